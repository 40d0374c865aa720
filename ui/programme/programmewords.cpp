// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programme/programmewords.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/documents/announcement.h"
#include "app/sessions/datecautions.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/calendar/announcementwords.h"
#include "ui/calendar/calendarwords.h"
#include "ui/words/cautionwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace
{

class ProgrammeTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProgrammeDialog)

public:
    using Field = ProgrammeProblem::Field;

    static QString track(const ProgrammeProblem &problem, const CyclePlan &plan)
    {
        const QString label = plan.cycle.tracks.value(problem.track).label.simplified();
        return label.isEmpty() ? tr("le parcours %1").arg(problem.track + 1)
                               : tr("le parcours « %1 »").arg(label);
    }

    static QString tooLong(Field field)
    {
        switch (field) {
        case Field::Title:
            return tr("Le titre du cycle");
        case Field::Organiser:
            return tr("Le nom de l’organisateur");
        case Field::TrackLabel:
            return tr("Le nom du parcours");
        case Field::AudienceLabel:
            return tr("Le nom du public");
        case Field::FormLabel:
            return tr("Le titre du formulaire");
        case Field::ModuleTitle:
            return tr("Le titre de la séance");
        case Field::SessionLabel:
            return tr("Le nom de la session");
        case Field::Speaker:
            return tr("Le nom de l’intervenant.e");
        case Field::TrackAudiences:
        case Field::ModuleAudiences:
            break;
        }
        return tr("Ce texte");
    }

    static QString missing(const ProgrammeProblem &problem, const CyclePlan &plan)
    {
        const QString nth = QString::number(problem.module + 1);
        switch (problem.field) {
        case Field::Title:
            return tr("Donnez un titre au cycle.");
        case Field::Organiser:
            return tr("Dites qui organise le cycle : les feuilles d’émargement le nomment.");
        case Field::TrackLabel:
            return tr("Donnez un nom au parcours %1.").arg(problem.track + 1);
        case Field::TrackAudiences:
            return tr("Cochez au moins un public pour %1.").arg(track(problem, plan));
        case Field::AudienceLabel:
            return tr("Écrivez comment s’appelle chaque public coché pour %1.").arg(track(problem, plan));
        case Field::FormLabel:
            return tr("Écrivez le titre du formulaire de chaque public coché pour %1.")
                .arg(track(problem, plan));
        case Field::ModuleTitle:
            return tr("Donnez un titre à la séance %1 dans %2.").arg(nth, track(problem, plan));
        case Field::ModuleAudiences:
            return tr("Cochez au moins un public pour la séance %1 dans %2.").arg(nth, track(problem, plan));
        case Field::SessionLabel:
            return tr("Donnez un nom à la session %1.").arg(problem.session + 1);
        case Field::Speaker:
            break;
        }
        return {};
    }

    static QString sentence(const ProgrammeProblem &problem, const CyclePlan &plan)
    {
        switch (problem.reason) {
        case ProgrammeProblem::Reason::Missing:
            return missing(problem, plan);
        case ProgrammeProblem::Reason::TooLong:
            return tr("%1 dépasse 300 caractères : raccourcissez-le.").arg(tooLong(problem.field));
        case ProgrammeProblem::Reason::Taken:
            return tr("Un public de %1 suit déjà un autre parcours : décochez-le dans l’un des deux.")
                .arg(track(problem, plan));
        }
        return {};
    }

    static QString audience(Audience audience)
    {
        switch (audience) {
        case Audience::Professional:
            return tr("Professionnel.le.s");
        case Audience::Elected:
            return tr("Élu.e.s");
        case Audience::Citizen:
            return tr("Conseiller.e.s citoyen.ne.s");
        }
        Q_UNREACHABLE();
    }

    static QString form(Audience audience)
    {
        switch (audience) {
        case Audience::Professional:
            return tr("Inscription cycle dédié aux professionnel.le.s");
        case Audience::Elected:
            return tr("Inscription cycle dédié aux élu.e.s");
        case Audience::Citizen:
            return tr("Inscription cycle dédié aux conseiller.e.s citoyen.ne.s");
        }
        Q_UNREACHABLE();
    }

    static QString misplaced(const Meeting &meeting, const DateCaution &caution)
    {
        return tr("%1, %2. %3")
            .arg(calendarwords::group(meeting), french::longDate(meeting.date), words::caution(caution));
    }

    static QString more(qsizetype groups)
    {
        return tr("… et %1.").arg(french::count(groups, tr("autre groupe"), tr("autres groupes")));
    }

    static QString renamed(bool isSaved)
    {
        return isSaved ? tr("Des séances déjà datées ont changé de numéro ou de nom.")
                       : tr("Des séances déjà datées changent de numéro ou de nom.");
    }
};

