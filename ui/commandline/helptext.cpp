// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/helptext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

QString commands()
{
    return Text::tr(R"(  irev-cycles --database BASE create [--programme CODE | --demo]
  irev-cycles --database BASE list meetings|registrations|sessions|territories|attendance [options]
  irev-cycles --database BASE register --session N --audience PUBLIC --family-name NOM --given-name PRÉNOM [options]
  irev-cycles --database BASE capacity --session N --track PARCOURS [--audience PUBLIC] --seats N|none
  irev-cycles --database BASE import FICHIER --audience PUBLIC [options]
  irev-cycles --database BASE import AGENDA.ics --as holidays|busy [--place LIEU | --speaker NOM]
  irev-cycles --database BASE export calendar [--session N] [--track PARCOURS] [--meeting N] --output FICHIER.ics
  irev-cycles --database BASE export registrations [--session N] [--track PARCOURS] --output FICHIER.xlsx|.csv
  irev-cycles --database BASE export programme --output FICHIER.pdf|.html
  irev-cycles --database BASE sheet [--session N] [--track PARCOURS] [--meeting N] --output FICHIER.pdf
  irev-cycles --database BASE attendance --sheet N [--present LIGNES] [--excused LIGNES] [--half-day N]
  irev-cycles --database BASE check
)");
}

QString general()
{
    return Text::tr(R"(IREV Cycles : inscriptions et feuilles d’émargement des cycles de qualification.

Usage :
  irev-cycles [--database BASE]                ouvre la fenêtre
)") + commands()
        + Text::tr(R"(
Commandes :
  create     crée une base ; un fichier existant n’est jamais écrasé
  list       liste les rencontres, les inscriptions, les sessions, les territoires ou les présences
  register   inscrit une personne
  capacity   fixe le nombre de places d’une session, ou d’un public dans cette session
  import     inscrit les personnes d’un export de formulaire web, ou reprend un agenda
  export     écrit la liste des inscriptions pour un tableur, le programme du cycle, ou son calendrier
  sheet      écrit les feuilles d’émargement en PDF
  attendance saisit les présences d’une feuille revenue signée, par ses numéros de ligne
  check      vérifie toute la base et dit ce qui ne va pas

Options communes :
  --database BASE   un fichier, ou postgresql://utilisateur:motdepasse@serveur:port/base
  -h, --help        cette aide ; après une commande, l’aide de la commande
  -v, --version     la version

Les options s’écrivent « --option valeur » ou « --option=valeur », à n’importe quelle place.
Aucune commande n’a besoin d’un écran. Une base peut servir à plusieurs postes à la fois.
Code de retour : 0 c’est fait ; 1 refusé ou échoué, une ligne dit pourquoi ; 2 commande mal écrite.
)");
}

QString create()
{
    return Text::tr(R"(Usage : irev-cycles --database BASE create [--programme CODE | --demo]

Crée une base avec la liste des contrats de ville. Un fichier existant n’est jamais écrasé.

  --programme CODE   avec un programme fourni, tel qu’il a été publié : evaluation-2022
  --demo             le même, avec des participants fictifs pour s’exercer
)");
}

QString list()
{
    return Text::tr(
        R"(Usage : irev-cycles --database BASE list meetings|registrations|sessions|territories|attendance [options]

  --session N        une seule session
  --track PARCOURS   un seul parcours : professionals ou elected
  --cycle CODE       un autre cycle que le plus récent
  --format FORMAT    text (par défaut), json ou csv

Clés de json et colonnes de csv, toujours toutes présentes :
  meetings        session, track, module, title, date, start, end, place, capacity, registered, waitlisted
  registrations   id, session, track, audience, status, family_name, given_name, sort_name, email, phone,
                  organisation, function, territories, requested_at, waitlist_rank
  sessions        session, label, track, capacity, registered, waitlisted, requested, first_date, last_date
  territories     id, label, department, department_name, epci, siren, nature, population, qpv_population,
                  main_municipality, main_insee
  attendance      registration, session, track, module, date, half_day, period, start, end, sheet, row,
                  family_name, given_name, sort_name, audience, state, make_up

half_day est le rang de la demi-journée dans la rencontre, à partir de 1 ; state vaut present, absent, excused ou
not_concerned ; session et date sont ceux de la rencontre suivie : make_up dit si c’est un rattrapage (1 ou 0) ;
sheet et row sont ceux de la dernière feuille imprimée où la personne figure.
Dates AAAA-MM-JJ, heures HH:MM, moments en temps universel (AAAA-MM-JJTHH:MM:SSZ).
registered et waitlisted comptent les personnes que la rencontre concerne.
Avec --session ou --track, « territories » donne les territoires des personnes inscrites.
json : un tableau d’objets ; ce qui n’est pas connu vaut null. « id » est un entier de 63 bits écrit en entier :
       à lire sans passer par un nombre à virgule flottante, qui en perdrait les derniers chiffres.
csv  : UTF-8 sans marque d’ordre, virgule, guillemets selon la RFC 4180, une ligne d’en-tête, fins de ligne LF ; ce
       qui n’est pas connu est vide, les territoires sont séparés par « | » ; une cellule qu’un tableur prendrait pour
       une formule (= + - @) est précédée d’une apostrophe.
)");
}

