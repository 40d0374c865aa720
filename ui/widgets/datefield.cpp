// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include "ui/widgets/tints.h"

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTextCharFormat>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{

/// The character a key types, null when it types none.
QChar typedBy(const QKeyEvent &event)
{
    const bool isPlain = (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    return isPlain && event.text().size() == 1 ? event.text().at(0) : QChar();
}

bool isFigure(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isSeparator(QChar character)
{
    return !character.isNull() && u"/.- "_s.contains(character);
}

/// As a list is opened: Qt opens a date's calendar by mouse alone.
bool dropsDown(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return (event.key() == Qt::Key_F4 && modifiers == Qt::NoModifier)
        || (event.key() == Qt::Key_Down && modifiers == Qt::AltModifier);
}

/// Shift goes down before many a figure of a French keyboard: that ends nothing.
bool isModifierAlone(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return true;
    default:
        return false;
    }
}

/// A key that may save by a shortcut, which takes the focus from nobody.
bool mayBeShortcut(const QKeyEvent &event)
{
    return !isModifierAlone(event) && (event.modifiers() & (Qt::AltModifier | Qt::ControlModifier));
}

} // namespace

DateField::DateField(QWidget *parent)
    : DateField(QDate::currentDate(), parent)
{
}

DateField::DateField(QDate date, QWidget *parent)
    : QDateEdit(date, parent)
    , tip_(new QLabel(this, Qt::ToolTip | Qt::WindowDoesNotAcceptFocus))
    , hideTip_(new QTimer(this))
{
    makeTip();
    const QLocale french(QLocale::French, QLocale::France);
    setLocale(french);
    setDisplayFormat(u"dd/MM/yyyy"_s);
    setCalendarPopup(true);
    QCalendarWidget *calendar = calendarWidget();
    calendar->setLocale(french);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    // Red week-ends would say more than they mean here.
    for (const Qt::DayOfWeek day : { Qt::Saturday, Qt::Sunday }) {
        QTextCharFormat quiet;
        quiet.setForeground(tints::quiet(calendar->palette()));
        calendar->setWeekdayTextFormat(day, quiet);
    }
    lineEdit()->installEventFilter(this);
    connect(this, &QDateEdit::dateChanged, this, &DateField::clearProblem);
}

void DateField::stepBy(int steps)
{
    settle();
    QDateEdit::stepBy(steps);
}

QValidator::State DateField::validate(QString &input, int &position) const
{
    // Qt would put the last of February in place of a 31 that waits for its month.
    return !shown_.isEmpty() && input == shown_ ? QValidator::Intermediate
                                                : QDateEdit::validate(input, position);
}

bool DateField::event(QEvent *event)
{
    // The keys are the field's while it has the focus, not a shortcut's around it.
    if (event->type() == QEvent::ShortcutOverride && dropsDown(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && mayBeShortcut(*static_cast<QKeyEvent *>(event))
        && !settle()) {
        isHoldingBack_ = false; // it kept this key from saving
        event->accept();
        return true;
    }
    // The tip is above every window: it goes with its own, and comes back with it.
    if (event->type() == QEvent::WindowDeactivate) {
        settle();
        tip_->hide();
    } else if (event->type() == QEvent::WindowActivate && !tip_->text().isEmpty()) {
        sayProblem();
    }
    return QDateEdit::event(event);
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == lineEdit() && event->type() == QEvent::MouseButtonPress) {
        settle();
    }
    return QDateEdit::eventFilter(watched, event);
}

/// Qt lets a figure in only where the text stays a date of its own: none fits beside a date that is whole,
/// and 31 typed in February is lost before December follows. So what is typed is kept here until it is a
/// date.
void DateField::keyPressEvent(QKeyEvent *event)
{
    const QChar character = typedBy(*event);
    if (dropsDown(*event)) {
        dropDown();
    } else if (!isReadOnly() && (isFigure(character) || isSeparator(character))) {
        type(character);
    } else if (event->key() == Qt::Key_Backspace && isTyping() && !strokes_.isEmpty()) {
        strokes_.chop(1);
        showTyped();
    } else if (isModifierAlone(*event)) {
        event->ignore();
        return;
    } else if (const bool isDate = settle();
        !isDate && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        isHoldingBack_ = false; // it kept the default button from being pressed
    } else {
        QDateEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

/// Qt 6.4 takes the frame for the upper one of the two arrows of a field without a calendar (both have one
/// number), and a click on it would go a day on: only the arrow of the calendar is pressed.
void DateField::mousePressEvent(QMouseEvent *event)
{
    settle();
    if (arrow().contains(event->position().toPoint())) {
        QDateEdit::mousePressEvent(event);
    }
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    settle();
    QDateEdit::focusOutEvent(event);
}

void DateField::hideEvent(QHideEvent *event)
{
    clearProblem();
    QDateEdit::hideEvent(event);
}

/// Qt makes a date of its own of the text before Tab leaves a part of it.
bool DateField::focusNextPrevChild(bool isNext)
{
    settle();
    return QDateEdit::focusNextPrevChild(isNext);
}

QRect DateField::arrow() const
{
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.editable = true;
    option.frame = hasFrame();
    return style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, this);
}

void DateField::dropDown()
{
    const QPointF middle = QRectF(arrow()).center();
    QMouseEvent press(QEvent::MouseButtonPress, middle, mapToGlobal(middle), Qt::LeftButton, Qt::LeftButton,
        Qt::NoModifier);
    QCoreApplication::sendEvent(this, &press);
}

void DateField::type(QChar character)
{
    clearProblem();
    if (!isTyping()) {
        strokes_.clear();
        before_ = date();
        const bool isAll = lineEdit()->selectedText().contains(u'/');
        from_ = isAll || currentSection() == DaySection ? Day
            : currentSection() == MonthSection          ? Month
                                                        : Year;
    }
    strokes_ += character;
    showTyped();
}

bool DateField::takeFigure(Reading &reading, QChar figure, bool isAnyYear)
{
    const int part = reading.part;
    const QString text = reading.typed.at(size_t(part)) + figure;
    const int value = text.toInt();
    const int most = part == Day ? 31 : part == Month ? 12 : 9999;
    const bool isYear
        = isAnyYear || part != Year || u"19"_s.startsWith(text.left(2)) || u"20"_s.startsWith(text.left(2));
    if (text.size() > lengths[part] || value > most || (text.size() > 1 && value == 0) || !isYear) {
        return false;
    }
    reading.typed.at(size_t(part)) = text;
    // No second figure can follow a 4 in a day, nor a 2 in a month.
    if (part != Year && (text.size() == lengths[part] || value * 10 > most)) {
        ++reading.part;
    }
    return true;
}

DateField::Reading DateField::read(const QString &strokes, Part from)
{
    Reading reading { .typed = {}, .part = from, .isWhole = true };
    for (const QChar stroke : strokes) {
        if (isFigure(stroke)) {
            reading.isWhole = takeFigure(reading, stroke, from == Day) && reading.isWhole;
        } else if (reading.part == Year) {
            reading.isWhole = reading.isWhole && (from == Day || reading.typed.at(Year).isEmpty());
        } else if (reading.typed.at(size_t(reading.part)).toInt() > 0) {
            ++reading.part; // after a part that is full its separator only says so again
        } else if (!reading.typed.at(size_t(reading.part)).isEmpty()) {
            reading.isWhole = false; // no day nor month is 0
        }
    }
    return reading;
}

bool DateField::isTyping() const
{
    return !shown_.isEmpty() && lineEdit()->text() == shown_; // else the date was set by somebody else
}

int DateField::number(Part part) const
{
    const QString &typed = reading_.typed.at(part);
    if (part == Year && typed.size() == 2) {
        return 2000 + typed.toInt(); // as one writes it by hand
    }
    if (const int value = typed.toInt(); value > 0 && (part != Year || typed.size() == lengths[Year])) {
        return value;
    }
    return part == Day ? before_.day() : part == Month ? before_.month() : before_.year();
}

bool DateField::isRead() const
{
    // Three figures are a year that lost one.
    return reading_.isWhole && reading_.typed.at(Year).size() != lengths[Year] - 1;
}

QDate DateField::typedDate() const
{
    const QDate typed(number(Year), number(Month), number(Day));
    return isRead() && typed >= minimumDate() && typed <= maximumDate() ? typed : QDate();
}

bool DateField::settle()
{
    const bool wasTyping = isTyping();
    if (!wasTyping) {
        shown_.clear();
        return true;
    }
    const QDate typed = typedDate();
    const QString wrong = typed.isValid() ? QString() : problem();
    shown_.clear();
    lineEdit()->setText(textFromDateTime(dateTime())); // setDate() leaves it where the date is the same
    setDate(typed.isValid() ? typed : before_);
    if (hasFocus()) {
        setSelectedSection(sectionAt(reading_.part)); // a key that steps goes on from there
    }
    if (typed.isValid()) {
        return true;
    }
    tip_->setText(wrong);
    isHoldingBack_ = true;
    sayProblem();
    return false;
}

/// The field holds what is typed so far, and the date goes along as soon as it is one.
void DateField::showTyped()
{
    reading_ = read(strokes_, from_);
    if (!reading_.isWhole && from_ != Day) {
        reading_ = read(strokes_, Day); // no month or year: the whole date, wherever the click was
    }
    shown_.clear(); // whoever follows the date may look at the field
    const QString &year = reading_.typed.at(Year);
    if (!reading_.isWhole || year.isEmpty() || year.size() == lengths[Year]) {
        const QDate typed = typedDate();
        setDate(typed.isValid() ? typed : before_); // 31 in February waits for its month
    }
    // Qt would read the half of a date as a whole one, and again where the cursor moves.
    const QSignalBlocker quiet(lineEdit());
    if (!reading_.isWhole) {
        shown_ = strokes_; // as it was typed: no part has lost a figure
        lineEdit()->setText(shown_);
        return;
    }
    QStringList parts;
    qsizetype start = 0;
    for (const Part part : { Day, Month, Year }) {
        const QString &typed = reading_.typed.at(part);
        if (part == reading_.part) {
            start = parts.isEmpty() ? 0 : parts.join(u'/').size() + 1;
        }
        const bool isUnderWay = part == reading_.part && !typed.isEmpty();
        parts << (isUnderWay ? typed : u"%1"_s.arg(number(part), int(lengths[part]), 10, QChar(u'0')));
    }
    shown_ = parts.join(u'/');
    lineEdit()->setText(shown_);
    const qsizetype typed = reading_.typed.at(size_t(reading_.part)).size();
    if (typed == 0) {
        lineEdit()->setSelection(int(start), int(lengths[reading_.part]));
    } else {
        lineEdit()->setCursorPosition(int(start + typed));
    }
}
