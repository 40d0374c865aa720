// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetheading.h"

#include "app/attendance/sheettext.h"
#include "app/attendance/sheetwords.h"
#include "app/base/french.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr double documentNameWidth = 52;
constexpr double codeSide = 16; // a small two-dimensional code stays readable by a hand scanner
constexpr double reminderCodeSide = 13;
constexpr double headRuleThickness = 0.5;
constexpr double headRuleGap = 2;
constexpr double blockGap = 4;
constexpr double lineGap = 1;
constexpr double factInset = 3;
constexpr double factPadding = 2.2;
constexpr double tableGap = 5;
constexpr double footerGap = 3;
constexpr double footerPadding = 1.2;
constexpr double mostOfPage
    = 0.45; // the header leaves at least two rows their room, even with texts of 300 characters
constexpr int mostReminderLines = 2;

QString orElse(const QString &text, const QString &unknown)
{
    return text.trimmed().isEmpty() ? unknown : text;
}

double drop(const QStringList &lines, SheetFont font)
{
    return lines.isEmpty() ? 0 : sheettext::height(lines, font) + lineGap;
}

} // namespace

SheetHeading::SheetHeading(const AttendanceSheet &sheet, const QRectF &printable, const FontMeasure &measure)
    : m_sheet(sheet)
    , m_printable(printable)
    , m_measure(measure)
{
    for (int lines = sheettext::linesWithin(printable.height() / 3, SheetFont::Footer); lines >= 1; --lines) {
        breakTexts(lines);
        if (m_fullHeight <= mostOfPage * printable.height()) {
            break;
        }
    }
    const int reminderLines = mostReminderLines;
    const double besideCode = printable.width() - reminderCodeSide - blockGap;
    m_reminderTitle = sheettext::wrap(
        sheetwords::module(sheet), SheetFont::ReminderTitle, besideCode, reminderLines, measure);
    m_reminder = sheettext::wrap(
        sheetwords::reminder(sheet), SheetFont::Partner, besideCode, reminderLines, measure);
    m_reminderHeight = std::max(reminderCodeSide,
                           sheettext::height(m_reminderTitle, SheetFont::ReminderTitle)
                               + sheettext::height(m_reminder, SheetFont::Partner) + lineGap)
        + headRuleGap + headRuleThickness + blockGap;
    m_notice = sheettext::wrap(sheet.notice, SheetFont::Footer, printable.width(),
        sheettext::linesWithin(printable.height() / 10, SheetFont::Footer), measure);
    m_footerHeight = footerGap + 2 * footerPadding + sheettext::height(m_notice, SheetFont::Footer)
        + sheetfonts::lineHeight(SheetFont::Footer);
}

void SheetHeading::breakTexts(int mostLines)
{
    const auto wrapped = [&](const QString &text, SheetFont font, double width) {
        return sheettext::wrap(text, font, width,
            std::min(mostLines, sheettext::linesWithin(m_printable.height() / 3, font)), m_measure);
    };
    const double besideName = m_printable.width() - documentNameWidth;
    const double besideCode = m_printable.width() - codeSide - blockGap;
    m_organiser = wrapped(m_sheet.organiser, SheetFont::Organiser, besideName);
    m_partner = wrapped(sheetwords::partner(m_sheet), SheetFont::Partner, besideName);
    m_cycle = wrapped(m_sheet.cycleTitle, SheetFont::CycleTitle, besideCode);
    m_session = wrapped(m_sheet.sessionTitle, SheetFont::SessionTitle, besideCode);
    m_module = wrapped(sheetwords::module(m_sheet), SheetFont::ModuleTitle, besideCode);
    m_facts = facts(mostLines);

    double factHeight = 0;
    for (const Fact &fact : std::as_const(m_facts)) {
        factHeight = std::max(factHeight, sheettext::height(fact.value, SheetFont::Fact));
    }
    m_factsHeight = 2 * factPadding + sheetfonts::lineHeight(SheetFont::Label) + factHeight;

    const double organiser = std::max(sheettext::height(m_organiser, SheetFont::Organiser)
            + sheettext::height(m_partner, SheetFont::Partner),
        sheetfonts::lineHeight(SheetFont::Organiser) + sheetfonts::lineHeight(SheetFont::Partner));
    const double titles = drop(m_cycle, SheetFont::CycleTitle) + drop(m_session, SheetFont::SessionTitle)
        + drop(m_module, SheetFont::ModuleTitle);
    m_fullHeight = organiser + headRuleGap + blockGap + std::max(titles, codeSide) + blockGap + m_factsHeight
        + tableGap;
}

