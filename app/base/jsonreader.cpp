// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString lineAt(const QByteArray &json, qsizetype offset)
{
    return u"ligne %1"_s.arg(json.first(std::min(offset, json.size())).count('\n') + 1);
}

/// Where the first line begins that is no UTF-8.
qsizetype firstForeign(const QByteArray &json)
{
    qsizetype begin = 0;
    for (const QByteArray &line : json.split('\n')) {
        if (!line.isValidUtf8()) {
            break;
        }
        begin += line.size() + 1;
    }
    return begin;
}

struct Twin {
    QString field;
    qsizetype offset;
};

/// A field that stands twice in one object: Qt reads the last of them and says nothing. Of a document that
/// could be read.
std::optional<Twin> firstTwin(const QByteArray &json)
{
    QList<QSet<QString>> open { {} }; // the fields of each object and list that is open
    QString text; // the last one
    for (qsizetype at = 0; at < json.size(); ++at) {
        switch (json.at(at)) {
        case '{':
        case '[':
            open.append(QSet<QString>());
            break;
        case '}':
        case ']':
            open.removeLast();
            break;
        case ':':
            if (open.last().contains(text)) {
                return Twin { text, at };
            }
            open.last().insert(text);
            break;
        case '"': {
            qsizetype end = at + 1;
            while (end < json.size() && json.at(end) != '"') {
                end += json.at(end) == '\\' ? 2 : 1;
            }
            const QByteArray written = json.sliced(at, std::min(end + 1, json.size()) - at);
            text = written.contains('\\')
                ? QJsonDocument::fromJson('[' + written + ']').array().first().toString()
                : QString::fromUtf8(written.sliced(1).chopped(1));
            at = end;
            break;
        }
        default:
            break;
        }
    }
    return {};
}

} // namespace

JsonReader::JsonReader(const QByteArray &json)
{
    if (!json.isValidUtf8()) {
        refuse(lineAt(json, firstForeign(json)), u"no UTF-8"_s);
        return;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        refuse(lineAt(json, error.offset), u"no JSON: "_s + error.errorString());
    } else if (const auto twin = firstTwin(json)) {
        refuse(lineAt(json, twin->offset), u"given twice: "_s + twin->field);
    } else if (!document.isObject()) {
        refuse(u"ligne 1"_s, u"an object is expected"_s);
    }
    root_ = document.object();
}

JsonReader::Object JsonReader::root()
{
    return { *this, root_, QString() };
}

void JsonReader::refuse(const QString &place, const QString &why)
{
    if (!mistake_) {
        mistake_ = Error { Error::Kind::BadFile, place, why };
    }
}

QString JsonReader::Object::pathOf(const QString &field) const
{
    return path_.isEmpty() ? field : path_ + u'.' + field;
}

QJsonValue JsonReader::Object::take(const QString &field)
{
    asked_.insert(field);
    const QJsonValue value = object_.value(field);
    if (value.isUndefined()) {
        refuse(field, u"missing"_s);
    }
    return value;
}

void JsonReader::Object::refuse(const QString &field, const QString &why)
{
    reader_.refuse(pathOf(field), why);
}

QString JsonReader::Object::text(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isString()) {
        refuse(field, u"a text is expected"_s);
    }
    return value.toString();
}

QString JsonReader::Object::filledText(const QString &field)
{
    const QString filled = text(field);
    if (filled.trimmed().isEmpty()) {
        refuse(field, u"empty"_s);
    }
    return filled;
}

QString JsonReader::Object::textOrNull(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isString() && !value.isNull()) {
        refuse(field, u"a text or null is expected"_s);
    }
    return value.toString();
}

int JsonReader::Object::integer(const QString &field, int least, int most)
{
    const QJsonValue value = take(field);
    const double number = value.toDouble(least);
    if (!value.isDouble() || number < least || number > most || number != double(int(number))) {
        refuse(field, u"a whole number from %1 to %2 is expected"_s.arg(least).arg(most));
        return least;
    }
    return int(number);
}

std::optional<int> JsonReader::Object::integerOrNull(const QString &field, int least, int most)
{
    if (object_.value(field).isNull()) {
        (void)take(field);
        return std::nullopt;
    }
    return integer(field, least, most);
}

QDate JsonReader::Object::date(const QString &field)
{
    const QString written = text(field);
    const QDate date = QDate::fromString(written, Qt::ISODate);
    // Qt takes "2021/11/23 or so" for a date too.
    if (!date.isValid() || date.toString(Qt::ISODate) != written) {
        refuse(field, u"a date as YYYY-MM-DD is expected"_s);
    }
    return date;
}

std::optional<QTime> JsonReader::Object::timeOrNull(const QString &field)
{
    if (object_.value(field).isNull()) {
        (void)take(field);
        return std::nullopt;
    }
    const QString written = text(field);
    const QTime time = QTime::fromString(written, u"HH:mm");
    if (!time.isValid() || time.toString(u"HH:mm") != written) {
        refuse(field, u"a time as HH:MM, or null, is expected"_s);
        return std::nullopt;
    }
    return time;
}

QStringList JsonReader::Object::texts(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isArray()) {
        refuse(field, u"a list is expected"_s);
    }
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isString()) {
            refuse(u"%1[%2]"_s.arg(field, QString::number(i)), u"a text is expected"_s);
        }
        texts << array.at(i).toString();
    }
    return texts;
}

QStringList JsonReader::Object::textsIfThere(const QString &field)
{
    return object_.contains(field) ? texts(field) : QStringList();
}

JsonReader::Object JsonReader::Object::object(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isObject()) {
        refuse(field, u"an object is expected"_s);
    }
    return { reader_, value.toObject(), pathOf(field) };
}

void JsonReader::Object::each(const QString &field, const std::function<void(Object &)> &read)
{
    const QJsonValue value = take(field);
    if (!value.isArray()) {
        refuse(field, u"a list is expected"_s);
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = u"%1[%2]"_s.arg(field, QString::number(i));
        if (!array.at(i).isObject()) {
            refuse(place, u"an object is expected"_s);
            return;
        }
        Object element(reader_, array.at(i).toObject(), pathOf(place));
        read(element);
        element.finish();
    }
}

void JsonReader::Object::finish()
{
    for (auto field = object_.constBegin(); field != object_.constEnd(); ++field) {
        if (!asked_.contains(field.key())) {
            refuse(field.key(), u"unknown field"_s);
        }
    }
}
