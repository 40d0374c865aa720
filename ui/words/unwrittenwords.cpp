// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/unwrittenwords.h"

#include "app/base/french.h"
#include "app/paper/unwritten.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr qsizetype mostCharacters = 12;
constexpr qsizetype mostPeople = 3;

QString first(const QStringList &characters)
{
    const QString told = characters.first(std::min(mostCharacters, characters.size())).join(u' ');
    return characters.size() > mostCharacters ? told + u" …"_s : told;
}

QString people(const QStringList &of)
{
    QStringList told = of.first(std::min(mostPeople, of.size()));
    if (const qsizetype more = of.size() - told.size(); more > 0) {
        told.append(french::count(more, Text::tr("autre"), Text::tr("autres")));
    }
    return french::enumeration(told);
}

} // namespace

QString words::unwritten(const Unwritten &found)
{
    if (found.isEmpty()) {
        return {};
    }
    QString told = found.characters().size() == 1
        ? Text::tr("Ce caractère ne peut pas être écrit par les polices de cet ordinateur\u00a0: %1")
        : Text::tr("Ces caractères ne peuvent pas être écrits par les polices de cet ordinateur\u00a0: %1");
    told = told.arg(first(found.characters()));
    if (!found.of().isEmpty()) {
        told += u" (%1)"_s.arg(people(found.of()));
    }
    return Text::tr("%1. Installez une police (par exemple Noto Sans CJK) ou complétez à la main.").arg(told);
}