QList<SheetHeading::Fact> SheetHeading::facts(int mostLines) const
{
    QList<Fact> result {
        { sheetwords::dateLabel(), { orElse(french::longDate(m_sheet.date), sheetwords::unknownDate()) }, 0,
            0.36 },
        { sheetwords::hoursLabel(), { orElse(m_sheet.hours, sheetwords::unknownHours()) }, 0.36, 0.62 },
        { sheetwords::placeLabel(), { orElse(m_sheet.place, sheetwords::unknownPlace()) }, 0.62, 1 },
    };
    const int lines = std::min(mostLines, sheettext::linesWithin(m_printable.height() / 3, SheetFont::Fact));
    for (Fact &fact : result) {
        fact.left = m_printable.left() + fact.left * m_printable.width() + factInset;
        fact.right = m_printable.left() + fact.right * m_printable.width() - factInset;
        fact.value
            = sheettext::wrap(fact.value.first(), SheetFont::Fact, fact.right - fact.left, lines, m_measure);
    }
    return result;
}

double SheetHeading::placeLines(SheetPage &page, SheetPart part, const QStringList &lines, SheetFont font,
    double right, double top, Qt::Alignment alignment) const
{
    if (lines.isEmpty()) {
        return top;
    }
    const double left = alignment & Qt::AlignRight ? right - documentNameWidth : m_printable.left();
    SheetBox box { part, { left, top, right - left, sheettext::height(lines, font) }, 0, 0, {} };
    const double bottom = sheettext::place(box, lines, font, left, right, top, alignment, m_measure);
    page.boxes.append(box);
    return bottom;
}

void SheetHeading::placeFull(SheetPage &page) const
{
    const double right = m_printable.right();
    const double organiserRight = right - documentNameWidth;
    double y = m_printable.top();
    double left
        = placeLines(page, SheetPart::Organiser, m_organiser, SheetFont::Organiser, organiserRight, y);
    left = placeLines(page, SheetPart::Organiser, m_partner, SheetFont::Partner, organiserRight, left);

    const double nameHeight
        = sheetfonts::lineHeight(SheetFont::Organiser) + sheetfonts::lineHeight(SheetFont::Partner);
    SheetBox name { SheetPart::DocumentName, { organiserRight, y, documentNameWidth, nameHeight }, 0, 0, {} };
    const double below = sheettext::place(name, { sheetwords::documentName() }, SheetFont::Organiser,
        organiserRight, right, y, Qt::AlignRight, m_measure);
    if (const QString number = sheetwords::sheetNumber(m_sheet); !number.isEmpty()) {
        sheettext::place(
            name, { number }, SheetFont::Partner, organiserRight, right, below, Qt::AlignRight, m_measure);
    }
    page.boxes.append(name);

    y = std::max(left, y + nameHeight) + headRuleGap;
    page.rules.append({ { m_printable.left(), y, right, y }, headRuleThickness, 100 });
    y += blockGap;
    page.boxes.append({ SheetPart::CodeRoom, { right - codeSide, y, codeSide, codeSide }, 0, 0, {} });
    const double titleRight = right - codeSide - blockGap;
    const double titlesTop = y;
    const auto title = [&](SheetPart part, const QStringList &lines, SheetFont font) {
        y = placeLines(page, part, lines, font, titleRight, y) + (lines.isEmpty() ? 0 : lineGap);
    };
    title(SheetPart::CycleTitle, m_cycle, SheetFont::CycleTitle);
    title(SheetPart::SessionTitle, m_session, SheetFont::SessionTitle);
    title(SheetPart::ModuleTitle, m_module, SheetFont::ModuleTitle);
    placeFacts(page, std::max(y, titlesTop + codeSide) + blockGap);
}

