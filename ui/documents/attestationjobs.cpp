// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/attestationjobs.h"

#include "app/base/french.h"
#include "app/documents/attestationletter.h"
#include "app/documents/attestationmail.h"
#include "app/workspace.h"
#include "ui/documents/documentwords.h"
#include "ui/print/jobprogress.h"
#include "ui/print/paperprinting.h"

#include <QDir>
#include <QPrinter>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

PaperDocuments documentsOf(const QList<Attestation> &attestations)
{
    PaperDocuments documents;
    for (const Attestation &each : attestations) {
        documents.push_back(std::make_unique<LetterPages>(attestationletter::letter(each)));
    }
    return documents;
}

/// What stands one after the other is of one scope mostly: each is asked for once.
QList<AttestationDesk::Wanted> byScope(const QList<AttestationLine> &lines)
{
    QList<AttestationDesk::Wanted> wanted;
    for (const AttestationLine &each : lines) {
        if (wanted.isEmpty() || wanted.constLast().scope != each.scope) {
            wanted.append({ each.scope, {}, {} });
        }
        wanted.last().registrations.append(each.about.registration);
        if (each.isRenewed) {
            wanted.last().renewed.append(each.about.registration);
        }
    }
    return wanted;
}

} // namespace

AttestationJobs::AttestationJobs(Workspace &workspace, AttestationDesk &desk, QWidget *window)
    : QObject(window)
    , workspace_(workspace)
    , desk_(desk)
    , window_(window)
    , sent_(workspace.database(), workspace.changes(), workspace.journal(), workspace.clock())
{
}

void AttestationJobs::toPdf(const QList<AttestationLine> &lines, const QString &path, const QString &title)
{
    run(lines,
        { .doing = tr("Enregistrement des attestations…"),
            .where = QDir::toNativeSeparators(path),
            .means = SentMeans::File,
            .leaving = numberedpapers::leavingTo(path),
            .besides = {},
            .replaced = {},
            .write = [path, title](const QList<Attestation> &attestations, const Progress &progress) {
                return paperdocuments::stagePdf(path, title, documentsOf(attestations), progress);
            } });
}

void AttestationJobs::toFolder(const QList<AttestationLine> &lines, const QString &folder)
{
    const auto replaced = std::make_shared<QStringList>();
    run(lines,
        { .doing = tr("Enregistrement des attestations…"),
            .where = QDir::toNativeSeparators(folder),
            .means = SentMeans::File,
            .leaving = numberedpapers::Leaving::File,
            .besides = {},
            .replaced = replaced,
            .write = [folder, replaced](const QList<Attestation> &attestations, const Progress &progress) {
                QList<paperdocuments::File> files;
                for (const Attestation &each : attestations) {
                    files.append({ attestationletter::fileName(each) + u".pdf"_s,
                        [each] {
                            const Letter letter = attestationletter::letter(each);
                            return paperdocuments::pdf(LetterPages(letter), letter.title);
                        },
                        each.structure });
                }
                return paperdocuments::stageFolder(folder, files, progress, replaced);
            } });
}

void AttestationJobs::toDrafts(const QList<AttestationLine> &lines, const QString &folder)
{
    QList<AttestationLine> reachable;
    QStringList unreachable;
    for (const AttestationLine &each : lines) {
        if (maildraft::isAddress(each.about.email)) {
            reachable.append(each);
        } else {
            unreachable.append(each.about.name);
        }
    }
    unreachable.removeDuplicates();
    if (reachable.isEmpty()) {
        Q_EMIT advised(documentwords::withoutAddress(unreachable));
    } else {
        const auto replaced = std::make_shared<QStringList>();
        run(reachable,
            { .doing = tr("Écriture des messages…"),
                .where = QDir::toNativeSeparators(folder),
                .means = SentMeans::Draft,
                .leaving = numberedpapers::Leaving::File,
                .besides = unreachable.isEmpty() ? QString() : documentwords::withoutAddress(unreachable),
                .replaced = replaced,
                .write
                = [this, folder, replaced](const QList<Attestation> &attestations, const Progress &progress) {
                      QList<paperdocuments::File> files;
                      for (const Attestation &each : attestations) {
                          files.append({ attestationletter::fileName(each) + u".eml"_s,
                              [this, each]() -> Result<QByteArray> {
                                  const auto draft = attestationmail::draft(workspace_.database(), each);
                                  return draft ? maildraft::toEml(*draft) : std::unexpected(draft.error());
                              },
                              each.structure });
                      }
                      return paperdocuments::stageFolder(folder, files, progress, replaced);
                  } });
    }
}

void AttestationJobs::toPrinter(const QList<AttestationLine> &lines, QPrinter &printer)
{
    run(lines,
        { .doing = tr("Impression des attestations…"),
            .where = printer.printerName(),
            .means = SentMeans::Printed,
            .leaving = numberedpapers::Leaving::Paper,
            .besides = {},
            .replaced = {},
            .write = [&printer](const QList<Attestation> &attestations, const Progress &progress) {
                return outputfile::placed(paperprinting::paint(printer, documentsOf(attestations), progress));
            } });
}

void AttestationJobs::complain(const Error &why, numberedpapers::Leaving leaving)
{
    if (why.kind == Error::Kind::Cancelled) {
        Q_EMIT advised(leaving == numberedpapers::Leaving::File
                ? tr("C’est annulé\u00A0: ces attestations n’ont pas reçu de numéro.")
                : tr("L’impression est annulée\u00A0: ces attestations ne comptent pas comme établies. "
                     "Leurs numéros ne serviront plus, car des pages sont peut-être sorties."));
    } else {
        Q_EMIT failed(why);
    }
    Q_EMIT ended();
}

void AttestationJobs::run(const QList<AttestationLine> &lines, const Job &job)
{
    std::optional<JobProgress> progress;
    const auto issued = desk_.issue(
        byScope(lines), job.leaving, [&](const AttestationDesk::Issued &made) -> Result<outputfile::Placing> {
            if (made.attestations.isEmpty()) {
                return failure(Error::Kind::NotFound);
            }
            progress.emplace(window_, job.doing, made.attestations.size());
            return job.write(made.attestations, [&progress](qsizetype done) { return progress->step(done); });
        });
    progress.reset();
    if (!issued) {
        complain(issued.error(), job.leaving);
        return;
    }
    QList<SentLetter> letters;
    for (const Attestation &each : issued->attestations) {
        const auto line = std::ranges::find_if(
            lines, [&](const AttestationLine &of) { return of.about.registration == each.registration; });
        const bool isSent = job.means == SentMeans::Draft && line != lines.end();
        letters.append(attestationmail::record(each, job.means, isSent ? line->about.email : QString()));
    }
    const Done kept = sent_.keep(letters);
    Q_EMIT ended();
    if (!kept) {
        Q_EMIT failed(kept.error());
        return;
    }
    const qsizetype count = issued->attestations.size();
    QString sentence = job.means == SentMeans::Draft
        ? tr("%1 dans «\u00A0%2\u00A0»\u00A0: ouvrez-les avec votre messagerie pour les envoyer.")
              .arg(french::count(count, tr("brouillon"), tr("brouillons")), job.where)
        : tr("%1\u00A0: «\u00A0%2\u00A0».")
              .arg(french::count(count, tr("attestation écrite"), tr("attestations écrites")), job.where);
    if (job.replaced && !job.replaced->isEmpty()) {
        sentence += u' ' + documentwords::replaced(*job.replaced);
    }
    Q_EMIT said(sentence);
    if (!job.besides.isEmpty()) {
        Q_EMIT advised(sentence + u' ' + job.besides);
    }
}
