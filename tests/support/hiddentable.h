// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"

#include <QString>

/// A table that is not there for a while: what asks for it cannot be read.
class HiddenTable final
{
public:
    HiddenTable(Database &database, const QString &name)
        : database_(database)
        , name_(name)
    {
        rename(name_, elsewhere_);
    }
    ~HiddenTable() { giveBack(); }
    HiddenTable(const HiddenTable &) = delete;
    HiddenTable &operator=(const HiddenTable &) = delete;

    void giveBack()
    {
        if (isHidden_) {
            rename(elsewhere_, name_);
            isHidden_ = false;
        }
    }

private:
    void rename(const QString &from, const QString &to)
    {
        (void)must(Statement(database_, QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to)).run());
    }

    Database &database_;
    QString name_;
    QString elsewhere_ = QStringLiteral("elsewhere");
    bool isHidden_ = true;
};
