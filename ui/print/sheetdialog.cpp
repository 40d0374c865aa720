// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetdialog.h"

#include "ui_sheetdialog.h"

#include "app/attendance/sheetadditions.h"
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
#include "app/organiser/organiserprofile.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/print/jobprogress.h"
#include "ui/print/paperprinting.h"
#include "ui/print/sheetfilename.h"
#include "ui/print/sheetoptionsmemory.h"
#include "ui/print/sheetprinting.h"
#include "ui/widgets/icons.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QDir>
#include <QMenu>
#include <QPrinter>
#include <QSettings>
#include <QShortcut>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr auto typingPause = std::chrono::milliseconds(120); ///< typing "12" shows one preview, not two

// What the choice of a sheet holds besides the numbers of printed ones.
constexpr qint64 newSheet = 0;
constexpr qint64 additionsOnly = -1;

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
    fillLook(sheetoptionsmemory::recall());
    restoreGeometry(settings.value(u"print/geometry"_s).toByteArray());
    if (const QByteArray sizes = settings.value(u"print/splitter"_s).toByteArray();
        !ui_->splitter->restoreState(sizes)) {
        ui_->splitter->setSizes({ 340, 760 });
    }

    previewing_->setSingleShot(true);
    previewing_->setInterval(typingPause);
    connectParts();
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

