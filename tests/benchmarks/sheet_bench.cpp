// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpdf.h"
#include "tests/benchmarks/median.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

/// The sheet as PDF against bare QPainter: the same strings, fonts and lines at the same places, nothing
/// else.

using namespace Qt::StringLiterals;
using benchmark::median;

namespace
{

constexpr int names = 30;
constexpr int rounds = 5;
constexpr int dotsPerInch = 1200;

/// Sheet `index` of a job: other people on each, from the same structures.
AttendanceSheet sheet(qsizetype index)
{
    static const QStringList functions { u"Cheffe de projet"_s, u"Déléguée du préfet"_s,
        u"Chargé de mission"_s, QString() };
    static const QStringList organisations { u"Commune de Roubaix"_s, u"Communauté urbaine de Dunkerque"_s,
        u"Conseil citoyen de Saint-Quentin"_s, u"CAF du Nord"_s, u"DREETS Hauts-de-France"_s };
    AttendanceSheet sheet;
    sheet.organiser = u"IREV – Centre de ressources politique de la ville Hauts-de-France"_s;
    sheet.partner = u"Asdo Études"_s;
    sheet.cycleTitle = u"Vers une évaluation concertée et utile des contrats de ville"_s;
    sheet.sessionTitle = u"Session 2 – Professionnel.le.s"_s;
    sheet.moduleNumber = int(index % 4) + 1;
    sheet.moduleCount = 4;
    sheet.moduleTitle = u"Quelles méthodes employer pour évaluer\u202F?"_s;
    sheet.date = QDate(2022, 2, 25).addDays(index);
    sheet.hours = u"horaires à préciser"_s;
    sheet.place = u"lieu à préciser"_s;
    sheet.speakers = { u"Hélène MARTIN"_s };
    sheet.columns = { { {}, u"Matin"_s, u"9 h 30 – 12 h 30"_s }, { {}, u"Après-midi"_s, u"14 h – 17 h"_s } };
    for (int i = 0; i < names; ++i) {
        SheetRow row;
        row.name = u"NOM-%1 Prénom-%2"_s.arg(index).arg(i);
        row.function = functions.at((index + i) % functions.size());
        row.organisation = organisations.at((index + i) % organisations.size());
        sheet.rows.append(row);
    }
    sheet.notice = u"Données recueillies pour attester les présences et établir le bilan du cycle."_s;
    sheet.number = index + 1;
    sheet.series = u"4F7A2C1B"_s; // each page has its code
    sheet.printedAt = QDateTime(QDate(2022, 2, 21), QTime(14, 5));
    return sheet;
}

/// The marks of the pages as a program would draw them that knows them already.
struct Marks {
    struct Text {
        QPointF at;
        QString text;
        int font;
    };
    QList<Text> texts;
    QList<QLineF> lines;
    QList<QRectF> areas;
    QPainterPath code;
};

QList<Marks> marksOf(qsizetype sheets)
{
    const PrintedFontMeasure measure;
    QList<Marks> all;
    for (qsizetype i = 0; i < sheets; ++i) {
        for (const SheetPage &page : layOut(sheet(i), {}, measure).pages) {
            Marks marks;
            for (const SheetShade &shade : page.shades) {
                marks.areas.append(QRectF(shade.area.topLeft() * 100, shade.area.size() * 100));
            }
            for (const SheetRule &rule : page.rules) {
                marks.lines.append(QLineF(rule.line.p1() * 100, rule.line.p2() * 100));
            }
            for (const SheetCode &code : page.codes) {
                const double side = code.area.width() / double(code.rows.size()) * 100;
                for (qsizetype y = 0; y < code.rows.size(); ++y) {
                    for (qsizetype x = 0; x < code.rows.at(y).size(); ++x) {
                        if (code.rows.at(y).testBit(x)) {
                            marks.code.addRect(code.area.left() * 100 + double(x) * side,
                                code.area.top() * 100 + double(y) * side, side, side);
                        }
                    }
                }
            }
            for (const SheetBox &box : page.boxes) {
                for (const SheetLine &line : box.lines) {
                    marks.texts.append(
                        { QPointF(line.x * 100, line.baseline * 100), line.text, int(line.font) });
                }
            }
            all.append(marks);
        }
    }
    return all;
}

void drawBare(const QString &path, const QList<Marks> &pages)
{
    QPdfWriter writer(path);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(SheetPaper().pageLayout());
    QPainter painter(&writer);
    painter.scale(dotsPerInch / 2540.0, dotsPerInch / 2540.0);
    QList<QFont> fonts;
    for (int i = 0; i < sheetfonts::count; ++i) {
        fonts.append(sheetfonts::font(SheetFont(i)));
    }
    int number = 0;
    for (const Marks &page : pages) {
        if (number++ > 0) {
            writer.newPage();
        }
        for (const QRectF &area : page.areas) {
            painter.fillRect(area, Qt::lightGray);
        }
        painter.setPen(QPen(Qt::black, 15));
        for (const QLineF &line : page.lines) {
            painter.drawLine(line);
        }
        painter.fillPath(page.code, Qt::black);
        int font = -1;
        for (const Marks::Text &text : page.texts) {
            if (font != text.font) {
                font = text.font;
                painter.setFont(fonts.at(font));
            }
            painter.drawText(text.at, text.text);
        }
    }
}

bool writeSheets(const QString &path, qsizetype count)
{
    return sheetpdf::write(path, count, [](qsizetype i) -> Result<AttendanceSheet> {
        return sheet(i);
    }).has_value();
}

/// Highest memory, in MB, of a process of its own that writes `count` sheets: this program, started again.
double peakMemory(const QString &path, qsizetype count)
{
    const pid_t child = fork();
    if (child == 0) {
        const QByteArray number = QByteArray::number(count);
        const QByteArray target = path.toLocal8Bit();
        execl("/proc/self/exe", "bench_sheet", number.constData(), target.constData(), nullptr);
        _exit(127);
    }
    int status = 0;
    rusage usage {};
    wait4(child, &status, 0, &usage);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? double(usage.ru_maxrss) / 1024 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (argc == 3) {
        return writeSheets(QString::fromLocal8Bit(argv[2]), QByteArray(argv[1]).toLongLong()) ? 0 : 1;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sheets.pdf"_s);
    constexpr qsizetype sheets = 500; // two pages each
    const QList<Marks> marks = marksOf(sheets);

    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        drawBare(path, marks);
        bare.push_back(double(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        if (!writeSheets(path, sheets)) {
            std::fputs("the sheets could not be written\n", stderr);
            return 1;
        }
        ours.push_back(double(timer.nsecsElapsed()) / 1e6);
        ratios.push_back(ours.back() / bare.back());
    }
    std::printf("%d pages: sheets %.0f ms, bare QPainter %.0f ms, ratio %.2f (target 1.5)\n",
        int(marks.size()), median(ours), median(bare), median(ratios));

    const double few = peakMemory(path, 100);
    const double many = peakMemory(path, 1000);
    std::printf("peak memory: 100 sheets %.1f MB, 1000 sheets %.1f MB, ratio %.2f\n", few, many, many / few);
    return 0;
}
