// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/commandline.h"

#include "ui/commandline/arguments.h"
#include "ui/commandline/helptext.h"
#include "ui/commandline/verbs.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

/// One line, whatever a name or a path holds.
QString inOneLine(QString text)
{
    std::ranges::replace_if(text, [](QChar c) { return c.category() == QChar::Other_Control; }, QChar(u' '));
    return text;
}

Outcome<> execute(const QStringList &words, QTextStream &out)
{
    const auto arguments = Arguments::parse(words);
    if (!arguments) {
        return std::unexpected(arguments.error());
    }
    if (arguments->has(u"help"_s)) {
        out << helptext::of(arguments->verb());
        return {};
    }
    if (arguments->has(u"version"_s)) {
        out << u"IREV Cycles "_s << QLatin1StringView(IREV_VERSION) << '\n';
        return {};
    }
    return verbs::find(arguments->verb())->run(*arguments, out);
}

} // namespace

bool CommandLine::isMeantBy(const QStringList &words)
{
    return Arguments::askForCommand(words);
}

int CommandLine::run(const QStringList &words, QTextStream &out, QTextStream &err)
{
    const Outcome<> done = execute(words, out);
    out.flush();
    if (done) {
        return 0;
    }
    const Refusal &refusal = done.error();
    if (!refusal.reason.isEmpty()) {
        QString line = Text::tr("irev-cycles : %1").arg(refusal.reason);
        if (refusal.code == Refusal::WrongUsage) {
            const Verb *verb = verbs::find(Arguments::verbOf(words));
            line += verb ? Text::tr(" (voir : irev-cycles %1 --help)").arg(verb->name)
                         : Text::tr(" (voir : irev-cycles --help)");
        }
        err << inOneLine(line) << '\n';
    }
    err.flush();
    return refusal.code;
}
