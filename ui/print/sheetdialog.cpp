// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetdialog.h"

#include "ui_sheetdialog.h"

#include "app/attendance/sheetadditions.h"
#include "app/attendance/sheetcharacters.h"
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
#include "app/organiser/organiserprofile.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/print/sheetoptionsmemory.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/icons.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/unreadwords.h"
#include "ui/words/unwrittenwords.h"

#include <QPrinter>
#include <QSettings>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr auto typingPause = std::chrono::milliseconds(120); ///< typing "12" shows one preview, not two

// What the choice of a sheet holds besides the numbers of printed ones.
constexpr qint64 newSheet = 0;
constexpr qint64 additionsOnly = -1;

} // namespace

SheetDialog::SheetDialog(
    Workspace &workspace, const QList<MeetingId> &meetings, PrintSeams seams, QWidget *parent)
    : QDialog(parent)
    , ui_(std::make_unique<Ui::SheetDialog>())
    , workspace_(workspace)
    , seams_(std::move(seams))
    , wanted_(meetings.begin(), meetings.end())
    , notice_(new EmptyNotice(this))
    , previewing_(new QTimer(this))
{
    ui_->setupUi(this);
    notice_->coverWhenEmpty(ui_->meetingsTree);
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
    followChanges();
    readMeetings();
    preview();
}

SheetDialog::~SheetDialog() = default;

void SheetDialog::followChanges()
{
    const Changes &changes = workspace_.changes();
    connect(&changes, &Changes::registrationsAdded, this, &SheetDialog::previewLater);
    connect(&changes, &Changes::registrationsChanged, this, &SheetDialog::previewLater);
    connect(&changes, &Changes::registrationsRemoved, this, &SheetDialog::previewLater);
    const auto readAgain = [this] {
        if (isRead_) {
            const QList<MeetingId> kept = ui_->meetingsTree->checkedMeetings();
            wanted_ = QSet<MeetingId>(kept.begin(), kept.end());
        }
        readMeetings();
        previewLater();
    };
    connect(&changes, &Changes::meetingsChanged, this, readAgain);
    connect(&changes, &Changes::programmeChanged, this, readAgain);
    connect(&changes, &Changes::everythingChanged, this, readAgain);
}

void SheetDialog::readMeetings()
{
    const auto meetings = MeetingStore(workspace_.database()).meetings();
    if (!meetings) {
        notice_->setWords(words::unread(words::Unread::Meetings), words::unreadGuidance());
        unread_ = complain(meetings.error());
        return;
    }
    isRead_ = true;
    ui_->messageBar->takeBack(unread_);
    notice_->setWords(tr("Aucune rencontre dans cette base."),
        tr("Le calendrier date les séances d’un cycle avec «\u00a0Nouvelle rencontre\u00a0»\u202f; Fichier > "
           "Programme du cycle compose un cycle. Les feuilles s’imprimeront ensuite ici."));
    meetings_ = *meetings;
    ui_->meetingsTree->setMeetings(meetings_, wanted_);
    ui_->checkButton->setEnabled(!meetings_.isEmpty());
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

bool SheetDialog::isPrintedSheet() const
{
    return chosenSheet() > newSheet;
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
    const bool isNew = !isPrintedSheet();
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
                    .arg(label, QString::number(empty),
                        french::count(people, tr("personne"), tr("personnes"))));
        }
    };
    say(look.hasFunction, tr("Fonction"), &SheetRow::function);
    say(look.hasOrganisation, tr("Structure"), &SheetRow::organisation);
    say(look.hasTerritory, tr("Territoire"), &SheetRow::territory);
    ui_->emptyColumnsLabel->setText(warnings.join(u'\n'));
    ui_->emptyColumnsLabel->setVisible(!warnings.isEmpty() && !isPrintedSheet());
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

/// Empty boxes in place of a name are seen too late on paper.
void SheetDialog::tellUnwritten(const QList<AttendanceSheet> &sheets)
{
    const QString told = words::unwritten(unwrittenOn(sheets));
    ui_->unwrittenLabel->setText(told);
    ui_->unwrittenLabel->setVisible(!told.isEmpty());
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
    tellUnwritten(*sheets);
    const bool any = !sheets->isEmpty();
    ui_->pageCountLabel->setText(any
            ? tr("%1, %2").arg(french::count(sheets->size(), tr("feuille"), tr("feuilles")),
                  french::count(ui_->preview->pageCount(), tr("page"), tr("pages")))
            : !isRead_            ? words::unread(words::Unread::Meetings)
            : meetings_.isEmpty() ? tr("Aucune rencontre à imprimer.")
                                  : tr("Cochez au moins une rencontre."));
    ui_->printButton->setEnabled(any);
    ui_->pdfButton->setEnabled(any);
}

MessageBar::Saying SheetDialog::complain(const Error &error)
{
    return ui_->messageBar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void SheetDialog::done(int result)
{
    sheetoptionsmemory::remember(options());
    QSettings settings;
    settings.setValue(u"print/geometry"_s, saveGeometry());
    settings.setValue(u"print/splitter"_s, ui_->splitter->saveState());
    QDialog::done(result);
}