void SheetHeading::placeFacts(SheetPage &page, double top) const
{
    page.shades.append({ { m_printable.left(), top, m_printable.width(), m_factsHeight }, 7 });
    const double valueTop = top + factPadding + sheetfonts::lineHeight(SheetFont::Label);
    for (int i = 0; const Fact &fact : m_facts) {
        SheetBox box { SheetPart::Fact, { fact.left, top, fact.right - fact.left, m_factsHeight }, 0, i, {} };
        sheettext::place(box, { fact.label }, SheetFont::Label, fact.left, fact.right, top + factPadding,
            Qt::AlignLeft, m_measure);
        sheettext::place(
            box, fact.value, SheetFont::Fact, fact.left, fact.right, valueTop, Qt::AlignLeft, m_measure);
        page.boxes.append(box);
        if (i > 0) {
            const double x = fact.left - factInset;
            page.rules.append({ { x, top + factPadding, x, top + m_factsHeight - factPadding }, 0.15, 45 });
        }
        ++i;
    }
}

void SheetHeading::placeReminder(SheetPage &page) const
{
    const double right = m_printable.right();
    const double top = m_printable.top();
    const double textRight = right - reminderCodeSide - blockGap;
    const double height = m_reminderHeight - headRuleGap - headRuleThickness - blockGap;
    const double text = sheettext::height(m_reminderTitle, SheetFont::ReminderTitle)
        + sheettext::height(m_reminder, SheetFont::Partner) + lineGap;
    const double below = placeLines(page, SheetPart::Reminder, m_reminderTitle, SheetFont::ReminderTitle,
        textRight, top + std::max(0.0, height - text));
    placeLines(page, SheetPart::Reminder, m_reminder, SheetFont::Partner, textRight, below + lineGap);
    page.boxes.append({ SheetPart::CodeRoom,
        { right - reminderCodeSide, top, reminderCodeSide, reminderCodeSide }, 0, 0, {} });
    const double y = top + height + headRuleGap;
    page.rules.append({ { m_printable.left(), y, right, y }, headRuleThickness, 100 });
}

void SheetHeading::placeFooter(SheetPage &page, qsizetype number, qsizetype count) const
{
    const double left = m_printable.left();
    const double right = m_printable.right();
    double y = m_printable.bottom() - m_footerHeight + footerGap;
    page.rules.append({ { left, y, right, y }, 0.15, 60 });
    y = placeLines(page, SheetPart::Notice, m_notice, SheetFont::Footer, right, y + footerPadding);

    const QStringList pageNumber { sheetwords::pageNumber(number, count) };
    const double pageLeft = right - m_measure.width(pageNumber.first(), SheetFont::Footer);
    const double lineHeight = sheetfonts::lineHeight(SheetFont::Footer);
    const QStringList reference = sheettext::wrap(
        sheetwords::reference(m_sheet), SheetFont::Footer, pageLeft - left - footerPadding, 1, m_measure);
    y = m_printable.bottom() - lineHeight;
    placeLines(page, SheetPart::Reference, reference, SheetFont::Footer, pageLeft - footerPadding, y);
    SheetBox box { SheetPart::PageNumber, { pageLeft, y, right - pageLeft, lineHeight }, 0, 0, {} };
    sheettext::place(box, pageNumber, SheetFont::Footer, pageLeft, right, y, Qt::AlignLeft, m_measure);
    page.boxes.append(box);
}
