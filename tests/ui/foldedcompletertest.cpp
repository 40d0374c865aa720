// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foldedcompleter.h"
#include "tests/support/testregistry.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// The list of known things under a field, as its keys find it.
class FoldedCompleterTest final : public QObject
{
    Q_OBJECT

private:
    /// Two fields one under the other; the first one offers three countries.
    struct Form {
        explicit Form(bool isFirstChosen = false)
            : list(&window)
        {
            auto *column = new QVBoxLayout(&window);
            column->addWidget(edit = new QLineEdit(&window));
            column->addWidget(next = new QLineEdit(&window));
            edit->setObjectName(u"countryEdit"_s);
            list.setEntries({ { 1, u"Pays d’Artois"_s, {}, {} }, { 2, u"Pays de Laon"_s, {}, {} },
                { 3, u"Pays d’Oise"_s, {}, {} } });
            completer = new FoldedCompleter(edit, &list);
            completer->setFirstIsChosen(isFirstChosen);
            QObject::connect(completer, &FoldedCompleter::chosen, &window,
                [this](const CompletionEntry &entry) { chosen.append(entry.text); });
            window.show();
            QApplication::setActiveWindow(&window);
            edit->setFocus();
        }
        /// Where keys go while the list is open.
        QWidget *choices() const
        {
            for (QWidget *each : QApplication::topLevelWidgets()) {
                if (each->objectName() == u"countryEditChoices"_s && each->isVisible()) {
                    return each;
                }
            }
            return nullptr;
        }
        void press(Qt::Key key)
        {
            QWidget *open = choices();
            QTest::keyClick(open ? open : edit, key);
        }
        void type(const QString &text) { QTest::keyClicks(edit, text); }

        QWidget window;
        CompletionList list;
        QLineEdit *edit;
        QLineEdit *next;
        FoldedCompleter *completer;
        QStringList chosen;
    };

private Q_SLOTS:
    void theListGoesWithTheFocus()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        const QSignalSpy finished(form.edit, &QLineEdit::editingFinished);
        form.type(u"pays"_s);
        QVERIFY(form.completer->isOffering());
        form.next->setFocus(Qt::ShortcutFocusReason); // as by the underlined letter of its label
        QVERIFY(!form.completer->isOffering());
        QVERIFY(form.next->hasFocus());
        QCOMPARE(finished.size(), 1); // the field was told that it lost the focus
        QTest::keyClicks(QApplication::focusWidget(), u"Anne"_s);
        QCOMPARE(form.edit->text(), u"pays"_s);
        QCOMPARE(form.next->text(), u"Anne"_s);
    }

    void theListGoesWithItsPageAndBeforeACommand()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        form.type(u"pays"_s);
        QVERIFY(form.completer->isOffering());
        QTest::keyClick(form.choices(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!form.completer->isOffering());
        QCOMPARE(form.edit->text(), u"pays"_s);
        form.type(u" "_s);
        QVERIFY(form.completer->isOffering());
        form.edit->hide();
        QVERIFY(!form.completer->isOffering());
    }

    void oneStepDownTakesTheFirst_data()
    {
        QTest::addColumn<bool>("isFirstChosen");
        QTest::newRow("one has to step down to it") << false;
        QTest::newRow("it is chosen beforehand") << true;
    }
    void oneStepDownTakesTheFirst()
    {
        QFETCH(bool, isFirstChosen);
        Form form(isFirstChosen);
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        form.type(u"pays"_s);
        form.press(Qt::Key_Down);
        form.press(Qt::Key_Return);
        QCOMPARE(form.chosen, QStringList { u"Pays d’Artois"_s });
        form.edit->clear();
        form.type(u"pays"_s);
        form.press(Qt::Key_Down);
        form.press(Qt::Key_Down);
        form.press(Qt::Key_Return);
        QCOMPARE(form.chosen.last(), u"Pays d’Oise"_s);
        // Beyond the last one there is none.
        form.edit->clear();
        form.type(u"laon"_s);
        form.press(Qt::Key_Down);
        form.press(Qt::Key_Down);
        form.press(Qt::Key_Return);
        QCOMPARE(form.chosen.size(), 3);
        QCOMPARE(form.chosen.last(), u"Pays de Laon"_s);
    }

    void whatIsChosenBeforehandIsTakenByEnterAlone()
    {
        Form form(true);
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        form.type(u"pays"_s);
        form.press(Qt::Key_Up); // leads nowhere: something stays chosen
        form.press(Qt::Key_Return);
        QCOMPARE(form.chosen, QStringList { u"Pays d’Artois"_s });
    }
};

IREV_TEST(FoldedCompleterTest)
#include "foldedcompletertest.moc"
