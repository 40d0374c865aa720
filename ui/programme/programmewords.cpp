// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programme/programmewords.h"

#include "app/documents/sentletters.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/calendar/calendarwords.h"

#include <QCoreApplication>
#include <QHash>

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

    static QString renumbered() { return tr("Des séances déjà datées changent de numéro."); }
};

/// By its place in its track: what is edited is numbered when it is saved.
QHash<ModuleId, int> places(const CyclePlan &plan)
{
    QHash<ModuleId, int> found;
    for (const Track &track : plan.cycle.tracks) {
        for (int i = 0; i < track.modules.size(); ++i) {
            found.insert(track.modules.at(i).id, i);
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

Result<QString> programmewords::toDoAgain(
    Workspace &workspace, const CyclePlan &before, const CyclePlan &edited)
{
    const auto were = places(before);
    const auto are = places(edited);
    MeetingFilter ofCycle;
    ofCycle.cycle = before.cycle.id;
    const auto meetings = MeetingStore(workspace.database()).meetings(ofCycle);
    const auto printed = workspace.sheets().printedMeetings();
    if (!meetings || !printed) {
        return std::unexpected(meetings ? printed.error() : meetings.error());
    }
    qsizetype sheets = 0;
    qsizetype letters = 0;
    for (const Meeting &each : *meetings) {
        if (are.value(each.module, -1) == were.value(each.module, -1)) {
            continue;
        }
        const auto convoked = sentletters::latest(workspace.database(), each.id, SentDocument::Convocation);
        if (!convoked) {
            return std::unexpected(convoked.error());
        }
        sheets += printed->contains(each.id) ? 1 : 0;
        letters += convoked->size();
    }
    const QString said = calendarwords::toDoAgain(sheets, letters);
    return said.isEmpty() ? QString() : ProgrammeTexts::renumbered() + u'\n' + said;
}
