// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/attestationletter.h"
#include "tests/benchmarks/median.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QPicture>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

/// 500 attestations as one PDF, from their facts to the file, against the bare drawing: the same marks,
/// recorded before and played onto a QPdfWriter.

using namespace Qt::StringLiterals;
using benchmark::median;

namespace
{

constexpr int count = 500;
constexpr int rounds = 7;

Attestation attestation(int index)
{
    Attestation attestation;
    attestation.number = index + 1;
    attestation.issuedAt = QDateTime(QDate(2022, 3, 14), QTime(9, 0));
    attestation.organiser.name = u"IREV – Centre de ressources politique de la ville Hauts-de-France"_s;
    attestation.organiser.address = u"1 rue du Bocage\n59000 Hautegarenne"_s;
    attestation.organiser.city = u"Hautegarenne"_s;
    attestation.organiser.signatory = u"Hélène MARTIN"_s;
    attestation.organiser.signatoryRole = u"directrice"_s;
    attestation.civility = index % 2 == 0 ? u"Madame"_s : u"Monsieur"_s;
    attestation.name = u"NOM-%1 Prénom-%2"_s.arg(index).arg(index % 17);
    attestation.function = u"Cheffe de projet politique de la ville"_s;
    attestation.structure = u"Communauté d’agglomération du Bocage"_s;
    attestation.cycle = u"2022 : Évaluation des contrats de ville, et après ?"_s;
    attestation.partner = u"Asdo Études"_s;
    attestation.session = u"Session 2 – Professionnel.le.s"_s;
    attestation.expected = 4;
    for (int i = 1; i <= 4; ++i) {
        attestation.seances.append({ .meeting = {},
            .number = i,
            .title = u"Quelles méthodes employer pour évaluer les contrats de ville\u202F?"_s,
            .date = QDate(2022, 1, 14).addDays(14 * i),
            .madeUpIn = 0,
            .halfDays = 2,
            .withoutHours = 0,
            .minutes = 360 });
    }
    return attestation;
}

bool write(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    PdfWriting pdf(file);
    pdf.setTitle(u"Attestations"_s);
    for (int i = 0; i < count; ++i) {
        if (!LetterPages(attestationletter::letter(attestation(i))).write(pdf)) {
            return false;
        }
    }
    return pdf.finish();
}

QList<QPicture> recorded()
{
    QList<QPicture> pictures;
    for (int i = 0; i < count; ++i) {
        const LetterPages pages(attestationletter::letter(attestation(i)));
        for (qsizetype page = 0; page < pages.count(); ++page) {
            QPicture picture;
            QPainter painter(&picture);
            pages.paint(painter, page, PdfWriting::dotsPerMillimetre);
            painter.end();
            pictures.append(picture);
        }
    }
    return pictures;
}

void drawBare(const QString &path, QList<QPicture> &pictures)
{
    QPdfWriter writer(path);
    writer.setResolution(PdfWriting::dotsPerInch);
    writer.setPageLayout(PaperPages::a4());
    QPainter painter(&writer);
    bool isFirst = true;
    for (QPicture &picture : pictures) {
        if (!std::exchange(isFirst, false)) {
            writer.newPage();
        }
        picture.play(&painter);
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"attestations.pdf"_s);
    QList<QPicture> pictures = recorded();
    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (!write(path)) {
            std::fprintf(stderr, "the attestations could not be written\n");
            return 1;
        }
        ours.push_back(double(timer.nsecsElapsed()) / 1e6);
        timer.start();
        drawBare(path, pictures);
        bare.push_back(double(timer.nsecsElapsed()) / 1e6);
        ratios.push_back(ours.back() / bare.back());
    }
    std::printf("%d attestations: %.0f ms, bare drawing %.0f ms, ratio %.2f (target 3)\n", count,
        median(ours), median(bare), median(ratios));
    return 0;
}
