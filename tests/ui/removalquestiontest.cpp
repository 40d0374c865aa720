// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/removalquestion.h"

#include "tests/support/testregistry.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// Nothing goes by a key pressed too early, nor for somebody who is no longer there.
class RemovalQuestionTest final : public QObject
{
    Q_OBJECT

private:
    QWidget window_;
    int removed_ = 0;

    QMessageBox *ask(const QObject *context)
    {
        askToRemove(&window_, { u"Retirer"_s, u"Retirer « <b>x</b> » ?"_s, u"&Retirer"_s, u"&Garder"_s },
            context, [this] { ++removed_; });
        return window_.findChild<QMessageBox *>();
    }

    static QAbstractButton *removing(const QMessageBox &box)
    {
        const auto buttons = box.buttons();
        for (QAbstractButton *each : buttons) {
            if (each->text() == "&Retirer"_L1) {
                return each;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        window_.show();
        removed_ = 0;
    }

    void enterAndEscapeKeep()
    {
        for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Escape }) {
            const QPointer<QMessageBox> box = ask(this);
            QCOMPARE(box->text(), u"Retirer « <b>x</b> » ?"_s);
            QCOMPARE(box->textFormat(), Qt::PlainText);
            QTest::keyClick(box, key);
            QTRY_VERIFY(!box);
            QCOMPARE(removed_, 0);
        }
    }

    void theButtonRemoves()
    {
        const QPointer<QMessageBox> box = ask(this);
        removing(*box)->click();
        QTRY_VERIFY(!box);
        QCOMPARE(removed_, 1);
    }

    void whoHasGoneIsNotAskedBack()
    {
        auto context = std::make_unique<QObject>();
        const QPointer<QMessageBox> box = ask(context.get());
        context.reset();
        removing(*box)->click();
        QTRY_VERIFY(!box);
        QCOMPARE(removed_, 0);
    }
};

IREV_TEST(RemovalQuestionTest)
#include "removalquestiontest.moc"
