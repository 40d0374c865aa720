// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/placesdialog.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/territories/territorystore.h"
#include "app/workspace.h"
#include "ui/history/undokeys.h"
#include "ui/planning/busytimesdialog.h"
#include "ui/planning/placedialog.h"
#include "ui/planning/speakerdialog.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int positionRole = Qt::UserRole;
constexpr int nameWidth = 260; // pixels

/// "12 place Saint-Marc, 59000 LILLE": several lines in one.
QString oneLine(const QString &text)
{
    return text.simplified();
}

QTreeWidgetItem *row(const QStringList &cells, int position)
{
    auto *item = new QTreeWidgetItem(cells);
    item->setData(0, positionRole, position);
    for (int column = 2; column < cells.size(); ++column) { // after name and address or structure: numbers
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int column = 0; column < cells.size(); ++column) {
        item->setToolTip(column, cells.at(column).toHtmlEscaped());
    }
    return item;
}

/// The row of this name, however its letters are written; false when there is none.
bool choose(QTreeWidget &list, const QString &name)
{
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        if (text::fold(list.topLevelItem(i)->text(0)) == text::fold(name)) {
            list.setCurrentItem(list.topLevelItem(i));
            return true;
        }
    }
    return false;
}

QStringList namesIn(const QTreeWidget &list)
{
    QStringList names;
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        names.append(list.topLevelItem(i)->text(0));
    }
    return names;
}

/// Puts the rows in, and stays on the one that was chosen, by its name; where that went, on the one that came
/// (a name changed back is the same place), else on what stands there now.
void fill(QTreeWidget &list, const QList<QTreeWidgetItem *> &rows)
{
    const QString current = list.currentItem() ? list.currentItem()->text(0) : QString();
    const int position = std::max(0, list.indexOfTopLevelItem(list.currentItem()));
    const QStringList before = namesIn(list);
    list.clear();
    list.addTopLevelItems(rows);
    if (rows.isEmpty() || choose(list, current)) {
        return;
    }
    QStringList came = namesIn(list);
    came.removeIf([&](const QString &name) { return before.contains(name); });
    if (before.isEmpty() || came.size() != 1 || !choose(list, came.first())) {
        list.setCurrentItem(rows.at(std::min(position, int(rows.size()) - 1)));
    }
}

} // namespace

