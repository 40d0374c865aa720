// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programme/lengthspin.h"

#include "app/programmes/programme.h"
#include "app/sessions/typedhour.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

constexpr int quarter = 15;

/// Also while it is being typed, and what no length can be: its digits alone would be taken for minutes.
bool namesHours(const QString &typed)
{
    static const QRegularExpression hours(uR"(^\d{1,4} ?[hH:] ?\d{0,2}$)"_s);
    return hours.match(typed).hasMatch();
}

} // namespace

LengthSpin::LengthSpin(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, longestSeance);
    setSingleStep(quarter);
    setSpecialValueText(tr("à préciser"));
    setSuffix(tr(" min"));
    setToolTip(tr("En minutes, ou en heures\u00A0: 150 ou 2h30"));
}

QString LengthSpin::typed(QString text) const
{
    if (text.endsWith(suffix())) {
        text.chop(suffix().size());
    }
    return text.simplified();
}

QValidator::State LengthSpin::validate(QString &input, int &position) const
{
    const QString length = typed(input);
    if (!namesHours(length)) {
        return QSpinBox::validate(input, position);
    }
    return typedHour(length) ? QValidator::Acceptable : QValidator::Intermediate;
}

int LengthSpin::valueFromText(const QString &text) const
{
    const QString length = typed(text);
    const auto hours = namesHours(length) ? typedHour(length) : std::nullopt;
    return hours ? QTime(0, 0).secsTo(*hours) / 60 : QSpinBox::valueFromText(text);
}
