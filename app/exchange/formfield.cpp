// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/formfield.h"

#include "app/base/textfold.h"

#include <QHash>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

using F = FormField;

constexpr std::array codes {
    std::pair { F::Ignored, "ignore"_L1 },
    std::pair { F::Number, "number"_L1 },
    std::pair { F::Serial, "serial"_L1 },
    std::pair { F::SubmittedAt, "submitted_at"_L1 },
    std::pair { F::Draft, "draft"_L1 },
    std::pair { F::Civility, "civility"_L1 },
    std::pair { F::FamilyName, "family_name"_L1 },
    std::pair { F::GivenName, "given_name"_L1 },
    std::pair { F::FullName, "full_name"_L1 },
    std::pair { F::Function, "function"_L1 },
    std::pair { F::Organisation, "organisation"_L1 },
    std::pair { F::Email, "email"_L1 },
    std::pair { F::Phone, "phone"_L1 },
    std::pair { F::Territories, "territories"_L1 },
    std::pair { F::Session, "session"_L1 },
    std::pair { F::Roles, "roles"_L1 },
    std::pair { F::Expectations, "expectations"_L1 },
    std::pair { F::Adjustment, "adjustment"_L1 },
    std::pair { F::Council, "council"_L1 },
    std::pair { F::Audience, "audience"_L1 },
    std::pair { F::Track, "track"_L1 },
    std::pair { F::Status, "status"_L1 },
    std::pair { F::FormAddress, "form_address"_L1 },
};

/// Whole labels, folded (text::fold), one list for each field.
struct Labels {
    F field;
    std::initializer_list<QStringView> labels;
};

