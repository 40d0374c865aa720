// SPDX-License-Identifier: GPL-3.0-or-later
// What DateField says of something typed that is no date.
#include "ui/widgets/datefield.h"

#include <QAccessible>
#include <QLabel>
#include <QScreen>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Of a day that may not exist.
QString longDay(int day, int month, int year)
{
    const QString number = day == 1 ? u"1er"_s : QString::number(day);
    return u"%1 %2 %3"_s.arg(number, QLocale(QLocale::French).monthName(month), QString::number(year));
}

QString longDay(QDate date)
{
    return longDay(date.day(), date.month(), date.year());
}

} // namespace

void DateField::makeTip()
{
    // Not Qt's own tip, which goes with the next change of focus or press of the mouse.
    tip_->setObjectName(u"dateProblem"_s);
    tip_->setTextFormat(Qt::PlainText);
    tip_->setPalette(QToolTip::palette());
    tip_->setFrameShape(QFrame::Box);
    tip_->setMargin(4);
    tip_->setAttribute(Qt::WA_ShowWithoutActivating);
    tip_->hide();
    hideTip_->setSingleShot(true);
    hideTip_->setInterval(12s);
    connect(hideTip_, &QTimer::timeout, tip_, &QWidget::hide);
}

bool DateField::holdsBack()
{
    settle();
    if (!std::exchange(isHoldingBack_, false) || !isEnabled()) {
        return false;
    }
    setFocus();
    sayProblem();
    return true;
}

/// Why what is typed is no date, and which one stays.
QString DateField::problem() const
{
    const QDate typed(number(Year), number(Month), number(Day));
    const QString stays = longDay(before_);
    if (!isRead()) {
        return tr("«\u00A0%1\u00A0» n’est pas une date\u00A0: la date reste le %2.").arg(shown_, stays);
    }
    const QString said = longDay(number(Day), number(Month), number(Year));
    if (!typed.isValid()) {
        return tr("Le %1 n’existe pas\u00A0: la date reste le %2.").arg(said, stays);
    }
    return typed < minimumDate()
        ? tr("Le %1 vient avant le %2, premier jour possible ici\u00A0: la date reste le %3.")
              .arg(said, longDay(minimumDate()), stays)
        : tr("Le %1 vient après le %2, dernier jour possible ici\u00A0: la date reste le %3.")
              .arg(said, longDay(maximumDate()), stays);
}

void DateField::sayProblem()
{
    setAccessibleDescription(tip_->text());
    if (!isVisible()) {
        return;
    }
    tip_->adjustSize();
    QPoint place = mapToGlobal(rect().bottomLeft());
    const QRect whole = screen()->geometry();
    place.setX(std::max(whole.left(), std::min(place.x(), whole.right() - tip_->width())));
    tip_->move(place);
    tip_->show();
    hideTip_->start();
    QAccessibleEvent told(tip_, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void DateField::clearProblem()
{
    // A note beside the field may have said something else of it since.
    if (!tip_->text().isEmpty() && accessibleDescription() == tip_->text()) {
        setAccessibleDescription({});
    }
    tip_->clear();
    tip_->hide();
    isHoldingBack_ = false;
}
