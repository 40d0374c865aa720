// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/attestationdialog.h"

#include "app/attendance/attendancestore.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "tests/app/attestationsamples.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/seamsto.h"
#include "ui/documents/attestationlist.h"
#include "ui/documents/profiledialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The dialogs « Attestations » and « Organisme » as they are clicked.
class AttestationDialogTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<QTemporaryDir> folder_;
    PrintSeams seams_;
    QString path_;
    QString chosenFolder_;
    QString image_;

    [[nodiscard]] int ready(const QTreeWidget &people) const
    {
        int count = 0;
        for (int row = 0; row < people.topLevelItemCount(); ++row) {
            count += people.topLevelItem(row)->checkState(0) == Qt::Checked ? 1 : 0;
        }
        return count;
    }

    /// Of the first line.
    static RegistrationId firstOf(const AttestationDialog &dialog)
    {
        auto *list = dialog.findChild<AttestationList *>();
        list->setCurrentItem(list->topLevelItem(0));
        return list->current()->about.registration;
    }

    /// Whoever is on the line was absent all the time.
    RegistrationId absent(RegistrationId registration)
    {
        AttendanceStore store(workspace_->database());
        const auto presences = must(store.ofRegistration(registration));
        must(writing(workspace_->database(), [&]() -> Done {
            for (const Attendance &each : presences) {
                must(store.record({ registration, each.halfDay, AttendanceState::Absent },
                    QDateTime(QDate(2022, 1, 20), QTime(9, 0))));
            }
            return {};
        }));
        return registration;
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Demonstration, clockAt({ 2022, 1, 20 }));
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(u"attestations.pdf"_s);
        chosenFolder_ = folder_->path();
        seams_ = seamsTo(path_, chosenFolder_);
        seams_.chooseImage
            = [this](QWidget *, const std::function<void(const QString &)> &chosen) { chosen(image_); };
    }

    void cleanup()
    {
        workspace_.reset();
        test_.reset();
    }

    void whoWasThereGetsOneAndItsNumberStays()
    {
        {
            const AttestationDialog before(*workspace_, seams_, nullptr);
            absent(firstOf(before));
        }
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        // What one chooses from has the larger part of the dialog.
        QVERIFY(dialog.findChild<AttestationList *>()->width() > dialog.width() / 2);
        auto *people = dialog.findChild<QTreeWidget *>(u"attestationPeople"_s);
        const int count = ready(*people);
        QVERIFY(count > 0);
        QVERIFY(count < people->topLevelItemCount()); // nothing to attest to who was absent
        dialog.findChild<QPushButton *>(u"attestationPdfButton"_s)->click();
        QVERIFY(QFile::exists(path_));
        QVERIFY(!dialog.findChild<MessageBar *>()->sentence().isEmpty());
        QCOMPARE(ready(*people), 0); // what is done is not checked again
        AttestationDesk desk(workspace_->database(), workspace_->clock());
        QVERIFY(desk.attestation(count));
        QVERIFY(!desk.attestation(count + 1));

        // Checked again by hand, they keep their numbers.
        QTest::mouseClick(dialog.findChild<QWidget *>(u"allCheck"_s), Qt::LeftButton, {}, QPoint(8, 10));
        QCOMPARE(ready(*people), count);
        dialog.findChild<QPushButton *>(u"eachFileButton"_s)->click();
        QVERIFY(!desk.attestation(count + 1));
        QCOMPARE(QDir(folder_->path()).entryList({ u"*attestation n°*.pdf"_s }).size(), count);
        path_ = folder_->filePath(u"printed.pdf"_s);
        QTest::mouseClick(dialog.findChild<QWidget *>(u"allCheck"_s), Qt::LeftButton, {}, QPoint(8, 10));
        dialog.findChild<QPushButton *>(u"attestationPrintButton"_s)->click();
        QVERIFY(QFile::exists(path_));
        QCOMPARE(troubledMnemonics(dialog), QStringList());
    }

    void draftsAreToldWithThoseWhoHaveNoAddress()
    {
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *list = dialog.findChild<AttestationList *>();
        const int count = ready(*list);
        QVERIFY(count > 1);
        const RegistrationId first = list->checked().first().about.registration;
        must(Statement(workspace_->database(),
            u"UPDATE person SET email = NULL WHERE id = (SELECT person_id FROM registration WHERE id = :id)"_s)
                .bind(u":id"_s, first)
                .run());
        Q_EMIT workspace_->changes().registrationsChanged({ first });
        QVERIFY(list->checked().first().about.email.isEmpty());
        const int reachable = int(std::ranges::count_if(
            list->checked(), [](const AttestationLine &each) { return !each.about.email.isEmpty(); }));
        dialog.findChild<QPushButton *>(u"attestationDraftsButton"_s)->click();
        QCOMPARE(QDir(folder_->path()).entryList({ u"*.eml"_s }).size(), reachable);
        const QString told = dialog.findChild<MessageBar *>(u"messageBar"_s)->sentence();
        QVERIFY2(told.startsWith(u"%1\u00A0brouillons"_s.arg(reachable)), qPrintable(told));
        QVERIFY2(told.contains(u"Sans courriel, à imprimer"_s), qPrintable(told));
    }

    void whatASessionThatRanHasNotSaidIsSaidOnceItIsOver()
    {
        {
            AttestationDialog early(*workspace_, seams_, nullptr);
            early.show();
            auto *group = early.findChild<QComboBox *>(u"groupCombo"_s);
            group->setCurrentIndex(group->findText(u"Session 1 · Professionnel"_s, Qt::MatchStartsWith));
            early.findChild<AttestationList *>()->checkAll(true);
            early.findChild<QPushButton *>(u"attestationPdfButton"_s)->click();
        }
        // Seen again the day after the last séance, which some have missed.
        const auto workspace = test_->open(clockAt({ 2022, 1, 22 }));
        AttestationDialog dialog(*workspace, seams_, nullptr);
        dialog.show();
        auto *group = dialog.findChild<QComboBox *>(u"groupCombo"_s);
        group->setCurrentIndex(group->findText(u"Session 1 · Professionnel"_s, Qt::MatchStartsWith));
        auto *list = dialog.findChild<AttestationList *>();
        QVERIFY(ready(*list) > 0);
        QVERIFY(std::ranges::all_of(
            list->checked(), [](const AttestationLine &each) { return each.about.isOutdated; }));
        QVERIFY(list->findItems(u"annulée"_s, Qt::MatchContains, 3).isEmpty());
        QCOMPARE(list->findItems(u"à compléter"_s, Qt::MatchContains, 3).size(), ready(*list));
    }

    void onePersonGetsAllThereIs()
    {
        RegistrationId registration;
        {
            const AttestationDialog before(*workspace_, seams_, nullptr);
            registration = firstOf(before);
        }
        const auto known = must(RegistrationStore(workspace_->database()).registration(registration));
        AttestationDialog dialog(*workspace_, seams_, nullptr, known.person.id);
        dialog.show();
        const auto *list = dialog.findChild<AttestationList *>();
        QVERIFY(
            dialog.windowTitle().contains(names::display(known.person.familyName, known.person.givenName)));
        QVERIFY(!dialog.findChild<QWidget *>(u"groupCombo"_s)->isVisible());
        QVERIFY(list->topLevelItemCount() > 1); // the session's, and a line a séance followed
        QVERIFY(list->topLevelItem(0)->text(0).startsWith(u"Assiduité"_s));
        const int count = ready(*list);
        QCOMPARE(count, list->topLevelItemCount());
        dialog.findChild<QPushButton *>(u"attestationPdfButton"_s)->click();
        QVERIFY(QFile::exists(path_));
        AttestationDesk desk(workspace_->database(), workspace_->clock());
        QVERIFY(desk.attestation(count));
        QVERIFY(!desk.attestation(count + 1));
        QCOMPARE(ready(*list), 0);
        QCOMPARE(troubledMnemonics(dialog), QStringList());
    }

    void aSeanceMadeUpElsewhereStandsInTheSessionItWasHeldIn_data() { TestDatabase::engines(); }
    void aSeanceMadeUpElsewhereStandsInTheSessionItWasHeldIn()
    {
        QFETCH(const QString, engine);
        AttestationBench bench(engine);
        const RegistrationId eloy = bench.enrol(u"Éloy"_s, bench.scope.session);
        bench.note(eloy, bench.meetings(bench.scope.session).at(0), AttendanceState::Absent);
        bench.note(eloy, bench.meetings(bench.scope.session).at(1), AttendanceState::Present);
        const Meeting madeUp = bench.meetings(bench.other).at(0);
        bench.note(eloy, madeUp, AttendanceState::Present);
        const PersonId person = must(RegistrationStore(bench.database()).registration(eloy)).person.id;
        const auto lines = must(attestationlines::ofPerson(bench.database(), bench.desk, person,
            { must(MeetingStore(bench.database()).meetings()), QDate(2022, 3, 14) }));
        QStringList told;
        for (const AttestationLine &each : lines) {
            told.append(each.detail.section(u" · "_s, 0, 0));
        }
        told.sort();
        QCOMPARE(told, (QStringList { u"Session 1"_s, u"Session 1"_s, u"Session 2"_s }));
        const auto there = std::ranges::find(
            lines, madeUp.id, [](const AttestationLine &each) { return each.scope.meeting; });
        QVERIFY(there != lines.end());
        QVERIFY2(there->detail.startsWith(u"Session 2 · "_s), qPrintable(there->detail));
        // As its paper does.
        const auto paper = must(bench.desk.prepare(there->scope, { eloy }));
        QVERIFY2(paper.first().session.startsWith(u"Session 2"_s), qPrintable(paper.first().session));
    }

    void filesWrittenOverAreSaid()
    {
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *list = dialog.findChild<AttestationList *>();
        auto *each = dialog.findChild<QPushButton *>(u"eachFileButton"_s);
        const auto told = [&] { return dialog.findChild<MessageBar *>()->sentence(); };
        each->click();
        QVERIFY2(!told().contains(u"remplacé"_s), qPrintable(told()));
        const auto files = QDir(folder_->path()).entryList({ u"*.pdf"_s }).size();
        list->checkAll(true);
        each->click(); // under the same numbers
        QVERIFY2(told().contains(u"%1\u00A0fichiers du même nom ont été remplacés."_s.arg(files)),
            qPrintable(told()));
    }

    void whatWentWrongIsNotHiddenByAdvice()
    {
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        must(Statement(workspace_->database(),
            u"UPDATE person SET email = NULL, email_key = '' WHERE id ="
            " (SELECT person_id FROM registration WHERE id = :id)"_s)
                .bind(u":id"_s, firstOf(dialog))
                .run());
        Q_EMIT workspace_->changes().everythingChanged();
        auto *drafts = dialog.findChild<QPushButton *>(u"attestationDraftsButton"_s);
        chosenFolder_ = u"/nowhere/at/all"_s;
        drafts->click();
        QCOMPARE(dialog.findChild<MessageBar *>()->tone(), MessageBar::Tone::Trouble);
        QVERIFY(dialog.findChild<MessageBar *>()->sentence().contains(u"/nowhere"_s));
        chosenFolder_ = folder_->path();
        drafts->click();
        const QString told = dialog.findChild<MessageBar *>()->sentence();
        QVERIFY2(told.contains(u"à imprimer"_s), qPrintable(told));
        QVERIFY(!QDir(folder_->path()).entryList({ u"*.eml"_s }).isEmpty());
    }

    void aFileThatCannotBeWrittenTakesNoNumber()
    {
        path_ = u"/nowhere/at/all/a.pdf"_s;
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *people = dialog.findChild<QTreeWidget *>(u"attestationPeople"_s);
        const int count = ready(*people);
        dialog.findChild<QPushButton *>(u"attestationPdfButton"_s)->click();
        QVERIFY2(dialog.findChild<MessageBar *>()->sentence().contains(u"/nowhere"_s),
            qPrintable(dialog.findChild<MessageBar *>()->sentence()));
        const AttestationDesk desk(workspace_->database(), workspace_->clock());
        QVERIFY(!desk.attestation(1));
        QCOMPARE(ready(*people), count);
        // Nor does the series get a hole: neither from a file nor from a folder.
        chosenFolder_ = u"/nowhere/at/all"_s;
        dialog.findChild<QPushButton *>(u"eachFileButton"_s)->click();
        QCOMPARE(ready(*people), count);
        path_ = folder_->filePath(u"a.pdf"_s);
        dialog.findChild<QPushButton *>(u"attestationPdfButton"_s)->click();
        QVERIFY(desk.attestation(1));
        QVERIFY(desk.attestation(count));
        QVERIFY(!desk.attestation(count + 1));
    }

    void eachFileIsProposedUnderAnotherName()
    {
        QStringList proposed;
        seams_.choosePath = [&proposed](QWidget *, const QString &name,
                                const std::function<void(const QString &)> &) { proposed.append(name); };
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *kind = dialog.findChild<QComboBox *>(u"kindCombo"_s);
        for (int index = 0; index < kind->count(); ++index) {
            kind->setCurrentIndex(index);
            dialog.findChild<AttestationList *>()->checkAll(true);
            dialog.findChild<QPushButton *>(u"attestationPdfButton"_s)->click();
        }
        QCOMPARE(proposed,
            (QStringList { u"Attestations d’assiduité – Session 1 – Élu.e.s.pdf"_s,
                u"Attestations de présence – séance 1 du 15 décembre 2021 – Session 1 – Élu.e.s.pdf"_s,
                u"Attestations de présence – séance 2 du 19 janvier 2022 – Session 1 – Élu.e.s.pdf"_s }));
    }

    void nothingIsTickedBeforeTheSessionIsOver()
    {
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *group = dialog.findChild<QComboBox *>(u"groupCombo"_s);
        auto *early = dialog.findChild<QLabel *>(u"earlyLabel"_s);
        auto *list = dialog.findChild<AttestationList *>();
        QVERIFY(early->isHidden()); // the élus of session 1 met twice
        QVERIFY(ready(*list) > 0);
        group->setCurrentIndex(group->findText(u"Session 1 · Professionnel"_s, Qt::MatchStartsWith));
        QVERIFY(!early->isHidden());
        QVERIFY2(early->text().contains(u"1\u00A0séance est encore à venir, jusqu’au 21 janvier 2022"_s),
            qPrintable(early->text()));
        QVERIFY(list->possible() > 0);
        QCOMPARE(ready(*list), 0);
        // Ticked all the same, they stay so when nothing is written.
        list->checkAll(true);
        const int count = ready(*list);
        QVERIFY(count > 0);
        Q_EMIT workspace_->changes().everythingChanged();
        QCOMPARE(ready(*list), count);
        // One séance is over or is not.
        dialog.findChild<QComboBox *>(u"kindCombo"_s)->setCurrentIndex(1);
        QVERIFY(early->isHidden());
        QVERIFY(ready(*list) > 0);
    }

    void whatIsStillToBeEnteredIsSaidBeforeAnythingIsWritten()
    {
        // The élus of session 1 met twice; the second sheet has not come back.
        must(Statement(workspace_->database(),
            u"DELETE FROM attendance WHERE half_day_id IN (SELECT h.id FROM half_day h"
            " JOIN meeting m ON m.id = h.meeting_id WHERE m.date = '2022-01-19')"_s)
                .run());
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *told = dialog.findChild<QLabel *>(u"earlyLabel"_s);
        auto *list = dialog.findChild<AttestationList *>();
        QVERIFY(!told->isHidden());
        QVERIFY2(
            told->text().startsWith(u"Présences de la séance 2 à saisir\u00A0:"_s), qPrintable(told->text()));
        QVERIFY(list->possible() > 0);
        const AttestationLine line = list->checked().first();
        QVERIFY2(attestationlines::recorded(line).endsWith(u"séance 2 à saisir"_s),
            qPrintable(attestationlines::recorded(line)));
        auto *kind = dialog.findChild<QComboBox *>(u"kindCombo"_s);
        kind->setCurrentIndex(2);
        QVERIFY(!told->isHidden());
        kind->setCurrentIndex(1); // that one is entered
        QVERIFY(told->isHidden());
    }

    void aSeanceWithoutADateIsStillToCome()
    {
        for (const QString &sql :
            { u"DELETE FROM attendance WHERE half_day_id IN (SELECT h.id FROM half_day h"
              " JOIN meeting m ON m.id = h.meeting_id WHERE m.date = '2022-01-19')"_s,
                u"DELETE FROM half_day WHERE meeting_id IN (SELECT id FROM meeting WHERE date = '2022-01-19')"_s,
                u"DELETE FROM meeting_speaker WHERE meeting_id IN"
                " (SELECT id FROM meeting WHERE date = '2022-01-19')"_s,
                u"DELETE FROM meeting WHERE date = '2022-01-19'"_s }) {
            (void)must(Statement(workspace_->database(), sql).run());
        }
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *group = dialog.findChild<QComboBox *>(u"groupCombo"_s);
        group->setCurrentIndex(group->findText(u"Session 1 · Élu"_s, Qt::MatchStartsWith));
        const auto *told = dialog.findChild<QLabel *>(u"earlyLabel"_s);
        QVERIFY2(told->text().contains(u"une séance n’y a pas encore de date"_s), qPrintable(told->text()));
        const auto *list = dialog.findChild<AttestationList *>();
        QVERIFY(list->possible() > 0);
        QCOMPARE(ready(*list), 0);
    }

    void aCorrectedNameIsToldAndTheAttestationMadeAgain()
    {
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *list = dialog.findChild<AttestationList *>();
        auto *renew = dialog.findChild<QPushButton *>(u"attestationRenewButton"_s);
        auto *pdf = dialog.findChild<QPushButton *>(u"attestationPdfButton"_s);
        pdf->click();
        QVERIFY(!renew->isVisible());
        int row = 0;
        while (!list->topLevelItem(row)->text(3).startsWith(u"n°"_s)) {
            ++row;
        }
        list->setCurrentItem(list->topLevelItem(row));
        const AttestationCase before = list->current()->about;
        const auto known = must(RegistrationStore(workspace_->database()).registration(before.registration));
        (void)must(
            Statement(workspace_->database(), u"UPDATE person SET family_name = 'Corrigée' WHERE id = :id"_s)
                .bind(u":id"_s, known.person.id)
                .run());
        Q_EMIT workspace_->changes().registrationsChanged({ before.registration });
        QCOMPARE(list->current()->about.registration, before.registration);
        const QString told = list->currentItem()->text(3);
        QVERIFY2(told.startsWith(u"n°\u00A0%1, au nom "_s.arg(before.number)) && told.contains(before.name),
            qPrintable(told));
        QVERIFY(list->currentItem()->toolTip(3).contains(u"Refaire"_s));
        QCOMPARE(list->currentItem()->checkState(0), Qt::Unchecked);
        QVERIFY(renew->isVisible() && renew->isEnabled());
        // Chosen, and not chosen again.
        renew->click();
        QCOMPARE(list->currentItem()->checkState(0), Qt::Checked);
        QVERIFY(list->currentItem()->text(3).endsWith(u"à refaire"_s));
        renew->click();
        QCOMPARE(list->currentItem()->checkState(0), Qt::Unchecked);
        QCOMPARE(list->currentItem()->text(3), told);
        renew->click();
        Q_EMIT workspace_->changes().registrationsChanged({ before.registration }); // loses no choice
        QCOMPARE(list->currentItem()->checkState(0), Qt::Checked);
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        pdf->click();
        const AttestationCase now = list->current()->about;
        QVERIFY(now.number > before.number);
        QCOMPARE(now.replaces, before.number);
        QVERIFY2(list->currentItem()->text(3).contains(u"remplace la n°\u00A0%1"_s.arg(before.number)),
            qPrintable(list->currentItem()->text(3)));
        QVERIFY(!renew->isVisible());
    }

    void aCorrectedPresenceIsToldWithItsAttestation()
    {
        AttestationDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *list = dialog.findChild<AttestationList *>();
        dialog.findChild<QPushButton *>(u"attestationPdfButton"_s)->click();
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            if (list->topLevelItem(row)->text(3).startsWith(u"n°"_s)) {
                list->setCurrentItem(list->topLevelItem(row));
                break;
            }
        }
        const RegistrationId registration = absent(list->current()->about.registration);
        Q_EMIT workspace_->changes().registrationsChanged({ registration });
        QCOMPARE(list->current()->about.registration, registration); // it stays on the line
        QVERIFY(list->currentItem()->text(3).contains(u"annulée"_s));
        // What that takes is taken from names, which are read with their beginning.
        dialog.resize(1280, 700);
        QTRY_VERIFY(list->columnWidth(2) >= static_cast<QAbstractItemView *>(list)->sizeHintForColumn(2));
        const auto all = [list] {
            int width = 0;
            for (int column = 0; column < list->columnCount(); ++column) {
                width += list->columnWidth(column);
            }
            return width;
        };
        QTRY_VERIFY(all() <= list->viewport()->width());
    }

    void theOrganismeIsKeptAndStandsOnTheSheets()
    {
        image_ = folder_->filePath(u"logo.svg"_s);
        QFile logo(image_);
        QVERIFY(logo.open(QIODevice::WriteOnly));
        logo.write("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' "
                   "height='20'/></svg>");
        logo.close();
        ProfileDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        // In the order it is read.
        QCOMPARE(dialog.findChild<QLineEdit *>(u"profileNameEdit"_s)->nextInFocusChain(),
            dialog.findChild<QPushButton *>(u"chooseLogoButton"_s));
        dialog.findChild<QLineEdit *>(u"profileNameEdit"_s)->setText(u"Centre de ressources de Denain"_s);
        dialog.findChild<QPushButton *>(u"chooseLogoButton"_s)->click();
        QVERIFY(dialog.findChild<MessageBar *>(u"messageBar"_s)->sentence().isEmpty());
        dialog.accept();
        const auto profile = must(organiserprofile::read(workspace_->database()));
        QCOMPARE(profile.name, u"Centre de ressources de Denain"_s);
        QVERIFY(!profile.logo.isEmpty());
        const auto meetings = must(MeetingStore(workspace_->database()).meetings());
        QCOMPARE(must(workspace_->sheets().prepare({ meetings.first().id })).first().organiser, profile.name);

        image_ = folder_->filePath(u"missing.png"_s);
        ProfileDialog again(*workspace_, seams_, nullptr);
        again.show();
        again.findChild<QPushButton *>(u"chooseLogoButton"_s)->click();
        QVERIFY(again.findChild<MessageBar *>(u"messageBar"_s)->sentence().contains(u"logo"_s));
        again.reject();
        QCOMPARE(must(organiserprofile::read(workspace_->database())), profile);
    }

    void legalLinesTooLongForASheetAreToldWhileTyped()
    {
        ProfileDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        auto *lines = dialog.findChild<QPlainTextEdit *>(u"profileLegalEdit"_s);
        const auto *note = dialog.findChild<QLabel *>(u"profileLegalNote"_s);
        QVERIFY(note->isHidden());
        lines->setPlainText(u"SIRET 000 000 000 00000"_s);
        QVERIFY(note->isHidden());
        const QString sentence = u"Déclaration d’activité enregistrée sous le numéro 00 00 00000 00. "_s;
        lines->setPlainText(sentence.repeated(12));
        QVERIFY(!note->isHidden());
        QVERIFY2(note->text().startsWith(u"Sur les feuilles d’émargement, deux lignes au plus\u00a0:"_s),
            qPrintable(note->text()));
        dialog.accept();
        ProfileDialog again(*workspace_, seams_, nullptr); // as it was kept
        auto *kept = again.findChild<QPlainTextEdit *>(u"profileLegalEdit"_s);
        const auto *told = again.findChild<QLabel *>(u"profileLegalNote"_s);
        QVERIFY(!told->isHidden());
        kept->clear();
        QVERIFY(told->isHidden());
    }

    void aLogoThatIsLostIsSaidBeforeAnythingIsWritten()
    {
        OrganiserProfile profile;
        profile.name = u"IREV"_s;
        profile.logo = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='5'/>";
        must(organiserprofile::write(workspace_->database(), profile));
        {
            const AttestationDialog dialog(*workspace_, seams_, nullptr);
            QVERIFY(dialog.findChild<MessageBar *>(u"messageBar"_s)->sentence().isEmpty());
        }
        must(Statement(workspace_->database(), u"DELETE FROM logo"_s).run());
        const AttestationDialog dialog(*workspace_, seams_, nullptr);
        QCOMPARE(dialog.findChild<MessageBar *>(u"messageBar"_s)->sentence(), words::lostLogo());
    }
};

IREV_TEST(AttestationDialogTest)
#include "attestationdialogtest.moc"
