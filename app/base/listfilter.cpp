// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/listfilter.h"

#include "app/base/textfold.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array tests { u"among", u"except", u"contains", u"lacks", u"empty", u"filled", u"between" };

std::optional<ColumnCondition::Test> testFromCode(const QString &code)
{
    const auto found
        = std::ranges::find_if(tests, [&](const char16_t *each) { return code == QStringView(each); });
    return found == tests.end() ? std::nullopt : std::optional(ColumnCondition::Test(found - tests.begin()));
}

bool isBlank(const QStringList &cell)
{
    return std::ranges::all_of(cell, [](const QString &value) { return value.trimmed().isEmpty(); });
}

bool holds(const QStringList &cell, const QString &text)
{
    const QString wanted = text::fold(text);
    return std::ranges::any_of(
        cell, [&](const QString &value) { return text::fold(value).contains(wanted); });
}

bool holdsOne(const QStringList &cell, const QStringList &values)
{
    // An empty cell answers to the value "".
    return isBlank(cell)
        ? values.contains(QString())
        : std::ranges::any_of(cell, [&](const QString &value) { return values.contains(value); });
}

} // namespace

bool ColumnCondition::accepts(const QStringList &cell) const
{
    switch (test) {
    case Test::Among:
        return holdsOne(cell, values);
    case Test::Except:
        return !holdsOne(cell, values);
    case Test::Contains:
        return holds(cell, values.value(0));
    case Test::Lacks:
        return !holds(cell, values.value(0));
    case Test::Empty:
        return isBlank(cell);
    case Test::Filled:
        return !isBlank(cell);
    case Test::Between: {
        const QDate day = QDate::fromString(cell.value(0), Qt::ISODate);
        return day.isValid() && (!from.isValid() || day >= from) && (!to.isValid() || day <= to);
    }
    }
    Q_UNREACHABLE();
}

bool ColumnCondition::isVoid() const
{
    switch (test) {
    case Test::Among:
    case Test::Except:
        return values.isEmpty();
    case Test::Contains:
    case Test::Lacks:
        return text::fold(values.value(0)).isEmpty();
    case Test::Empty:
    case Test::Filled:
        return false;
    case Test::Between:
        return !from.isValid() && !to.isValid();
    }
    Q_UNREACHABLE();
}

std::optional<ColumnCondition> ListFilter::of(const QString &column) const
{
    const auto found = std::ranges::find(conditions_, column, &ColumnCondition::column);
    return found == conditions_.end() ? std::nullopt : std::optional(*found);
}

void ListFilter::set(const ColumnCondition &condition)
{
    if (condition.isVoid()) {
        remove(condition.column);
        return;
    }
    const auto found = std::ranges::find(conditions_, condition.column, &ColumnCondition::column);
    if (found == conditions_.end()) {
        conditions_.append(condition);
    } else {
        *found = condition;
    }
}

void ListFilter::remove(const QString &column)
{
    conditions_.removeIf([&](const ColumnCondition &each) { return each.column == column; });
}

QJsonObject ListFilter::toJson() const
{
    QJsonArray conditions;
    for (const ColumnCondition &each : conditions_) {
        QJsonObject object { { u"column"_s, each.column },
            { u"test"_s, QString::fromUtf16(tests.at(size_t(each.test))) },
            { u"values"_s, QJsonArray::fromStringList(each.values) } };
        if (each.from.isValid()) {
            object.insert(u"from"_s, each.from.toString(Qt::ISODate));
        }
        if (each.to.isValid()) {
            object.insert(u"to"_s, each.to.toString(Qt::ISODate));
        }
        conditions.append(object);
    }
    return { { u"conditions"_s, conditions } };
}

ListFilter ListFilter::fromJson(const QJsonObject &object)
{
    ListFilter filter;
    const QJsonArray conditions = object.value("conditions"_L1).toArray();
    for (const QJsonValue each : conditions) {
        const auto test = testFromCode(each["test"_L1].toString());
        const QString column = each["column"_L1].toString();
        if (!test || column.isEmpty()) {
            continue;
        }
        ColumnCondition condition { column, *test, {},
            QDate::fromString(each["from"_L1].toString(), Qt::ISODate),
            QDate::fromString(each["to"_L1].toString(), Qt::ISODate) };
        const QJsonArray values = each["values"_L1].toArray();
        for (const QJsonValue value : values) {
            condition.values.append(value.toString());
        }
        filter.set(condition);
    }
    return filter;
}

QList<ValueCount> FilteredList::values(int column) const
{
    QHash<QString, int> counted;
    for (int row = 0; row < allRows(); ++row) {
        const QStringList cell = cellOf(row, column);
        if (isBlank(cell)) {
            ++counted[QString()];
        }
        for (const QString &value : cell) {
            if (!value.trimmed().isEmpty()) {
                ++counted[value];
            }
        }
    }
    QList<ValueCount> values;
    for (auto each = counted.cbegin(); each != counted.cend(); ++each) {
        values.append({ each.key(), each.value() });
    }
    std::ranges::sort(values, [](const ValueCount &one, const ValueCount &other) {
        return one.rows != other.rows ? one.rows > other.rows
                                      : text::fold(one.value) < text::fold(other.value);
    });
    return values;
}

BoundFilter::BoundFilter(const ListFilter &filter, const QHash<QString, int> &columns)
{
    for (const ColumnCondition &condition : filter.conditions()) {
        if (const auto column = columns.constFind(condition.column); column != columns.cend()) {
            conditions_.append({ *column, condition });
        }
    }
}

bool BoundFilter::accepts(const FilteredList &list, int row) const
{
    return std::ranges::all_of(
        conditions_, [&](const auto &each) { return each.second.accepts(list.cellOf(row, each.first)); });
}
