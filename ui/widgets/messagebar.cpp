// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/focusreturn.h"
#include "ui/widgets/longwords.h"

#include <QAccessible>
#include <QDialog>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int iconSide = 20;
constexpr int leftMargin = 10;
constexpr int otherMargins = 6;
constexpr int spacing = 8;
constexpr int mostDetailLines = 9; ///< seen at once: the page under the bar is still read
constexpr double cornerRadius = 4;

/// A disc with a tick, an i or an exclamation mark: told apart by shape, not by colour alone.
QPixmap drawIcon(MessageBar::Tone tone, const QColor &ink, const QColor &ground, double ratio)
{
    QPixmap pixmap(QSize(iconSide, iconSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QRectF(1, 1, iconSide - 2, iconSide - 2));
    painter.setPen(QPen(ground, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (tone) {
    case MessageBar::Tone::Success: {
        QPainterPath tick(QPointF(6, 10.5));
        tick.lineTo(9, 13.5);
        tick.lineTo(14, 7);
        painter.drawPath(tick);
        break;
    }
    case MessageBar::Tone::Advice:
        painter.drawPoint(QPointF(10, 6));
        painter.drawLine(QPointF(10, 9.5), QPointF(10, 14.5));
        break;
    case MessageBar::Tone::Trouble:
        painter.drawLine(QPointF(10, 5.5), QPointF(10, 11));
        painter.drawPoint(QPointF(10, 14.5));
        break;
    }
    return pixmap;
}

/// Words of an error may hold a person's name: shown as typed, never read as HTML.
/// Without what is said between parts of the program, and to nobody else: "no_seat", "quota:audience", and
/// the statement a driver refused.
QString forReaders(const QString &detail)
{
    static const QRegularExpression code(uR"(^[a-z][A-Za-z0-9_:\-]*$)"_s);
    static const QRegularExpression statement(u" — (SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|PRAGMA)\\b.*"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return code.match(detail).hasMatch() ? QString() : QString(detail).remove(statement);
}

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , icon_(new QLabel(this))
    , sentence_(plainLabel(u"messageSentenceLabel"_s, this))
    , detail_(plainLabel(u"messageDetailLabel"_s, this))
    , detailRoom_(new QScrollArea(this))
    , more_(new QToolButton(this))
    , close_(new QToolButton(this))
{
    icon_->setFixedSize(iconSide, iconSide);
    more_->setObjectName(u"messageDetailButton"_s);
    more_->setText(tr("Détails"));
    more_->setCheckable(true);
    more_->setAutoRaise(true);
    close_->setObjectName(u"messageCloseButton"_s);
    close_->setText(u"✕"_s);
    close_->setAccessibleName(tr("Fermer ce message"));
    close_->setToolTip(tr("Fermer ce message (Échap)"));
    close_->setAutoRaise(true);

    detailRoom_->setObjectName(u"messageDetailArea"_s);
    detailRoom_->setAccessibleName(tr("Détails"));
    detailRoom_->setFrameShape(QFrame::NoFrame);
    detailRoom_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    detailRoom_->setWidgetResizable(true);
    detailRoom_->setWidget(detail_);
    // The bar's own ground is seen through.
    detailRoom_->viewport()->setAutoFillBackground(false);
    detail_->setAutoFillBackground(false);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(leftMargin, otherMargins, otherMargins, otherMargins);
    layout->setHorizontalSpacing(spacing);
    layout->addWidget(icon_, 0, 0, Qt::AlignTop);
    layout->addWidget(sentence_, 0, 1, Qt::AlignVCenter);
    layout->addWidget(more_, 0, 2, Qt::AlignTop);
    layout->addWidget(close_, 0, 3, Qt::AlignTop);
    layout->addWidget(detailRoom_, 1, 1, 1, 3);
    layout->setColumnStretch(1, 1);

    connect(more_, &QToolButton::toggled, this, &MessageBar::showDetail);
    connect(more_, &QToolButton::clicked, this, &MessageBar::makeRoomLater);
    connect(close_, &QToolButton::clicked, this, &MessageBar::clear);
    const auto *escape
        = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &MessageBar::clear);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    new FocusReturn(this);
    showDetail(false);
    hide();
}

MessageBar::Saying MessageBar::say(Tone tone, const QString &sentence, const QString &detail)
{
    Saying saying;
    saying.number_ = ++number_;
    tone_ = tone;
    sentence_->setText(longwords::breakable(sentence));
    detail_->setText(longwords::breakable(forReaders(detail)));
    more_->setChecked(false);
    more_->setVisible(!detail_->text().isEmpty());
    showDetail(false);
    showTone();
    setVisible(!sentence.isEmpty());
    setAccessibleName(sentence);
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
    makeRoomLater();
    return saying;
}

/// Once the layouts around it know of what is shown by now.
void MessageBar::makeRoomLater()
{
    QTimer::singleShot(0, this, &MessageBar::makeRoom);
}

void MessageBar::showDetail(bool isShown)
{
    detail_->setVisible(isShown);
    detailRoom_->setVisible(isShown);
    fitDetail();
}

/// As high as its words, up to some lines: the rest of a long list is scrolled to.
void MessageBar::fitDetail()
{
    const int room = width() - leftMargin - otherMargins - iconSide - spacing;
    const int whole = detail_->heightForWidth(std::max(1, room));
    const int most = mostDetailLines * detail_->fontMetrics().lineSpacing();
    detailRoom_->setFixedHeight(std::clamp(whole, 0, most)); // -1 without words
    detailRoom_->setFocusPolicy(whole > most ? Qt::StrongFocus : Qt::NoFocus); // the keys scroll it
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitDetail();
}

/// A dialog made for its fields has no room left for a message: they would be pressed into each other.
void MessageBar::makeRoom()
{
    auto *dialog = qobject_cast<QDialog *>(window());
    if (!dialog || !dialog->isVisible() || !dialog->layout()) {
        return;
    }
    const int needed = dialog->layout()->hasHeightForWidth()
        ? dialog->layout()->totalHeightForWidth(dialog->width())
        : dialog->layout()->totalMinimumSize().height();
    if (needed > dialog->height()) {
        dialog->resize(dialog->width(), std::min(needed, dialog->screen()->availableGeometry().height()));
    }
}

void MessageBar::takeBack(Saying saying)
{
    if (isSaying(saying)) {
        clear();
    }
}

void MessageBar::clear()
{
    ++number_;
    sentence_->clear();
    detail_->clear();
    hide();
}

QString MessageBar::sentence() const
{
    return longwords::whole(sentence_->text());
}

tints::Meaning MessageBar::meaning() const
{
    switch (tone_) {
    case Tone::Success:
        return tints::Meaning::Good;
    case Tone::Advice:
        return tints::Meaning::Caution;
    case Tone::Trouble:
        return tints::Meaning::Trouble;
    }
    Q_UNREACHABLE();
}

void MessageBar::showTone()
{
    icon_->setPixmap(drawIcon(
        tone_, tints::ink(palette(), meaning()), palette().color(QPalette::Base), devicePixelRatioF()));
    update();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        showTone();
    }
    QFrame::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    // Painted rather than set as a palette: the palette keeps saying what light or dark theme is worn.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tints::background(palette(), meaning()));
    painter.setPen(tints::ink(palette(), meaning()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}
