// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkentry.h"

#include "ui/widgets/badgecolumn.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyleOptionFocusRect>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr int sideMargin = 10;
constexpr int upMargin = 6;
constexpr int lineGap = 2;
constexpr int iconSide = 20;
constexpr int badgePadding = 8;
constexpr double roundness = 6;

} // namespace

LinkEntry::LinkEntry(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setIconSize(QSize(iconSide, iconSide));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LinkEntry::setWords(const QString &title, const QString &note)
{
    // The text of a button makes mnemonics of ampersands: a title is shown as it was typed.
    setText(QString(title).replace(u'&', u"&&"_s));
    note_ = note;
    setAccessibleName(title);
    setAccessibleDescription(note);
    setToolTip(note.isEmpty() ? title.toHtmlEscaped()
                              : u"<b>%1</b><br>%2"_s.arg(title.toHtmlEscaped(), note.toHtmlEscaped()));
    measureAgain();
    update();
}

void LinkEntry::setBadge(const QString &badge, tints::Meaning meaning)
{
    badge_ = badge;
    badgeMeaning_ = meaning;
    measureAgain();
    update();
}

void LinkEntry::setLeadingIcon(const QString &name)
{
    setIcon(icons::icon(name));
}

void LinkEntry::setWordsBroken()
{
    areWordsBroken_ = true;
    measureAgain();
    update();
}

void LinkEntry::setBadgeColumn(BadgeColumn *column)
{
    column_ = column;
}

void LinkEntry::measureAgain()
{
    if (column_) {
        column_->settle();
    }
    updateGeometry();
}

QFont LinkEntry::titleFont() const
{
    QFont bolder = font();
    bolder.setWeight(QFont::DemiBold);
    return bolder;
}

int LinkEntry::badgeWidth() const
{
    return badge_.isEmpty() ? 0 : fontMetrics().horizontalAdvance(badge_) + 2 * badgePadding;
}

int LinkEntry::textLeft() const
{
    return icon().isNull() ? sideMargin : sideMargin + iconSide + sideMargin;
}

QString LinkEntry::title() const
{
    return QString(text()).replace(u"&&"_s, u"&"_s);
}

int LinkEntry::badgeHeight() const
{
    return fontMetrics().height() + 4;
}

bool LinkEntry::lacksRoomForBadge() const
{
    const int beside = width() - textLeft() - badgeWidth() - 2 * sideMargin;
    return !badge_.isEmpty() && QFontMetrics(titleFont()).horizontalAdvance(title()) > beside;
}

bool LinkEntry::isBadgeUnder() const
{
    return !badge_.isEmpty() && (column_ ? column_->isUnder() : lacksRoomForBadge());
}

int LinkEntry::wordsWidth() const
{
    const int beside = badge_.isEmpty() || isBadgeUnder() ? 0 : badgeWidth() + sideMargin;
    return width() - textLeft() - sideMargin - beside;
}

QStringList LinkEntry::lines(const QString &words, const QFont &font) const
{
    const QFontMetrics metrics(font);
    const int room = wordsWidth();
    if (!areWordsBroken_ || metrics.horizontalAdvance(words) <= room) {
        return { metrics.elidedText(words, Qt::ElideRight, room) };
    }
    QTextLayout layout(words, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(room);
    const int broken = first.textLength();
    layout.endLayout();
    QStringList found { metrics.elidedText(words.left(broken).trimmed(), Qt::ElideRight, room) };
    if (broken < words.size()) { // else it is one long word
        found.append(metrics.elidedText(words.mid(broken), Qt::ElideRight, room));
    }
    return found;
}

/// Asks for the height its width leaves it: the pages it stands on scroll, and know no height for a width.
void LinkEntry::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        measureAgain();
    }
}

void LinkEntry::showEvent(QShowEvent *event)
{
    QAbstractButton::showEvent(event);
    measureAgain(); // its column leaves hidden ones aside
}

QSize LinkEntry::sizeHint() const
{
    const int words = std::max(
        QFontMetrics(titleFont()).horizontalAdvance(title()), fontMetrics().horizontalAdvance(note_));
    const int badge = badge_.isEmpty() ? 0 : badgeWidth() + sideMargin;
    return { textLeft() + words + badge + sideMargin + 1, minimumSizeHint().height() };
}

QSize LinkEntry::minimumSizeHint() const
{
    const auto count = [this](const QString &words, const QFont &font) {
        return areWordsBroken_ ? int(lines(words, font).size()) : 1;
    };
    int height = count(title(), titleFont()) * QFontMetrics(titleFont()).height() + 2 * upMargin;
    if (!note_.isEmpty()) {
        height += count(note_, font()) * fontMetrics().height() + lineGap;
    }
    if (isBadgeUnder()) {
        height += badgeHeight() + lineGap;
    }
    return { textLeft() + badgeWidth() + 8 * fontMetrics().averageCharWidth() + 2 * sideMargin, height };
}

/// Enter too, on desktops where Qt gives buttons the space bar only.
void LinkEntry::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void LinkEntry::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkEntry::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void LinkEntry::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isDown() || underMouse() || hasFocus()) {
        painter.setBrush(tints::background(palette(), tints::Meaning::Accent));
        painter.setPen(
            hasFocus() ? QPen(tints::ink(palette(), tints::Meaning::Accent), 1.5) : QPen(Qt::NoPen));
        painter.drawRoundedRect(frame, roundness, roundness);
    }
    QRect inside = rect().adjusted(textLeft(), upMargin, -sideMargin, -upMargin);
    if (!icon().isNull()) {
        icon().paint(&painter, QRect(sideMargin, (height() - iconSide) / 2, iconSide, iconSide));
    }
    if (!badge_.isEmpty()) {
        const int tall = badgeHeight();
        const bool isUnder = isBadgeUnder();
        const QRect badge(isUnder ? inside.left() : inside.right() - badgeWidth() + 1,
            isUnder ? inside.bottom() - tall + 1 : (height() - tall) / 2,
            std::min(badgeWidth(), inside.width()), tall);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tints::background(palette(), badgeMeaning_));
        painter.drawRoundedRect(badge, tall / 2.0, tall / 2.0);
        painter.setPen(tints::ink(palette(), badgeMeaning_));
        painter.drawText(badge, Qt::AlignCenter, badge_);
        if (!isUnder) {
            inside.setRight(badge.left() - sideMargin);
        }
    }
    int top = inside.top();
    const auto write = [&](const QString &words, const QFont &font, const QColor &ink) {
        painter.setFont(font);
        painter.setPen(ink);
        const int tall = QFontMetrics(font).height();
        const QStringList all = lines(words, font);
        for (const QString &each : all) {
            painter.drawText(
                QRect(inside.left(), top, inside.width(), tall), Qt::AlignLeft | Qt::AlignVCenter, each);
            top += tall;
        }
    };
    write(title(), titleFont(), palette().color(QPalette::Text));
    if (!note_.isEmpty()) {
        top += lineGap;
        write(note_, font(), tints::quiet(palette()));
    }
}
