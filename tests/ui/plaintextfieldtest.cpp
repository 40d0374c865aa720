// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintextfield.h"
#include "tests/support/testregistry.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;

class PlainTextFieldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A clipboard nothing was copied to offers no format at all.
    void pastingFromAnEmptyClipboardDoesNothing()
    {
        QGuiApplication::clipboard()->setMimeData(new QMimeData);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->formats().isEmpty());
        PlainTextField field;
        field.setPlainText(u"Quatre séances"_s);
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
        field.paste();
        QVERIFY(!field.canPaste());
        QCOMPARE(field.toPlainText(), u"Quatre séances"_s);
    }

    /// The middle button pastes what was selected last: nothing, as well.
    void theMiddleButtonPastesNothingFromAnEmptySelection()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        if (clipboard->supportsSelection()) {
            clipboard->setMimeData(new QMimeData, QClipboard::Selection);
        }
        PlainTextField field;
        field.resize(200, 100);
        field.show();
        QTest::mouseClick(field.viewport(), Qt::MiddleButton, {}, field.viewport()->rect().center());
        QCOMPARE(field.toPlainText(), QString());
    }

    void whatWasCopiedIsPasted()
    {
        QGuiApplication::clipboard()->setText(u"Évaluation\u00A0: premiers pas"_s);
        PlainTextField field;
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field.document()->toRawText(), u"Évaluation\u00A0: premiers pas"_s);
    }
};

IREV_TEST(PlainTextFieldTest)
#include "plaintextfieldtest.moc"
