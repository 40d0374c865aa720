// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testdatabase.h"
#include "ui/commandline/commandline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

/// What one command answered.
struct Answer {
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonDocument json() const
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(out.toUtf8(), &error);
        return error.error == QJsonParseError::NoError ? document : QJsonDocument();
    }
    [[nodiscard]] QJsonArray array() const { return json().array(); }
    [[nodiscard]] bool saidOneLine() const { return err.count(u'\n') == 1 && err.endsWith(u'\n'); }
};

[[nodiscard]] inline Answer answer(const QStringList &words)
{
    Answer answered;
    QTextStream out(&answered.out);
    QTextStream err(&answered.err);
    answered.code = CommandLine::run(words, out, err);
    return answered;
}

[[nodiscard]] inline QStringList enrolWords(const QString &family,
    const QString &session = QStringLiteral("2"), const QString &audience = QStringLiteral("professional"))
{
    return { QStringLiteral("register"), QStringLiteral("--session"), session, QStringLiteral("--audience"),
        audience, QStringLiteral("--family-name"), family, QStringLiteral("--given-name"),
        QStringLiteral("Maëlle") };
}

/// On the database of the test.
[[nodiscard]] inline Answer on(const TestDatabase &database, const QStringList &words)
{
    return answer(QStringList { QStringLiteral("--database"), database.text() } + words);
}
