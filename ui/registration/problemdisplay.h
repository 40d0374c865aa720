// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registrationproblems.h"

#include <QHash>
#include <QSet>

class FieldNote;
class QWidget;

/// Shows each problem under its field, and not before the field was left once: nobody is scolded for what
/// they are just typing. After that it follows every key.
class ProblemDisplay final
{
public:
    using Field = RegistrationProblem::Field;

    void add(Field field, QWidget *widget, FieldNote *note);
    /// The field was left after an edit.
    void touch(Field field) { touched_.insert(field); }
    void touchAll();
    void reset();
    /// What somebody else stored in this field meanwhile, shown while nothing is wrong there.
    void setContested(const QHash<Field, QString> &stored) { contested_ = stored; }
    /// A problem of the ui's own, before it can become a draft: an unchosen territory.
    void setOwnTrouble(Field field, const QString &sentence);

    void show(const QList<RegistrationProblem> &problems);
    /// In the order of the fields.
    [[nodiscard]] QWidget *firstBlocking(const QList<RegistrationProblem> &problems) const;
    /// Fields that keep the draft from being saved.
    [[nodiscard]] int blockingFields(const QList<RegistrationProblem> &problems) const;

private:
    struct Place {
        Field field;
        QWidget *widget;
        FieldNote *note;
    };

    [[nodiscard]] bool isBlocked(Field field, const QList<RegistrationProblem> &problems) const;

    QList<Place> places_;
    QSet<Field> touched_;
    QHash<Field, QString> contested_;
    QHash<Field, QString> ownTrouble_;
};
