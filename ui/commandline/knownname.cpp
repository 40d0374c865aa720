// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/knownname.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/people/jarowinkler.h"
#include "app/sessions/meetingstore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostNames = 5; // in one line of the terminal

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

QString unknown(BusyTime::Whose whose, const QString &typed)
{
    return whose == BusyTime::Whose::Place
        ? Text::tr("Aucun lieu ne s’appelle «\u00a0%1\u00a0»").arg(typed)
        : Text::tr("Aucun.e intervenant.e ne s’appelle «\u00a0%1\u00a0»").arg(typed);
}

/// "il y a Mairie et Salle bleue"; of many those that come closest, and where the others are found.
QString those(QStringList names, const QString &key)
{
    if (names.isEmpty()) {
        return Text::tr("la base n’en contient pas encore");
    }
    if (names.size() <= mostNames) {
        return Text::tr("il y a %1").arg(french::enumeration(names));
    }
    std::ranges::stable_sort(names, std::ranges::greater(),
        [&](const QString &name) { return likeness::jaroWinkler(key, text::fold(name)); });
    return Text::tr("les plus proches sont %1\u202f; tous sont dans Fichier > Lieux et intervenants")
        .arg(french::enumeration(names.first(mostNames)));
}

} // namespace

Outcome<QString> knownName(Database &database, BusyTime::Whose whose, const QString &typed)
{
    const MeetingStore store(database);
    const auto names = whose == BusyTime::Whose::Place ? store.placeNames() : store.speakerNames();
    if (!names) {
        return refused(names.error());
    }
    const QString key = text::fold(typed);
    const auto found = std::ranges::find(*names, key, &text::fold);
    return found == names->end() ? refused(u"%1\u202f; %2."_s.arg(unknown(whose, typed), those(*names, key)))
                                 : Outcome<QString>(*found);
}
