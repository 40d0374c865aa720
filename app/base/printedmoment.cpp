// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/printedmoment.h"

#include <QJsonValue>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace
{

const QString offsetKey = u"utc_offset"_s; // seconds; positive east of Greenwich

} // namespace

void printedmoment::write(QJsonObject &object, const QString &key, const QDateTime &moment)
{
    object.insert(key, moment.toUTC().toString(Qt::ISODateWithMs));
    if (moment.isValid()) {
        object.insert(offsetKey, moment.offsetFromUtc());
    }
}

QDateTime printedmoment::read(const QJsonObject &object, const QString &key)
{
    const QDateTime moment = QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs);
    const QJsonValue offset = object.value(offsetKey);
    if (!moment.isValid()) {
        return {};
    }
    if (offset.isDouble()) {
        return moment.toOffsetFromUtc(offset.toInt());
    }
    static const QTimeZone france("Europe/Paris");
    return france.isValid() ? moment.toTimeZone(france) : moment.toLocalTime();
}
