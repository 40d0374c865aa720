// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/person.h"

#include "app/base/error.h"

#include <QHash>
#include <QWidget>

#include <optional>

class HistoryPanel;
class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;
class Workspace;

/// One person beside the list: what is known of them, and their registrations with what was noted of their
/// presence, and what was changed by whom.
class PersonCard final : public QWidget
{
    Q_OBJECT

public:
    PersonCard(Workspace &workspace, QWidget *parent);

    void showPerson(PersonId id);
    /// Nobody; `canChoose`: the list beside has somebody.
    void clear(bool canChoose);
    /// Somebody chosen besides, to compare with; none when not valid.
    void setOther(PersonId id);
    [[nodiscard]] const std::optional<Person> &person() const { return person_; }

Q_SIGNALS:
    void registrationAsked(RegistrationId id);
    void revisionAsked(const Person &person);
    void removalAsked(const Person &person);
    void attestationsAsked(PersonId id);
    void comparisonAsked(PersonId shown, PersonId other);
    void failed(const Error &error);

private:
    void showFacts(const QHash<QString, QString> &territories);
    [[nodiscard]] Done showRegistrations();

    Workspace &workspace_;
    QLabel *name_;
    QLabel *facts_;
    QTabWidget *tabs_; ///< more about the person
    QListWidget *registrations_;
    HistoryPanel *history_;
    QPushButton *revise_;
    QPushButton *attestations_;
    QPushButton *remove_;
    QPushButton *compare_;
    PersonId other_;
    std::optional<Person> person_;
};
