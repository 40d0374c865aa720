// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/hourfield.h"

#include "app/base/french.h"
#include "app/sessions/typedhour.h"

using namespace Qt::StringLiterals;

namespace
{
constexpr int letters = 12; // "à préciser", where it may stay unknown
constexpr int margins = 16;
} // namespace

HourField::HourField(const std::optional<QTime> &hour, QWidget *parent)
    : QLineEdit(parent)
{
    setHour(hour);
    setPlaceholderText(tr("heure"));
    setToolTip(tr("Écrire 17, 17 h 30 ou 17:30"));
    setFixedWidth(fontMetrics().averageCharWidth() * letters + margins);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const auto typed = this->hour()) {
            setHour(typed);
        }
    });
}

std::optional<QTime> HourField::hour() const
{
    return typedHour(text());
}

void HourField::setHour(const std::optional<QTime> &hour)
{
    setText(hour ? french::hour(*hour) : QString());
}

bool HourField::isLegible() const
{
    return text().trimmed().isEmpty() || hour();
}

QString HourField::problem(const HourField &start, const HourField &end)
{
    if (!start.isLegible() || !end.isLegible()) {
        return illegible();
    }
    if (!start.hour() || !end.hour()) {
        return tr("Écrire les deux heures, le début et la fin.");
    }
    return *start.hour() < *end.hour() ? QString() : tr("La fin doit venir après le début.");
}

QString HourField::illegible()
{
    return tr("Heure illisible\u00A0: écrire 17, 17 h 30 ou 17:30.");
}
