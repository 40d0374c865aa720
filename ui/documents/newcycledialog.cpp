// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/newcycledialog.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/datecautions.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/cautionwords.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int daysInYear = 364; ///< fifty-two weeks: the same day of the week
constexpr int longestTitle = 300;

bool isUnknown(const DateCaution &caution)
{
    return caution.kind == DateCaution::Kind::HolidaysUnknown;
}

} // namespace

NewCycleDialog::NewCycleDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , bar_(new MessageBar(this))
    , source_(new ElidedComboBox(this))
    , title_(new QLineEdit(this))
    , hasDates_(new QCheckBox(tr("Avec ses rencontres, la &première le"), this))
    , first_(new DateField(this))
    , told_(new QLabel(this))
    , make_(nullptr)
{
    setWindowTitle(tr("Nouveau cycle"));
    layOut();
    fillCycles();
    connect(source_, &QComboBox::currentIndexChanged, this, [this] {
        proposeFirst();
        check();
    });
    connect(title_, &QLineEdit::textChanged, this, &NewCycleDialog::enable);
    connect(hasDates_, &QCheckBox::toggled, this, &NewCycleDialog::check);
    connect(first_, &DateField::dateChanged, this, [this] {
        isDateTyped_ = true;
        check();
    });
    title_->setFocus();
    check();
}

void NewCycleDialog::layOut()
{
    bar_->setObjectName(u"messageBar"_s);
    source_->setObjectName(u"cycleSourceCombo"_s);
    title_->setObjectName(u"cycleTitleEdit"_s);
    hasDates_->setObjectName(u"cycleDatesCheck"_s);
    first_->setObjectName(u"cycleFirstEdit"_s);
    told_->setObjectName(u"cycleToldLabel"_s);
    title_->setMaxLength(longestTitle);
    title_->setPlaceholderText(tr("titre du nouveau cycle"));
    hasDates_->setChecked(true);
    told_->setWordWrap(true);
    told_->setTextFormat(Qt::PlainText);
    told_->setMinimumHeight(fontMetrics().height() * 4);
    told_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *dates = new QHBoxLayout;
    dates->addWidget(hasDates_);
    dates->addWidget(first_);
    dates->addStretch();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&D’après"), source_);
    form->addRow(tr("&Titre"), title_);
    form->addRow(QString(), dates);
    auto *buttons = new QDialogButtonBox(this);
    make_ = buttons->addButton(QDialogButtonBox::Ok);
    make_->setText(tr("&Créer le cycle"));
    make_->setObjectName(u"makeCycleButton"_s);
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    connect(buttons, &QDialogButtonBox::accepted, this, &NewCycleDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewCycleDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addLayout(form);
    column->addWidget(told_);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
}

void NewCycleDialog::fillCycles()
{
    const auto cycles = ProgrammeStore(workspace_.database()).cycles();
    if (!cycles) {
        complain(cycles.error());
        return;
    }
    cycles_ = *cycles;
    for (const Cycle &each : std::as_const(cycles_)) {
        source_->addItem(each.title);
    }
    source_->addItem(tr("Un programme vide, à composer"));
    proposeFirst();
}

/// A year after the source's own first date, or more: never on its dates, even when it has not begun yet.
void NewCycleDialog::proposeFirst()
{
    if (!cycle() || isDateTyped_) {
        return;
    }
    MeetingFilter theirs;
    theirs.cycle = cycle()->id;
    const auto meetings = MeetingStore(workspace_.database()).meetings(theirs);
    const QDate today = workspace_.clock()().toLocalTime().date();
    QDate first = today;
    if (meetings && !meetings->isEmpty()) {
        first = meetings->first().date.addDays(daysInYear);
        while (first < today) {
            first = first.addDays(daysInYear);
        }
    }
    const QSignalBlocker quiet(first_); // nobody typed it
    first_->setDate(first);
}

const Cycle *NewCycleDialog::cycle() const
{
    const int chosen = source_->currentIndex();
    return chosen >= 0 && chosen < cycles_.size() ? &cycles_.at(chosen) : nullptr;
}

QString NewCycleDialog::foretold(const ProgrammeFile &programme) const
{
    if (programme.meetings.isEmpty()) {
        return tr(
            "Le programme, ses séances et ses sessions, sans dates\u00A0: elles se donnent ensuite dans le "
            "calendrier, une à une ou à un rythme.");
    }
    const auto schoolHolidays
        = holidays::schoolHolidays(workspace_.database()).value_or(QList<holidays::Period>());
    QDate last = first_->date();
    qsizetype unfortunate = 0;
    for (const ProgrammeFile::Meeting &each : programme.meetings) {
        last = std::max(last, each.date);
        Meeting meeting;
        meeting.date = each.date;
        const QList<DateCaution> known = cautions(meeting, { {}, schoolHolidays, {}, {} });
        unfortunate += std::ranges::all_of(known, isUnknown) ? 0 : 1;
    }
    const QString span = tr("%1, du %2 au %3.")
                             .arg(french::count(programme.meetings.size(), tr("rencontre"), tr("rencontres")),
                                 french::longDate(first_->date()), french::longDate(last));
    const QString caution = unfortunate == 0
        ? tr("Aucune ne tombe pendant des vacances scolaires connues, un jour férié ou un week-end.")
        : tr("%1 pendant des vacances scolaires, un jour férié, un pont ou un week-end\u00A0: le calendrier "
             "le "
             "montrera.")
              .arg(french::count(unfortunate, tr("tombe"), tr("tombent")));
    const QString beyond = holidays::isBeyond(schoolHolidays, last)
        ? words::holidaysKnownUntil(holidays::knownUntil(schoolHolidays)) + u'\n'
        : QString();
    return span + u'\n' + caution + u'\n' + beyond
        + tr("Lieux et intervenant.e.s sont à demander de nouveau\u00A0: ils ne sont pas repris. Les "
             "formulaires "
             "ne sont pas encore ouverts.");
}

void NewCycleDialog::enable()
{
    make_->setEnabled(!text::tidy(title_->text()).isEmpty());
}

void NewCycleDialog::check()
{
    hasDates_->setEnabled(cycle());
    first_->setEnabled(cycle() && hasDates_->isChecked());
    enable();
    if (!cycle()) {
        told_->setText(tr("Un titre, et rien d’autre\u00A0: parcours, séances et sessions s’ajoutent dans la "
                          "fenêtre du programme, qui s’ouvre ensuite."));
        return;
    }
    const auto made = programme();
    if (!made) {
        complain(made.error());
        return;
    }
    told_->setText(foretold(*made));
}

Result<ProgrammeFile> NewCycleDialog::programme() const
{
    if (!cycle()) {
        return emptyProgramme(
            workspace_.database(), title_->text(), cycles_.isEmpty() ? QString() : cycles_.first().organiser);
    }
    return copyOf(workspace_.database(), cycle()->id,
        { .title = title_->text(), .hasDates = hasDates_->isChecked(), .first = first_->date() });
}

void NewCycleDialog::accept()
{
    if (first_->holdsBack()) {
        return;
    }
    const auto wanted = programme();
    const auto id = wanted ? workspace_.programmes().add(*wanted) : std::unexpected(wanted.error());
    if (!id) {
        complain(id.error());
        return;
    }
    Q_EMIT said(tr("Cycle créé\u00A0: «\u00A0%1\u00A0».").arg(wanted->cycle.title));
    const bool isEmpty = wanted->cycle.tracks.isEmpty();
    QDialog::accept();
    if (isEmpty) {
        Q_EMIT made(*id);
    }
}

void NewCycleDialog::complain(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
