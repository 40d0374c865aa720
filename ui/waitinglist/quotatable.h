// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/seats.h"

#include <QTableWidget>

class Database;

/// The quotas of a group: for whom, and at most how many. The subject is chosen, never typed.
class QuotaTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit QuotaTable(QWidget *parent = nullptr);

    /// What can be chosen: audiences of the track, organisations and territories of the database.
    [[nodiscard]] Done offer(Database &database, const QList<Audience> &audiences);
    void setQuotas(const QList<Quota> &quotas);
    [[nodiscard]] QList<Quota> quotas() const;

public Q_SLOTS:
    void addQuota();
    void removeCurrent();

private:
    void append(const Quota &quota);

    struct Subject {
        Quota::Kind kind;
        QString subject;
        QString label;
    };
    QList<Subject> subjects_;
};