const std::initializer_list<Labels> &wholeLabels()
{
    static const std::initializer_list<Labels> labels {
        { F::Number,
            { u"sid", u"submission id", u"submission number", u"numero de soumission", u"n° de soumission",
                u"no de soumission", u"identifiant de soumission", u"identifiant de la soumission",
                u"id de soumission", u"id de la soumission", u"soumission id", u"numero de la soumission",
                u"id soumission", u"numero d inscription" } },
        { F::Serial,
            { u"serial", u"serial number", u"numero de serie", u"serie", u"numero d ordre", u"numero", u"n°",
                u"no", u"#" } },
        { F::SubmittedAt,
            { u"submitted time", u"submitted", u"submission time", u"submission date", u"created",
                u"created on", u"time", u"date", u"cree", u"cree le", u"date de creation", u"date d envoi",
                u"date de soumission", u"heure de soumission", u"date et heure de soumission", u"soumis le",
                u"envoye le", u"date d inscription", u"horodateur", u"horodatage", u"timestamp",
                u"demande du", u"date de la soumission", u"heure de la soumission", u"moment de soumission",
                u"temps de soumission", u"heure d envoi", u"soumis", u"date de la demande" } },
        { F::Draft,
            { u"draft", u"is draft", u"in draft", u"brouillon", u"est un brouillon", u"est brouillon",
                u"en brouillon", u"a l etat de brouillon", u"etat de brouillon", u"etat brouillon" } },
        { F::Civility,
            { u"civilite", u"title", u"civility", u"titre", u"salutation", u"mme/m", u"m /mme", u"genre" } },
        { F::FamilyName,
            { u"nom", u"nom de famille", u"nom d usage", u"nom usuel", u"family name", u"last name",
                u"surname", u"name", u"votre nom", u"nom du participant", u"lastname",
                u"nom patronymique" } },
        { F::GivenName,
            { u"prenom", u"prenoms", u"prenom s", u"prenom(s)", u"given name", u"first name", u"forename",
                u"votre prenom", u"firstname", u"prenom usuel", u"prenom du participant" } },
        { F::FullName,
            { u"nom et prenom", u"nom prenom", u"nom, prenom", u"nom / prenom", u"nom/prenom", u"full name",
                u"nom complet", u"nom et prenoms", u"nom & prenom", u"vos nom et prenom", u"participant",
                u"prenom nom", u"prenom et nom", u"prenom, nom", u"prenom / nom", u"prenom/nom",
                u"prenom & nom", u"prenoms et nom", u"prenoms nom", u"vos prenom et nom" } },
        { F::Function,
            { u"fonction", u"function", u"votre fonction", u"poste", u"poste occupe", u"job title",
                u"position", u"profession", u"fonctions", u"mandat", u"intitule du poste", u"qualite" } },
        { F::Organisation,
            { u"structure", u"organisme", u"organisation", u"organization", u"votre structure", u"employeur",
                u"collectivite", u"institution", u"company", u"nom de la structure", u"etablissement",
                u"structure / organisme", u"structure/organisme", u"structure employeuse",
                u"collectivite ou structure", u"service" } },
        { F::Email,
            { u"e mail", u"email", u"mail", u"adresse mail", u"adresse e mail", u"adresse email",
                u"adresse electronique", u"courriel", u"e mail address", u"email address", u"votre e mail",
                u"adresse de courriel", u"adresse courriel", u"votre adresse mail", u"mel",
                u"adresse de messagerie", u"votre courriel", u"adresse e mail professionnelle" } },
        { F::Phone,
            { u"telephone", u"tel", u"phone", u"phone number", u"telephone portable", u"portable", u"mobile",
                u"numero de telephone", u"votre telephone", u"n° de telephone", u"telephone professionnel",
                u"tel portable", u"telephone mobile", u"telephone fixe", u"ligne directe" } },
        { F::Territories,
            { u"territoire", u"territoires", u"territory", u"contrat de ville", u"contrats de ville",
                u"territoire s", u"territoire(s)", u"votre territoire", u"territoire d intervention",
                u"territoire concerne", u"territoires concernes" } },
        { F::Session,
            { u"session", u"session choisie", u"choix de session", u"choix de la session",
                u"session souhaitee", u"votre session", u"chosen session", u"session choice",
                u"sessions choisies", u"choix session", u"session retenue", u"sessions" } },
        { F::Roles,
            { u"vous etes", u"vous etes…", u"vous etes ?", u"vous etes :", u"you are", u"role", u"roles",
                u"votre role", u"profil", u"votre profil", u"en qualite de" } },
        { F::Expectations,
            { u"vos attentes", u"attentes", u"expectations", u"your expectations", u"commentaires",
                u"commentaire", u"comments", u"questions", u"message", u"observations", u"remarques",
                u"vos attentes et questions", u"precisions" } },
        { F::Council,
            { u"conseil citoyen", u"nom du conseil citoyen", u"votre conseil citoyen", u"citizen council",
                u"conseil citoyen de", u"conseil" } },
        { F::Audience, { u"public", u"audience" } },
        { F::Track, { u"parcours" } },
        { F::Status, { u"statut" } },
        { F::FormAddress,
            { u"submission uri", u"uri de soumission", u"uri de la soumission",
                u"adresse de la soumission" } },
        { F::Ignored,
            { u"completed time", u"modified time", u"ip address", u"uid", u"username", u"completed",
                u"changed", u"current page", u"remote ip address", u"language", u"locked", u"sticky",
                u"notes", u"adresse ip", u"adresse ip distante", u"nom d utilisateur", u"utilisateur",
                u"termine", u"modifie", u"modifie le", u"langue", u"page actuelle", u"page courante",
                u"heure de fin", u"heure de modification", u"date de modification", u"date d achevement",
                u"verrouille", u"epingle", u"motif du refus", u"complete", u"complete le", u"termine le",
                u"heure d achevement", u"date de completion", u"submission token", u"token", u"jeton",
                u"uuid", u"ip", u"id utilisateur", u"id de l utilisateur" } },
    };
    return labels;
}

std::optional<F> wholeLabel(const QString &key)
{
    static const QHash<QString, F> fields = [] {
        QHash<QString, F> made;
        for (const Labels &labels : wholeLabels()) {
            for (const QStringView label : labels.labels) {
                made.insert(label.toString(), labels.field);
            }
        }
        return made;
    }();
    const auto found = fields.find(key);
    return found == fields.end() ? std::nullopt : std::optional(*found);
}

