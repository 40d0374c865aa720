// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/rowjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void RowJson::comma(bool &isFirst)
{
    if (!isFirst) {
        text_ += u',';
    }
    isFirst = false;
}

void RowJson::quoted(QStringView text)
{
    text_ += u'"';
    const auto isPlain = [](QChar c) { return c >= u' ' && c != u'"' && c != u'\\'; };
    while (!text.isEmpty()) {
        const auto special = std::ranges::find_if_not(text, isPlain);
        text_ += text.first(special - text.begin());
        text = text.sliced(special - text.begin());
        if (text.isEmpty()) {
            break;
        }
        const QChar c = text.front();
        if (c < u' ') {
            text_ += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            text_ += u'\\';
            text_ += c;
        }
        text = text.sliced(1);
    }
    text_ += u'"';
}

void RowJson::table(QLatin1StringView name)
{
    if (!isFirstTable_) {
        text_ += hasRow_ ? "}}"_L1 : "}"_L1;
    }
    comma(isFirstTable_);
    text_ += u'"';
    text_ += name;
    text_ += "\":{"_L1;
    isFirstRow_ = true;
    hasRow_ = false;
}

void RowJson::row(const QString &key)
{
    if (hasRow_) {
        text_ += u'}';
    }
    comma(isFirstRow_);
    quoted(key);
    text_ += ":{"_L1;
    isFirstColumn_ = true;
    hasRow_ = true;
}

void RowJson::null(QLatin1StringView name)
{
    comma(isFirstColumn_);
    text_ += u'"';
    text_ += name;
    text_ += "\":null"_L1;
}

void RowJson::column(QLatin1StringView name, const QString &value)
{
    if (value.isNull()) {
        null(name);
        return;
    }
    comma(isFirstColumn_);
    text_ += u'"';
    text_ += name;
    text_ += "\":"_L1;
    quoted(value);
}

void RowJson::column(QLatin1StringView name, qint64 value)
{
    comma(isFirstColumn_);
    text_ += u'"';
    text_ += name;
    text_ += "\":"_L1;
    text_ += QString::number(value);
}

QString RowJson::take()
{
    text_ += hasRow_ ? "}}}"_L1 : "}}"_L1;
    return std::move(text_);
}
