// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/agendadialog.h"

#include "app/sessions/holidays.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QFile>
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
        QCOMPARE(choice->count(), 7); // everything, and three sessions of two tracks
        choice->setCurrentIndex(choice->findText(u"Session 2 – Professionnel.le.s"_s));
        dialog.findChild<QPushButton *>(u"agendaSaveButton"_s)->click();
        QFile file(path_);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("BEGIN:VEVENT"), 4);
        QVERIFY2(
            bar(dialog)->sentence().contains(u"4\u00A0rencontres"_s), qPrintable(bar(dialog)->sentence()));
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
              "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Vacances sans date\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        take->click();
        QCOMPARE(bar(dialog)->tone(), MessageBar::Tone::Advice);
        const QString sentence = bar(dialog)->sentence();
        QVERIFY2(sentence.contains(u"1\u00A0période ajoutée"_s) && sentence.contains(u"sans date lisible"_s),
            qPrintable(sentence));
        const auto periods = must(holidays::schoolHolidays(workspace_->database()));
        QCOMPARE(holidays::schoolHolidayOn(periods, { 2030, 3, 9 }).label, u"Vacances de printemps"_s);
    }
};

IREV_TEST(AgendaDialogTest)
#include "agendadialogtest.moc"