void SheetDialog::connectParts()
{
    connect(previewing_, &QTimer::timeout, this, &SheetDialog::preview);
    connect(ui_->meetingsTree, &MeetingTree::checkedChanged, this, &SheetDialog::previewLater);
    connect(ui_->blankRowsSpin, &QSpinBox::valueChanged, this, &SheetDialog::previewLater);
    connect(ui_->rowHeightSpin, &QDoubleSpinBox::valueChanged, this, &SheetDialog::previewLater);
    for (QComboBox *combo :
        { static_cast<QComboBox *>(ui_->sheetCombo), ui_->orderCombo, ui_->orientationCombo }) {
        connect(combo, &QComboBox::activated, this, &SheetDialog::previewLater);
    }
    for (QCheckBox *box : { ui_->functionCheck, ui_->organisationCheck, ui_->territoryCheck,
             ui_->speakersCheck, ui_->waitingCheck }) {
        connect(box, &QCheckBox::toggled, this, &SheetDialog::previewLater);
    }
    connect(ui_->zoomInButton, &QToolButton::clicked, ui_->preview, &SheetPreview::zoomIn);
    connect(ui_->zoomOutButton, &QToolButton::clicked, ui_->preview, &SheetPreview::zoomOut);
    connect(ui_->printButton, &QPushButton::clicked, this, &SheetDialog::choosePrinter);
    connect(ui_->pdfButton, &QPushButton::clicked, this, &SheetDialog::choosePath);
    connect(ui_->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    // A button forgets its own keys when its text is set.
    const auto press = [this](const QList<QKeySequence> &keys, QAbstractButton *button) {
        for (const QKeySequence &each : keys) {
            connect(new QShortcut(each, this), &QShortcut::activated, button, [button] { button->click(); });
        }
    };
    press({ QKeySequence::Save }, ui_->pdfButton);
    press({ QKeySequence::Print }, ui_->printButton);
    press({ u"Ctrl++"_s, u"Ctrl+="_s }, ui_->zoomInButton);
    press({ u"Ctrl+-"_s }, ui_->zoomOutButton);
    auto *choices = new QMenu(this);
    connect(choices, &QMenu::aboutToShow, this, [this, choices] { ui_->meetingsTree->fillChoices(choices); });
    ui_->checkButton->setMenu(choices);
}

void SheetDialog::fillLook(const SheetOptions &options)
{
    ui_->orderCombo->addItems({ tr("alphabétique"), tr("par structure"), tr("d’arrivée des demandes") });
    ui_->orderCombo->setCurrentIndex(int(options.order));
    ui_->orientationCombo->addItems(
        { tr("selon le nombre de demi-journées"), tr("en hauteur"), tr("en largeur") });
    ui_->orientationCombo->setCurrentIndex(int(options.look.orientation));
    ui_->functionCheck->setChecked(options.look.hasFunction);
    ui_->organisationCheck->setChecked(options.look.hasOrganisation);
    ui_->territoryCheck->setChecked(options.look.hasTerritory);
    ui_->speakersCheck->setChecked(options.look.hasSpeakers);
    ui_->waitingCheck->setChecked(options.listsWaiting);
    ui_->blankRowsSpin->setMaximum(SheetOptions::mostBlankRows);
    ui_->blankRowsSpin->setValue(options.blankRows);
    ui_->rowHeightSpin->setRange(SheetLook::leastRowHeight, SheetLook::mostRowHeight);
    ui_->rowHeightSpin->setValue(options.look.rowHeight);
}

SheetOptions SheetDialog::options() const
{
    return { .order = SheetOrder(ui_->orderCombo->currentIndex()),
        .blankRows = ui_->blankRowsSpin->value(),
        .listsWaiting = ui_->waitingCheck->isChecked(),
        .look = { .hasFunction = ui_->functionCheck->isChecked(),
            .hasOrganisation = ui_->organisationCheck->isChecked(),
            .hasTerritory = ui_->territoryCheck->isChecked(),
            .hasSpeakers = ui_->speakersCheck->isChecked(),
            .rowHeight = ui_->rowHeightSpin->value(),
            .orientation = SheetOrientation(ui_->orientationCombo->currentIndex()) } };
}

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

qint64 SheetDialog::chosenSheet() const
{
    return ui_->sheetCombo->currentData().toLongLong();
}

void SheetDialog::chooseSheet(qint64 number)
{
    if (const int index = ui_->sheetCombo->findData(number); index >= 0) {
        ui_->sheetCombo->setCurrentIndex(index);
        preview();
    }
}

void SheetDialog::chooseAdditions()
{
    chooseSheet(additionsOnly);
}

/// A new sheet; who came to the list since, where somebody did; those of the one meeting checked, as printed.
void SheetDialog::offerSheets(const QList<MeetingId> &meetings)
{
    qsizetype people = 0;
    for (const MeetingId meeting : meetings) {
        people += sheetadditions::count(workspace_.database(), meeting).value_or(0);
    }
    const qint64 chosen = chosenSheet();
    ui_->sheetCombo->clear();
    ui_->sheetCombo->addItem(tr("Nouvelle feuille, avec les noms du moment"), newSheet);
    if (people > 0) {
        ui_->sheetCombo->addItem(tr("Feuille complémentaire\u00a0: %1 depuis l’impression")
                                     .arg(french::count(people, tr("inscrit"), tr("inscrits"))),
            additionsOnly);
    }
    if (meetings.size() == 1) {
        const auto printed = SheetStore(workspace_.database()).ofMeeting(meetings.first());
        if (!printed) {
            complain(printed.error());
        }
        for (const PrintedSheet &each : printed.value_or(QList<PrintedSheet>())) {
            ui_->sheetCombo->addItem(tr("Feuille n°\u00a0%1, telle qu’imprimée le %2")
                                         .arg(each.number)
                                         .arg(french::dateTime(each.printedAt.toLocalTime())),
                each.number);
        }
    }
    ui_->sheetCombo->setCurrentIndex(std::max(0, ui_->sheetCombo->findData(chosen)));
    const bool isNew = chosenSheet() <= newSheet;
    ui_->lookGroup->setEnabled(isNew);
    ui_->numberLabel->setText(isNew
            ? tr("Le numéro de la feuille est donné à l’impression, avec les noms du moment.")
            : tr("Réimprimée à l’identique, avec son numéro\u00a0: les changements faits depuis n’y sont "
                 "pas."));
}

Result<QList<AttendanceSheet>> SheetDialog::prepared()
{
    const QList<MeetingId> ids = ui_->meetingsTree->checkedMeetings();
    const qint64 chosen = chosenSheet();
    if (chosen == newSheet) {
        return workspace_.sheets().prepare(ids, options());
    }
    if (chosen != additionsOnly) {
        const auto sheet = SheetStore(workspace_.database()).sheet(chosen);
        return sheet ? Result<QList<AttendanceSheet>>({ *sheet }) : std::unexpected(sheet.error());
    }
    QList<AttendanceSheet> sheets;
    for (const MeetingId id : ids) {
        auto additions = workspace_.sheets().prepareAdditions(id, options());
        if (!additions) {
            return std::unexpected(additions.error());
        }
        if (*additions) {
            sheets.append(**std::move(additions));
        }
    }
    return sheets;
}

/// A column that says nothing for most people takes room from the signatures.
void SheetDialog::warnOfEmptyColumns(const QList<AttendanceSheet> &sheets)
{
    const SheetLook look = options().look;
    QStringList warnings;
    const auto say = [&](bool isShown, const QString &label, QString SheetRow::*text) {
        qsizetype people = 0;
        qsizetype empty = 0;
        for (const AttendanceSheet &sheet : sheets) {
            people += sheet.rows.size();
            empty += std::ranges::count_if(sheet.rows, &QString::isEmpty, text);
        }
        if (isShown && empty * 2 > people) {
            warnings.append(tr("%1\u00a0: vide pour %2 sur %3")
                    .arg(label)
                    .arg(empty)
                    .arg(french::count(people, tr("personne"), tr("personnes"))));
        }
    };
    say(look.hasFunction, tr("Fonction"), &SheetRow::function);
    say(look.hasOrganisation, tr("Structure"), &SheetRow::organisation);
    say(look.hasTerritory, tr("Territoire"), &SheetRow::territory);
    ui_->emptyColumnsLabel->setText(warnings.join(u'\n'));
    ui_->emptyColumnsLabel->setVisible(!warnings.isEmpty() && chosenSheet() <= newSheet);
}

/// Names one would look for in vain.
void SheetDialog::tellLeftOut(const QList<AttendanceSheet> &sheets)
{
    const int people = sheetcontent::leftOut(sheets);
    ui_->leftOutLabel->setText(
        tr("%1. Qui était là quand même s’ajoute à la saisie, sur une ligne vierge (Personne venue).")
            .arg(french::count(people, tr("inscrit depuis la rencontre n’est pas sur la feuille"),
                tr("inscrits depuis la rencontre ne sont pas sur la feuille"))));
    ui_->leftOutLabel->setVisible(people > 0 && chosenSheet() == newSheet);
}

/// A sheet without the logo it names looks like one that never had any.
void SheetDialog::tellLostLogo(const QList<AttendanceSheet> &sheets)
{
    const bool isNew = chosenSheet() <= newSheet;
    const bool isLost = isNew ? organiserprofile::logoIsLost(workspace_.database()).value_or(false)
                              : std::ranges::any_of(sheets, [](const AttendanceSheet &sheet) {
                                    return sheet.logo.isEmpty() && !sheet.logoKey.isEmpty();
                                });
    ui_->lostLogoLabel->setText(isNew ? words::lostLogo()
                                      : tr("Le logo de cette feuille n’est plus dans la base\u00A0: elle se "
                                           "réimprime sans lui."));
    ui_->lostLogoLabel->setVisible(isLost);
}

void SheetDialog::preview()
{
    offerSheets(ui_->meetingsTree->checkedMeetings());
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
    warnOfEmptyColumns(*sheets);
    tellLeftOut(*sheets);
    tellLostLogo(*sheets);
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
    printer_ = paperprinting::newPrinter(sheetFileName(checked()).chopped(4));
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
        .doneAgain = tr("Feuille %1 réimprimée sur «\u00a0%2\u00a0»."),
        .left = SheetDesk::Paper::Perhaps,
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
        .doneAgain = tr("Feuille %1, telle qu’imprimée, enregistrée dans «\u00a0%2\u00a0»."),
        .left = SheetDesk::Paper::None,
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
    JobProgress progress(this, job.doing, sheetsNow->size());
    const auto paint = [&](const QList<AttendanceSheet> &sheets) {
        return job.paint(sheets, [&progress](qsizetype done, qsizetype) { return progress.step(done); });
    };
    const bool isAgain = chosenSheet() > newSheet;
    const auto again = [&]() -> Result<QList<AttendanceSheet>> {
        const Done painted = paint(*sheetsNow);
        return painted ? sheetsNow : std::unexpected(painted.error());
    };
    const auto issued
        = isAgain ? again() : sheetprinting::issueAndPaint(workspace_.sheets(), *sheetsNow, job.left, paint);
    progress.finish();
    if (!issued) {
        if (issued.error().kind == Error::Kind::Cancelled) {
            ui_->messageBar->say(MessageBar::Tone::Advice,
                isAgain ? tr("L’impression est annulée.")
                    : job.left == SheetDesk::Paper::None
                    ? tr("C’est annulé\u00a0: ces feuilles n’ont pas reçu de numéro.")
                    : tr("L’impression est annulée\u00a0: ces feuilles ne comptent pas comme imprimées. "
                         "Leurs "
                         "numéros ne serviront plus, car des pages sont peut-être sorties."));
        } else {
            complain(issued.error());
        }
        return;
    }
    Q_EMIT said((isAgain          ? job.doneAgain
            : issued->size() == 1 ? job.doneOne
                                  : job.doneMany)
            .arg(numbers(*issued), job.where));
    accept();
}

void SheetDialog::done(int result)
{
    sheetoptionsmemory::remember(options());
    QSettings settings;
    settings.setValue(u"print/geometry"_s, saveGeometry());
    settings.setValue(u"print/splitter"_s, ui_->splitter->saveState());
    QDialog::done(result);
}
