// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/french.h"
#include "app/inspection/inspection.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/verbs.h"
#include "ui/words/findingwords.h"

#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

/// One line each, whatever the engine's words or a name hold.
QString inOneLine(QString text)
{
    std::ranges::replace_if(text, [](QChar c) { return c.category() == QChar::Other_Control; }, QChar(u' '));
    return text;
}

} // namespace

Outcome<> verbs::check(const Arguments &arguments, QTextStream &out)
{
    const auto workspace = openWorkspace(arguments);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    const auto findings = inspection::inspect((*workspace)->database());
    if (!findings) {
        return refused(findings.error());
    }
    qsizetype problems = 0;
    for (const Finding &finding : *findings) {
        problems += finding.isRemark() ? 0 : 1;
        out << inOneLine(
            (finding.isRemark() ? Text::tr("À savoir\u00a0: %1") : u"%1"_s).arg(words::sentence(finding)))
            << '\n';
    }
    if (problems == 0) {
        out << Text::tr("Aucun problème dans %1.").arg((*workspace)->database().address().display()) << '\n';
        return {};
    }
    return refused(french::count(problems, Text::tr("problème trouvé"), Text::tr("problèmes trouvés"))
        + Text::tr(" dans %1.").arg((*workspace)->database().address().display()));
}
