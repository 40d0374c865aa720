// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/filterwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(filterwords)
};

constexpr qsizetype mostNamed = 3;

QString listed(const QStringList &values)
{
    QStringList named;
    for (const QString &value : values.first(std::min(mostNamed, values.size()))) {
        named.append(filterwords::value(value));
    }
    if (const qsizetype others = values.size() - named.size(); others > 0) {
        named.append(Text::tr("et %1").arg(french::count(others, Text::tr("autre"), Text::tr("autres"))));
    }
    return named.join(u", "_s);
}

QString days(QDate from, QDate to)
{
    if (from.isValid() && to.isValid()) {
        return Text::tr("du %1 au %2").arg(french::shortDate(from), french::shortDate(to));
    }
    return from.isValid() ? Text::tr("à partir du %1").arg(french::shortDate(from))
                          : Text::tr("jusqu’au %1").arg(french::shortDate(to));
}

} // namespace

QString filterwords::value(const QString &value)
{
    return value.isEmpty() ? Text::tr("(vide)") : value;
}

QString filterwords::condition(const QString &title, const ColumnCondition &condition)
{
    using Test = ColumnCondition::Test;
    switch (condition.test) {
    case Test::Among:
        return Text::tr("%1\u00a0: %2").arg(title, listed(condition.values));
    case Test::Except:
        return Text::tr("%1\u00a0: sauf %2").arg(title, listed(condition.values));
    case Test::Contains:
        return Text::tr("%1 contient «\u00a0%2\u00a0»").arg(title, condition.values.value(0));
    case Test::Lacks:
        return Text::tr("%1 ne contient pas «\u00a0%2\u00a0»").arg(title, condition.values.value(0));
    case Test::Empty:
        return Text::tr("%1\u00a0: vide").arg(title);
    case Test::Filled:
        return Text::tr("%1\u00a0: rempli").arg(title);
    case Test::Between:
        return Text::tr("%1\u00a0: %2").arg(title, days(condition.from, condition.to));
    }
    Q_UNREACHABLE();
}

QString filterwords::test(ColumnCondition::Test test)
{
    using Test = ColumnCondition::Test;
    switch (test) {
    case Test::Among:
        return Text::tr("seulement les valeurs cochées");
    case Test::Except:
        return Text::tr("tout sauf les valeurs cochées");
    case Test::Contains:
        return Text::tr("contient");
    case Test::Lacks:
        return Text::tr("ne contient pas");
    case Test::Empty:
        return Text::tr("est vide");
    case Test::Filled:
        return Text::tr("est rempli");
    case Test::Between:
        return Text::tr("entre deux dates");
    }
    Q_UNREACHABLE();
}
