// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importer.h"
#include "app/exchange/tablereader.h"
#include "app/programmes/programmestore.h"
#include "app/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/resource.h>

/// The import of 10,000 and 100,000 rows of a web form into an empty database, beside `sqlite3 .import` of
/// the same file into a bare table; and the most memory the program held.

using namespace Qt::StringLiterals;

namespace
{

template <class T> T must(std::expected<T, Error> result)
{
    if (!result) {
        qFatal("%s %s", qUtf8Printable(result.error().subject), qUtf8Printable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return *std::move(result);
    }
}

/// An export of fictional people, the same every time.
void write(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("%s", qUtf8Printable(file.errorString()));
    }
    file.write(
        "Serial number,Submission ID,Submission URI,Created,Completed,Changed,Is draft,Current page,Remote "
        "IP "
        "address,Submitted by: ID,Submitted by: Title,Submitted by: URL,Language,Submitted to: Entity "
        "type,Submitted to: Entity ID,Locked,Sticky,Notes,Submitted to: Entity title,Submitted to: Entity "
        "URL,Civilité,Nom,Prénom,Fonction,Structure,Adresse mail,Téléphone,Territoire (contrat de "
        "ville),Session choisie,Vous êtes,Vos attentes\n");
    static const QStringList families { u"Éloy"_s, u"de La Fontaine"_s, u"Vandenbroucke"_s, u"D’Hondt"_s,
        u"Lefèvre"_s, u"Ben Youssef"_s, u"Kowalczyk"_s, u"Du Bellay"_s };
    static const QStringList givens { u"Maëlle"_s, u"Jean-Noël"_s, u"Zoé"_s, u"Karim"_s, u"Inès"_s };
    static const QStringList territories { u"Maubeuge – Val de Sambre"_s, u"Métropole européenne de Lille"_s,
        u"Lens – Liévin"_s, u"Amiens Métropole"_s };
    const QDateTime first(QDate(2021, 10, 12), QTime(8, 0));
    for (int i = 0; i < rows; ++i) {
        const QString at = first.addSecs(i * 60LL % 20'000'000).toString(u"yyyy-MM-dd HH:mm:ss");
        const QString number = QString::number(i + 1);
        file.write(u"%1,%1,/form/evaluation-cdv,%2,%2,%2,0,,192.0.2.10,0,Anonyme,,fr,,,0,0,,,,Madame,%3 "
                   u"%1,%4,Cheffe de "
                   "projet politique de la ville,Structure fictive %5,p%1@structure.example,03 53 01 00 "
                   "01,%6,Session %7,"
                   "Partenaire du contrat de ville,Construire un référentiel partagé\n"_s
                       .arg(number, at, families.at(i % families.size()), givens.at(i % givens.size()),
                           QString::number(i % 500), territories.at(i % territories.size()),
                           QString::number(i % 3 + 1))
                       .toUtf8());
    }
}

double bareSeconds(const QString &file, const QString &database)
{
    QElapsedTimer timer;
    timer.start();
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, { database, u".mode csv"_s, u".import '%1' bare"_s.arg(file) });
    if (!sqlite.waitForFinished(-1) || sqlite.exitCode() != 0) {
        qFatal("sqlite3: %s", sqlite.readAllStandardError().constData());
    }
    return double(timer.elapsed()) / 1000;
}

double importSeconds(const QString &file, const QString &database)
{
    const auto workspace = must(
        Workspace::create(must(DatabaseAddress::parse(database)), Content::Programme, u"evaluation-2022"_s));
    QElapsedTimer timer;
    timer.start();
    const Table table = must(TableReader::read(file));
    const double read = double(timer.elapsed()) / 1000;
    Importer importer(workspace->database(), workspace->changes(), workspace->journal(), workspace->clock());
    const auto form = must(importer.recognise(table));
    const ImportReport report = must(importer.run(table, form, {}));
    const double all = double(timer.elapsed()) / 1000;
    std::printf("  %d rows: %d added, %d rejected, %d lookalikes; read %.2f s, all %.2f s\n", report.rows,
        report.added, int(report.rejected.size()), int(report.lookalikes.size()), read, all);
    return all;
}

double peakMegabytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    double before = 0;
    for (const int rows : { 10'000, 100'000 }) {
        const QString file = folder.filePath(u"export-%1.csv"_s.arg(rows));
        write(file, rows);
        const double megabytes = double(QFile(file).size()) / 1024 / 1024;
        const double bare = bareSeconds(file, folder.filePath(u"bare-%1.db"_s.arg(rows)));
        const double seconds = importSeconds(file, folder.filePath(u"import-%1.db"_s.arg(rows)));
        std::printf("%d rows, %.1f MB: sqlite3 .import %.2f s, import %.2f s, %.1f times; peak %.0f MB, %.1f "
                    "times the file\n",
            rows, megabytes, bare, seconds, seconds / bare, peakMegabytes(), peakMegabytes() / megabytes);
        if (before > 0) {
            std::printf("10,000 -> 100,000 rows: %.1f times\n", seconds / before);
        }
        before = seconds;
    }
    return 0;
}
