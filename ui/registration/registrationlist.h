// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QList>
#include <QWidget>

class EmptyNotice;
class ListTools;
class QLabel;
class QLineEdit;
class QTableView;
class RosterModel;
class StatusChanger;
class Workspace;

/// Every registration, filtered as one types.
class RegistrationList final : public QWidget
{
    Q_OBJECT

public:
    RegistrationList(Workspace &workspace, QWidget *parent);

    /// Reads it for the first time.
    void read();
    [[nodiscard]] bool isRead() const; ///< the last reading succeeded
    [[nodiscard]] const QTableView *view() const { return view_; }
    void focusOnFilter();
    /// Points at a registration when it is shown.
    void select(RegistrationId id);

Q_SIGNALS:
    void chosen(RegistrationId id); ///< Enter or double click
    void failed(const Error &error);
    void unread(const Error &error); ///< the list could not be read
    void wasRead(); ///< now it is what stands in the base
    void said(const QString &sentence);
    /// As StatusChanger::leftOut().
    void leftOut(const QString &sentence, const QList<RegistrationId> &changed);
    void refused(const QString &sentence, const QString &detail);

private:
    void makeStatuses(class QGridLayout &grid);
    [[nodiscard]] QList<RegistrationId> selected() const;
    void showCount();
    void showUnread(const Error &error);

    RosterModel *model_;
    QLineEdit *filter_;
    QLabel *count_;
    QTableView *view_;
    EmptyNotice *notice_;
    ListTools *tools_ = nullptr;
    StatusChanger *changer_;
};
