// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/halfdaysfield.h"

#include "ui/calendar/halfdayrow.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/domainwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Which of its row's hours a problem is about.
HalfDayRow::Hour hourOf(const MeetingProblem &problem)
{
    return problem.reason == MeetingProblem::Reason::EndBeforeStart ? HalfDayRow::Hour::End
                                                                    : HalfDayRow::Hour::Start;
}

} // namespace

HalfDaysField::HalfDaysField(QWidget *parent)
    : QWidget(parent)
    , rowLayout_(new QVBoxLayout)
    , add_(new QPushButton(tr("A&jouter une demi-journée"), this))
    , note_(new FieldNote(this))
{
    add_->setObjectName(u"addHalfDayButton"_s);
    add_->setAutoDefault(false);
    add_->setToolTip(tr("Chaque demi-journée est une colonne de signature de la feuille d’émargement"));
    note_->setObjectName(u"halfDaysNote"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    rowLayout_->setSpacing(4);
    column->addLayout(rowLayout_);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(add_);
    bottom->addStretch();
    column->addLayout(bottom);
    column->addWidget(note_);
    connect(add_, &QPushButton::clicked, this, [this] {
        append(HalfDay {})->periodBox()->setFocus();
        Q_EMIT edited();
    });
}

void HalfDaysField::setHalfDays(const QList<HalfDay> &halfDays)
{
    qDeleteAll(std::exchange(rows_, {}));
    for (const HalfDay &halfDay : halfDays) {
        append(halfDay);
    }
}

QList<HalfDay> HalfDaysField::halfDays() const
{
    QList<HalfDay> halfDays;
    std::ranges::transform(rows_, std::back_inserter(halfDays), &HalfDayRow::halfDay);
    return halfDays;
}

bool HalfDaysField::isLegible() const
{
    return std::ranges::all_of(rows_, &HalfDayRow::isLegible);
}

void HalfDaysField::focusIllegible()
{
    const auto row = std::ranges::find_if_not(rows_, &HalfDayRow::isLegible);
    if (row != rows_.end()) {
        (*row)->focusIllegible();
    }
}

HalfDayRow *HalfDaysField::rowOf(const MeetingProblem &problem) const
{
    return rows_.value(problem.position, nullptr);
}

void HalfDaysField::focusProblem(const MeetingProblem &problem)
{
    if (HalfDayRow *row = rowOf(problem)) {
        row->focusHour(hourOf(problem));
    } else if (rows_.isEmpty()) {
        add_->setFocus();
    } else {
        rows_.constLast()->periodBox()->setFocus(); // the one too many
    }
}

void HalfDaysField::showProblems(const QList<MeetingProblem> &problems)
{
    note_->clear();
    for (HalfDayRow *row : std::as_const(rows_)) {
        row->setProblem({}, HalfDayRow::Hour::Start);
    }
    for (const MeetingProblem &problem : problems) {
        if (problem.field != MeetingProblem::Field::HalfDays) {
            continue;
        }
        if (HalfDayRow *row = rowOf(problem)) {
            row->setProblem(words::problem(problem), hourOf(problem));
        } else {
            note_->say(FieldNote::Tone::Trouble, words::problem(problem));
        }
    }
}

HalfDayRow *HalfDaysField::append(const HalfDay &halfDay)
{
    auto *row = new HalfDayRow(halfDay, this);
    rows_.append(row);
    rowLayout_->addWidget(row);
    connect(row, &HalfDayRow::edited, this, &HalfDaysField::edited);
    connect(row, &HalfDayRow::removalAsked, this, [this, row] { remove(row); });
    number();
    orderTabs();
    return row;
}

void HalfDaysField::followInTabOrder(QWidget *field)
{
    before_ = field;
    orderTabs();
}

/// Field by field: Qt passes over what takes no focus itself, a row and this field among them.
void HalfDaysField::orderTabs()
{
    QWidget *last = before_;
    const auto add = [&last](QWidget *field) {
        if (last) {
            setTabOrder(last, field);
        }
        last = field;
    };
    for (const HalfDayRow *row : std::as_const(rows_)) {
        for (QWidget *field : row->fields()) {
            add(field);
        }
    }
    add(add_);
}

void HalfDaysField::remove(HalfDayRow *row)
{
    const auto position = rows_.indexOf(row);
    rows_.removeAt(position);
    rowLayout_->removeWidget(row);
    row->hide();
    row->deleteLater(); // its own button is still being clicked
    number();
    rows_.at(std::min(position, rows_.size() - 1))->periodBox()->setFocus();
    Q_EMIT edited();
}

void HalfDaysField::number()
{
    for (int i = 0; i < int(rows_.size()); ++i) {
        rows_.at(i)->setObjectName(u"halfDayRow%1"_s.arg(i + 1));
        rows_.at(i)->setPosition(i, rows_.size() == 1);
    }
    add_->setVisible(rows_.size() < most);
}
