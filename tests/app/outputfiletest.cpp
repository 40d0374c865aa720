// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/outputfile.h"

#include "tests/support/smalldisk.h"
#include "tests/support/testregistry.h"
#include "tests/support/tinydisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the program hands out is whole or is not there.
class OutputFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenReplacesTheFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"programme.html"_s);
        QVERIFY(outputfile::write(path, "old"));
        QVERIFY(outputfile::write(path, "new"));
        QCOMPARE(contents(path), QByteArray("new"));
    }

    void whatIsStagedIsSeenOnlyOnceItIsPlaced()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"feuilles.pdf"_s);
        const auto write = [](QIODevice &device) -> Done {
            device.write("new");
            return {};
        };
        QVERIFY(outputfile::write(path, "old"));
        {
            const auto dropped = outputfile::stage(path, write);
            QVERIFY(dropped);
            QCOMPARE(contents(path), QByteArray("old"));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"feuilles.pdf"_s));
        QVERIFY(outputfile::place(outputfile::stage(path, write)));
        QCOMPARE(contents(path), QByteArray("new"));
    }

    /// What is short stays in memory until the file is closed.
    void aFullDiskIsSaidHoweverShortTheFile_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("short") << 200;
        QTest::newRow("long") << 100'000;
    }
    void aFullDiskIsSaidHoweverShortTheFile()
    {
        QFETCH(int, length);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"programme.html"_s);
        QVERIFY(outputfile::write(path, "old"));
        {
            const SmallDisk full(100);
            const Done done = outputfile::write(path, QByteArray(length, 'x'));
            QVERIFY(!done);
            QCOMPARE(done.error().subject, path);
        }
        QCOMPARE(contents(path), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"programme.html"_s));
        const Done device = outputfile::write(u"/dev/full"_s, QByteArray(length, 'x'));
        QVERIFY(!device);
        QCOMPARE(device.error().kind, Error::Kind::DiskFull);
    }

    /// What is left of the room takes a part of a piece; the system says why only to the next one.
    void aDiskThatFillsUpWhileWritingIsSaid_data()
    {
        QTest::addColumn<int>("piece");
        QTest::newRow("small pieces") << 100;
        QTest::newRow("pieces of a page") << 5'000;
        QTest::newRow("larger than what waits in memory") << 45'000;
    }
    void aDiskThatFillsUpWhileWritingIsSaid()
    {
        QFETCH(int, piece);
        const TinyDisk disk(40 * 1024);
        const QString path = disk.filePath(u"feuilles.pdf"_s);
        const Done done = outputfile::write(path, [&](QIODevice &device) -> Done {
            const QByteArray bytes(piece, 'x');
            for (int written = 0; written < 90'000; written += piece) {
                if (device.write(bytes) != bytes.size()) {
                    return std::unexpected(outputfile::refused(device, path));
                }
            }
            return {};
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::DiskFull);
        QCOMPARE(done.error().subject, path);
        QVERIFY(!disk.holds(path));
    }

    void whatTheWriterSaysIsKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"liste.csv"_s);
        const Done done
            = outputfile::write(path, [](QIODevice &) { return failure(Error::Kind::Cancelled); });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(path));
    }

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

IREV_TEST(OutputFileTest)
#include "outputfiletest.moc"
