// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/yeardelegate.h"

#include "app/sessions/yearmodel.h"
#include "ui/widgets/tints.h"

namespace
{
constexpr float strength = 0.25F; ///< of the hue: the days stay legible in light and dark
} // namespace

void YearDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->text.isEmpty()) {
        return;
    }
    QColor hue = tints::session(option->palette, index.data(YearModel::SessionNumberRole).toInt());
    hue.setAlphaF(strength);
    option->backgroundBrush = hue;
    option->font.setBold(true);
}
