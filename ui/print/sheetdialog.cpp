// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetdialog.h"

#include "ui_sheetdialog.h"

#include "app/attendance/sheetlayout.h"
#include "app/base/french.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/print/sheetfilename.h"
#include "ui/print/sheetprinting.h"
#include "ui/widgets/icons.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QDir>
#include <QPrinter>
#include <QProgressDialog>
#include <QSettings>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr auto typingPause = std::chrono::milliseconds(120); ///< typing "12" shows one preview, not two
constexpr auto patience = std::chrono::milliseconds(500); ///< shorter jobs show no progress

/// "n° 12", "n° 12 à 14".
QString numbers(const QList<AttendanceSheet> &sheets)
{
    const QString first = QString::number(sheets.first().number);
    return sheets.size() == 1
        ? u"n°\u00a0%1"_s.arg(first)
        : SheetDialog::tr("n°\u00a0%1 à %2").arg(first, QString::number(sheets.last().number));
}

} // namespace

SheetDialog::SheetDialog(
    Workspace &workspace, const QList<MeetingId> &meetings, PrintSeams seams, QWidget *parent)
    : QDialog(parent)
    , ui_(std::make_unique<Ui::SheetDialog>())
    , workspace_(workspace)
    , seams_(std::move(seams))
    , previewing_(new QTimer(this))
{
    ui_->setupUi(this);
    ui_->splitter->setStretchFactor(1, 1);
    ui_->printButton->setIcon(icons::icon(u"print"_s));
    ui_->pdfButton->setIcon(icons::icon(u"pdf"_s));
    const QSettings settings;
    ui_->blankRowsSpin->setMaximum(SheetDesk::mostBlankRows);
    ui_->blankRowsSpin->setValue(settings.value(u"print/blankRows"_s, SheetDesk::usualBlankRows).toInt());
    restoreGeometry(settings.value(u"print/geometry"_s).toByteArray());
    if (const QByteArray sizes = settings.value(u"print/splitter"_s).toByteArray();
        !ui_->splitter->restoreState(sizes)) {
        ui_->splitter->setSizes({ 340, 760 });
    }

    previewing_->setSingleShot(true);
    previewing_->setInterval(typingPause);
    connect(previewing_, &QTimer::timeout, this, &SheetDialog::preview);
    connect(ui_->meetingsTree, &MeetingTree::checkedChanged, this, &SheetDialog::previewLater);
    connect(ui_->blankRowsSpin, &QSpinBox::valueChanged, this, &SheetDialog::previewLater);
    connect(ui_->additionsCheck, &QCheckBox::toggled, this, &SheetDialog::previewLater);
    connect(ui_->zoomInButton, &QToolButton::clicked, ui_->preview, &SheetPreview::zoomIn);
    connect(ui_->zoomOutButton, &QToolButton::clicked, ui_->preview, &SheetPreview::zoomOut);
    connect(ui_->printButton, &QPushButton::clicked, this, &SheetDialog::choosePrinter);
    connect(ui_->pdfButton, &QPushButton::clicked, this, &SheetDialog::choosePath);
    connect(ui_->closeButton, &QPushButton::clicked, this, &QDialog::reject);

    Changes &changes = workspace.changes();
    connect(&changes, &Changes::registrationsAdded, this, &SheetDialog::previewLater);
    connect(&changes, &Changes::registrationsChanged, this, &SheetDialog::previewLater);
    connect(&changes, &Changes::registrationsRemoved, this, &SheetDialog::previewLater);
    const auto readAgain = [this] {
        const QList<MeetingId> kept = ui_->meetingsTree->checkedMeetings();
        readMeetings(QSet<MeetingId>(kept.begin(), kept.end()));
        previewLater();
    };
    connect(&changes, &Changes::meetingsChanged, this, readAgain);
    connect(&changes, &Changes::programmeChanged, this, readAgain);
    connect(&changes, &Changes::everythingChanged, this, readAgain);

    readMeetings(QSet<MeetingId>(meetings.begin(), meetings.end()));
    preview();
}

SheetDialog::~SheetDialog() = default;

void SheetDialog::readMeetings(const QSet<MeetingId> &checked)
{
    const auto meetings = MeetingStore(workspace_.database()).meetings();
    if (!meetings) {
        complain(meetings.error());
        return;
    }
    meetings_ = *meetings;
    ui_->meetingsTree->setMeetings(meetings_, checked);
}

QList<Meeting> SheetDialog::checked() const
{
    QList<Meeting> chosen;
    const QList<MeetingId> ids = ui_->meetingsTree->checkedMeetings();
    for (const MeetingId id : ids) {
        chosen.append(*std::ranges::find(meetings_, id, &Meeting::id));
    }
    return chosen;
}

void SheetDialog::previewLater()
{
    previewing_->start();
}

/// Said only where somebody came to the list after a sheet was printed.
void SheetDialog::offerAdditions(const QList<MeetingId> &meetings)
{
    qsizetype people = 0;
    for (const MeetingId meeting : meetings) {
        if (const auto additions = workspace_.sheets().prepareAdditions(meeting); additions && *additions) {
            people += (*additions)->rows.size();
        }
    }
    ui_->additionsCheck->setVisible(people > 0);
    if (people == 0) {
        ui_->additionsCheck->setChecked(false);
    }
    ui_->additionsCheck->setText(tr("Feuille &complémentaire\u00a0: %1 depuis l’impression")
            .arg(french::count(people, tr("inscrit"), tr("inscrits"))));
}

