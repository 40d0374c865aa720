// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/terminal.h"

#include "ui/commandline/arguments.h"
#include "ui/commandline/commandline.h"
#include "ui/commandline/helptext.h"

#include <QGuiApplication>
#include <QTextStream>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace
{

/// A command's output is read by other programs: Qt's remarks (locale, fonts, platform) have no place on it.
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg) {
        std::fputs(qPrintable(message), stderr);
    }
}

/// Text is measured for paper: sheets and the programme need fonts, and the offscreen platform has them
/// without a display.
std::unique_ptr<QCoreApplication> application(const QStringList &words, int &argc, char **argv)
{
    const QString verb = Arguments::verbOf(words);
    const bool writesPaper = verb == "sheet"_L1 || (verb == "export"_L1 && words.contains("programme"_L1));
    if (!writesPaper) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// False when it could not all be written. A reader who has had enough (`| head`) is no failure.
bool write(const QString &text, std::FILE *stream)
{
    const QByteArray bytes = text.toUtf8();
    errno = 0;
    const bool whole = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) == size_t(bytes.size())
        && std::fflush(stream) == 0;
    return whole || errno == EPIPE;
}

/// What is wrong with a word that Qt would read otherwise than it was typed, the strange letters replaced;
/// else empty.
QString notUtf8(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        if (word.isValidUtf8()) {
            continue;
        }
        const QString before = QString::fromLocal8Bit(argv[i - 1]);
        const QString readable = QString::fromUtf8(word).replace(QChar::ReplacementCharacter, u'?');
        const QString what = i > 1 && before.startsWith("--"_L1)
            ? QCoreApplication::translate("commandline", "la valeur de %1 («\u00a0%2\u00a0»)")
                  .arg(before, readable)
            : QCoreApplication::translate("commandline", "«\u00a0%1\u00a0»").arg(readable);
        return QCoreApplication::translate(
            "commandline", "irev-cycles\u00a0: %1 n’est pas de l’UTF-8\u00a0: rien n’a été fait\n")
            .arg(what);
    }
    return {};
}

} // namespace

QStringList terminal::words(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words << QString::fromLocal8Bit(argv[i]);
    }
    return words;
}

int terminal::run(int &argc, char **argv)
{
    if (const QString wrong = notUtf8(argc, argv); !wrong.isEmpty()) {
        (void)write(wrong, stderr);
        return Refusal::WrongUsage;
    }
    const QStringList words = terminal::words(argc, argv);
    qInstallMessageHandler(keepQuiet);
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
    const auto running = application(words, argc, argv);
    QString output;
    QString errors;
    QTextStream out(&output);
    QTextStream err(&errors);
    int code = CommandLine::run(words, out, err);
    if (!write(output, stdout)) {
        errors += QCoreApplication::translate("commandline",
            "irev-cycles\u00a0: la sortie n’a pas pu être écrite\u202f; vérifiez la place qui reste sur le "
            "disque.\n");
        code = Refusal::Refused;
    }
    (void)write(errors, stderr);
    return code;
}

bool terminal::hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int terminal::refuseWindow()
{
    (void)write(helptext::withoutDisplay(), stderr);
    return Refusal::Refused;
}
