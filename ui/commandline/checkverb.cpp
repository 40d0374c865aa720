// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/french.h"
#include "app/inspection/inspection.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/verbs.h"
#include "ui/words/findingwords.h"

#include <QTextStream>

#include <algorithm>

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
    for (const Finding &finding : *findings) {
        out << inOneLine(words::sentence(finding)) << '\n';
    }
    if (findings->isEmpty()) {
        out << Text::tr("Aucun problème dans %1.").arg((*workspace)->database().address().display()) << '\n';
        return {};
    }
    return refused(french::count(findings->size(), Text::tr("problème trouvé"), Text::tr("problèmes trouvés"))
        + Text::tr(" dans %1.").arg((*workspace)->database().address().display()));
}