Result<QList<AttendanceSheet>> SheetDialog::prepared()
{
    const QList<MeetingId> ids = ui_->meetingsTree->checkedMeetings();
    const int blankRows = ui_->blankRowsSpin->value();
    if (!ui_->additionsCheck->isChecked()) {
        return workspace_.sheets().prepare(ids, blankRows);
    }
    QList<AttendanceSheet> sheets;
    for (const MeetingId id : ids) {
        auto additions = workspace_.sheets().prepareAdditions(id, blankRows);
        if (!additions) {
            return std::unexpected(additions.error());
        }
        if (*additions) {
            sheets.append(**std::move(additions));
        }
    }
    return sheets;
}

void SheetDialog::preview()
{
    offerAdditions(ui_->meetingsTree->checkedMeetings());
    const auto sheets = prepared();
    if (!sheets) {
        complain(sheets.error());
        return;
    }
    QList<SheetPages> pages;
    for (const AttendanceSheet &sheet : *sheets) {
        pages.append(layOut(sheet, SheetPaper::suitedTo(sheet), measure_));
    }
    ui_->preview->setSheets(pages);
    const bool any = !sheets->isEmpty();
    ui_->pageCountLabel->setText(any
            ? tr("%1, %2").arg(french::count(sheets->size(), tr("feuille"), tr("feuilles")),
                  french::count(ui_->preview->pageCount(), tr("page"), tr("pages")))
            : tr("Cochez au moins une rencontre."));
    ui_->printButton->setEnabled(any);
    ui_->pdfButton->setEnabled(any);
}

void SheetDialog::complain(const Error &error)
{
    ui_->messageBar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void SheetDialog::choosePrinter()
{
    if (!seams_.hasPrinter()) {
        ui_->messageBar->say(MessageBar::Tone::Advice,
            tr("Aucune imprimante n’est installée sur ce poste. Enregistrez les feuilles en PDF\u00a0: le "
               "fichier "
               "s’imprimera depuis un autre poste."));
        ui_->pdfButton->setFocus();
        return;
    }
    printer_ = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer_->setPageSize(QPageSize(QPageSize::A4));
    printer_->setFullPage(true);
    printer_->setDocName(sheetFileName(checked()).chopped(4));
    printer_->setCreator(u"IREV Cycles"_s);
    seams_.choosePrinter(*printer_, this, [this] { print(); });
}

void SheetDialog::choosePath()
{
    seams_.choosePath(this, sheetFileName(checked()), [this](const QString &path) { save(path); });
}

void SheetDialog::print()
{
    run({ .doing = tr("Impression des feuilles…"),
        .paint =
            [this](const QList<AttendanceSheet> &sheets, const sheetpdf::Progress &progress) {
                return sheetprinting::paint(*printer_, sheets, progress);
            },
        .doneOne = tr("Feuille %1 envoyée à l’imprimante «\u00a0%2\u00a0»."),
        .doneMany = tr("Feuilles %1 envoyées à l’imprimante «\u00a0%2\u00a0»."),
        .where = printer_->printerName() });
}

void SheetDialog::save(const QString &path)
{
    run({ .doing = tr("Enregistrement des feuilles…"),
        .paint =
            [&path](const QList<AttendanceSheet> &sheets, const sheetpdf::Progress &progress) {
                return sheetpdf::write(path, sheets, { .title = {}, .paper = {}, .progress = progress });
            },
        .doneOne = tr("Feuille %1 enregistrée dans «\u00a0%2\u00a0»."),
        .doneMany = tr("Feuilles %1 enregistrées dans «\u00a0%2\u00a0»."),
        .where = QDir::toNativeSeparators(path) });
}

void SheetDialog::run(const Job &job)
{
    ui_->messageBar->clear();
    const auto sheetsNow = prepared();
    if (!sheetsNow) {
        complain(sheetsNow.error());
        return;
    }
    if (sheetsNow->isEmpty()) {
        preview(); // nobody is left who came since: another desk has printed them
        return;
    }
    QProgressDialog progress(job.doing, tr("&Annuler"), 0, int(sheetsNow->size()), this);
    progress.setObjectName(u"sheetProgressDialog"_s);
    progress.setWindowTitle(windowTitle());
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(int(patience.count()));
    const auto issued = sheetprinting::issueAndPaint(
        workspace_.sheets(), *sheetsNow, [&](const QList<AttendanceSheet> &sheets) {
            return job.paint(sheets, [&progress](qsizetype done, qsizetype) {
                progress.setValue(int(done));
                return !progress.wasCanceled();
            });
        });
    progress.reset();
    if (!issued) {
        if (issued.error().kind == Error::Kind::Cancelled) {
            ui_->messageBar->say(MessageBar::Tone::Advice,
                tr("L’impression est annulée\u00a0: ces feuilles n’ont pas reçu de numéro."));
        } else {
            complain(issued.error());
        }
        return;
    }
    Q_EMIT said((issued->size() == 1 ? job.doneOne : job.doneMany).arg(numbers(*issued), job.where));
    accept();
}

void SheetDialog::done(int result)
{
    QSettings settings;
    settings.setValue(u"print/blankRows"_s, ui_->blankRowsSpin->value());
    settings.setValue(u"print/geometry"_s, saveGeometry());
    settings.setValue(u"print/splitter"_s, ui_->splitter->saveState());
    QDialog::done(result);
}
