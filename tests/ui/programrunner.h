// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"

#include <QProcess>

#include <memory>

/// Starts the program itself, as somebody does on a server: no display, no language, nothing set for Qt.
namespace program
{

[[nodiscard]] inline QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment bare;
    bare.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    bare.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    for (const char *kept : { "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS" }) {
        if (qEnvironmentVariableIsSet(kept)) {
            bare.insert(QString::fromLatin1(kept), qEnvironmentVariable(kept));
        }
    }
    return bare;
}

[[nodiscard]] inline std::unique_ptr<QProcess> started(const QString &name, const QStringList &words)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(bareEnvironment());
    process->start(name, words);
    return process;
}

[[nodiscard]] inline std::unique_ptr<QProcess> start(const QStringList &words)
{
    return started(builtProgram(), words);
}

[[nodiscard]] inline std::unique_ptr<QProcess> ended(std::unique_ptr<QProcess> process)
{
    if (!process->waitForFinished(60'000)) {
        qFatal("%s", qPrintable(process->errorString()));
    }
    return process;
}

[[nodiscard]] inline std::unique_ptr<QProcess> finished(const QStringList &words)
{
    return ended(start(words));
}

/// A script of the shell, with the program as $0 and these words as $1, $2…
[[nodiscard]] inline std::unique_ptr<QProcess> script(const QString &text, const QStringList &words)
{
    return ended(
        started(QStringLiteral("bash"), QStringList { QStringLiteral("-c"), text, builtProgram() } + words));
}

} // namespace program
