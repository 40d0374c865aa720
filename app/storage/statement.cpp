// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/statement.h"

#include "app/storage/database.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

QVariant bound(const QString &value)
{
    return value.isNull() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(value);
}

QVariant bound(QDate date)
{
    return bound(date.isValid() ? date.toString(Qt::ISODate) : QString());
}

QVariant bound(const std::optional<QTime> &time)
{
    return bound(time ? time->toString(u"HH:mm") : QString());
}

QVariant bound(const QDateTime &moment)
{
    return bound(moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString());
}

QVariant bound(std::optional<int> number)
{
    return number ? QVariant(qint64(*number)) : QVariant(QMetaType(QMetaType::LongLong));
}

Statement::Statement(Database &database, const QString &sql)
    : database_(database)
    , sql_(sql)
    , query_(database.connection())
{
    if (const Done alive = database.reviveIfLost(); !alive) {
        broken_ = alive.error();
        return;
    }
    query_ = QSqlQuery(database.connection());
    query_.setForwardOnly(true);
}

void Statement::prepareOnce()
{
    if (prepared_ || broken_) {
        return;
    }
    prepared_ = true;
    if (!query_.prepare(sql_)) {
        broken_ = whyNot();
    }
}

Error Statement::whyNot()
{
    Error error = database_.translate(query_.lastError());
    error.detail += u" — "_s + sql_;
    return error;
}

Statement &Statement::bind(const QString &name, const QVariant &value)
{
    prepareOnce();
    query_.bindValue(name, value);
    return *this;
}

Statement &Statement::bindText(const QString &name, const QString &value)
{
    return bind(name, value.isNull() ? u""_s : value);
}

Result<int> Statement::run()
{
    if (broken_) {
        return std::unexpected(*broken_);
    }
    // Without values it is sent as it is: PostgreSQL prepares no SET and no BEGIN.
    if (const bool ran = prepared_ ? query_.exec() : query_.exec(sql_); !ran) {
        return std::unexpected(whyNot());
    }
    return query_.isSelect() ? 0 : query_.numRowsAffected();
}

Done Statement::finish()
{
    const QSqlError error = query_.lastError();
    // A row that could not be read ends the loop like the last one does: only the error tells them apart.
    query_.finish();
    if (error.isValid()) {
        return std::unexpected(database_.translate(error));
    }
    return {};
}
