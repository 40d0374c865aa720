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
/// the same file into a bare table, and the most memory a program held that does nothing else: for the two
/// exports in text that coordinators have, Drupal Webform 7.x and 8+, and for a typed list of short cells,
/// whose rows cost as much while a bare table has little to do.

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

/// A kind of file: its heading and what each row is made of. %1 is the number, %2 the moment, %3 the family
/// name, %4 the given name, %5 the structure's number, %6 the territory, %7 the session's number.
struct Form {
    QString name;
    QChar separator;
    QString moment; ///< as QDateTime::toString() writes it
    QString heading;
    QString row;
};

QList<Form> forms()
{
    return {
        { u"webform8"_s, u',', u"yyyy-MM-dd HH:mm:ss"_s,
            u"Serial number,Submission ID,Submission URI,Created,Completed,Changed,Is draft,Current page,"
            "Remote IP address,Submitted by: ID,Submitted by: Title,Submitted by: URL,Language,"
            "Submitted to: Entity type,Submitted to: Entity ID,Locked,Sticky,Notes,"
            "Submitted to: Entity title,Submitted to: Entity URL,Civilité,Nom,Prénom,Fonction,Structure,"
            "Adresse mail,Téléphone,Territoire (contrat de ville),Session choisie,Vous êtes,Vos attentes\n"_s,
            u"%1,%1,/form/evaluation-cdv,%2,%2,%2,0,,192.0.2.10,0,Anonyme,,fr,,,0,0,,,,Madame,%3 %1,%4,"
            "Cheffe de projet politique de la ville,Structure fictive %5,p%1@structure.example,"
            "03 53 01 00 01,%6,Session %7,Partenaire du contrat de ville,"
            "Construire un référentiel partagé\n"_s },
        { u"webform7"_s, u';', u"dd/MM/yyyy - HH:mm"_s,
            u"\"2022 : Evaluation des contrats de ville, et après ?\";;;;;;;;;;;;;;;;;;;;;;\n"
            "\"Submission Details\";;;;;;;;;;;;;;;;;;\"Vous êtes\";;;;\n"
            "Serial;SID;\"Submitted Time\";\"Completed Time\";\"Modified Time\";Draft;\"IP Address\";UID;"
            "Username;Civilité;Nom;Prénom;Fonction;Structure;\"Adresse mail\";Téléphone;"
            "\"Territoire (contrat de ville)\";\"Session choisie\";\"Pilote de contrat de ville\";"
            "\"Délégué du préfet\";\"Partenaire du contrat de ville\";Autre;\"Vos attentes\"\n"_s,
            u"%1;%1;%2;%2;%2;0;192.0.2.10;0;;Madame;%3 %1;%4;Cheffe de projet;Structure fictive %5;"
            "p%1@structure.example;03 53 01 00 01;%6;Session %7;;;X;;Construire un référentiel partagé\n"_s },
        { u"list"_s, u';', u"dd/MM/yyyy"_s,
            u"Date;Nom;Prénom;Fonction;Structure;Adresse mail;Téléphone;Territoire;Session\n"_s,
            u"%2;%3 %1;%4;Directrice;Structure fictive %5;p%1@structure.example;03 53 01 00 01;%6;"
            "Session %7\n"_s },
    };
}

/// Fictional people, the same every time.
void write(const QString &path, const Form &form, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("%s", qUtf8Printable(file.errorString()));
    }
    file.write(form.heading.toUtf8());
    static const QStringList families { u"Éloy"_s, u"de La Fontaine"_s, u"Vandenbroucke"_s, u"D’Hondt"_s,
        u"Lefèvre"_s, u"Ben Youssef"_s, u"Kowalczyk"_s, u"Du Bellay"_s };
    static const QStringList givens { u"Maëlle"_s, u"Jean-Noël"_s, u"Zoé"_s, u"Karim"_s, u"Inès"_s };
    static const QStringList territories { u"Maubeuge – Val de Sambre"_s, u"Métropole européenne de Lille"_s,
        u"Lens – Liévin"_s, u"Amiens Métropole"_s };
    const QDateTime first(QDate(2021, 10, 12), QTime(8, 0));
    for (int i = 0; i < rows; ++i) {
        file.write(form.row
                .arg(QString::number(i + 1), first.addSecs(i * 60LL % 20'000'000).toString(form.moment),
                    families.at(i % families.size()), givens.at(i % givens.size()), QString::number(i % 500),
                    territories.at(i % territories.size()), QString::number(i % 3 + 1))
                .toUtf8());
    }
}