QString enrol()
{
    return Text::tr(R"(Usage : irev-cycles --database BASE register --session N --audience PUBLIC
                   --family-name NOM --given-name PRÉNOM [options]

Inscrit une personne : confirmée s’il reste une place une fois que chaque personne en attente a la sienne, sinon en
liste d’attente. Le parcours découle du public.

  --session N            la session
  --audience PUBLIC      professional, elected ou citizen
  --family-name NOM      nom de famille
  --given-name PRÉNOM    prénom
  --email ADRESSE        courriel
  --phone NUMÉRO         téléphone
  --organisation NOM     structure ; créée si elle n’est pas connue
  --kind TYPE            type de la structure, avec --organisation : commune, epci…
  --function FONCTION    fonction
  --territory CODE       contrat de ville (voir « list territories ») ; peut être répété
  --civility CIVILITÉ    Madame (Mme) ou Monsieur (M.)
  --sort-name NOM        nom de classement : « La Fontaine (de) »
  --council NOM          conseil citoyen
  --requested            laisse la demande à confirmer plus tard
  --if-placed CHOIX      si la personne a déjà une place dans une autre session du parcours : transfer la transfère,
                         wish garde la demande en liste d’attente ; sans cette option, la demande est refusée
  --somebody-else        c’est quelqu’un d’autre que la personne du même nom et de la même structure (ou du même
                         téléphone) qui est déjà inscrite ; sans cette option, la demande est refusée
  --cycle CODE           un autre cycle que le plus récent

Une personne de même nom et de même courriel qu’une personne connue est cette personne.

Écrit un objet json : id, status, waitlist_rank, session, track, audience, sort_name, person, lookalikes : les
personnes connues qui lui ressemblent, les plus sûres d’abord [{person, registration, reason}] ; notice, quand un
transfert laisse ailleurs des collègues avec qui venir ensemble ou pas du tout.
)");
}

QString capacity()
{
    return Text::tr(
        R"(Usage : irev-cycles --database BASE capacity --session N --track PARCOURS [--audience PUBLIC]
                   --seats N|none

Fixe le nombre de places d’une session dans un parcours. Avec --audience, fixe le quota de ce public dans le groupe.
Personne ne perd sa place : s’il y a plus de confirmés que de places, les suivants attendent.

  --session N         la session
  --track PARCOURS    le parcours : professionals ou elected
  --audience PUBLIC   professional, elected ou citizen
  --seats N|none      le nombre de places ; none : pas de limite connue
  --cycle CODE        un autre cycle que le plus récent

Écrit un objet json : session, track, audience, seats, capacity, registered, offered, waitlisted, free.
)");
}

QString sheet()
{
    return Text::tr(
        R"(Usage : irev-cycles --database BASE sheet [--session N] [--track PARCOURS] [--meeting N]
                   [--blank-rows N] --output FICHIER.pdf

Écrit en un seul PDF les feuilles d’émargement des rencontres choisies, par date. Chaque feuille reçoit un numéro et
son contenu est conservé tel qu’imprimé.

  --session N         une seule session
  --track PARCOURS    un seul parcours : professionals ou elected
  --meeting N         une seule séance, par son numéro dans le parcours
  --cycle CODE        un autre cycle que le plus récent
  --blank-rows N      lignes vides pour les personnes non inscrites, de 0 à 200 ; 6 par défaut
  --output FICHIER    le PDF, dont le nom finit par .pdf ; il n’est remplacé qu’une fois entièrement écrit

Écrit un objet json : output, sheets, pages, first_number, last_number, left_out (personnes inscrites après la
rencontre, qui ne sont pas sur sa feuille), notice (ce qui manque aux feuilles, comme le logo ; null sinon).
)");
}

