// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/agendadialog.h"

#include "app/sessions/busytimes.h"
#include "app/sessions/holidays.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// « Autres agendas » as it is clicked.
class AgendaDialogTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<QTemporaryDir> folder_;
    AgendaSeams seams_;
    QString path_;

    static MessageBar *bar(const AgendaDialog &dialog) { return dialog.findChild<MessageBar *>(); }
    void write(const QByteArray &content)
    {
        QFile file(path_);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:
    void init()
    {
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Programme, clockAt({ 2030, 1, 10 }));
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(u"agenda.ics"_s);
        seams_.chooseTarget = [this](QWidget *, const QString &,
                                  const std::function<void(const QString &)> &chosen) { chosen(path_); };
        seams_.chooseSource
            = [this](QWidget *, const std::function<void(const QString &)> &chosen) { chosen(path_); };
    }

    void cleanup()
    {
        workspace_.reset();
        test_.reset();
    }

    void ofASessionAllItsMeetingsAreGiven()
    {
        AgendaDialog dialog(*workspace_, seams_, nullptr);
        auto *choice = dialog.findChild<QComboBox *>(u"agendaChoiceCombo"_s);
        QCOMPARE(choice->count(), 10); // everything, and three sessions whole and of two tracks
        choice->setCurrentIndex(choice->findText(u"Session 2 – Professionnel.le.s"_s));
        dialog.findChild<QPushButton *>(u"agendaSaveButton"_s)->click();
        QFile file(path_);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("BEGIN:VEVENT"), 4);
        QVERIFY2(
            bar(dialog)->sentence().contains(u"4\u00A0rencontres"_s), qPrintable(bar(dialog)->sentence()));
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        choice->setCurrentIndex(choice->findText(u"Session 2 – tous les parcours"_s));
        dialog.findChild<QPushButton *>(u"agendaSaveButton"_s)->click();
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("BEGIN:VEVENT"), 6);
    }

    void besideALongNameWordsAreNotCutInHalf()
    {
        Meeting meeting = must(MeetingStore(workspace_->database()).meetings()).first();
        meeting.place = u"Salle des fêtes "_s.repeated(8) + u"de Lille"_s;
        must(workspace_->planning().reviseMeeting(meeting));
        AgendaDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QCoreApplication::processEvents();
        int checked = 0;
        const auto labels = dialog.findChildren<QLabel *>();
        for (const QLabel *each : labels) {
            if (each->isVisible() && each->wordWrap()) {
                ++checked;
                QVERIFY2(each->height() >= each->heightForWidth(each->width()), qPrintable(each->text()));
            }
        }
        QVERIFY(checked >= 2);
    }

    void oneMeetingIsGivenAlone()
    {
        const Meeting meeting = must(MeetingStore(workspace_->database()).meetings()).last();
        AgendaDialog dialog(*workspace_, seams_, nullptr);
        dialog.propose(meeting.id);
        dialog.findChild<QPushButton *>(u"agendaSaveButton"_s)->click();
        QFile file(path_);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(content.count("BEGIN:VEVENT"), 1);
        QVERIFY(content.contains("UID:meeting-" + QByteArray::number(meeting.id.value)));
    }

    void aFileThatSaysNothingChangesNothingAndWhatWasTakenGoesAgain()
    {
        Database &database = workspace_->database();
        Meeting meeting = must(MeetingStore(database).meetings()).first();
        meeting.place = u"Mairie"_s;
        must(workspace_->planning().reviseMeeting(meeting));
        QString question;
        seams_.confirmRemoval = [&](QWidget *, const QString &asked, const std::function<void()> &confirmed) {
            question = asked;
            confirmed();
        };
        AgendaDialog dialog(*workspace_, seams_, nullptr);
        dialog.show();
        const int height = dialog.height();
        auto *source = dialog.findChild<QComboBox *>(u"agendaSourceCombo"_s);
        source->setCurrentIndex(source->findText(u"Ce lieu est pris\u00A0: Mairie"_s));
        auto *take = dialog.findChild<QPushButton *>(u"agendaTakeButton"_s);
        auto *forget = dialog.findChild<QPushButton *>(u"agendaForgetButton"_s);
        const auto known
            = [&] { return must(BusyTimes(database).between({ 2029, 1, 1 }, { 2034, 1, 1 })).size(); };
        write("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20300301\r\nSUMMARY:Foire\r\n"
              "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20300302\r\nEND:VEVENT\r\n"
              "END:VCALENDAR\r\n");
        take->click();
        QCOMPARE(known(), 2);
        write("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20300301\r\nSUMMARY:Foire\r\n"
              "END:VEVENT\r\nEND:VCALENDAR\r\n");
        take->click();
        QVERIFY2(
            bar(dialog)->sentence().contains(u"1\u00A0supprimée"_s), qPrintable(bar(dialog)->sentence()));
        QVERIFY2(bar(dialog)->sentence().contains(u"2 avant, 1 à présent. Ctrl+Z remet"_s),
            qPrintable(bar(dialog)->sentence()));
        // What goes on after the years that are read is told, also when it comes so many times only.
        write("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20300301\r\nSUMMARY:Foire\r\n"
              "RRULE:FREQ=YEARLY;COUNT=9\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        take->click();
        QVERIFY2(bar(dialog)->sentence().contains(
                     u"jusqu’au 10 janvier 2033, les répétitions d’après sont laissées de côté"_s),
            qPrintable(bar(dialog)->sentence()));
        write("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20300301\r\nSUMMARY:Foire\r\n"
              "END:VEVENT\r\nEND:VCALENDAR\r\n");
        take->click();
        write("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Mars/Phobos:20300301T100000\r\n"
              "SUMMARY:Foire\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        take->click();
        QCOMPARE(bar(dialog)->tone(), MessageBar::Tone::Trouble);
        QString sentence = bar(dialog)->sentence();
        QVERIFY2(
            sentence.contains(u"rien n’a été changé"_s) && sentence.contains(u"inconnu\u00A0: Mars/Phobos"_s),
            qPrintable(sentence));
        QCOMPARE(known(), 1);
        write("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTST");
        take->click();
        sentence = bar(dialog)->sentence();
        QVERIFY2(
            sentence.contains(u"ligne\u00A04,"_s) && sentence.contains(u"incomplet"_s), qPrintable(sentence));
        QCoreApplication::processEvents();
        QVERIFY(dialog.height() > height); // its explanations are not cut for the message
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            QVERIFY2(!label->isVisible() || !label->wordWrap()
                    || label->height() >= label->heightForWidth(label->width()),
                qPrintable(label->text()));
        }
        forget->click();
        QVERIFY2(question.contains(u"Mairie"_s), qPrintable(question));
        QCOMPARE(known(), 0);
        QVERIFY(bar(dialog)->sentence().contains(u"1\u00A0période effacée"_s));
        forget->click();
        QCOMPARE(bar(dialog)->sentence(), u"Il n’y avait rien à effacer."_s);
        QCOMPARE(troubledMnemonics(dialog), QStringList());
    }

    void holidaysAreTakenAndWhatIsWrongIsSaid()
    {
        AgendaDialog dialog(*workspace_, seams_, nullptr);
        auto *take = dialog.findChild<QPushButton *>(u"agendaTakeButton"_s);
        write("ceci n'est pas un agenda");
        take->click();
        QCOMPARE(bar(dialog)->tone(), MessageBar::Tone::Trouble);
        QVERIFY2(bar(dialog)->sentence().contains(u".ics"_s), qPrintable(bar(dialog)->sentence()));
        write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
              "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20300301\r\nDTEND;VALUE=DATE:20300310\r\n"
              "SUMMARY:Vacances de printemps\r\nEND:VEVENT\r\n"
              "BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20300902\r\nSUMMARY:Rentrée scolaire\r\n"
              "END:VEVENT\r\n"
              "BEGIN:VEVENT\r\nUID:4\r\nDTSTART;VALUE=DATE:20300209\r\nSUMMARY:Vacances d’hiver\r\n"
              "LOCATION:Zones A et C\r\nEND:VEVENT\r\n"
              "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Vacances sans date\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        take->click();
        QCOMPARE(bar(dialog)->tone(), MessageBar::Tone::Advice);
        const QString sentence = bar(dialog)->sentence();
        QVERIFY2(sentence.contains(u"1\u00A0période ajoutée"_s) && sentence.contains(u"sans date lisible"_s),
            qPrintable(sentence));
        // None of those that were not taken is left without a name and a reason.
        QCOMPARE(bar(dialog)->findChild<QLabel *>(u"messageDetailLabel"_s)->text(),
            u"Refusé\u00A0: n°\u00A04 «\u00A0Vacances sans date\u00A0» (sans date lisible)\n"
            "Laissé de côté\u00A0: «\u00A0Vacances d’hiver\u00A0», 9 février 2030\u00A0: autre zone que la "
            "B\n"
            "Laissé de côté\u00A0: «\u00A0Rentrée scolaire\u00A0», 2 septembre 2030\u00A0: n’est pas une "
            "période de vacances"_s);
        const auto periods = must(holidays::schoolHolidays(workspace_->database()));
        QCOMPARE(holidays::schoolHolidayOn(periods, { 2030, 3, 9 }).label, u"Vacances de printemps"_s);
    }
};

IREV_TEST(AgendaDialogTest)
#include "agendadialogtest.moc"
