// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/attestationlist.h"

#include "ui/widgets/columnfit.h"

#include <QHash>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr int presences = 2; // the columns
constexpr int standing = 3;

bool isCheckable(const QTreeWidgetItem &item)
{
    return item.flags().testFlag(Qt::ItemIsUserCheckable);
}

bool isSame(const AttestationLine &one, const AttestationLine &two)
{
    return one.about.registration == two.about.registration && one.scope.kind == two.scope.kind
        && one.scope.meeting == two.scope.meeting;
}

} // namespace

AttestationList::AttestationList(QWidget *parent)
    : QTreeWidget(parent)
{
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setToolTip(tr("Espace coche ou décoche la ligne"));
    connect(this, &QTreeWidget::itemChanged, this, &AttestationList::choiceChanged);
}

void AttestationList::setLines(const QList<AttestationLine> &lines)
{
    const AttestationLine *was = current();
    const std::optional<AttestationLine> before = was ? std::optional(*was) : std::nullopt;
    // Chosen by hand, and not written yet: what went wrong, or what somebody else changes, loses no choice.
    QHash<RegistrationId, QList<std::pair<AttestationLine, bool>>> choices;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (lines_.at(row).isToWrite() && isCheckable(*topLevelItem(row))) {
            choices[lines_.at(row).about.registration].append({ lines_.at(row), isTicked(row) });
        }
    }
    const auto isToTick = [&choices](const AttestationLine &line) {
        for (const auto &[known, isChosen] : choices.value(line.about.registration)) {
            if (isSame(known, line) && known.isToWrite() == line.isToWrite()) {
                return isChosen;
            }
        }
        return !line.isEarly;
    };
    const QSignalBlocker quiet(this);
    clear();
    lines_ = lines;
    int chosen = 0;
    for (AttestationLine &each : lines_) {
        const auto known = choices.constFind(each.about.registration);
        each.isRenewed = each.about.isRenamed && known != choices.cend()
            && std::ranges::any_of(
                *known, [&](const auto &of) { return of.first.isRenewed && isSame(of.first, each); });
        auto *item = new QTreeWidgetItem(this);
        tell(topLevelItemCount() - 1);
        if (each.about.seances.isEmpty()) {
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        } else {
            item->setCheckState(0, each.isToWrite() && isToTick(each) ? Qt::Checked : Qt::Unchecked);
        }
        if (before && isSame(*before, each)) {
            chosen = topLevelItemCount() - 1;
        }
    }
    if (topLevelItemCount() > 0) {
        setCurrentItem(topLevelItem(chosen));
    }
    fitColumns(*this, { presences, standing });
}

void AttestationList::tell(int row)
{
    const AttestationLine &line = lines_.at(row);
    const QStringList shown { line.title, line.detail, attestationlines::shortRecorded(line),
        attestationlines::shortStanding(line) };
    const QStringList inFull { line.title, line.detail, attestationlines::recorded(line),
        attestationlines::standing(line) };
    QTreeWidgetItem *item = topLevelItem(row);
    for (int column = 0; column < shown.size(); ++column) {
        item->setText(column, shown.at(column));
        item->setToolTip(column, inFull.at(column).toHtmlEscaped());
        item->setData(column, Qt::AccessibleTextRole, inFull.at(column));
    }
}

void AttestationList::renewCurrent(bool isRenewed)
{
    const int row = indexOfTopLevelItem(currentItem());
    if (row < 0 || row >= lines_.size() || !lines_.at(row).about.isRenamed
        || !isCheckable(*topLevelItem(row))) {
        return;
    }
    {
        const QSignalBlocker quiet(this);
        lines_[row].isRenewed = isRenewed;
        tell(row);
        topLevelItem(row)->setCheckState(0, lines_.at(row).isToWrite() ? Qt::Checked : Qt::Unchecked);
        fitColumns(*this, { presences, standing });
    }
    viewport()->update();
    Q_EMIT choiceChanged();
}

bool AttestationList::isAnyRenamed() const
{
    return std::ranges::any_of(lines_, [](const AttestationLine &each) { return each.about.isRenamed; });
}

void AttestationList::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns(*this, { presences, standing });
}

const AttestationLine *AttestationList::current() const
{
    const int row = indexOfTopLevelItem(currentItem());
    return row < 0 || row >= lines_.size() ? nullptr : &lines_.at(row);
}

bool AttestationList::isTicked(int row) const
{
    const QTreeWidgetItem &item = *topLevelItem(row);
    return isCheckable(item) && item.checkState(0) == Qt::Checked;
}

QList<AttestationLine> AttestationList::checked() const
{
    QList<AttestationLine> found;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (isTicked(row)) {
            found.append(lines_.at(row));
        }
    }
    return found;
}

qsizetype AttestationList::possible() const
{
    return std::ranges::count_if(
        lines_, [](const AttestationLine &each) { return !each.about.seances.isEmpty(); });
}

void AttestationList::checkAll(bool isChecked)
{
    {
        const QSignalBlocker quiet(this);
        for (int row = 0; row < topLevelItemCount(); ++row) {
            if (isCheckable(*topLevelItem(row))) {
                topLevelItem(row)->setCheckState(0, isChecked ? Qt::Checked : Qt::Unchecked);
            }
        }
    }
    viewport()->update();
    Q_EMIT choiceChanged();
}