QString importing()
{
    return Text::tr(R"(Usage : irev-cycles --database BASE import FICHIER --audience PUBLIC [options]
        irev-cycles --database BASE import AGENDA.ics --as holidays
        irev-cycles --database BASE import AGENDA.ics --as busy --place LIEU | --speaker NOM

Inscrit les personnes d’un export de formulaire web (Drupal Webform 7 ou 8) : CSV ou texte tabulé de tout
encodage usuel, XLSX, ODS, texte ou page web nommés .xls. Tout ou rien ; une ligne refusée l’est seule, avec son motif.
Réimporter le même fichier ne change rien ; une ligne modifiée depuis met sa fiche à jour.
Le numéro d’une réponse la fait reconnaître ; s’il était celui de quelqu’un d’autre, la ligne est refusée. Un numéro
d’ordre (« N° ») n’est suivi que dans un export de Webform.
Sans courriel, ni téléphone, ni structure, une ligne est la personne de ce nom déjà inscrite dans la session ;
elle est refusée si elles sont plusieurs.
Une colonne « Statut » est suivie : confirmée, en attente, demandée ou à confirmer ; une ligne annulée ou refusée est
laissée, une ligne dont le statut n’est pas compris est refusée. Sans aucun statut, elle dit la fonction.

  --audience PUBLIC   professional, elected ou citizen ; celui que dit la ligne (« Public » ou « Parcours ») l’emporte ;
                      une ligne qui en dit plusieurs, ou le parcours d’un autre public, est refusée
  --session N         pour les lignes qui ne disent pas quelle session ; celle de la ligne l’emporte ;
                      de plusieurs (« Session 2 ou 3 »), la première est demandée, les autres sont des souhaits
  --cycle CODE        un autre cycle que le plus récent
  --mapping M.json    corrige la lecture des colonnes : {"Nom d’usage": "family_name", "Remarques": "ignore"}
                      number, serial, submitted_at, draft, civility, family_name, given_name, full_name,
                      function, organisation, email, phone, territories, session, roles, expectations,
                      adjustment, council, audience, track, status, form_address, ignore ; la correction est retenue
  --dry-run           dit ce qui serait fait, sans rien écrire dans la base
  --rejects OUT.csv   écrit les lignes refusées et leur motif, à corriger et à réimporter

Écrit un objet json : rows, added, updated, unchanged, waitlisted (parmi added), lookalikes [{row, registration,
reason}], rejected [{row, reason}]. « row » est le numéro de la ligne dans un tableur ; « registration » est null
pour une personne du même fichier qui n’est pas encore inscrite (--dry-run). S’il y a deux colonnes pour la même chose
(« Courriel » et « E-mail »), ou des colonnes remplies qui ne sont pas reconnues, columns_left_out [{column, reason}]
nomme celles qui ne sont pas reprises ; d’un classeur de plusieurs feuilles, sheets_left_out [nom] celles qui ne sont
pas lues ; de qui a plus de deux numéros de téléphone, phones_left_out [{row, phones}] ceux qui sont laissés ; de qui
répond à « Vous êtes » par le nom d’un autre public, other_publics [{row, reason}] dit avec qui ; de qui change
de session sans les collègues avec qui venir ensemble ou pas du tout, colleagues_left [{row, reason}].

Un agenda (iCalendar, .ics) est repris comme vacances scolaires des années à venir (le fichier du ministère, zone B),
ou comme jours pris d’un lieu ou d’un.e intervenant.e que des rencontres nomment. Le reprendre met à jour.
Une heure sans fuseau est celle de Paris ; un évènement d’un fuseau inconnu est refusé. D’un lieu ou d’un.e
intervenant.e, ce que l’agenda ne dit plus est supprimé ; un agenda sans évènement lisible ne change rien, ni un
fichier de ce logiciel qui n’a que des rencontres de ce calendrier.

  --as holidays|busy  ce que l’agenda dit
  --place LIEU        de quel lieu
  --speaker NOM       de quel.le intervenant.e

Écrit alors un objet json : added, updated, unchanged, removed, known_before et known_after (périodes de cet agenda
d’un lieu ou d’un.e intervenant.e, avant et après), skipped, skipped_events [{summary, date, reason}], rejected
[{event, summary, reason}], open_ends [{summary, first, last}] (vacances dont l’agenda ne dit pas la fin, et
jusqu’où elles sont comptées : l’été jusqu’au 31 août), followed_to (dernier jour suivi de ce qui se répète au-delà, ou null).
)");
}