PlacesDialog::PlacesDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , bar_(new MessageBar(this))
    , tabs_(new QTabWidget(this))
    , placeList_(
          makeList(u"placesList"_s, { tr("Lieu"), tr("Adresse"), tr("Places assises"), tr("Rencontres") }))
    , speakerList_(makeList(u"speakersList"_s, { tr("Intervenant.e"), tr("Structure"), tr("Rencontres") }))
    , add_(new QPushButton(tr("&Ajouter…"), this))
    , revise_(new QPushButton(tr("&Modifier…"), this))
    , remove_(new QPushButton(tr("&Supprimer"), this))
    , busy_(new QPushButton(tr("&Jours non disponibles…"), this))
    , calendar_(new QPushButton(tr("Voir son &calendrier"), this))
{
    setWindowTitle(tr("Lieux et intervenants"));
    setSizeGripEnabled(true);
    bar_->setObjectName(u"messageBar"_s);
    tabs_->setObjectName(u"placesTabs"_s);
    placeList_->setAccessibleName(tr("Lieux"));
    speakerList_->setAccessibleName(tr("Intervenants"));
    tabs_->addTab(placeList_, tr("&Lieux"));
    tabs_->addTab(speakerList_, tr("&Intervenants"));
    add_->setObjectName(u"addPlaceButton"_s);
    add_->setToolTip(tr("Un lieu ou une personne qu’aucune rencontre ne nomme encore"));
    revise_->setObjectName(u"revisePlaceButton"_s);
    revise_->setToolTip(tr("Entrée ou double-clic"));
    remove_->setObjectName(u"removePlaceButton"_s);
    remove_->setToolTip(tr("Tant qu’aucune rencontre ne le nomme. Ctrl+Z le remet"));
    busy_->setObjectName(u"busyTimesButton"_s);
    busy_->setToolTip(tr("Quand le lieu est pris, quand la personne n’est pas disponible"));
    calendar_->setObjectName(u"placeCalendarButton"_s);
    calendar_->setToolTip(tr("Le calendrier, filtré sur ce nom"));
    auto *close = new QPushButton(tr("Fe&rmer"), this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : { add_, revise_, busy_, calendar_, remove_ }) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(close);
    for (QPushButton *button : { add_, revise_, busy_, calendar_, remove_, close }) {
        button->setAutoDefault(false);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addWidget(tabs_, 1);
    column->addLayout(buttons);
    auto *noPlace = new EmptyNotice;
    noPlace->setWords(tr("Aucun lieu"),
        tr("Un lieu paraît ici dès qu’une rencontre le nomme, dans sa fiche du calendrier, ou par "
           "«\u00A0Ajouter…\u00A0»."));
    noPlace->coverWhenEmpty(placeList_);
    auto *noSpeaker = new EmptyNotice;
    noSpeaker->setWords(tr("Aucun.e intervenant.e"),
        tr("Les intervenants paraissent ici dès qu’une rencontre ou une séance du programme les nomme, ou "
           "par "
           "«\u00A0Ajouter…\u00A0»."));
    noSpeaker->coverWhenEmpty(speakerList_);

    connect(tabs_, &QTabWidget::currentChanged, this, &PlacesDialog::showChoice);
    connect(add_, &QPushButton::clicked, this, [this] { isOfPlaces() ? openPlace({}) : openSpeaker({}); });
    connect(revise_, &QPushButton::clicked, this, &PlacesDialog::revise);
    connect(remove_, &QPushButton::clicked, this, &PlacesDialog::remove);
    connect(busy_, &QPushButton::clicked, this, &PlacesDialog::showBusyTimes);
    connect(calendar_, &QPushButton::clicked, this, &PlacesDialog::showCalendar);
    connect(close, &QPushButton::clicked, this, &PlacesDialog::reject);
    giveUndoKeys(*this, workspace, *bar_);
    const Changes &changes = workspace.changes();
    connect(&changes, &Changes::directoryChanged, this, &PlacesDialog::read);
    connect(&changes, &Changes::meetingsChanged, this, &PlacesDialog::read);
    connect(&changes, &Changes::everythingChanged, this, &PlacesDialog::read);
    read();
    resize(820, 480);
    restoreGeometry(QSettings().value(u"places/geometry"_s).toByteArray());
    placeList_->setFocus();
}

PlacesDialog::~PlacesDialog()
{
    QSettings().setValue(u"places/geometry"_s, saveGeometry());
}

QTreeWidget *PlacesDialog::makeList(const QString &name, const QStringList &headings)
{
    auto *list = new QTreeWidget(this);
    list->setObjectName(name);
    list->setHeaderLabels(headings);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setAllColumnsShowFocus(true);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    list->header()->resizeSection(0, nameWidth);
    // Once the key is over: a list passes Enter on to its dialog, which would press the default button of the
    // one just opened.
    connect(list, &QTreeWidget::itemActivated, this, &PlacesDialog::revise, Qt::QueuedConnection);
    connect(list, &QTreeWidget::currentItemChanged, this, &PlacesDialog::showChoice);
    return list;
}

void PlacesDialog::read()
{
    readPlaces();
    readSpeakers();
    showChoice();
}

void PlacesDialog::readPlaces()
{
    const auto places = PlaceStore(workspace_.database()).places();
    if (!places) {
        refuse(places.error());
        return;
    }
    places_ = *places;
    QList<QTreeWidgetItem *> rows;
    for (const PlaceFacts &each : std::as_const(places_)) {
        rows.append(row({ each.name, each.address.isEmpty() ? tr("à préciser") : oneLine(each.address),
                            each.capacity ? QString::number(*each.capacity) : tr("à préciser"),
                            QString::number(each.meetings) },
            int(rows.size())));
    }
    fill(*placeList_, rows);
}

void PlacesDialog::readSpeakers()
{
    const auto speakers = SpeakerStore(workspace_.database()).speakers();
    if (!speakers) {
        refuse(speakers.error());
        return;
    }
    speakers_ = *speakers;
    QList<QTreeWidgetItem *> rows;
    for (const SpeakerFacts &each : std::as_const(speakers_)) {
        rows.append(row({ each.name, each.organisation.isEmpty() ? tr("à préciser") : each.organisation,
                            QString::number(each.meetings) },
            int(rows.size())));
    }
    fill(*speakerList_, rows);
}

bool PlacesDialog::isOfPlaces() const
{
    return tabs_->currentWidget() == placeList_;
}

int PlacesDialog::chosen() const
{
    const QTreeWidgetItem *item = (isOfPlaces() ? placeList_ : speakerList_)->currentItem();
    return item ? item->data(0, positionRole).toInt() : -1;
}

void PlacesDialog::showChoice()
{
    const int position = chosen();
    const bool isChosen = position >= 0;
    const int meetings = !isChosen ? 0
        : isOfPlaces()             ? places_.value(position).meetings
                                   : speakers_.value(position).meetings;
    revise_->setEnabled(isChosen);
    busy_->setEnabled(isChosen);
    calendar_->setEnabled(isChosen);
    remove_->setEnabled(isChosen && meetings == 0);
}

void PlacesDialog::revise()
{
    if (const int position = chosen(); position >= 0) {
        isOfPlaces() ? openPlace(places_.at(position).name) : openSpeaker(speakers_.at(position));
    }
}

void PlacesDialog::openPlace(const QString &name)
{
    bar_->clear();
    auto *dialog = new PlaceDialog(workspace_, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What one has just written is what the next button is about.
    connect(dialog, &PlaceDialog::saved, this, [this](const QString &saved) { choose(*placeList_, saved); });
    dialog->open();
}

void PlacesDialog::openSpeaker(const SpeakerFacts &speaker)
{
    bar_->clear();
    QStringList organisations;
    for (const SpeakerFacts &each : std::as_const(speakers_)) {
        organisations.append(each.organisation);
    }
    if (const auto known = TerritoryStore(workspace_.database()).organisations()) {
        for (const Organisation &each : *known) {
            organisations.append(each.name);
        }
    }
    organisations.removeAll(QString());
    organisations.removeDuplicates();
    auto *dialog = new SpeakerDialog(workspace_, speaker, organisations, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &SpeakerDialog::saved, this, [this](const QString &saved) { choose(*speakerList_, saved); });
    dialog->open();
}

void PlacesDialog::remove()
{
    const int position = chosen();
    if (position < 0) {
        return;
    }
    const QString name = isOfPlaces() ? places_.at(position).name : speakers_.at(position).name;
    const Done removed = isOfPlaces() ? workspace_.planning().removePlace(name)
                                      : workspace_.planning().removeSpeaker(speakers_.at(position));
    if (!removed) {
        refuse(removed.error());
        return;
    }
    const QString sentence = tr("«\u00A0%1\u00A0» n’est plus proposé (Ctrl+Z le remet).").arg(name);
    bar_->say(MessageBar::Tone::Success, sentence);
    Q_EMIT said(sentence);
}

void PlacesDialog::showBusyTimes()
{
    const int position = chosen();
    if (position < 0) {
        return;
    }
    bar_->clear();
    auto *dialog = isOfPlaces()
        ? new BusyTimesDialog(workspace_, BusyTime::Whose::Place, places_.at(position).name, this)
        : new BusyTimesDialog(workspace_, BusyTime::Whose::Speaker, speakers_.at(position).name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PlacesDialog::showCalendar()
{
    const int position = chosen();
    if (position < 0) {
        return;
    }
    const QString place = isOfPlaces() ? places_.at(position).name : QString();
    const QString speaker = isOfPlaces() ? QString() : speakers_.at(position).name;
    accept();
    Q_EMIT calendarAsked(place, speaker);
}

void PlacesDialog::refuse(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