/// What a longer label is about: the first of these that it begins with, then the first that it holds.
std::optional<F> labelBeginning(const QString &key)
{
    for (const QStringView ours : { u"submitted by", u"submitted to", u"soumis par", u"soumis a",
             u"envoye par", u"remote", u"adresse ip" }) {
        if (key.startsWith(ours)) {
            return F::Ignored;
        }
    }
    static const std::initializer_list<std::pair<QStringView, F>> beginnings {
        { u"nom et prenom", F::FullName }, { u"nom prenom", F::FullName }, { u"prenom et nom", F::FullName },
        { u"prenom nom", F::FullName }, { u"territoire", F::Territories },
        { u"contrat de ville", F::Territories }, { u"contrats de ville", F::Territories },
        { u"session", F::Session }, { u"a quelle session", F::Session }, { u"quelle session", F::Session },
        { u"choix de la session", F::Session }, { u"choix de session", F::Session },
        { u"vous etes", F::Roles }, { u"vos attentes", F::Expectations },
        { u"quelles sont vos attentes", F::Expectations }, { u"attentes", F::Expectations },
        { u"structure", F::Organisation }, { u"organisme", F::Organisation }, { u"fonction", F::Function },
        { u"civilite", F::Civility }, { u"telephone", F::Phone }, { u"courriel", F::Email },
        { u"adresse mail", F::Email }, { u"adresse e mail", F::Email }, { u"adresse electronique", F::Email },
        { u"e mail", F::Email }, { u"email", F::Email }, { u"prenom", F::GivenName },
        { u"nom de famille", F::FamilyName }, { u"nom (", F::FamilyName }, { u"nom d", F::FamilyName },
        { u"conseil citoyen", F::Council }, { u"date de soumission", F::SubmittedAt },
        { u"numero de soumission", F::Number }
    };
    for (const auto &[beginning, field] : beginnings) {
        if (key.startsWith(beginning)) {
            return field;
        }
    }
    for (const auto &[part, field] : { std::pair { u"amenagement", F::Adjustment },
             std::pair { u"accessibilite", F::Adjustment }, std::pair { u"adjustment", F::Adjustment },
             std::pair { u"conseil citoyen", F::Council }, std::pair { u"attentes", F::Expectations },
             std::pair { u"courriel", F::Email }, std::pair { u"telephone", F::Phone } }) {
        if (key.contains(QStringView(part))) {
            return field;
        }
    }
    return std::nullopt;
}

/// "Nom *", "Nom :" and "Vous êtes ?" ask the same as without.
QString keyOf(const QString &label)
{
    QString key = text::fold(label);
    while (!key.isEmpty() && u"*:? "_s.contains(key.back())) {
        key.chop(1);
    }
    return key;
}

} // namespace

QString code(FormField field)
{
    for (const auto &[each, code] : codes) {
        if (each == field) {
            return code;
        }
    }
    Q_UNREACHABLE();
}

std::optional<FormField> formFieldFromCode(QStringView wanted)
{
    for (const auto &[field, code] : codes) {
        if (wanted == code) {
            return field;
        }
    }
    return std::nullopt;
}

std::optional<FormField> fieldOfWholeLabel(const QString &label)
{
    return wholeLabel(keyOf(label));
}

std::optional<FormField> fieldOfLabel(const QString &label)
{
    const QString key = keyOf(label);
    if (key.isEmpty()) {
        return std::nullopt;
    }
    const auto whole = wholeLabel(key);
    return whole ? whole : labelBeginning(key);
}

bool isPersonalLabel(const QString &label)
{
    const QString key = keyOf(label);
    for (const QStringView whole :
        { u"ip", u"uid", u"username", u"user name", u"nom d utilisateur", u"utilisateur", u"id utilisateur",
            u"id de l utilisateur", u"submission token", u"token", u"jeton" }) {
        if (key == whole) {
            return true;
        }
    }
    for (const QStringView beginning :
        { u"ip address", u"remote", u"adresse ip", u"submitted by", u"soumis par", u"envoye par" }) {
        if (key.startsWith(beginning)) {
            return true;
        }
    }
    return false;
}