QString exporting()
{
    return Text::tr(
        R"(Usage : irev-cycles --database BASE export registrations [options] --output FICHIER.xlsx|.csv
        irev-cycles --database BASE export programme [--cycle CODE] --output FICHIER.pdf|.html
        irev-cycles --database BASE export calendar [options] [--speaker NOM] --output FICHIER.ics

Écrit la liste des inscriptions, dans l’ordre des noms, avec toutes ses colonnes. La fin du nom dit le format :
.xlsx, ou .csv (UTF-8 avec marque, point-virgule). Un texte qui passerait pour une formule reste un texte.
Un fichier de ce nom est remplacé.

« calendar » écrit les rencontres pour d’autres agendas : aux heures de Paris, toute la journée quand les horaires ne
sont pas connus. Réimporté, le fichier met les rencontres à jour. Aucune personne inscrite n’y est nommée.
« programme » écrit le programme et le calendrier du cycle : en PDF, à distribuer, ou en page web d’un seul fichier.

  --session N         cette session seulement
  --track PARCOURS    ce parcours seulement : professionals ou elected
  --cycle CODE        un autre cycle que le plus récent ; « calendar » sans --cycle, --session, --track ni
                      --meeting écrit les rencontres de tous les cycles
  --meeting N         (calendar) le numéro de la séance dans le parcours
  --speaker NOM       (calendar) les rencontres d’un.e intervenant.e
  --output FICHIER    où l’écrire

Écrit un objet json : output, rows (ou meetings, pour le programme et le calendrier) ; pour le programme, notice (ce qui
manque au papier, comme le logo ; null sinon).
)");
}

QString attendance()
{
    return Text::tr(R"(Usage : irev-cycles --database BASE attendance --sheet N [options]

Saisit les présences d’une feuille d’émargement revenue signée. Les lignes sont les numéros imprimés sur la feuille :
« 1,2,5-12 ». Tout ou rien. Une ligne qui n’est nommée nulle part reste comme elle est.

  --sheet N              le numéro de la feuille, en bas de chaque page
  --present LIGNES       présents ; « rest » : toutes les lignes encore vides et nommées dans aucune autre option,
                         sauf les inscriptions annulées depuis l’impression
  --excused LIGNES       excusés
  --absent LIGNES        absents ; « rest » aussi
  --not-concerned LIGNES non concernés
  --clear LIGNES         vide la case
  --half-day N           une seule demi-journée, de 1 à 4, dans l’ordre des colonnes ; toutes par défaut

Écrit un objet json : sheet, session, track, module, date, present, excused, absent, not_concerned, empty
(cases de la feuille, sur les demi-journées choisies), cancelled_attestations (numéros des attestations déjà
délivrées que cette correction annule), restored_attestations (celles qui sont de nouveau valables) et note (ce qu’il
faut en faire, et les lignes que « rest » a laissées vides).
)");
}

QString check()
{
    return Text::tr(R"(Usage : irev-cycles --database BASE check

Lit toute la base et vérifie son intégrité, les liens entre ses données et les règles du métier. N’y change rien.
Écrit une ligne par problème ; code de retour 1 s’il y en a, 0 sinon. Une ligne « À savoir » dit ce qui a pu être
voulu (moins de places que d’inscriptions confirmées, deux places où l’on est venu) : ce n’est pas un problème.
)");
}

} // namespace

QString helptext::of(const QString &verb)
{
    if (verb == "create"_L1) {
        return create();
    }
    if (verb == "list"_L1) {
        return list();
    }
    if (verb == "register"_L1) {
        return enrol();
    }
    if (verb == "capacity"_L1) {
        return capacity();
    }
    if (verb == "import"_L1) {
        return importing();
    }
    if (verb == "export"_L1) {
        return exporting();
    }
    if (verb == "sheet"_L1) {
        return sheet();
    }
    if (verb == "attendance"_L1) {
        return attendance();
    }
    return verb == "check"_L1 ? check() : general();
}

QString helptext::withoutDisplay()
{
    return Text::tr(
               R"(Aucun écran n’a été trouvé (ni DISPLAY ni WAYLAND_DISPLAY) : la fenêtre d’IREV Cycles ne peut pas
s’ouvrir. Sans écran, ces commandes fonctionnent :
)") + commands()
        + Text::tr("  irev-cycles --help\n  irev-cycles --version\n");
}
