// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/calendarimportwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr qsizetype mostTold = 3; ///< refused events told one by one

} // namespace

QString words::refusedEvent(const icalendar::Refused &event)
{
    switch (event.reason) {
    case icalendar::Refused::Reason::NoDate:
        return Words::tr("sans date lisible");
    case icalendar::Refused::Reason::EndBeforeStart:
        return Words::tr("se termine avant de commencer");
    case icalendar::Refused::Reason::TooFrequent:
        return Words::tr("se répète plusieurs fois par jour");
    case icalendar::Refused::Reason::UnreadableRule:
        return Words::tr("règle de répétition illisible");
    case icalendar::Refused::Reason::UnknownZone:
        return Words::tr("fuseau horaire inconnu\u00A0: %1").arg(event.zone);
    }
    Q_UNREACHABLE();
}

QString words::refusedEvents(const QList<icalendar::Refused> &events)
{
    QStringList told;
    for (const icalendar::Refused &each : events.mid(0, mostTold)) {
        const QString number = QString::number(each.number);
        told.append(each.summary.isEmpty() ? Words::tr("n°\u00A0%1 (%2)").arg(number, refusedEvent(each))
                                           : Words::tr("n°\u00A0%1 «\u00A0%2\u00A0» (%3)")
                                                 .arg(number, each.summary, refusedEvent(each)));
    }
    if (told.isEmpty()) {
        return {};
    }
    if (events.size() > mostTold) {
        told.append(u"…"_s);
    }
    return Words::tr("%1\u00A0: %2")
        .arg(french::count(events.size(), Words::tr("évènement refusé"), Words::tr("évènements refusés")),
            told.join(u", "_s));
}

QString words::calendarForgotten(int count)
{
    return count == 0
        ? Words::tr("Il n’y avait rien à effacer.")
        : french::count(count, Words::tr("période effacée"), Words::tr("périodes effacées")) + u'.';
}

QString words::calendarSummary(const calendarimport::Report &report)
{
    QStringList parts;
    const auto add = [&](int count, const QString &one, const QString &several) {
        if (count > 0) {
            parts.append(french::count(count, one, several));
        }
    };
    add(report.added, Words::tr("période ajoutée"), Words::tr("périodes ajoutées"));
    add(report.updated, Words::tr("mise à jour"), Words::tr("mises à jour"));
    add(report.unchanged, Words::tr("inchangée"), Words::tr("inchangées"));
    add(report.removed, Words::tr("supprimée"), Words::tr("supprimées"));
    add(report.skipped, Words::tr("évènement laissé de côté"), Words::tr("évènements laissés de côté"));
    QString sentence = parts.isEmpty() ? Words::tr("Rien à reprendre dans ces années") : parts.join(u", "_s);
    if (const QString refused = refusedEvents(report.refused); !refused.isEmpty()) {
        sentence += u"\u202F; "_s + refused;
    }
    return sentence + u'.';
}

QString words::calendarRefusal(const Error &error)
{
    if (error.subject == "icsSize"_L1) {
        return Words::tr(
            "Cet agenda dépasse 20\u00A0Mo\u00A0: exportez-en une partie, par exemple une année.");
    }
    if (error.subject == "icsCount"_L1) {
        return Words::tr("Cet agenda contient plus de 50\u202F000 évènements, répétitions comprises\u00A0: "
                         "exportez-en une partie.");
    }
    if (error.subject == "icsHolidays"_L1) {
        return Words::tr(
            "Aucune période de vacances de la zone\u00A0B dans cet agenda, pour l’an dernier et les "
            "trois ans à venir. Prenez le fichier .ics du ministère pour la zone\u00A0B.");
    }
    if (error.subject == "icsNothing"_L1) {
        return Words::tr("Aucun évènement lisible dans cet agenda pour l’an dernier et les trois ans à "
                         "venir\u00A0: rien n’a été changé.");
    }
    if (error.subject.startsWith("icsCut:"_L1)) {
        return Words::tr("Cet agenda est incomplet\u00A0: il s’arrête à la ligne\u00A0%1, avant sa fin "
                         "(END:VCALENDAR). Rien n’a été changé\u00A0: exportez-le ou téléchargez-le de "
                         "nouveau.")
            .arg(error.subject.section(u':', 1));
    }
    return Words::tr("Ce fichier n’est pas un agenda (iCalendar). Exportez l’agenda au format .ics, puis "
                     "choisissez ce fichier.");
}
