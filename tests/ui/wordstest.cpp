// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/issuedattestations.h"
#include "app/programmes/programmefile.h"
#include "app/registrations/registrationproblems.h"
#include "app/registrations/turns.h"
#include "tests/support/testregistry.h"
#include "ui/mainwindow/qtwords.h"
#include "ui/status/statuswords.h"
#include "ui/widgets/longwords.h"
#include "ui/words/actwords.h"
#include "ui/words/attestationwords.h"
#include "ui/words/calendarimportwords.h"
#include "ui/words/cautionwords.h"
#include "ui/words/datafilewords.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/findingwords.h"
#include "ui/words/importwords.h"
#include "ui/words/tablewords.h"
#include "ui/words/unreadwords.h"
#include "ui/words/waitwords.h"

#include <QDir>
#include <QFile>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

const QList<Error::Kind> everyKind { Error::Kind::CannotOpen, Error::Kind::NotADatabase, Error::Kind::Damaged,
    Error::Kind::NewerVersion, Error::Kind::ReadOnly, Error::Kind::DiskFull, Error::Kind::Busy,
    Error::Kind::Disconnected, Error::Kind::UnknownBase, Error::Kind::NotAdmitted, Error::Kind::NotReadable,
    Error::Kind::NotAllowed, Error::Kind::AlreadyExists, Error::Kind::Invalid, Error::Kind::NotFound,
    Error::Kind::Duplicate, Error::Kind::Full, Error::Kind::Stale, Error::Kind::CannotWrite,
    Error::Kind::BadFile, Error::Kind::Cancelled, Error::Kind::Internal };

/// The subjects app gives as codes, which no sentence may show.
const QStringList codes { u"draft"_s, u"audience"_s, u"halfDayWithPresences"_s, u"meeting"_s, u"programme"_s,
    u"session"_s, u"registration"_s, u"sheet"_s, u"territory:59-XYZ"_s };

void checkFrench(const QString &sentence)
{
    static const QRegularExpression english(
        uR"(\b(database|file|error|failed|cannot|unable|locked|disk image|no such|draft|audience|sheet|halfDay|the|programme:.*|territory:.*)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression looseSpace(uR"( [:;!?»%]|« )"_s);
    // "inscrit.e", as IREV writes it (DOMAIN.md).
    static const QRegularExpression otherInclusive(uR"(\S·\S|\((e|es|ne|te|trice)\))"_s);
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    QVERIFY2(!sentence.contains(otherInclusive), qPrintable(sentence));
    QVERIFY2(!sentence.contains(english), qPrintable(sentence));
    QVERIFY2(!sentence.contains(looseSpace), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'\''), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"%1"_s), qPrintable(sentence));
}

} // namespace

class WordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomTooSmallSaysForHowMany()
    {
        DateCaution caution { DateCaution::Kind::PlaceTooSmall, u"Bureau d'angle"_s };
        caution.people = 23;
        caution.seats = 10;
        QCOMPARE(words::caution(caution), u"23\u00a0inscrits pour 10\u00a0places\u00a0: Bureau d’angle."_s);
        QCOMPARE(words::cautionBadge(caution), u"à vérifier"_s);
    }

    void whatIsCountedOfAnAgendaIsNamedWhateverComesFirst()
    {
        calendarimport::Report report;
        report.unchanged = 132;
        QCOMPARE(words::calendarSummary(report), u"132\u00A0périodes inchangées."_s);
        report.removed = 1;
        report.before = 133;
        report.after = 132;
        QVERIFY(
            words::calendarSummary(report).startsWith(u"132\u00A0périodes inchangées, 1\u00A0supprimée"_s));
        report.added = 2;
        QVERIFY(
            words::calendarSummary(report).startsWith(u"2\u00A0périodes ajoutées, 132\u00A0inchangées, "_s));
    }

    void whoIsRegisteredForBothIsNamed()
    {
        DateCaution caution { DateCaution::Kind::SamePeople, {} };
        caution.people = 2;
        const QString unnamed = words::caution(caution);
        QVERIFY2(unnamed.startsWith(u"2\u00a0personnes inscrites à ces horaires"_s), qPrintable(unnamed));
        caution.names = { u"ÉLOY Maëlle"_s, u"NOËL Anne"_s };
        const QString two = words::caution(caution);
        QVERIFY2(
            two.startsWith(u"2\u00a0personnes inscrites (ÉLOY Maëlle et NOËL Anne) à ces horaires aussi à"_s),
            qPrintable(two));
        caution.kind = DateCaution::Kind::PerhapsSamePeople;
        caution.people = 5;
        caution.names.append(u"PETIT Léa"_s);
        const QString five = words::caution(caution);
        QVERIFY2(five.startsWith(u"5\u00a0personnes inscrites (ÉLOY Maëlle, NOËL Anne, PETIT Léa et "
                                 "2\u00a0autres) ce jour-là aussi"_s),
            qPrintable(five));
    }

    void everyKindOfErrorHasAFrenchSentenceAndWhatToDo()
    {
        for (const Error::Kind kind : everyKind) {
            for (const QString &subject : { u"/home/exemple/cycle.irev"_s, QString() }) {
                const QString sentence
                    = words::sentence({ kind, subject, u"database disk image is malformed (11)"_s });
                checkFrench(sentence);
                QVERIFY2(kind == Error::Kind::Cancelled || sentence.size() > 50, qPrintable(sentence));
                QVERIFY2(!sentence.contains(u"«\u00a0\u00a0»"_s), qPrintable(sentence));
            }
        }
    }

    void aScanJoinedTwiceIsNoPersonKnownTwice()
    {
        const QString told = words::sentence({ Error::Kind::Duplicate, u"scan"_s, u"feuille.pdf"_s });
        checkFrench(told);
        QVERIFY2(told.contains(u"sous le nom «\u00A0feuille.pdf\u00A0»"_s), qPrintable(told));
        QVERIFY2(!told.contains(u"structure"_s), qPrintable(told));
    }

    void aFileThatIsNoLongerAtItsPlaceIsSaid()
    {
        for (const QString &subject : { u"/home/exemple/cycle.irev"_s, QString() }) {
            const QString sentence = words::sentence(
                { Error::Kind::ReadOnly, subject, u"moved: attempt to write a readonly database"_s });
            checkFrench(sentence);
            QVERIFY2(sentence.contains(u"n’est plus à sa place"_s), qPrintable(sentence));
            QVERIFY2(sentence.contains(u"Enregistrer une copie"_s), qPrintable(sentence));
            // Another file in its place is refused as the one that is gone was.
            QVERIFY2(sentence.contains(u"rouvrez-la"_s), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"Remettez"_s), qPrintable(sentence));
        }
    }

    void whatAServerRefusesIsSaidAndNoFileIsSpokenOf()
    {
        using Kind = Error::Kind;
        const QString base = u"cycle sur serveur"_s;
        const QList<std::pair<Error, QString>> refusals {
            { { Kind::UnknownBase, base, u"FATAL"_s }, u"n’existe pas"_s },
            { { Kind::NotAdmitted, base, u"FATAL"_s }, u"refuse cet utilisateur ou ce mot de passe"_s },
            { { Kind::NotReadable, base, u"ERROR"_s }, u"vous n’avez pas le droit de la lire"_s },
            { { Kind::NotAllowed, base, u"ERROR"_s }, u"Vous n’avez pas le droit"_s },
            { { Kind::NotADatabase, base, u"an empty base"_s }, u"est vide"_s },
        };
        for (const auto &[error, words] : refusals) {
            const QString sentence = words::sentence(error);
            checkFrench(sentence);
            QVERIFY2(sentence.contains(words) && sentence.contains(base), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"fichier"_s) && !sentence.contains(u"ne répond pas"_s),
                qPrintable(sentence));
        }
    }

    void numbersThatStayWithoutTheirPaperAreSaid()
    {
        const auto said = [](const QString &papers) {
            return words::sentence({ Error::Kind::CannotWrite, u"stays:"_s + papers, {} });
        };
        for (const QString &papers :
            { u"sheet:12-12"_s, u"sheet:12-17"_s, u"attestation:3-3"_s, u"attestation:3-9"_s }) {
            checkFrench(said(papers));
        }
        QVERIFY(said(u"sheet:12-12"_s).contains(u"la feuille n°\u00a012 comme imprimée"_s));
        QVERIFY(said(u"sheet:12-17"_s).contains(u"les feuilles n°\u00a012 à 17 comme imprimées"_s));
        QVERIFY(said(u"attestation:3-9"_s).contains(u"les attestations n°\u00a03 à 9 comme établies"_s));
    }

    void detailsAreAskedForOnlyWhereThereAreAny()
    {
        QVERIFY(
            words::sentence({ Error::Kind::Internal, {}, u"near \"x\" (1)"_s }).contains(u"les détails"_s));
        const QString bare = words::sentence({ Error::Kind::Internal, {}, {} });
        checkFrench(bare);
        QVERIFY2(!bare.contains(u"détails"_s), qPrintable(bare));
    }

    void qtsOwnFileTypesAreFrench()
    {
        const QLocale before;
        QObject owner;
        speakFrench(owner);
        const auto said = [](const char *source) {
            return QCoreApplication::translate("QAbstractFileIconProvider", source);
        };
        QCOMPARE(said("Folder"), u"Dossier"_s);
        QCOMPARE(said("File"), u"Fichier"_s);
        QCOMPARE(said("%1 File"), u"Fichier %1"_s);
        QCOMPARE(said("Drive"), u"Lecteur"_s);
        QCOMPARE(QFileIconProvider().type(QFileInfo(QDir::tempPath())), u"Dossier"_s);
        QLocale::setDefault(before);
    }

    void aWordTooLongIsBrokenOnScreenOnly()
    {
        const QString sentence = u"Maëlle Éloy, maelle.eloy@exemple.fr, conseil citoyen de Fives."_s;
        QCOMPARE(longwords::breakable(sentence), sentence);
        const QString name = QString(300, u'x') + u" "_s + u"e\u0301"_s.repeated(100);
        const QString broken = longwords::breakable(name);
        QCOMPARE(broken.count(QChar(0x200B)), 14 + 9);
        QVERIFY(!broken.contains(u"\u200B\u0301"_s)); // an accent stays on its letter
        QCOMPARE(longwords::whole(broken), name);
        const QStringList lines
            = longwords::breakable(QString(longwords::longest + 1, u'x')).split(QChar(0x200B));
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.last().size() > 1, "one letter has no line of its own");
    }

    void aNameTooLongForAQuestionKeepsItsBeginning()
    {
        QCOMPARE(longwords::shortened(u"Éloy"_s, 4), u"Éloy"_s);
        QCOMPARE(longwords::shortened(QString(300, u'x'), 40), QString(40, u'x') + u"…"_s);
        QCOMPARE(longwords::shortened(u"xe\u0301y"_s, 2), u"x…"_s); // an accent stays on its letter
    }

    void anActSaysWhatWasDoneAndToWhom()
    {
        const auto told = [](ActKind kind, const QString &subject) {
            return actwords::name({ .id = {},
                .at = {},
                .who = {},
                .kind = kind,
                .step = ActStep::Made,
                .subject = subject,
                .things = 1,
                .undoes = {} });
        };
        // COMPLET and quotas are set by it as well as a number.
        QCOMPARE(told(ActKind::SetCapacity, u"Session 1 – Élu.e.s"_s),
            u"réglage des places «\u00a0Session 1 – Élu.e.s\u00a0»"_s);
        QCOMPARE(told(ActKind::TellApart, u"M. LEFÈBVRE et Mme LEFEBVRE"_s),
            u"mention «\u00a0personnes différentes\u00a0» pour M. LEFÈBVRE et Mme LEFEBVRE"_s);
    }

    void anOfferIsMadeToSomebodyAndAnsweredByThem()
    {
        const auto told = [](ActKind kind, int things = 1) {
            return actwords::name({ .id = {},
                .at = {},
                .who = {},
                .kind = kind,
                .step = ActStep::Made,
                .subject = u"M. NOËL"_s,
                .things = things,
                .undoes = {} });
        };
        QCOMPARE(told(ActKind::Propose), u"proposition d’une place à M. NOËL"_s);
        QCOMPARE(told(ActKind::AcceptOffer), u"acceptation par M. NOËL de la place proposée"_s);
        QCOMPARE(told(ActKind::DeclineOffer), u"refus par M. NOËL de la place proposée"_s);
        QCOMPARE(told(ActKind::ExpireOffer), u"échéance de la place proposée à M. NOËL"_s);
        QCOMPARE(told(ActKind::Propose, 2), u"proposition de places à 2\u00a0personnes"_s);
        QVERIFY(told(ActKind::SetWishes).startsWith(u"souhaits"_s));
        QCOMPARE(told(ActKind::Import), u"import de 1\u00a0inscription"_s);
        QCOMPARE(told(ActKind::Import, 0), u"import qui n’a changé aucune inscription"_s);
    }

    void aTooLongTextNamesItsColumn()
    {
        RowNote note;
        note.problems = { { RegistrationProblem::Field::Function, RegistrationProblem::Reason::TooLong } };
        const QString told = words::rowReason(note);
        checkFrench(told);
        QVERIFY2(told.startsWith(u"Fonction\u00a0: "_s), qPrintable(told));
        note.problems.clear();
        note.reason = RowReason::SameNumber;
        note.likeRow = 12;
        checkFrench(words::rowReason(note));
        QVERIFY(words::rowReason(note).contains(u"la ligne 12"_s));
        const QString missing
            = words::sentence({ Error::Kind::BadFile, u"import:mappingColumn"_s, u"Patronyme"_s });
        checkFrench(missing);
        QVERIFY2(missing.contains(u"Patronyme"_s), qPrintable(missing));
    }

    void whatSomebodyIsKnownByIsSaidAsItIs()
    {
        RowNote note;
        note.detail = u"ÉLOY Maëlle"_s;
        const auto says = [&](RowReason reason, const QString &words) {
            note.reason = reason;
            const QString told = words::rowReason(note);
            checkFrench(told);
            QVERIFY2(told.contains(words), qPrintable(told));
        };
        says(RowReason::SamePerson, u"(même nom, même courriel qu’une fiche de l’annuaire)"_s);
        says(RowReason::SameInSession, u"(même nom, même structure qu’une fiche de l’annuaire)"_s);
        says(RowReason::SameMoment, u"(même nom, même moment de la demande qu’une fiche de l’annuaire)"_s);
        says(RowReason::SameNameInSession, u"déjà inscrit.e dans cette session, sans homonyme"_s);
        note.likeRow = 4;
        note.detail = u"Session 2"_s;
        says(RowReason::SeveralOfName, u"Plusieurs personnes de ce nom sont inscrites en Session 2"_s);
        says(RowReason::PlacedElsewhere, u"en Session 2, par la ligne 4 de ce fichier"_s);
        says(RowReason::PresentElsewhere, u"ne peut plus être transférée. Pour une séance manquée"_s);
        note.detail = u"ÉLOY Maëlle"_s;
        says(RowReason::SeveralAudiences, u"plusieurs publics"_s);
        says(RowReason::UnpartedName, u"en capitales («\u00a0DE LA TOUR Anne\u00a0»)"_s);
        says(RowReason::UnknownTrack, u"n’est pas de ce cycle"_s);
        note.detail = u"Élue\nProfessionnels"_s;
        says(RowReason::AnotherTrack, u"le parcours «\u00a0Professionnels\u00a0»"_s);
        note.detail = u"ÉLOY Maëlle"_s;
        says(RowReason::UnknownStatus, u"écrivez confirmée, en attente"_s);
        says(RowReason::SameNameAndOrganisation, u"même nom et même structure que la ligne 4"_s);
    }

    void whyARowWaitsIsSaid()
    {
        using R = SeatVerdict::Reason;
        for (const R reason : { R::NoSeat, R::Quota, R::Reserved, R::FullByHand, R::Begun }) {
            checkFrench(words::importWait(reason));
        }
        QVERIFY(words::importWait(R::Reserved).contains(u"attendent déjà et passent d’abord"_s));
        QVERIFY(!words::importWait(R::Reserved).contains(u"Aucune place"_s));
    }

    void allTheFaultsOfARowAreSaidTogether()
    {
        RowNote note;
        note.reason = RowReason::UnknownAudience;
        note.detail = u"Martiens"_s;
        note.others = { { RowReason::UnknownTerritory, u"Atlantide"_s } };
        note.problems = { { RegistrationProblem::Field::FamilyName, RegistrationProblem::Reason::Missing } };
        const QString told = words::rowReason(note);
        checkFrench(told);
        QVERIFY2(told.contains(u"Martiens"_s) && told.contains(u"Atlantide"_s), qPrintable(told));
        QVERIFY2(told.endsWith(words::problem(note.problems.first())), qPrintable(told));
    }

    void whatBecomesOfACancelledRegistrationIsSaid()
    {
        RowNote note;
        note.reason = RowReason::StaysClosed;
        note.detail = u"ÉLOY Maëlle"_s;
        note.closed = ClosedRegistration { RegistrationId { 1 }, RegistrationStatus::Cancelled,
            QDateTime(QDate(2022, 1, 12), QTime(9, 0)), u"mutation"_s };
        QCOMPARE(words::rowReason(note),
            u"L’inscription d’ÉLOY Maëlle a été annulée le 12 janvier 2022 (motif\u00a0: mutation)\u00a0: "
            u"elle le "
            "reste."_s);
        note.reason = RowReason::AskedAgain;
        note.closed->status = RegistrationStatus::Refused;
        note.closed->reason.clear();
        QCOMPARE(words::rowReason(note),
            u"L’inscription d’ÉLOY Maëlle a été refusée le 12 janvier 2022\u00a0: elle est demandée de "
            "nouveau."_s);
        for (const RowReason reason : { RowReason::ClosedInFile, RowReason::UnknownAudience,
                 RowReason::AlreadyThere, RowReason::PresencesRecorded, RowReason::PlaceKept }) {
            note.reason = reason;
            checkFrench(words::rowReason(note));
        }
    }

    void whoseNumberARowHasIsSaid()
    {
        RowNote note;
        note.reason = RowReason::NumberOfAnother;
        note.detail = u"12\nÉLOY Maëlle"_s;
        const QString told = words::rowReason(note);
        checkFrench(told);
        QVERIFY2(told.startsWith(u"Le n°\u00a012 était celui d’ÉLOY Maëlle"_s), qPrintable(told));
        note.reason = RowReason::SeveralPeople;
        note.detail = u"M. et Mme DUPONT"_s;
        checkFrench(words::rowReason(note));
    }

    void whichLinesACellHasSwallowedIsSaid()
    {
        RowNote note;
        note.row = 4;
        note.reason = RowReason::SwallowedLines;
        note.detail = u"organisation\n2\n1 Cinq;E\n1 Six;F"_s;
        const QString told = words::rowReason(note);
        QCOMPARE(told,
            u"La cellule «\u00a0Structure\u00a0» a avalé 2\u00a0lignes du fichier («\u00a01 Cinq;E\u00a0» et "
            "«\u00a01 Six;F\u00a0»)\u00a0: guillemet non fermé à la ligne\u00a04\u202f?"_s);
        note.detail = u"session\n9\na\nb\nc"_s;
        QVERIFY(words::rowReason(note).contains(u"«\u00a0c\u00a0», …)"_s));
        note.detail = u"Couleur\n1\na;b"_s;
        QVERIFY(words::rowReason(note).startsWith(u"La cellule «\u00a0Couleur\u00a0» a avalé"_s));
    }

    void thatARowIsTooLongIsSaid()
    {
        RowNote note;
        note.row = 4;
        note.reason = RowReason::TooLong;
        checkFrench(words::rowReason(note));
        QVERIFY(words::rowReason(note).startsWith(u"La ligne dépasse 4\u00a0Mo"_s));
    }

    void whatASessionCellShouldSayIsSaid()
    {
        RowNote note;
        note.reason = RowReason::UnclearSession;
        note.detail = u"Pas la session 1"_s;
        const QString told = words::rowReason(note);
        checkFrench(told);
        QVERIFY2(told.contains(u"«\u00a0Session 2, sinon Session 3\u00a0»"_s), qPrintable(told));
    }

    void aQuoteLeftOpenMayBeCorrectedWhereItIs()
    {
        RowNote note;
        note.row = 2;
        note.reason = RowReason::OpenQuote;
        note.detail = u"organisation"_s;
        const QString told = words::rowReason(note);
        checkFrench(told);
        QVERIFY2(told.startsWith(u"Un guillemet ouvert à la ligne 2 (cellule «\u00a0Structure\u00a0») n’est "
                                 "jamais refermé\u00a0: "_s),
            qPrintable(told));
        note.detail = u"Couleur"_s;
        QVERIFY(words::rowReason(note).contains(u"«\u00a0Couleur\u00a0»"_s));
        note.row = 3;
        note.reason = RowReason::AfterOpenQuote;
        note.detail = u"2"_s;
        checkFrench(words::rowReason(note));
        QVERIFY(words::rowReason(note).contains(u"à la ligne 2"_s));
        // What the row has swallowed besides is told with its own number.
        note.reason = RowReason::OpenQuote;
        note.others = { { RowReason::SwallowedLines, u"organisation\n1\na;b"_s } };
        QVERIFY(words::rowReason(note).endsWith(u"à la ligne\u00a03\u202f?"_s));
    }

    void whichNumbersAreLeftIsSaid()
    {
        QCOMPARE(words::phonesLeft(u"03 53 01 00 02"_s), u"Autre numéro laissé\u00a0: 03 53 01 00 02."_s);
        checkFrench(words::phonesLeft(u"03 53 01 00 02 / 06 39 98 00 03"_s));
    }

    void whoNamesAnotherPublicIsTold()
    {
        QCOMPARE(words::otherPublic({ u"Élu.e"_s, Audience::Professional }),
            u"La réponse «\u00a0Élu.e\u00a0» nomme un autre public\u00a0: l’inscription se fait parmi les "
            "professionnel.le.s."_s);
        for (const Audience each : { Audience::Elected, Audience::Citizen }) {
            checkFrench(words::otherPublic({ u"Professionnel.le"_s, each }));
        }
        ImportReport report;
        report.added = 3;
        report.otherPublics.insert(2, { u"Élu.e"_s, Audience::Professional });
        QVERIFY2(words::importSummary(report).contains(u"1\u00a0réponse nomme un autre public"_s),
            qPrintable(words::importSummary(report)));
        checkFrench(words::importSummary(report));
    }

    void whatAnUpdateChangesIsSaid()
    {
        QCOMPARE(words::importChanges({ FormField::Email, FormField::Organisation }),
            u"Change\u00a0: courriel, structure"_s);
        checkFrench(words::importChanges({}));
    }

    void aHandfulOfNamesIsSaidAndHowManyMore()
    {
        QStringList names { u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s };
        QCOMPARE(words::named(names), u"A, B, C, D, E et F"_s);
        names << u"G"_s;
        QCOMPARE(words::named(names), u"A, B, C, D, E et 2\u00a0autres"_s);
        QCOMPARE(words::named({ u"A"_s }), u"A"_s);
    }

    void whatIsSaidOfPeopleIsWrittenWithAPoint()
    {
        WaitReason reason;
        reason.kind = WaitReason::Kind::LinkedColleague;
        reason.colleague = u"Mme ÉLOY"_s;
        checkFrench(words::waitReason(reason));
        QVERIFY(words::waitReason(reason).contains(u"appelé.e"_s));
        const QString held
            = words::sentence({ Error::Kind::Invalid, u"presencesRecorded"_s, u"ÉLOY Maëlle"_s });
        checkFrench(held);
        QVERIFY2(held.startsWith(u"ÉLOY Maëlle "_s) && held.contains(u"rattrapage"_s), qPrintable(held));
        for (const QString &code : { u"presencesNeedPlace"_s, u"presencesAhead"_s }) {
            const Error error { Error::Kind::Invalid, code, u"ÉLOY Maëlle"_s };
            checkFrench(words::sentence(error));
            QVERIFY(words::sentence(error).startsWith(u"ÉLOY Maëlle a "_s));
            const QString left = statuswords::leftOut({ { {}, u"ÉLOY Maëlle"_s, error } });
            checkFrench(left);
            QVERIFY2(left.startsWith(u"1\u00a0inscription sans changement, car "_s)
                    && left.contains(u"ÉLOY Maëlle. "_s),
                qPrintable(left));
        }
    }

    void aSeatThatIsKeptSaysWhereAndUntilWhen()
    {
        WaitReason reason { .kind = WaitReason::Kind::OfferPending };
        QCOMPARE(words::waitReason(reason),
            u"Une place lui est proposée et gardée\u202f; sa réponse est attendue."_s);
        reason.deadline = QDate(2021, 10, 15);
        QCOMPARE(words::waitReason(reason),
            u"Une place lui est proposée et gardée\u202f; réponse attendue avant le 15 octobre 2021."_s);
        QCOMPARE(words::shortWaitReason(reason), u"Place proposée, réponse avant le 15/10/2021"_s);
        reason.isOverdue = true;
        QVERIFY(words::waitReason(reason).contains(u"était attendue avant le 15 octobre 2021"_s));
        QCOMPARE(words::shortWaitReason(reason), u"Place gardée, échéance passée le 15/10/2021"_s);
        checkFrench(words::waitReason(reason));
        reason.kind = WaitReason::Kind::Expired;
        QCOMPARE(words::shortWaitReason(reason), u"Échéance avancée\u00a0: place reprise"_s);
        QVERIFY(words::waitReason(reason).startsWith(u"L’échéance du 15 octobre 2021 a été avancée"_s));
        checkFrench(words::waitReason(reason));
        QCOMPARE(words::shortWaitReason({ .kind = WaitReason::Kind::Expired }), u"N’a pas répondu à temps"_s);
        reason.kind = WaitReason::Kind::OfferedElsewhere;
        reason.session = u"Session 2"_s;
        QVERIFY(words::waitReason(reason).startsWith(u"Une place lui est déjà proposée en session 2, "_s));
        QCOMPARE(words::shortWaitReason(reason), u"Place proposée en session 2"_s);
        checkFrench(words::waitReason(reason));
    }

    void whyThereIsNoSeatIsSaid()
    {
        QSet<QString> told;
        for (const QString &why : { u"no_seat"_s, u"reserved"_s, u"quota:audience"_s, u"quota:organisation"_s,
                 u"quota:territory"_s, u"full_by_hand"_s, u"begun"_s, u"linked"_s }) {
            for (const QString &who : { u"ÉLOY Maëlle"_s, QString() }) {
                const QString sentence = words::sentence({ Error::Kind::Full, who, why });
                checkFrench(sentence);
                QVERIFY2(!sentence.contains(why), qPrintable(sentence));
                QVERIFY(sentence.contains(who));
                told.insert(sentence);
            }
        }
        QCOMPARE(told.size(), 16);
        const QString placed
            = words::sentence({ Error::Kind::AlreadyPlaced, u"ÉLOY Maëlle"_s, u"Session 1"_s });
        checkFrench(placed);
        QVERIFY(placed.contains(u"ÉLOY Maëlle"_s) && placed.contains(u"Session 1"_s));
    }

    void whoIsConfirmedWithoutTheirColleaguesIsSaid()
    {
        const auto called = [](const QString &name) {
            Person person;
            person.civility = u"Madame"_s;
            person.familyName = name;
            person.givenName = u"Zita"_s;
            return person;
        };
        turns::Overtaking alone {
            .id = RegistrationId { 1 }, .passed = {}, .colleagues = { called(u"Bon"_s) }
        };
        QCOMPARE(statuswords::willOvertake(alone),
            u"sans Mme BON, qui reste en attente\u00a0: ces collègues viennent ensemble ou pas du tout"_s);
        QCOMPARE(statuswords::haveOvertaken({ alone }, 1),
            u"Confirmation sans Mme BON, qui reste en attente\u00a0: ces collègues viennent ensemble ou pas "
            u"du "
            "tout. Ctrl+Z revient en arrière."_s);
        alone.passed = { called(u"Abel"_s) };
        alone.colleagues.append(called(u"Caron"_s));
        const QString both = statuswords::haveOvertaken({ alone }, 1);
        checkFrench(both);
        QVERIFY2(both.startsWith(u"Confirmée avant son tour\u00a0: Mme ABEL était à appeler d’abord. "_s)
                && both.contains(u"sans Mme BON et Mme CARON, qui restent en attente"_s),
            qPrintable(both));
        QCOMPARE(statuswords::haveOvertaken({}, 1), QString());
    }

    /// One row and several, refused for any cause: a clause after "car", the names, then what can be done.
    void whyARowIsLeftAsItWasIsOneClause()
    {
        const auto left = [](const Error &reason, int rows) {
            QList<StatusOutcome::Skipped> skipped;
            for (int i = 1; i <= rows; ++i) {
                const QString name = u"NOM%1 Zita"_s.arg(i);
                skipped.append({ RegistrationId { i }, name, { reason.kind, name, reason.detail }, 0 });
            }
            return statuswords::leftOut(skipped);
        };
        QList<Error> reasons { { Error::Kind::Duplicate, {}, {} },
            { Error::Kind::AlreadyPlaced, {}, u"Session 1"_s } };
        for (const QString &why : { u"no_seat"_s, u"reserved"_s, u"quota:audience"_s, u"quota:organisation"_s,
                 u"quota:territory"_s, u"full_by_hand"_s, u"begun"_s }) {
            reasons.append({ Error::Kind::Full, {}, why });
        }
        QSet<QString> told;
        for (const Error &reason : reasons) {
            const QString one = left(reason, 1);
            checkFrench(one);
            QVERIFY2(one.startsWith(u"1\u00a0inscription sans changement, car "_s), qPrintable(one));
            const QString clause = one.section(u", car "_s, 1).section(u"\u00a0: NOM1 Zita."_s, 0, 0);
            QVERIFY2(clause.front().isLower() && !clause.contains(u'.') && !clause.contains(u':'),
                qPrintable(one));
            QCOMPARE(one.count(u"NOM1 Zita"_s), 1);
            told.insert(one);
            const QString several = left(reason, 2);
            checkFrench(several);
            QVERIFY2(several.startsWith(u"2\u00a0inscriptions sans changement, car "_s), qPrintable(several));
            QVERIFY2(several.contains(u"\u00a0: NOM1 Zita et NOM2 Zita."_s), qPrintable(several));
            QVERIFY2(!several.contains(u"-la "_s), qPrintable(several));
        }
        QCOMPARE(told.size(), reasons.size());
        QVERIFY(left({ Error::Kind::Full, {}, u"quota:audience"_s }, 1)
                .endsWith(u"Gardez-la en attente, ou augmentez le quota."_s));
    }

    void codesOfTheApplicationAreNeverShown()
    {
        for (const Error::Kind kind : { Error::Kind::Invalid, Error::Kind::NotFound, Error::Kind::Damaged }) {
            for (const QString &code : codes) {
                if (kind == Error::Kind::Invalid && !QStringList(codes.first(5)).contains(code)) {
                    continue;
                }
                if (kind == Error::Kind::NotFound && !QStringList(codes.sliced(5)).contains(code)) {
                    continue;
                }
                if ((kind == Error::Kind::Damaged) != (code == u"sheet"_s)) {
                    continue;
                }
                checkFrench(words::sentence({ kind, code, {} }));
            }
        }
        QVERIFY(words::sentence({ Error::Kind::NotFound, u"territory:59-XYZ"_s, {} }).contains(u"59-XYZ"_s));
        const QString gone = words::sentence({ Error::Kind::NotFound, u"meeting"_s, u"meeting 12"_s });
        checkFrench(gone);
        QVERIFY2(gone.startsWith(u"Cette rencontre a été supprimée"_s), qPrintable(gone));
    }

    void aProgrammeFileSaysItsFaultInFrench_data()
    {
        QTest::addColumn<QString>("from"); // what stands in the shipped file
        QTest::addColumn<QString>("to"); // what is written instead, once
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("told");
        const auto row
            = [](const char *name, const char *from, const char *to, const char *place, const char *told) {
                  QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to)
                                      << QString::fromUtf8(place) << QString::fromUtf8(told);
              };
        row("another format", "irev-cycles-programme", "excel", "format", "fichier de programme");
        row("a module longer than a day", "\"minutes\": null", "\"minutes\": 1441",
            "tracks[0].modules[0].minutes", "de 1 à 1440");
        row("a bad code", "\"evaluation-2022\"", "\"Évaluation\"", "code", "minuscules");
        row("an unknown field", "\"version\": 1", "\"version\": 1, \"couleur\": 1", "couleur",
            "n’existe pas dans le format, vérifiez son orthographe. ");
        row("a missing field", "\"version\": 1,", "", "version", "ce champ manque");
        row("a number for a text", "\"code\": \"evaluation-2022\"", "\"code\": 3", "code",
            "il faut un texte");
        row("an unknown track", "\"track\": \"professionals\"", "\"track\": \"%1 <b>\"",
            "sessions[0].groups[0].track", "aucun parcours n’a le code «\u00a0%1 <b>\u00a0»");
        row("no French date", "2021-11-23", "23/11/2021", "meetings[0].date", "AAAA-MM-JJ");
        row("an end before the start", "\"end\": \"19:00\"", "\"end\": \"16:00\"", "half_days[0].end",
            "la fin n’est pas après le début");
        row("an unknown audience", "\"id\": \"elected\"", "\"id\": \"visitor\"", "audiences[1].id",
            "professional, elected ou citizen");
        row("a meeting of no track", "\"track\": \"professionals\",\n      \"module\": 1",
            "\"track\": \"agents\",\n      \"module\": 1", "meetings[0].track",
            "aucun parcours n’a le code «\u00a0agents\u00a0»");
        row("a field twice", "\"version\": 1", "\"version\": 1, \"version\": 1", "à la ligne 3",
            "le champ «\u00a0version\u00a0» est donné deux fois");
        row("a later version", "\"version\": 1", "\"version\": 2", "", "écrit par une version plus récente");
        row("a quotation mark too many", "irev-cycles-programme", "irev\"cycles", "à la ligne 2",
            "guillemet");
    }
    void aProgrammeFileSaysItsFaultInFrench()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, place);
        QFETCH(QString, told);
        QFile file(u":/irev/programmes/evaluation-2022.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString json = QString::fromUtf8(file.readAll());
        const qsizetype where = json.indexOf(from);
        QVERIFY(where >= 0);
        json.replace(where, from.size(), to);
        const auto read = readProgramme(json.toUtf8());
        QVERIFY(!read);
        const QString sentence = words::sentence(read.error());
        QVERIFY2(sentence.contains(place), qPrintable(sentence));
        QVERIFY2(sentence.contains(told), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"expected"_s) && sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(read.error().detail), qPrintable(sentence));
    }

    void theOtherMeetingOfTheDayIsNamedWithItsCycleWhereThereAreSeveral()
    {
        DateCaution caution { DateCaution::Kind::SameDay, {} };
        caution.other.sessionLabel = u"Session 1"_s;
        caution.other.moduleNumber = 2;
        caution.other.moduleCount = 4;
        caution.other.trackLabel = u"Élu.e.s"_s;
        QCOMPARE(words::caution(caution), u"Le même jour\u00a0: Session 1 – Séance 2/4, Élu.e.s."_s);
        caution.other.cycleMark = u"2023"_s;
        QCOMPARE(words::caution(caution), u"Le même jour\u00a0: Session 1 – Séance 2/4, Élu.e.s · 2023."_s);
        // Titles and names are said as they were typed.
        caution.kind = DateCaution::Kind::SameSpeaker;
        caution.other.trackLabel = u"50 %2"_s;
        caution.name = u"Anne %1"_s;
        QCOMPARE(words::caution(caution),
            u"Anne %1 intervient déjà à ces horaires\u00a0: Session 1 – Séance 2/4, 50 %2 · 2023."_s);
    }

    void aProgrammeFileThatIsRefusedIsNamed()
    {
        for (const QString &detail : { u"missing"_s, u"?"_s, u"written by a later version"_s }) {
            const QString sentence
                = words::dataFileRefusal({ Error::Kind::BadFile, u"code"_s, detail }, u"cycle %2.json"_s);
            QVERIFY2(sentence.startsWith(u"Le fichier «\u00a0cycle %2.json\u00a0» "_s), qPrintable(sentence));
        }
    }

    void everyFaultOfAProgrammeFileHasFrenchWords()
    {
        const QString bare = words::sentence({ Error::Kind::BadFile, u"code"_s, u"?"_s });
        for (const QString &detail :
            { u"missing"_s, u"unknown field"_s, u"empty"_s, u"used twice"_s, u"a text is expected"_s,
                u"a text or null is expected"_s, u"a list is expected"_s, u"an object is expected"_s,
                u"a whole number from 0 to 5 is expected"_s, u"a date as YYYY-MM-DD is expected"_s,
                u"a time as HH:MM, or null, is expected"_s, u"irev-cycles-programme is expected"_s,
                u"lower-case letters, digits and hyphens are expected"_s,
                u"unknown here, or repeated: visitor"_s, u"at least one is expected"_s,
                u"professional, elected or citizen is expected"_s,
                u"not_open, open, closed or full is expected"_s,
                u"morning, afternoon, evening or null is expected"_s, u"no such track: x"_s,
                u"citizen has a track already"_s, u"not after the start"_s,
                u"before the end of the half-day above"_s, u"1 to 4 are expected"_s, u"no such session"_s,
                u"the session has no such track: x"_s, u"the track has no such module"_s,
                u"held twice in this session"_s, u"no JSON: unterminated string"_s, u"no UTF-8"_s,
                u"given twice: x"_s, u"written by a later version"_s }) {
            const QString sentence = words::sentence({ Error::Kind::BadFile, u"code"_s, detail });
            checkFrench(sentence);
            QVERIFY2(sentence.size() > bare.size(), qPrintable(sentence));
        }
    }

    void aMappingAndACodeAlreadyTakenAreExplained()
    {
        const QString shape
            = words::sentence({ Error::Kind::BadFile, u"import:mappingShape"_s, u"no JSON object"_s });
        QVERIFY2(shape.contains(u"n’est pas un objet JSON"_s), qPrintable(shape));
        const QString meaning
            = words::sentence({ Error::Kind::BadFile, u"import:mapping"_s, u"Patronyme\nsurname"_s });
        checkFrench(meaning);
        QVERIFY2(meaning.contains(u"Patronyme"_s) && meaning.contains(u"surname"_s), qPrintable(meaning));
        const QString code
            = words::sentence({ Error::Kind::Duplicate, u"cycle:evaluation-2022"_s, u"Évaluation"_s });
        checkFrench(code);
        QVERIFY2(code.contains(u"Évaluation"_s) && code.contains(u"evaluation-2022"_s), qPrintable(code));
        QVERIFY2(!code.contains(u"structure"_s), qPrintable(code));
    }

    void aCancelledAttestationIsToBeMadeAgainNotPrintedAgain()
    {
        IssuedAttestation one;
        one.number = 4;
        one.name = u"ÉLOY Maëlle"_s;
        one.canBeRedone = true;
        for (const QString &told :
            { words::cancelledAttestations({ one }), words::cancelledAttestations({ one, one }) }) {
            checkFrench(told);
            QVERIFY2(told.contains(u"Refaites"_s) && !told.contains(u"Imprimez"_s), qPrintable(told));
        }
    }

    void whatKeepsALetterFromBeingWrittenNamesItAndItsFields()
    {
        const QString told = words::sentence({ Error::Kind::Invalid,
            u"letterFields:convocation {inconnu}, {autre}\ntravel_note {jour}"_s, {} });
        checkFrench(told);
        for (const QString &each : { u"Convocation à une séance"_s, u"({inconnu}, {autre})"_s,
                 u"Note d’accès"_s, u"({jour})"_s, u"Fichier > Textes des lettres"_s }) {
            QVERIFY2(told.contains(each), qPrintable(told));
        }
        const QString found = words::sentence(
            Finding { Finding::Rule::UnknownLetterField, u"travel_note"_s, u"{jour}, {100 %1}"_s });
        QVERIFY2(
            found.contains(u"Note d’accès"_s) && found.contains(u"({jour}, {100 %1})"_s), qPrintable(found));
        checkFrench(words::lostLogo());
        const QString plaquette = words::longPlaquette(3);
        checkFrench(plaquette);
        QVERIFY2(plaquette.contains(u"mentions légales"_s), qPrintable(plaquette));
        const QString lost = words::sentence(Finding { Finding::Rule::ProfileWithoutLogo, {}, {} });
        QCOMPARE(lost, words::lostLogo());
        const QString scan = words::sentence(
            Finding { Finding::Rule::DamagedScan, u"feuille.pdf"_s, u"Session 2 – séance 1"_s });
        QVERIFY2(scan.contains(u"«\u00A0feuille.pdf\u00A0» (Session 2 – séance 1)"_s), qPrintable(scan));
        const QString sheet = words::sentence(Finding { Finding::Rule::SheetWithoutLogo, u"12"_s, {} });
        QVERIFY2(sheet.contains(u"12"_s), qPrintable(sheet));
    }

    void aPhoneNumberIsRefusedInTheWordsOfItsRule()
    {
        // What the sentence says is taken is taken.
        const QString told = words::problem(RegistrationProblem {
            RegistrationProblem::Field::Phone, RegistrationProblem::Reason::Malformed });
        checkFrench(told);
        for (const QString &word : { u"six chiffres"_s, u"30 signes"_s, u"espaces"_s, u"points"_s,
                 u"tirets"_s, u"barres"_s, u"parenthèses"_s, u"+"_s }) {
            QVERIFY2(told.contains(word), qPrintable(word));
        }
        RegistrationDraft draft;
        draft.person.phone = u"+33 (0)3.53-01/00 00"_s;
        QVERIFY(std::ranges::none_of(problems(draft),
            [](const RegistrationProblem &each) { return each.field == RegistrationProblem::Field::Phone; }));
    }

    void audiencesWithoutACycleAreNamedAsIrevNamesThem()
    {
        QCOMPARE(words::audience(Audience::Professional), u"professionnel.le"_s);
        QCOMPARE(words::audience(Audience::Elected), u"élu.e"_s);
        QCOMPARE(words::audience(Audience::Citizen), u"conseiller.e citoyen.ne"_s);
    }

    void whatAFileLacksIsNamedAsOnScreen()
    {
        Finding link { Finding::Rule::BrokenLink, u"registration"_s, u"ÉLOY Maëlle, …"_s };
        link.other = u"person"_s;
        link.count = 5;
        QCOMPARE(words::sentence(link),
            u"Inscriptions\u00a0: 5\u00a0renvoient à une personne qui n’existe pas (ÉLOY Maëlle, …)."_s);
        link.count = 1;
        link.detail.clear();
        QCOMPARE(
            words::sentence(link), u"Inscriptions\u00a0: 1\u00a0renvoie à une personne qui n’existe pas."_s);
        const QString unread
            = words::sentence(Finding { Finding::Rule::Unreadable, u"half_day"_s, u"malformed (11)"_s });
        QVERIFY2(unread.startsWith(u"La liste des demi-journées ne peut pas être lue en entier"_s),
            qPrintable(unread));
        QVERIFY(unread.contains(u"malformed (11)"_s));
        for (const QString &table : { u"meeting"_s, u"registration"_s }) {
            const QString lost
                = words::sentence(Finding { Finding::Rule::Unreadable, table, table + u":lostPart"_s });
            checkFrench(lost);
            QVERIFY2(lost.contains(u"Détail\u00a0: des "_s) && lost.endsWith(u"qui n’existe pas."_s),
                qPrintable(lost));
        }
    }

    void everyTableHasAName()
    {
        const QStringList files = QDir(u":/irev/migrations"_s).entryList({ u"*.sql"_s }, QDir::Files);
        static const QRegularExpression table(u"CREATE TABLE ([a-z_]+) "_s);
        QVERIFY(!files.isEmpty());
        for (const QString &name : files) {
            QFile file(u":/irev/migrations/"_s + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = table.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const QString each = found.next().captured(1);
                QVERIFY2(tablewords::things(each) != each, qPrintable(each));
            }
        }
    }

    void aNameIsQuotedAsTyped()
    {
        const QString name = u"D'HONDT <b>50%1</b> ?"_s;
        QVERIFY(words::sentence({ Error::Kind::Duplicate, name, {} }).contains(name));
        QVERIFY(words::sentence({ Error::Kind::Stale, name, {} }).contains(name));
    }

    void hoursNotKnownAreSaidToBeSo()
    {
        Meeting meeting;
        meeting.halfDays = { HalfDay {} };
        QCOMPARE(words::hours(meeting), u"horaires à préciser"_s);
        meeting.halfDays = { HalfDay { {}, HalfDayPeriod::Evening, QTime(17, 0), QTime(19, 0) } };
        QCOMPARE(words::hours(meeting), u"17\u00a0h\u00a0– 19\u00a0h"_s);
    }

    void aSessionAndASeanceAreNeverConfused()
    {
        Meeting meeting;
        meeting.sessionNumber = 2;
        meeting.moduleNumber = 3;
        meeting.moduleCount = 4;
        QCOMPARE(words::sessionAndModule(meeting), u"Session 2 – Séance 3/4"_s);
    }

    void placesTakenAreCountedInFrench()
    {
        QCOMPARE(
            words::occupancy({ .capacity = 30, .registered = 12 }), u"12\u00a0inscrits sur 30\u00a0places"_s);
        QCOMPARE(words::occupancy({ .capacity = {}, .registered = 1 }),
            u"1\u00a0inscrit (places non précisées)"_s);
        QCOMPARE(words::occupancy({ .capacity = 30, .registered = 30, .waitlisted = 4 }),
            u"COMPLET – 30\u00a0inscrits, 4\u00a0en attente"_s);
        QCOMPARE(words::shortOccupancy({ .capacity = 30, .registered = 12 }), u"12 / 30"_s);
        QCOMPARE(words::shortOccupancy({ .capacity = {}, .registered = 12 }), u"12 / ?"_s);
        QCOMPARE(words::shortOccupancy({ .capacity = 30, .registered = 30, .waitlisted = 4 }),
            u"30 / 30 · COMPLET · 4\u00a0en attente"_s);
    }

    void everyProblemOfARegistrationHasASentence()
    {
        for (int field = 0; field <= int(RegistrationProblem::Field::Expectations); ++field) {
            for (int reason = 0; reason <= int(RegistrationProblem::Reason::Advised); ++reason) {
                checkFrench(words::problem(
                    { RegistrationProblem::Field(field), RegistrationProblem::Reason(reason) }));
            }
        }
    }

    void everyProblemOfAMeetingHasASentence()
    {
        for (int reason = 0; reason <= int(MeetingProblem::Reason::TooLong); ++reason) {
            checkFrench(
                words::problem({ MeetingProblem::Field::HalfDays, MeetingProblem::Reason(reason), 1 }));
        }
    }

    void whateverCouldNotBeReadIsSaidInTheSameWords()
    {
        for (int what = 0; what <= int(words::Unread::WaitingList); ++what) {
            const QString title = words::unread(words::Unread(what));
            checkFrench(title);
            QVERIFY2(title.contains(u" pas pu être lue"_s), qPrintable(title));
            QCOMPARE(words::whyUnread(words::Unread(what)),
                title
                    + u" Le message au-dessus dit pourquoi. Ce qui manque paraîtra dès que la base pourra "
                      "être lue."_s);
        }
    }
};

IREV_TEST(WordsTest)
#include "wordstest.moc"
