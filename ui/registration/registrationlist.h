// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QWidget>

class ListTools;
class QLabel;
class QLineEdit;
class QTableView;
class RosterModel;
class Workspace;

/// Every registration, filtered as one types.
class RegistrationList final : public QWidget
{
    Q_OBJECT

public:
    RegistrationList(Workspace &workspace, QWidget *parent);

    /// Reads it for the first time.
    void read();
    [[nodiscard]] const QTableView *view() const { return view_; }
    void focusOnFilter();
    /// Points at a registration when it is shown.
    void select(RegistrationId id);

Q_SIGNALS:
    void chosen(RegistrationId id); ///< Enter or double click
    void failed(const Error &error);
    void said(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCount();

    RosterModel *model_;
    QLineEdit *filter_;
    QLabel *count_;
    QTableView *view_;
    ListTools *tools_ = nullptr;
};
