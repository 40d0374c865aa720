// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"
#include "ui/widgets/messagebar.h"

#include <QWidget>

class DuplicatesList;
class EmptyNotice;
class ListTools;
class OrganisationsList;
class PeopleModel;
class PersonCard;
class QLabel;
class QLineEdit;
class QAbstractItemView;
class QTableView;
class QTabWidget;
class Workspace;
struct Person;

/// The page "Annuaire": everybody known, one person's card beside the list; the structures they come from;
/// those who may be there twice.
class PeoplePage final : public QWidget
{
    Q_OBJECT

public:
    PeoplePage(Workspace &workspace, QWidget *parent);

    void showPerson(PersonId id);
    /// The structures while they are shown, else the people.
    [[nodiscard]] const QAbstractItemView *list() const;
    [[nodiscard]] QString listTitle() const;

Q_SIGNALS:
    void registrationAsked(RegistrationId id);
    void attestationsAsked(PersonId id);
    void said(const QString &message);

private:
    [[nodiscard]] QWidget *makeList();
    void connectParts();
    void showCount();
    void showCurrent();
    void showOther();
    void showPeopleOf(const QString &organisation);
    void keepCurrent();
    void revise(const Person &person);
    void remove(const Person &person);
    void compare(PersonId one, PersonId other);
    void tell(const QString &sentence);
    void report(const Error &error);
    void reportUnread(const Error &error); ///< until people and structures can be read
    void takeBackUnread();

    Workspace &workspace_;
    MessageBar *bar_;
    MessageBar::Saying unread_; ///< what the bar said of people or structures that could not be read
    QTabWidget *tabs_;
    PeopleModel *model_;
    QLineEdit *filter_;
    QLabel *count_;
    QTableView *view_;
    EmptyNotice *notice_;
    ListTools *tools_ = nullptr;
    PersonCard *card_;
    OrganisationsList *organisations_;
    DuplicatesList *duplicates_;
    PersonId current_;
};
