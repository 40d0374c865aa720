// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"
#include "tests/support/testregistry.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/emptynotice.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

/// A window as ours are: a button beside a page, and on the page a bar over two fields.
template <class Bar> struct Window {
    Window()
    {
        auto *side = new QHBoxLayout(&window);
        auto *stack = new QStackedWidget(&window);
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        column->addWidget(bar = new Bar(page));
        column->addWidget(first = new QLineEdit(page));
        column->addWidget(second = new QLineEdit(page));
        stack->addWidget(page);
        side->addWidget(outside = new QPushButton(&window));
        side->addWidget(stack);
        window.show();
    }
    QPushButton *answer(const QString &name) const { return bar->template findChild<QPushButton *>(name); }

    QWidget window;
    Bar *bar = nullptr;
    QLineEdit *first = nullptr;
    QLineEdit *second = nullptr;
    QPushButton *outside = nullptr;
};

} // namespace

class MessageBarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says that it is one; any other warning is a fault.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void itHidesWhileItHasNothingToSay()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.say(MessageBar::Tone::Success, u"Inscription enregistrée."_s);
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.sentence(), u"Inscription enregistrée."_s);
        bar.clear();
        QVERIFY(bar.isHidden());
    }

    void whatWasSaidIsTakenBackWhileNothingElseIsSaid()
    {
        MessageBar bar;
        bar.takeBack({}); // of nothing
        const MessageBar::Saying first = bar.say(MessageBar::Tone::Trouble, u"Une autre personne écrit."_s);
        QVERIFY(bar.isSaying(first));
        bar.takeBack({});
        QVERIFY(bar.isSaying(first));
        // The same words about something else are somebody else's.
        const MessageBar::Saying second = bar.say(MessageBar::Tone::Trouble, bar.sentence());
        QVERIFY(!bar.isSaying(first));
        bar.takeBack(first);
        QVERIFY(!bar.isHidden());
        bar.takeBack(second);
        QVERIFY(bar.isHidden());
        const MessageBar::Saying third = bar.say(MessageBar::Tone::Advice, u"À relire."_s);
        bar.findChild<QToolButton *>(u"messageCloseButton"_s)->click();
        QVERIFY(!bar.isSaying(third));
        QVERIFY(!bar.isSaying({}));
    }

    void aQuestionTakenBackGoesWithItsAnswers()
    {
        ChoiceBar bar;
        const auto ask = [&] {
            return bar.say(MessageBar::Tone::Advice, u"Relire\u202F?"_s, {},
                { { u"rereadButton"_s, u"Relire"_s, [] { } } });
        };
        const MessageBar::Saying first = ask();
        const MessageBar::Saying second = ask();
        bar.takeBack(first);
        QVERIFY(!bar.isHidden());
        QVERIFY(bar.findChild<QPushButton *>(u"rereadButton"_s));
        bar.takeBack(second);
        QVERIFY(bar.isHidden());
        QVERIFY(!bar.findChild<QPushButton *>(u"rereadButton"_s));
    }

    void codesAndStatementsAreNoDetailsForReaders()
    {
        MessageBar bar;
        const auto *detail = bar.findChild<QLabel *>(u"messageDetailLabel"_s);
        const auto *more = bar.findChild<QToolButton *>(u"messageDetailButton"_s);
        for (const QString &code : { u"no_seat"_s, u"quota:audience"_s, u"linked"_s }) {
            bar.say(MessageBar::Tone::Trouble, u"La session est complète."_s, code);
            QVERIFY(detail->text().isEmpty());
            QVERIFY(more->isHidden());
        }
        bar.say(MessageBar::Tone::Trouble, u"La base est occupée."_s,
            u"database is locked (5) — UPDATE offer SET state = :state"_s);
        QCOMPARE(detail->text(), u"database is locked (5)"_s);
        QVERIFY(!more->isHidden());
    }

    void theDriversWordsAreShownOnlyWhenAskedFor()
    {
        MessageBar bar;
        auto *detail = bar.findChild<QLabel *>(u"messageDetailLabel"_s);
        auto *more = bar.findChild<QToolButton *>(u"messageDetailButton"_s);
        bar.say(MessageBar::Tone::Trouble, u"La base est occupée."_s, u"database is locked (5)"_s);
        QVERIFY(detail->isHidden());
        QVERIFY(!more->isHidden());
        more->click();
        QVERIFY(!detail->isHidden());
        QCOMPARE(detail->text(), u"database is locked (5)"_s);
        bar.say(MessageBar::Tone::Trouble, u"Le nom est nécessaire."_s);
        QVERIFY(detail->isHidden());
        QVERIFY(more->isHidden());
    }

    void aLongListOfDetailsIsScrolledAndLeavesThePageSeen()
    {
        Window<MessageBar> desk;
        desk.window.resize(700, 500);
        auto *detail = desk.bar->findChild<QLabel *>(u"messageDetailLabel"_s);
        auto *room = desk.bar->findChild<QScrollArea *>(u"messageDetailArea"_s);
        QStringList names;
        for (int i = 1; i <= 60; ++i) {
            names.append(u"NOM Prénom %1"_s.arg(i));
        }
        desk.bar->say(MessageBar::Tone::Advice, u"60 personnes."_s, names.join(u'\n'));
        QVERIFY(!room->isVisible());
        desk.bar->findChild<QToolButton *>(u"messageDetailButton"_s)->click();
        QCOMPARE(detail->text(), names.join(u'\n'));
        QTRY_VERIFY(room->isVisible() && desk.bar->height() < 300);
        QVERIFY(desk.second->isVisible());
        QTRY_VERIFY(room->verticalScrollBar()->maximum() > 0);
        QCOMPARE(room->focusPolicy(), Qt::StrongFocus); // the keys go down the list
        // A few words take the room they need, and are no stop of the Tab key.
        desk.bar->say(MessageBar::Tone::Advice, u"1 personne."_s, names.first());
        desk.bar->findChild<QToolButton *>(u"messageDetailButton"_s)->click();
        QTRY_VERIFY(room->height() < 3 * detail->fontMetrics().lineSpacing());
        QCOMPARE(room->verticalScrollBar()->maximum(), 0);
        QCOMPARE(room->focusPolicy(), Qt::NoFocus);
    }

    void aDialogGrowsWithTheDetailsThatAreAskedFor()
    {
        QDialog dialog;
        auto *column = new QVBoxLayout(&dialog);
        auto *bar = new MessageBar(&dialog);
        auto *words
            = new QLabel(u"Les vacances scolaires des années à venir, ou les jours pris. "_s.repeated(6));
        words->setWordWrap(true);
        column->addWidget(bar);
        column->addWidget(words);
        dialog.resize(400, 10);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto isWhole = [&] {
            const auto *room = bar->findChild<QScrollArea *>(u"messageDetailArea"_s);
            return words->height() >= words->heightForWidth(words->width())
                && (room->isHidden() || bar->rect().contains(room->geometry()));
        };
        bar->say(MessageBar::Tone::Success, u"1 période ajoutée."_s,
            u"Laissé de côté : Rentrée\n"_s.repeated(4).trimmed());
        QTRY_VERIFY(isWhole());
        const int before = dialog.height();
        bar->findChild<QToolButton *>(u"messageDetailButton"_s)->click();
        QTRY_VERIFY(dialog.height() > before && isWhole());
    }

    void aNameWithTagsIsShownAsTyped()
    {
        MessageBar bar;
        bar.say(MessageBar::Tone::Advice, u"<b>ÉLOY</b> & <i>fils</i>"_s);
        QCOMPARE(bar.findChild<QLabel *>(u"messageSentenceLabel"_s)->textFormat(), Qt::PlainText);
        QCOMPARE(bar.sentence(), u"<b>ÉLOY</b> & <i>fils</i>"_s);
    }

    void aLongWordDoesNotWidenTheWindow()
    {
        MessageBar bar;
        const QString sentence = u"%1 est enregistré."_s.arg(QString(300, u'M'));
        bar.say(MessageBar::Tone::Advice, sentence);
        QVERIFY2(
            bar.minimumSizeHint().width() < 700, qPrintable(QString::number(bar.minimumSizeHint().width())));
        QCOMPARE(bar.sentence(), sentence);
        QCOMPARE(bar.accessibleName(), sentence);
    }

    void closingLeavesWhatWasTypedUnderIt()
    {
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        auto *bar = new MessageBar(&page);
        auto *edit = new QLineEdit(&page);
        layout->addWidget(bar);
        layout->addWidget(edit);
        page.show();
        QTest::keyClicks(edit, u"Maelle"_s);
        bar->say(MessageBar::Tone::Trouble, u"Le prénom est nécessaire."_s);
        QTest::mouseClick(bar->findChild<QToolButton *>(u"messageCloseButton"_s), Qt::LeftButton);
        QVERIFY(bar->isHidden());
        QCOMPARE(edit->text(), u"Maelle"_s);
    }

    void aBarThatIsClosedGivesTheKeyboardBack()
    {
        const Window<MessageBar> desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.second->window()));
        desk.second->setFocus();
        for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Escape }) {
            desk.bar->say(MessageBar::Tone::Trouble, u"Le disque est plein."_s);
            auto *close = desk.bar->findChild<QToolButton *>(u"messageCloseButton"_s);
            close->setFocus();
            QTest::keyClick(close, key);
            QVERIFY(desk.bar->isHidden());
            QCOMPARE(desk.window.focusWidget(), desk.second);
        }
        // Whoever was elsewhere stays there.
        desk.bar->say(MessageBar::Tone::Trouble, u"Le disque est plein."_s);
        desk.outside->setFocus();
        desk.bar->clear();
        QCOMPARE(desk.window.focusWidget(), desk.outside);
    }

    void withoutAFieldToGoBackToTheFirstOfThePageIsTaken()
    {
        const Window<MessageBar> desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.first->window()));
        desk.outside->setFocus(); // not of the page
        desk.bar->say(MessageBar::Tone::Trouble, u"Le disque est plein."_s);
        desk.bar->findChild<QToolButton *>(u"messageCloseButton"_s)->setFocus();
        desk.bar->clear();
        QCOMPARE(desk.window.focusWidget(), desk.first);
        desk.second->setFocus();
        desk.bar->say(MessageBar::Tone::Trouble, u"Le disque est plein."_s);
        desk.bar->findChild<QToolButton *>(u"messageCloseButton"_s)->setFocus();
        desk.second->setEnabled(false);
        desk.bar->clear();
        QCOMPARE(desk.window.focusWidget(), desk.first);
    }

    void anAnswerGivenLeavesTheKeyboardInTheField()
    {
        const Window<ChoiceBar> desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.second->window()));
        desk.second->setFocus();
        const auto answer = [&](const std::function<void()> &act) {
            desk.bar->say(MessageBar::Tone::Trouble, u"La fiche a changé."_s, {},
                { { u"rereadButton"_s, u"Relire"_s, act } });
            desk.answer(u"rereadButton"_s)->setFocus();
            QTest::keyClick(desk.answer(u"rereadButton"_s), Qt::Key_Space);
        };
        answer([&] { desk.bar->clear(); });
        QVERIFY(desk.bar->isHidden());
        QCOMPARE(desk.window.focusWidget(), desk.second);
        answer([&] { desk.bar->say(MessageBar::Tone::Advice, u"La fiche est à jour."_s); });
        QVERIFY(desk.bar->isVisible());
        QCOMPARE(desk.window.focusWidget(), desk.second);
        // Refused once more: the key pressed again tries again, and the field is still known after it.
        answer([&] {
            desk.bar->say(MessageBar::Tone::Trouble, u"Le serveur ne répond pas."_s, {},
                { { u"retryButton"_s, u"Réessayer"_s, [&] { desk.bar->clear(); } } });
        });
        QCOMPARE(desk.window.focusWidget(), desk.answer(u"retryButton"_s));
        QTest::keyClick(desk.answer(u"retryButton"_s), Qt::Key_Space);
        QCOMPARE(desk.window.focusWidget(), desk.second);
        // An act that takes the keyboard elsewhere has the last word.
        answer([&] {
            desk.first->setFocus();
            desk.bar->clear();
        });
        QCOMPARE(desk.window.focusWidget(), desk.first);
    }

    void closingAQuestionGivesTheKeyboardBackToTheFieldNotToItsAnswers()
    {
        const Window<ChoiceBar> desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.second->window()));
        desk.second->setFocus();
        desk.bar->say(MessageBar::Tone::Trouble, u"La fiche a changé."_s, {},
            { { u"rereadButton"_s, u"Relire"_s, [] { } } });
        desk.answer(u"rereadButton"_s)->setFocus();
        auto *close = desk.bar->findChild<QToolButton *>(u"messageCloseButton"_s);
        close->setFocus();
        QTest::keyClick(close, Qt::Key_Space);
        QVERIFY(desk.bar->isHidden());
        QCOMPARE(desk.window.focusWidget(), desk.second);
    }

    void itPaintsInALightAndADarkPalette()
    {
        MessageBar bar;
        bar.resize(400, 40);
        bar.say(MessageBar::Tone::Trouble, u"Le disque est plein."_s);
        const QImage light = bar.grab().toImage();
        QPalette dark(u"#2d2d30"_s);
        dark.setColor(QPalette::Base, u"#1e1e1e"_s);
        dark.setColor(QPalette::Text, u"#e8e8e8"_s);
        dark.setColor(QPalette::WindowText, u"#e8e8e8"_s);
        bar.setPalette(dark);
        const QImage darker = bar.grab().toImage();
        QVERIFY(light.pixelColor(200, 3).lightness() > darker.pixelColor(200, 3).lightness());
    }

    void anEmptyListIsCoveredWithGuidanceUntilARowComes()
    {
        QStringListModel model;
        QListView view;
        view.setModel(&model);
        auto *notice = new EmptyNotice;
        notice->setWords(u"Aucune inscription"_s, u"Ajoutez-en une avec le bouton Nouvelle."_s);
        notice->coverWhenEmpty(&view);
        view.resize(300, 200);
        view.show();
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->size(), view.viewport()->size());
        model.setStringList({ u"ÉLOY Maëlle"_s });
        QVERIFY(!notice->isVisible());
        model.removeRows(0, 1);
        QVERIFY(notice->isVisible());
    }
};

IREV_TEST(MessageBarTest)
#include "messagebartest.moc"
