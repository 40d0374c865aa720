// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/startfolder.h"

#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Where file dialogs begin.
class StartFolderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAFolderThatTookWhatWasWrittenIsRemembered()
    {
        const QString key = u"test/folder"_s;
        QTemporaryDir good;
        QTemporaryDir refusing;
        const auto writes = [](const QString &path, const QByteArray &content) {
            return [path, content] {
                QFile file(path);
                QVERIFY(file.open(QIODevice::WriteOnly));
                QCOMPARE(file.write(content), content.size());
            };
        };
        const QString path = good.filePath(u"a.pdf"_s);
        startfolder::rememberIfWritten(key, path, writes(path, "a"));
        QCOMPARE(startfolder::remembered(key), good.path());
        // Nothing was written: a disk that is full, a folder one may not write to.
        startfolder::rememberIfWritten(key, refusing.filePath(u"a.pdf"_s), [] { });
        startfolder::rememberIfWritten(key, refusing.path(), [] { });
        QCOMPARE(startfolder::remembered(key), good.path());
        // Files of a folder.
        startfolder::rememberIfWritten(key, refusing.path(), writes(refusing.filePath(u"b.pdf"_s), "b"));
        QCOMPARE(startfolder::remembered(key), refusing.path());
        QSettings().remove(key);
    }
};

IREV_TEST(StartFolderTest)
#include "startfoldertest.moc"
