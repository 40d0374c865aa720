// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journalrows.h"

#include "app/storage/statement.h"

#include <QJsonDocument>

#include <array>

namespace
{

constexpr std::array steps { u"done", u"undone", u"redone" };

ActStep stepFromCode(const QString &code)
{
    return code == QStringView(steps.at(1)) ? ActStep::Undone
        : code == QStringView(steps.at(2))  ? ActStep::Redone
                                            : ActStep::Made;
}

Image image(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace

QString journalrows::code(ActStep step)
{
    return QString::fromUtf16(steps.at(size_t(step)));
}

ActRecord journalrows::act(const Row &row)
{
    return { .id = row.id<ActId>(0),
        .at = row.moment(1),
        .who = row.text(2),
        .kind = actKindFromCode(row.text(3)).value_or(ActKind::ReviseRegistration),
        .step = stepFromCode(row.text(4)),
        .subject = row.text(5),
        .things = row.number(6),
        .undoes = row.id<ActId>(7) };
}

ActChange journalrows::change(const Row &row)
{
    return { Entity(entityKindFromCode(row.text(0)).value_or(EntityKind::Registration), row.text(1)),
        difference(row, 2) };
}

Difference journalrows::difference(const Row &row, int column)
{
    return { image(row.text(column)), image(row.text(column + 1)) };
}

QString journalrows::json(const Image &image)
{
    return QString::fromUtf8(QJsonDocument(image).toJson(QJsonDocument::Compact));
}
