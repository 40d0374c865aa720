// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/serverdialog.h"

#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/mainwindow/contentdialog.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a server refuses is said where it can be corrected.
class ServerDialogTest final : public QObject
{
    Q_OBJECT

private:
    static QString typed(const ServerDialog &dialog, const QString &field)
    {
        return dialog.findChild<QLineEdit *>(field)->text();
    }
    static QString said(const ServerDialog &dialog)
    {
        return dialog.findChild<MessageBar *>(u"messageBar"_s)->sentence();
    }

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void aRefusalKeepsTheServerTheBaseAndTheUserButNoPassword_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("without a password") << QString();
        QTest::newRow("with one") << u"secret"_s;
    }
    void aRefusalKeepsTheServerTheBaseAndTheUserButNoPassword()
    {
        QFETCH(const QString, password);
        const TestDatabase test(u"postgresql"_s);
        DatabaseAddress address = test.address();
        address.database += u"_nulle"_s;
        address.password = password;
        MainWindow window;
        window.show();
        window.opener().open(address);
        const auto *dialog = window.findChild<ServerDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!window.findChild<QMessageBox *>(u"problemBox"_s));
        QVERIFY2(said(*dialog).contains(u"n’existe pas"_s), qPrintable(said(*dialog)));
        QCOMPARE(typed(*dialog, u"hostEdit"_s), address.host);
        QCOMPARE(dialog->findChild<QSpinBox *>(u"portSpin"_s)->value(), address.port);
        QCOMPARE(typed(*dialog, u"databaseEdit"_s), address.database);
        QCOMPARE(typed(*dialog, u"userEdit"_s), address.user);
        QCOMPARE(typed(*dialog, u"passwordEdit"_s), QString());
    }

    void aWrongPasswordIsToldAndTypedAgainInTheSameDialog()
    {
        TestDatabase test(u"postgresql"_s);
        test.create(Content::Empty).reset();
        const DatabaseAddress address = test.forSomebodyWithPassword(u"juste"_s);
        MainWindow window;
        window.show();
        window.opener().openShared();
        const QPointer<ServerDialog> dialog = window.findChild<ServerDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto type = [&](const QString &field, const QString &text) {
            auto *edit = dialog->findChild<QLineEdit *>(field);
            edit->selectAll();
            QTest::keyClicks(edit, text);
        };
        type(u"hostEdit"_s, address.host);
        dialog->findChild<QSpinBox *>(u"portSpin"_s)->setValue(address.port);
        type(u"databaseEdit"_s, address.database);
        type(u"userEdit"_s, address.user);
        type(u"passwordEdit"_s, u"fausse"_s);
        for (const QString &button : { u"testButton"_s, u"openButton"_s }) {
            dialog->findChild<MessageBar *>(u"messageBar"_s)->clear();
            dialog->findChild<QPushButton *>(button)->click();
            QVERIFY(dialog && dialog->isVisible());
            QVERIFY(!window.workspace());
            QCOMPARE(said(*dialog),
                words::sentence(
                    { .kind = Error::Kind::NotAdmitted, .subject = address.display(), .detail = {} }));
            QCOMPARE(typed(*dialog, u"hostEdit"_s), address.host);
            QCOMPARE(typed(*dialog, u"databaseEdit"_s), address.database);
            QCOMPARE(typed(*dialog, u"userEdit"_s), address.user);
            QCOMPARE(typed(*dialog, u"passwordEdit"_s), u"fausse"_s);
        }
        type(u"passwordEdit"_s, u"juste"_s);
        dialog->findChild<QPushButton *>(u"openButton"_s)->click();
        QVERIFY(window.workspace());
        QCOMPARE(window.workspace()->database().address(), address);
        QTRY_VERIFY(!dialog);
        // Neither password is kept.
        const QSettings settings;
        const QStringList keys = settings.allKeys();
        for (const QString &key : keys) {
            const QString kept = settings.value(key).toStringList().join(u' ');
            QVERIFY2(!kept.contains(u"juste"_s) && !kept.contains(u"fausse"_s), qPrintable(key));
        }
    }

    void anEmptyBaseIsFilledByTheButtonOfTheDialogThatSaysSo()
    {
        const TestDatabase test(u"postgresql"_s);
        MainWindow window;
        window.show();
        window.opener().open(test.address());
        const auto *dialog = window.findChild<ServerDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY2(said(*dialog).contains(u"est vide"_s), qPrintable(said(*dialog)));
        QVERIFY2(said(*dialog).contains(u"le bouton «\u00A0Ouvrir\u00A0»"_s), qPrintable(said(*dialog)));
        QVERIFY2(!said(*dialog).contains(u"Fichier >"_s), qPrintable(said(*dialog)));
        dialog->findChild<QPushButton *>(u"openButton"_s)->click();
        QVERIFY(dialog->findChild<ContentDialog *>());
    }
};

IREV_TEST(ServerDialogTest)
#include "serverdialogtest.moc"
