// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/rostercolumns.h"

#include "app/registrations/rosterorder.h"

using namespace Qt::StringLiterals;

QList<ListColumn> rosterColumns(const QList<int> &usual)
{
    using Kind = ListColumn::Kind;
    QList<ListColumn> columns {
        { roster::FamilyName, u"family_name"_s, Kind::Text },
        { roster::GivenName, u"given_name"_s, Kind::Text },
        { roster::Audience, u"audience"_s, Kind::Values },
        { roster::Function, u"function"_s, Kind::Text, true, true },
        { roster::Organisation, u"organisation"_s, Kind::Text, true, true },
        { roster::Territories, u"territories"_s, Kind::Values, true, true },
        { roster::Status, u"status"_s, Kind::Values },
        { roster::Presences, u"presences"_s, Kind::Values },
        { roster::Session, u"session"_s, Kind::Values },
        { roster::Track, u"track"_s, Kind::Values },
        { roster::RequestedAt, u"requested_at"_s, Kind::Date },
        { roster::Email, u"email"_s, Kind::Text, true, true },
        { roster::Phone, u"phone"_s, Kind::Text },
    };
    Q_ASSERT(columns.size() == roster::ColumnCount);
    for (ListColumn &column : columns) {
        column.isUsual = usual.contains(column.column);
        column.isWhole = column.column == roster::Status || column.column == roster::Presences;
    }
    return columns;
}