double bareSeconds(const QString &file, const Form &form, const QString &database)
{
    const QString heading = form.heading.trimmed();
    QStringList columns;
    for (qsizetype i = 0; i <= heading.section(u'\n', -1).count(form.separator); ++i) {
        columns << u"c%1"_s.arg(i);
    }
    QElapsedTimer timer;
    timer.start();
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s,
        { database, u"CREATE TABLE bare (%1)"_s.arg(columns.join(u',')), u".mode csv"_s,
            u".separator %1"_s.arg(form.separator),
            u".import --skip %1 '%2' bare"_s.arg(heading.count(u'\n') + 1).arg(file) });
    if (!sqlite.waitForFinished(-1) || sqlite.exitCode() != 0) {
        qFatal("sqlite3: %s", sqlite.readAllStandardError().constData());
    }
    return double(timer.elapsed()) / 1000;
}

double peakMegabytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

/// Imports the file into an empty database and prints the figures that measured() reads.
void import(const QString &file)
{
    const QTemporaryDir folder;
    const auto workspace
        = must(Workspace::create(must(DatabaseAddress::parse(folder.filePath(u"import.db"_s))),
            Content::Programme, u"evaluation-2022"_s));
    QElapsedTimer timer;
    timer.start();
    const Table table = must(TableReader::read(file));
    Importer importer(workspace->database(), workspace->changes(), workspace->journal(), workspace->clock());
    const auto form = must(importer.recognise(table));
    const ImportReport report = must(importer.run(table, form, {}));
    std::printf("%d %d %lld %.0f\n", report.rows, report.added, static_cast<long long>(timer.elapsed()),
        peakMegabytes());
}

/// In a process of its own: the most memory of one is no other's. The seconds it took.
double measured(const QString &file, const Form &form)
{
    const QTemporaryDir folder;
    const double bare = bareSeconds(file, form, folder.filePath(u"bare.db"_s));
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), { u"--import"_s, file });
    if (!program.waitForFinished(-1) || program.exitCode() != 0) {
        qFatal("%s", program.readAllStandardError().constData());
    }
    const QList<QByteArray> figures = program.readAllStandardOutput().trimmed().split(' ');
    const double seconds = figures.at(2).toDouble() / 1000;
    const double megabytes = double(QFile(file).size()) / 1024 / 1024;
    std::printf("%-16s %7s rows (%s added), %5.1f MB: sqlite3 .import %.2f s, import %.2f s, %.1f times; "
                "peak %s MB, %.1f times the file\n",
        qUtf8Printable(form.name), figures.at(0).constData(), figures.at(1).constData(), megabytes, bare,
        seconds, seconds / bare, figures.at(3).constData(), figures.at(3).toDouble() / megabytes);
    return seconds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == "--import"_L1) {
        import(arguments.value(1));
        return 0;
    }
    const QTemporaryDir folder;
    const QList<Form> all = forms();
    for (const Form &form : all) {
        const QString small = folder.filePath(form.name + u"-10000.csv"_s);
        const QString large = folder.filePath(form.name + u"-100000.csv"_s);
        write(small, form, 10'000);
        write(large, form, 100'000);
        const double before = measured(small, form);
        const double after = measured(large, form);
        std::printf("%-16s 10,000 -> 100,000 rows: %.1f times\n", qUtf8Printable(form.name), after / before);
    }
    return 0;
}
