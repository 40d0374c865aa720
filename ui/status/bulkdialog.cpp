// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status/bulkdialog.h"

#include "app/base/french.h"
#include "app/workspace.h"
#include "ui/status/statuswords.h"
#include "ui/widgets/tints.h"
#include "ui/widgets/waitcursor.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/domainwords.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

BulkDialog::BulkDialog(
    Workspace &workspace, const QList<RegistrationId> &ids, RegistrationStatus status, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , ids_(ids)
    , status_(status)
    , notice_(new QLabel(this))
    , summary_(new QLabel(this))
    , rows_(new QTableWidget(this))
    , fitting_(new QTimer(this))
    , reason_(new QLineEdit(this))
    , act_(new QPushButton(this))
{
    setObjectName(u"bulkDialog"_s);
    setWindowTitle(statuswords::title(status));
    resize(760, 520);
    notice_->setObjectName(u"bulkNoticeLabel"_s);
    notice_->setWordWrap(true);
    notice_->hide();
    summary_->setObjectName(u"bulkSummaryLabel"_s);
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    QFont bold = summary_->font();
    bold.setBold(true);
    summary_->setFont(bold);
    rows_->setObjectName(u"bulkTable"_s);
    rows_->setAccessibleName(tr("Ce que devient chaque inscription"));
    rows_->setColumnCount(3);
    rows_->setHorizontalHeaderLabels({ tr("Personne"), tr("Ce qu’elle devient"), tr("Pourquoi") });
    rows_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows_->setSelectionBehavior(QAbstractItemView::SelectRows);
    rows_->setTabKeyNavigation(false);
    rows_->setAlternatingRowColors(true);
    rows_->setShowGrid(false);
    rows_->verticalHeader()->hide();
    QHeaderView *header = rows_->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->resizeSection(0, 210);
    header->resizeSection(1, 190);
    fitting_->setSingleShot(true);
    connect(fitting_, &QTimer::timeout, this, &BulkDialog::fitReasons);
    connect(header, &QHeaderView::sectionResized, fitting_, qOverload<>(&QTimer::start));
    reason_->setObjectName(u"bulkReasonEdit"_s);
    auto *reasonLabel = new QLabel(tr("&Motif, noté sur chacune (facultatif)\u00a0:"), this);
    reasonLabel->setBuddy(reason_);
    const bool isOver = !isActive(status);
    reason_->setVisible(isOver);
    reasonLabel->setVisible(isOver);
    act_->setObjectName(u"bulkActButton"_s);
    act_->setDefault(true);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(act_, QDialogButtonBox::ActionRole);
    auto *leave = buttons->addButton(tr("&Ne rien changer"), QDialogButtonBox::RejectRole);
    leave->setObjectName(u"bulkLeaveButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(notice_);
    layout->addWidget(summary_);
    layout->addWidget(rows_, 1);
    layout->addWidget(reasonLabel);
    layout->addWidget(reason_);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(act_, &QPushButton::clicked, this, &BulkDialog::act);
    if (isOver) {
        reason_->setFocus(); // or what is typed is looked for in the table
    }
}

Done BulkDialog::look()
{
    const WaitCursor waiting;
    const auto foreseen = workspace_.enrolment().foresee(ids_, status_);
    const auto overtakings = foreseen && status_ == RegistrationStatus::Confirmed
        ? turns::overtakings(workspace_.database(), foreseen->changed, workspace_.clock()().date())
        : QList<turns::Overtaking>();
    const auto partings = foreseen && !isActive(status_)
        ? colleagues::partings(workspace_.database(), foreseen->changed)
        : QList<colleagues::Parting>();
    for (const auto &error : { foreseen ? Done {} : std::unexpected(foreseen.error()),
             overtakings ? Done {} : std::unexpected(overtakings.error()),
             partings ? Done {} : std::unexpected(partings.error()) }) {
        if (!error) {
            return error;
        }
    }
    foreseen_ = *foreseen;
    overtakings_ = *overtakings;
    partings_ = *partings;
    present();
    return {};
}

void BulkDialog::addRow(RegistrationId, const QString &name, const QString &what, const QString &why)
{
    const int row = rows_->rowCount();
    rows_->insertRow(row);
    const QStringList texts { name, what, why };
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QTableWidgetItem(texts.at(column));
        item->setToolTip(texts.at(column).toHtmlEscaped());
        rows_->setItem(row, column, item);
    }
}

void BulkDialog::present()
{
    rows_->setRowCount(0);
    reasonRows_.clear();
    // Those left as they are come first: they are what one would not expect.
    for (const StatusOutcome::Skipped &each : foreseen_.skipped) {
        reasonRows_.append(rows_->rowCount());
        addRow(each.id, each.name, tr("reste sans changement"), statuswords::why(each));
    }
    for (const RegistrationId id : std::as_const(foreseen_.unchanged)) {
        addRow(id, foreseen_.names.value(id), tr("reste sans changement"),
            tr("elle est déjà «\u00a0%1\u00a0»").arg(words::status(status_)));
    }
    QSet<RegistrationId> told;
    for (const turns::Overtaking &each : std::as_const(overtakings_)) {
        told.insert(each.id);
        reasonRows_.append(rows_->rowCount());
        addRow(
            each.id, foreseen_.names.value(each.id), words::status(status_), statuswords::willOvertake(each));
    }
    for (const colleagues::Parting &each : std::as_const(partings_)) {
        told.insert(each.leaving.id);
        reasonRows_.append(rows_->rowCount());
        addRow(each.leaving.id, foreseen_.names.value(each.leaving.id), words::status(status_),
            words::leavingBehind(each));
    }
    for (const RegistrationId id : std::as_const(foreseen_.changed)) {
        if (!told.contains(id)) {
            addRow(id, foreseen_.names.value(id), words::status(status_), {});
        }
    }
    QStringList sentences;
    const qsizetype changed = foreseen_.changed.size();
    sentences.append(
        changed > 0 ? statuswords::willBe(changed, status_) : tr("Aucune inscription ne peut changer."));
    if (!foreseen_.skipped.isEmpty()) {
        sentences.append(french::count(foreseen_.skipped.size(),
            tr("ne peut pas suivre\u00a0: la raison est dans la liste."),
            tr("ne peuvent pas suivre\u00a0: les raisons sont dans la liste.")));
    }
    if (!foreseen_.unchanged.isEmpty()) {
        sentences.append(french::count(foreseen_.unchanged.size(), tr("l’est déjà."), tr("le sont déjà.")));
    }
    if (const qsizetype early = turns::beforeTheirTurn(overtakings_); early > 0) {
        sentences.append(
            french::count(early, tr("avant son tour\u00a0: la liste dit qui est à appeler d’abord."),
                tr("avant leur tour\u00a0: la liste dit qui est à appeler d’abord.")));
    }
    if (std::ranges::any_of(
            overtakings_, [](const turns::Overtaking &each) { return !each.colleagues.isEmpty(); })) {
        sentences.append(
            tr("Des collègues viennent ensemble ou pas du tout\u00a0: la liste dit qui resterait "
               "en attente."));
    }
    if (!partings_.isEmpty()) {
        sentences.append(
            tr("Des collègues viennent ensemble ou pas du tout\u00a0: la liste dit qui resterait."));
    }
    summary_->setText(sentences.join(u' '));
    act_->setText(statuswords::act(changed, status_));
    act_->setVisible(changed > 0);
    reason_->setEnabled(changed > 0);
    fitting_->start();
}

void BulkDialog::fitReasons()
{
    for (const int row : std::as_const(reasonRows_)) {
        rows_->resizeRowToContents(row);
    }
}

void BulkDialog::act()
{
    const auto outcome = [this] {
        const WaitCursor waiting;
        return workspace_.enrolment().changeAsForeseen(ids_, status_, foreseen_, reason_->text().trimmed());
    }();
    if (outcome) {
        Q_EMIT finishedChanging(*outcome);
        accept();
        return;
    }
    if (outcome.error().kind != Error::Kind::Stale) {
        Q_EMIT failed(outcome.error());
        return;
    }
    if (const Done again = look(); !again) {
        Q_EMIT failed(again.error());
        return;
    }
    QPalette palette = notice_->palette();
    palette.setColor(QPalette::WindowText, tints::ink(this->palette(), tints::Meaning::Caution));
    notice_->setPalette(palette);
    notice_->setText(
        tr("Un autre poste a modifié ces inscriptions entre-temps\u00a0: rien n’a été fait. Voici ce qui se "
           "passerait maintenant."));
    notice_->show();
}
