// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/formlabel.h"

#include "app/base/textfold.h"
#include "app/exchange/contactlabel.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

using F = FormField;

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
                u"temps de soumission", u"heure d envoi", u"soumis", u"date de la demande", u"recu le",
                u"recue le", u"date de reception" } },
        { F::Draft,
            { u"draft", u"is draft", u"in draft", u"brouillon", u"est un brouillon", u"est brouillon",
                u"en brouillon", u"a l etat de brouillon", u"etat de brouillon", u"etat brouillon" } },
        { F::Civility,
            { u"civilite", u"title", u"civility", u"titre", u"salutation", u"mme/m", u"m /mme", u"genre",
                u"civ", u"m/mme", u"mr/mme" } },
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
                u"uuid", u"ip", u"id utilisateur", u"id de l utilisateur", u"webform id", u"entity type",
                u"entity id", u"langcode", u"uri", u"temps complete" } },
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

/// Whether a label, or the group it stands in, is about somebody besides who registers: "Nom du responsable",
/// "Courriel de votre supérieur". What stands in brackets explains.
bool isOfSomebodyElse(const QString &key)
{
    static const QRegularExpression explained(u"\\([^()]*\\)?"_s);
    static const QRegularExpression other(
        u"\\b(?:responsables?|superieure?|hierarchi\\p{L}*|n ?\\+ ?1|manager|supervisor|gestionnaire"
        "|direct(?:eur|rice|ion)s?|president|presidente|chef|cheffe|encadrante?|animat(?:eur|rice)"
        "|tut(?:eur|rice)|signataire|conjointe?|parrain|marraine|prescript(?:eur|rice)|collegues?"
        "|accompagna(?:nte?|teur|trice)|remplacante?|suppleante?|assistante?|secretaire"
        "|urgence|prevenir|emergency|facturation|billing)\\b"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return other.match(QString(key).remove(explained)).hasMatch();
}

/// "nom du participant", "nom de l agent", "nom de l organisme", "nom du projet": whose it is, or what it is
/// the name of, decides.
std::optional<F> nameOf(const QString &key)
{
    static const QRegularExpression whose(
        u"\\b(?:participant|stagiaire|agent|candidat|inscri|personne|naissance|usage|famille|marital|epou"
        "|jeune fille|interess|demandeu|beneficiaire|convi|invite|delegue|conseill|elue?s?\\b|professionnel"
        "|auditeur|auditrice|apprenant|salarie|classement|contact)"_s);
    if (whose.match(key).hasMatch()) {
        return F::FamilyName;
    }
    static const QRegularExpression article(u"^nom d(?: |e (?:la|l|votre|vos) |es? |u )"_s);
    const auto named = wholeLabel(QString(key).remove(article));
    return named == F::Organisation || named == F::Council || named == F::Territories || named == F::Session
        ? named
        : std::nullopt;
}

/// What a longer label is about: the first of these that it begins with, then the first that it holds.
std::optional<F> beginning(const QString &key)
{
    static const std::initializer_list<std::pair<QStringView, F>> beginnings {
        { u"nom et prenom", F::FullName }, { u"nom prenom", F::FullName }, { u"prenom et nom", F::FullName },
        { u"prenom nom", F::FullName }, { u"territoire", F::Territories },
        { u"contrat de ville", F::Territories }, { u"contrats de ville", F::Territories },
        { u"session", F::Session }, { u"a quelle session", F::Session }, { u"quelle session", F::Session },
        { u"choix de la session", F::Session }, { u"choix de session", F::Session },
        { u"vous etes", F::Roles }, { u"vos attentes", F::Expectations },
        { u"quelles sont vos attentes", F::Expectations }, { u"attentes", F::Expectations },
        { u"structure", F::Organisation }, { u"organisme", F::Organisation },
        { u"collectivite", F::Organisation }, { u"employeur", F::Organisation },
        { u"etablissement", F::Organisation }, { u"fonction", F::Function }, { u"civilite", F::Civility },
        { u"telephone", F::Phone }, { u"courriel", F::Email }, { u"adresse mail", F::Email },
        { u"adresse e mail", F::Email }, { u"adresse electronique", F::Email }, { u"e mail", F::Email },
        { u"email", F::Email }, { u"prenom", F::GivenName }, { u"nom de famille", F::FamilyName },
        { u"nom (", F::FamilyName }, { u"nom participant", F::FamilyName },
        { u"conseil citoyen", F::Council }, { u"date de soumission", F::SubmittedAt },
        { u"numero de soumission", F::Number }
    };
    for (const auto &[start, field] : beginnings) {
        if (key.startsWith(start)) {
            return field;
        }
    }
    if (key.startsWith("nom d"_L1)) {
        return nameOf(key);
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

/// "Submitted by: Title", "Soumis à : type d’entité", "Adresse IP distante": how an answer came.
bool isOfSubmission(const QString &key)
{
    constexpr std::array<QStringView, 7> beginnings { u"submitted by", u"submitted to", u"soumis par",
        u"soumis a", u"envoye par", u"remote", u"adresse ip" };
    return std::ranges::any_of(beginnings, [&](QStringView each) { return key.startsWith(each); });
}

/// "Nom *", "Nom :" and "Vous êtes ?" ask the same as without; so do "1. Nom", "field_nom" and "webform_sid".
QString keyOf(const QString &label)
{
    static const QRegularExpression ahead(
        u"^(?:q ?)?\\d{1,2}(?: ?[):/°] ?| )(?=\\p{L})"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString key = text::fold(label).replace(u'_', u' ').simplified();
    while (!key.isEmpty() && u"*:? "_s.contains(key.back())) {
        key.chop(1);
    }
    key.remove(ahead);
    for (const auto &word : { "field "_L1, "webform "_L1 }) {
        const QString named = key.startsWith(word) ? key.sliced(word.size()) : QString();
        if (wholeLabel(named) || contactMeaning(named)) {
            key = named;
        }
    }
    return key;
}

/// Without who is asked: "votre nom de famille", "quelle est votre adresse mail".
QString unaddressed(const QString &key)
{
    static const QRegularExpression address(
        u"^(?:(?:quel(?:le)?s? (?:est|sont)|indiquez|precisez|saisissez|renseignez|merci d indiquer) )?"
        "(?:votre|vos|mon|ma|mes|your|my|participant) (?=\\p{L})"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return QString(key).remove(address);
}

std::optional<LabelMeaning> meaningOfKey(const QString &key)
{
    const QString plain = unaddressed(key);
    for (const QString &each : { key, plain }) {
        if (const auto whole = wholeLabel(each)) {
            return LabelMeaning { *whole, true };
        }
        if (const auto contact = contactMeaning(each)) {
            return contact;
        }
    }
    if (isOfSubmission(key)) {
        return LabelMeaning { F::Ignored, false };
    }
    const auto own = beginning(key);
    const auto found = own ? own : beginning(plain);
    const bool isOurs = found && !(isOfPerson(*found) && isOfSomebodyElse(key));
    return isOurs ? std::optional(LabelMeaning { *found, false }) : std::nullopt;
}

/// Webform 8 puts the name of a composite question before that of its element: "Vos coordonnées: Nom",
/// "participant__nom".
std::optional<LabelMeaning> meaningOfElement(const QString &group, const QString &element)
{
    static const QHash<QString, F> ofNames { { u"first"_s, F::GivenName }, { u"given"_s, F::GivenName },
        { u"last"_s, F::FamilyName }, { u"family"_s, F::FamilyName } };
    const QString groupKey = keyOf(group);
    const QString elementKey = keyOf(element);
    auto own = ofNames.contains(elementKey) ? std::optional(LabelMeaning { ofNames.value(elementKey), true })
                                            : meaningOfKey(elementKey);
    if (!own || isOfSubmission(groupKey)) {
        return std::nullopt;
    }
    const auto of = meaningOfKey(groupKey);
    const bool isName = own->field == F::FamilyName || own->field == F::FullName;
    if (of && isName && (of->field == F::Organisation || of->field == F::Council)) {
        return LabelMeaning { of->field, true }; // "Employeur: Nom"
    }
    // "Vous êtes: Participant" is an answer, "Votre profil: Nom" an element.
    const bool hasAnswers
        = of && (of->field == F::Roles || of->field == F::Session || of->field == F::Territories);
    const bool isElement = isOfPerson(own->field) && own->field != F::FullName && own->isExact;
    const bool isUnclear = of && !own->isExact && !isOfPerson(of->field); // "Structure : votre service"
    return (hasAnswers && !isElement) || isUnclear ? std::nullopt : own;
}

/// "Structure: Ville"
bool isPlaceOfOrganisation(const QString &groupKey, const QString &elementKey)
{
    constexpr std::array<QStringView, 10> places { u"ville", u"commune", u"code postal", u"pays", u"rue",
        u"adresse", u"adresse postale", u"siret", u"departement", u"region" };
    return wholeLabel(groupKey) == F::Organisation && std::ranges::find(places, elementKey) != places.end();
}

} // namespace

std::optional<LabelParts> labelParts(const QString &label, bool atLast)
{
    for (const auto &mark : { "__"_L1, ":"_L1 }) {
        const qsizetype at = atLast ? label.lastIndexOf(mark) : label.indexOf(mark);
        LabelParts parts { label.first(std::max<qsizetype>(at, 0)).trimmed(),
            at < 0 ? QString() : label.sliced(at + mark.size()).trimmed() };
        if (!parts.group.isEmpty() && !parts.element.isEmpty()) {
            return parts;
        }
    }
    return std::nullopt;
}

std::optional<LabelMeaning> meaningOfLabel(const QString &label)
{
    constexpr qsizetype longest = 1000; // what is longer asks nothing
    const QString key = label.size() <= longest ? keyOf(label) : QString();
    if (key.isEmpty()) {
        return std::nullopt;
    }
    if (const auto whole = wholeLabel(key)) {
        return LabelMeaning { *whole, true };
    }
    if (const auto parts = labelParts(label, true)) {
        if (isPlaceOfOrganisation(keyOf(parts->group), keyOf(parts->element))) {
            return std::nullopt;
        }
        const auto own = meaningOfElement(parts->group, parts->element);
        // "Responsable: Nom"
        const bool isOther = own && isOfPerson(own->field) && isOfSomebodyElse(keyOf(parts->group));
        if (own) {
            return isOther ? std::nullopt : own;
        }
    }
    return meaningOfKey(key);
}

std::optional<FormField> fieldOfWholeLabel(const QString &label)
{
    const auto found = meaningOfLabel(label);
    return found && found->isExact ? std::optional(found->field) : std::nullopt;
}

std::optional<FormField> fieldOfLabel(const QString &label)
{
    const auto found = meaningOfLabel(label);
    return found ? std::optional(found->field) : std::nullopt;
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
