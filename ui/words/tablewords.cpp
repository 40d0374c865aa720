// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/tablewords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace
{

struct Named {
    QString many;
    QString one;
};

class Tables
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    static const QHash<QString, Named> &names()
    {
        static const QHash<QString, Named> all {
            { u"act"_s, { tr("actions du journal"), tr("une action du journal") } },
            { u"act_change"_s, { tr("changements du journal"), tr("un changement du journal") } },
            { u"attendance"_s, { tr("présences"), tr("une présence") } },
            { u"attestation"_s, { tr("attestations"), tr("une attestation") } },
            { u"busy_time"_s, { tr("indisponibilités"), tr("une indisponibilité") } },
            { u"cycle"_s, { tr("cycles"), tr("un cycle") } },
            { u"database_revision"_s, { tr("numéros de révision"), tr("un numéro de révision") } },
            { u"half_day"_s, { tr("demi-journées"), tr("une demi-journée") } },
            { u"kept_conflict"_s, { tr("conflits acceptés"), tr("un conflit accepté") } },
            { u"letter_template"_s, { tr("textes des lettres"), tr("un texte de lettre") } },
            { u"logo"_s, { tr("logos"), tr("un logo") } },
            { u"make_up"_s, { tr("rattrapages"), tr("un rattrapage") } },
            { u"meeting"_s, { tr("rencontres"), tr("une rencontre") } },
            { u"meeting_speaker"_s,
                { tr("intervenant.e.s des rencontres"), tr("un.e intervenant.e d’une rencontre") } },
            { u"module"_s, { tr("séances"), tr("une séance") } },
            { u"module_audience"_s, { tr("publics des séances"), tr("un public d’une séance") } },
            { u"module_speaker"_s,
                { tr("intervenant.e.s des séances"), tr("un.e intervenant.e d’une séance") } },
            { u"offer"_s, { tr("places proposées"), tr("une place proposée") } },
            { u"organisation"_s, { tr("structures"), tr("une structure") } },
            { u"organisation_kind"_s, { tr("types de structure"), tr("un type de structure") } },
            { u"person"_s, { tr("personnes"), tr("une personne") } },
            { u"person_territory"_s,
                { tr("territoires des personnes"), tr("un territoire d’une personne") } },
            { u"person_told_apart"_s, { tr("personnes distinguées"), tr("une personne distinguée") } },
            { u"place"_s, { tr("lieux"), tr("un lieu") } },
            { u"quota"_s, { tr("quotas"), tr("un quota") } },
            { u"registration"_s, { tr("inscriptions"), tr("une inscription") } },
            { u"registration_form"_s,
                { tr("formulaires d’inscription"), tr("un formulaire d’inscription") } },
            { u"registration_module"_s,
                { tr("séances choisies à l’inscription"), tr("une séance choisie à l’inscription") } },
            { u"saved_view"_s, { tr("vues enregistrées"), tr("une vue enregistrée") } },
            { u"scan"_s, { tr("feuilles scannées"), tr("une feuille scannée") } },
            { u"school_holiday"_s, { tr("vacances scolaires"), tr("des vacances scolaires") } },
            { u"sent_letter"_s, { tr("lettres envoyées"), tr("une lettre envoyée") } },
            { u"session"_s, { tr("sessions"), tr("une session") } },
            { u"session_track"_s, { tr("parcours des sessions"), tr("un parcours d’une session") } },
            { u"setting"_s, { tr("réglages"), tr("un réglage") } },
            { u"sheet"_s, { tr("feuilles d’émargement"), tr("une feuille d’émargement") } },
            { u"sheet_count"_s, { tr("signatures comptées"), tr("un compte de signatures") } },
            { u"sheet_guest"_s,
                { tr("personnes ajoutées aux feuilles"), tr("une personne ajoutée à une feuille") } },
            { u"speaker"_s, { tr("intervenant.e.s"), tr("un.e intervenant.e") } },
            { u"submission"_s, { tr("réponses de formulaire"), tr("une réponse de formulaire") } },
            { u"territory"_s, { tr("territoires"), tr("un territoire") } },
            { u"track"_s, { tr("parcours"), tr("un parcours") } },
            { u"track_audience"_s, { tr("publics des parcours"), tr("un public d’un parcours") } },
            { u"wish"_s, { tr("souhaits de session"), tr("un souhait de session") } },
        };
        return all;
    }
};

} // namespace

QString tablewords::things(const QString &table)
{
    return Tables::names().value(table, { table, table }).many;
}

QString tablewords::aThing(const QString &table)
{
    return Tables::names().value(table, { table, table }).one;
}
