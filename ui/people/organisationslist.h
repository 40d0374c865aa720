// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/territories/territory.h"

#include <QWidget>

class EmptyNotice;
class ListTools;
class OrganisationsModel;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class Workspace;

/// "Structures": all of them with how many people come from each; corrected, made one of two, removed.
class OrganisationsList final : public QWidget
{
    Q_OBJECT

public:
    OrganisationsList(Workspace &workspace, QWidget *parent);

    /// Reads them for the first time.
    void read();
    [[nodiscard]] bool isRead() const; ///< the last reading succeeded
    [[nodiscard]] const QTableView *list() const { return view_; }
    void find(); ///< puts the cursor where one types to find

Q_SIGNALS:
    void peopleAsked(const QString &organisation); ///< who comes from it
    void told(const QString &sentence);
    void said(const QString &sentence); ///< said without more ado
    void failed(const Error &error);
    void unread(const Error &error); ///< the structures could not be read
    void wasRead(); ///< now they are what stands in the base

private:
    void makeList();
    void layOut();
    void connectParts();
    void showChoice();
    [[nodiscard]] QList<Organisation> chosen() const;
    void revise();
    void merge();
    void remove();
    void keep(OrganisationId id);

    Workspace &workspace_;
    OrganisationsModel *model_;
    QLineEdit *filter_;
    QLabel *count_;
    QTableView *view_;
    EmptyNotice *notice_;
    ListTools *tools_ = nullptr;
    QPushButton *people_;
    QPushButton *revise_;
    QPushButton *merge_;
    QPushButton *remove_;
    OrganisationId current_;
};
