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
        if (lines_.at(row).about.isToWrite() && isCheckable(*topLevelItem(row))) {
            choices[lines_.at(row).about.registration].append({ lines_.at(row), isTicked(row) });
        }
    }
    const auto isToTick = [&choices](const AttestationLine &line) {
        for (const auto &[known, isChosen] : choices.value(line.about.registration)) {
            if (isSame(known, line) && known.about.isToWrite() == line.about.isToWrite()) {
                return isChosen;
            }
        }
        return !line.isEarly;
    };
    const QSignalBlocker quiet(this);
    clear();
    lines_ = lines;
    int chosen = 0;
    for (const AttestationLine &each : std::as_const(lines_)) {
        auto *item = new QTreeWidgetItem(this,
            { each.title, each.detail, attestationlines::shortRecorded(each),
                attestationlines::shortStanding(each) });
        const QStringList texts { each.title, each.detail, attestationlines::recorded(each),
            attestationlines::standing(each) }; // in full
        for (int column = 0; column < texts.size(); ++column) {
            item->setToolTip(column, texts.at(column).toHtmlEscaped());
            item->setData(column, Qt::AccessibleTextRole, texts.at(column));
        }
        if (each.about.seances.isEmpty()) {
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        } else {
            item->setCheckState(0, each.about.isToWrite() && isToTick(each) ? Qt::Checked : Qt::Unchecked);
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
