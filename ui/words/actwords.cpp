// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/actwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

namespace
{

class Acts
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

} // namespace

QString actwords::undo(const ActRecord &act)
{
    return Acts::tr("Annuler : %1").arg(name(act));
}

QString actwords::redo(const ActRecord &act)
{
    return Acts::tr("Rétablir : %1").arg(name(act));
}

QString actwords::undone(const ActRecord &act)
{
    return Acts::tr("C’est annulé : %1.").arg(name(act));
}

QString actwords::redone(const ActRecord &act)
{
    return Acts::tr("C’est rétabli : %1.").arg(name(act));
}

QString actwords::what(const ActRecord &act)
{
    switch (act.step) {
    case ActStep::Made:
        break;
    case ActStep::Undone:
        return Acts::tr("Retour en arrière : %1").arg(name(act));
    case ActStep::Redone:
        return Acts::tr("Rétablissement : %1").arg(name(act));
    }
    QString said = name(act);
    return said.replace(0, 1, said.left(1).toUpper());
}

QString actwords::sentence(const ActRecord &act)
{
    return Acts::tr("par %1, le %2 (%3)").arg(act.who, french::dateTime(act.at), what(act));
}
