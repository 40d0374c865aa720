// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/median.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

/// The sheet of one meeting, as a whole process from the database to the PDF, beside LibreOffice turning the
/// same roster, already exported as a spreadsheet, into a PDF.

using namespace Qt::StringLiterals;
using benchmark::median;

namespace
{

constexpr int rounds = 9;

/// Milliseconds of a whole process.
double run(const QString &program, const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, words);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        qFatal("%s: %s", qUtf8Printable(program), process.readAllStandardError().constData());
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty()) {
        std::fputs("LibreOffice is missing: packaging/install-packages benchmarks\n", stderr);
        return 1;
    }
    const QTemporaryDir folder;
    const QString program = QStringLiteral(IREV_PROGRAM);
    const QStringList base { u"--database"_s, folder.filePath(u"office.db"_s) };
    const QString roster = folder.filePath(u"roster.xlsx"_s);
    const QString pdf = folder.filePath(u"sheet.pdf"_s);
    const QStringList group { u"--session"_s, u"1"_s, u"--track"_s, u"professionals"_s };
    run(program, base + QStringList { u"create"_s, u"--demo"_s });
    run(program,
        base + QStringList { u"export"_s, u"registrations"_s } + group
            + QStringList { u"--output"_s, roster });
    const QStringList sheet = base + QStringList { u"sheet"_s, u"--meeting"_s, u"1"_s } + group
        + QStringList { u"--output"_s, pdf };
    const QStringList converted { u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s),
        u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder.path(), roster };
    run(office, converted); // makes its profile
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(run(program, sheet));
        theirs.push_back(run(office, converted));
    }
    if (!QFileInfo(pdf).size() || !QFileInfo(folder.filePath(u"roster.pdf"_s)).size()) {
        qFatal("no PDF was written");
    }
    std::printf("sheet of one meeting: %.0f ms, LibreOffice %.0f ms, %.1f times faster (target: at least 5); "
                "medians of "
                "%d interleaved rounds\n",
        median(ours), median(theirs), median(theirs) / median(ours), rounds);
    return 0;
}
