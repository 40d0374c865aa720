// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/seats.h"

#include <QTableWidget>

class CompletionList;
class Database;
class QComboBox;

/// The quotas of a group: for whom, and at most how many. The subject is found by typing a part of its name:
/// the one chosen, or the only one meant, is taken; anything else stands there until it is put right.
class QuotaTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit QuotaTable(QWidget *parent = nullptr);

    /// What can be chosen: audiences of the track, organisations and territories of the database.
    [[nodiscard]] Done offer(Database &database, const QList<Audience> &audiences);
    void setQuotas(const QList<Quota> &quotas);
    /// Of a row whose text names nothing, what was chosen there before.
    [[nodiscard]] QList<Quota> quotas() const;
    /// Leads to the first row whose text names nothing, or several things, and says why; empty when there is
    /// none.
    [[nodiscard]] QString leadToUnnamed();

Q_SIGNALS:
    void edited();

public Q_SLOTS:
    void addQuota();
    void removeCurrent();

private:
    void append(const Quota &quota);
    [[nodiscard]] QComboBox *makeChoice();
    /// Takes what the text names, when that is one thing.
    void settle(QComboBox &choice) const;
    [[nodiscard]] static bool isNamed(const QComboBox &choice);
    /// The subjects the text may mean.
    [[nodiscard]] QList<int> meant(const QString &typed) const;

    struct Subject {
        Quota::Kind kind;
        QString subject;
        QString label;
        QString name = {}; ///< by which one looks for it, when the label begins with something else
    };
    QList<Subject> subjects_;
    CompletionList *known_; ///< the subjects, as they are typed
};