/// What the edited programme calls meetings, once it is saved: what is edited is numbered by its place.
class Names
{
public:
    explicit Names(const CyclePlan &plan)
    {
        for (const Track &track : plan.cycle.tracks) {
            for (int i = 0; i < track.modules.size(); ++i) {
                seances_.insert(track.modules.at(i).id,
                    { i + 1, text::tidyTitle(track.modules.at(i).title), text::tidyTitle(track.label) });
            }
        }
        for (const SessionPlan &each : plan.sessions) {
            sessions_.insert(each.session.id, text::tidyTitle(each.session.label));
        }
    }

    [[nodiscard]] Meeting renamed(Meeting meeting) const
    {
        if (const auto seance = seances_.constFind(meeting.module); seance != seances_.cend()) {
            meeting.moduleNumber = seance->number;
            meeting.title = seance->title;
            meeting.trackLabel = seance->track;
        }
        meeting.sessionLabel = sessions_.value(meeting.session, meeting.sessionLabel);
        return meeting;
    }

    bool operator==(const Names &) const = default;

private:
    struct Seance {
        int number = 0;
        QString title;
        QString track;

        bool operator==(const Seance &) const = default;
    };
    QHash<ModuleId, Seance> seances_;
    QHash<SessionId, QString> sessions_;
};

/// Those whose séances stand in another order, the ones that came or went aside.
QSet<TrackId> reordered(const CyclePlan &before, const CyclePlan &saved)
{
    QHash<TrackId, QList<ModuleId>> known;
    for (const Track &track : before.cycle.tracks) {
        std::ranges::transform(track.modules, std::back_inserter(known[track.id]), &Module::id);
    }
    QSet<TrackId> found;
    for (const Track &track : saved.cycle.tracks) {
        QList<ModuleId> now;
        std::ranges::transform(track.modules, std::back_inserter(now), &Module::id);
        QList<ModuleId> then = known.value(track.id);
        const QList<ModuleId> all = now;
        now.removeIf([&](ModuleId each) { return !then.contains(each); });
        then.removeIf([&](ModuleId each) { return !all.contains(each); });
        if (now != then) {
            found.insert(track.id);
        }
    }
    return found;
}

} // namespace

QString programmewords::sentence(const ProgrammeProblem &problem, const CyclePlan &plan)
{
    return ProgrammeTexts::sentence(problem, plan);
}

QString programmewords::audienceLabel(Audience audience)
{
    return ProgrammeTexts::audience(audience);
}

QString programmewords::formLabel(Audience audience)
{
    return ProgrammeTexts::form(audience);
}

bool programmewords::renames(const CyclePlan &before, const CyclePlan &edited)
{
    return Names(before) != Names(edited);
}

Result<MeetingAdvice> programmewords::toDoAgain(Workspace &workspace, const CyclePlan &edited, bool isSaved)
{
    const Names names(edited);
    MeetingFilter ofCycle;
    ofCycle.cycle = edited.cycle.id;
    const auto meetings = MeetingStore(workspace.database()).meetings(ofCycle);
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    Announcement told { .letters = {}, .sheets = {}, .meetings = 0 };
    QStringList details;
    for (const Meeting &each : *meetings) {
        const auto wrong = announcement::misnamedBy(workspace.database(), each, names.renamed(each));
        if (!wrong) {
            return std::unexpected(wrong.error());
        }
        if (!wrong->isEmpty()) {
            told.letters += wrong->letters;
            told.sheets += wrong->sheets;
            ++told.meetings;
            details.append(calendarwords::group(each) + u'\n' + announcementwords::detail(*wrong));
        }
    }
    return told.isEmpty() ? MeetingAdvice()
                          : MeetingAdvice { ProgrammeTexts::renamed(isSaved) + u'\n'
                                    + announcementwords::sentence(told, isSaved),
                                details.join(u"\n\n"_s) };
}

Result<QString> programmewords::disorder(
    Workspace &workspace, const CyclePlan &before, const CyclePlan &saved)
{
    const QSet<TrackId> tracks = reordered(before, saved);
    if (tracks.isEmpty()) {
        return QString();
    }
    MeetingFilter ofCycle;
    ofCycle.cycle = saved.cycle.id;
    auto meetings = MeetingStore(workspace.database()).meetings(ofCycle);
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    meetings->removeIf([&](const Meeting &each) { return !tracks.contains(each.track); });
    constexpr qsizetype mostTold = 5;
    const auto found = outOfOrder(*meetings);
    QStringList sentences;
    for (const auto &[meeting, caution] : found.first(std::min(mostTold, found.size()))) {
        sentences.append(ProgrammeTexts::misplaced(meeting, caution));
    }
    if (found.size() > mostTold) {
        sentences.append(ProgrammeTexts::more(found.size() - mostTold));
    }
    return sentences.join(u'\n');
}
