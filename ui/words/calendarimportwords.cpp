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

/// "n° 3 « Rentrée » (sans date lisible)".
QString named(const icalendar::Refused &event)
{
    const QString number = QString::number(event.number);
    return event.summary.isEmpty() ? Words::tr("n°\u00A0%1 (%2)").arg(number, words::refusedEvent(event))
                                   : Words::tr("n°\u00A0%1 «\u00A0%2\u00A0» (%3)")
                                         .arg(number, event.summary, words::refusedEvent(event));
}

/// "« Rentrée scolaire », 2 septembre 2030 : n’est pas une période de vacances".
QString named(const icalendar::LeftAside &event)
{
    QStringList what;
    what.append(
        event.summary.isEmpty() ? Words::tr("sans titre") : Words::tr("«\u00A0%1\u00A0»").arg(event.summary));
    if (event.first.isValid()) {
        what.append(french::date(event.first));
    }
    return Words::tr("%1\u00A0: %2").arg(what.join(u", "_s), words::leftAside(event));
}

/// "« Vacances d’été » dès le 4 juillet 2026, comptées jusqu’au 31 août".
QStringList openEnds(const QList<calendarimport::OpenEnd> &all)
{
    QStringList told;
    for (const calendarimport::OpenEnd &each : all) {
        told.append((each.last > each.first
                ? Words::tr("«\u00A0%1\u00A0» dès le %2, comptées jusqu’au %3")
                      .arg(each.label, french::date(each.first), french::date(each.last))
                : Words::tr("«\u00A0%1\u00A0», dont seul le premier jour, le %2, est compté")
                      .arg(each.label, french::date(each.first))));
    }
    return told;
}

} // namespace

QString words::leftAside(const icalendar::LeftAside &event)
{
    switch (event.reason) {
    case icalendar::LeftAside::Reason::Cancelled:
        return Words::tr("annulé dans cet agenda");
    case icalendar::LeftAside::Reason::Replaced:
        return Words::tr("remplacé par une version plus récente dans le même fichier");
    case icalendar::LeftAside::Reason::Repeated:
        return Words::tr("en double dans le fichier");
    case icalendar::LeftAside::Reason::NoHoliday:
        return Words::tr("n’est pas une période de vacances");
    case icalendar::LeftAside::Reason::OtherZone:
        return Words::tr("autre zone que la B");
    case icalendar::LeftAside::Reason::TakesNoTime:
        return Words::tr("ne prend pas de temps (rappel, anniversaire)");
    case icalendar::LeftAside::Reason::OwnMeeting:
        return Words::tr("rencontre de ce calendrier");
    case icalendar::LeftAside::Reason::HoursTaken:
        return Words::tr("heures prises sans titre\u00A0: seuls les évènements du fichier sont repris");
    case icalendar::LeftAside::Reason::OutOfSpan:
        return Words::tr("hors de la période reprise (l’an dernier et les trois ans à venir)");
    }
    Q_UNREACHABLE();
}

QString words::calendarDetail(const calendarimport::Report &report)
{
    QStringList lines;
    for (const icalendar::Refused &each : report.refused) {
        lines.append(Words::tr("Refusé\u00A0: %1").arg(named(each)));
    }
    for (const icalendar::LeftAside &each : report.leftAside) {
        lines.append(Words::tr("Laissé de côté\u00A0: %1").arg(named(each)));
    }
    return lines.join(u'\n');
}

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
        told.append(named(each));
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
    // What is counted is named once, whatever comes first.
    const auto addPeriods = [&](int count, const QString &one, const QString &several) {
        if (parts.isEmpty()) {
            add(count, Words::tr("période %1").arg(one), Words::tr("périodes %1").arg(several));
        } else {
            add(count, one, several);
        }
    };
    addPeriods(report.added, Words::tr("ajoutée"), Words::tr("ajoutées"));
    addPeriods(report.updated, Words::tr("mise à jour"), Words::tr("mises à jour"));
    addPeriods(report.unchanged, Words::tr("inchangée"), Words::tr("inchangées"));
    addPeriods(report.removed, Words::tr("supprimée"), Words::tr("supprimées"));
    add(int(report.leftAside.size()), Words::tr("évènement laissé de côté"),
        Words::tr("évènements laissés de côté"));
    QString sentence = parts.isEmpty() ? Words::tr("Rien à reprendre dans ces années") : parts.join(u", "_s);
    if (report.removed > 0) {
        sentence += u"\u202F; "_s
            + Words::tr("périodes connues de cet agenda\u00A0: %1 avant, %2 à présent")
                  .arg(report.before)
                  .arg(report.after);
    }
    if (!report.openEnds.isEmpty()) {
        sentence += u"\u202F; "_s
            + Words::tr("fin non dite dans le fichier\u00A0: %1")
                  .arg(openEnds(report.openEnds).join(u", "_s));
    }
    if (report.followedTo.isValid()) {
        sentence += u"\u202F; "_s
            + Words::tr("ce qui se répète au-delà est suivi jusqu’au %1, les répétitions d’après sont "
                        "laissées de côté")
                  .arg(french::date(report.followedTo));
    }
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
    if (error.subject == "icsOtherDays"_L1) {
        return Words::tr(
            "Les évènements de cet agenda sont tous d’autres jours que ceux qui sont repris (l’an "
            "dernier et les trois ans à venir)\u00A0: rien n’a été changé.");
    }
    if (error.subject == "icsOwn"_L1) {
        return Words::tr(
            "Ce fichier a été enregistré par ce logiciel et ne contient que des rencontres de ce "
            "calendrier\u00A0: rien n’a été changé. Choisissez le fichier exporté de l’autre agenda, ou "
            "effacez ce qui en avait été repris.");
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
