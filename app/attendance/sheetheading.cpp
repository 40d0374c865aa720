// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetheading.h"

#include "app/attendance/sheetcode.h"
#include "app/attendance/sheettext.h"
#include "app/attendance/sheetwords.h"
#include "app/base/french.h"
#include "app/paper/paperfont.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr double documentNameWidth = 52;
constexpr double codeSide = 16; // a small two-dimensional code stays readable by a hand scanner
constexpr double reminderCodeSide = 13;
constexpr QSizeF logoRoom(40, 12);
constexpr double logoGap = 3;
constexpr double headRuleThickness = 0.5;
constexpr double headRuleGap = 2;
constexpr double blockGap = 4;
constexpr double lineGap = 1;
constexpr double footerGap = 3;
constexpr double footerPadding = 1.2;
constexpr double mostOfPage
    = 0.45; // the header leaves at least two rows their room, even with texts of 300 characters
constexpr double mostOfTightPage = 0.33;
constexpr int mostReminderLines = 2;
constexpr int mostOrganiserLines = 2; // at the foot

QString orElse(const QString &text, const QString &unknown)
{
    return text.trimmed().isEmpty() ? unknown : text;
}

double drop(const QStringList &lines, SheetFont font)
{
    return lines.isEmpty() ? 0 : sheettext::height(lines, font) + lineGap;
}

} // namespace

SheetHeading::SheetHeading(
    const AttendanceSheet &sheet, const QRectF &printable, SheetDensity density, const FontMeasure &measure)
    : sheet_(sheet)
    , drawing_(SheetDrawing::of(sheet.edition))
    , printable_(printable)
    , measure_(measure)
    , gap_(density == SheetDensity::Tight ? drawing_.tightBlockGap : blockGap)
    , logo_(paperfont::picture(sheet.logo, logoRoom))
{
    if (!logo_.isNull()) {
        logoSize_ = QSizeF(logo_.size()).scaled(logoRoom, Qt::KeepAspectRatio);
    }
    const double most = (density == SheetDensity::Tight ? mostOfTightPage : mostOfPage) * printable.height();
    for (int lines = sheettext::linesWithin(printable.height() / 3, SheetFont::Footer); lines >= 1; --lines) {
        breakTexts(lines);
        if (fullHeight_ <= most) {
            break;
        }
    }
    const int reminderLines = mostReminderLines;
    const double besideCode = printable.width() - reminderCodeSide - blockGap;
    reminderTitle_ = sheettext::wrap(
        sheetwords::module(sheet), SheetFont::ReminderTitle, besideCode, reminderLines, measure);
    reminder_ = sheettext::wrap(
        sheetwords::reminder(sheet), SheetFont::Partner, besideCode, reminderLines, measure);
    reminderHeight_ = std::max(reminderCodeSide,
                          sheettext::height(reminderTitle_, SheetFont::ReminderTitle)
                              + sheettext::height(reminder_, SheetFont::Partner) + lineGap)
        + headRuleGap + headRuleThickness + blockGap;
    // The foot takes no more of the page for having both.
    const int mostFooterLines = sheettext::linesWithin(printable.height() / 10, SheetFont::Footer);
    if (!sheet.organiserLines.isEmpty()) {
        organiserLines_ = sheettext::wrap(
            sheet.organiserLines, SheetFont::Footer, printable.width(), mostOrganiserLines, measure);
    }
    notice_ = sheettext::wrap(sheet.notice, SheetFont::Footer, printable.width(),
        std::max(1, mostFooterLines - int(organiserLines_.size())), measure);
    footerHeight_ = footerGap + 2 * footerPadding + sheettext::height(notice_, SheetFont::Footer)
        + sheettext::height(organiserLines_, SheetFont::Footer) + sheetfonts::lineHeight(SheetFont::Footer);
}

bool SheetHeading::holdsAtFoot(const QString &organiserLines, const FontMeasure &measure)
{
    const double width = SheetPaper().printable().width(); // upright: a wide sheet has more
    return sheettext::wrap(organiserLines, SheetFont::Footer, width, mostOrganiserLines + 1, measure).size()
        <= mostOrganiserLines;
}

void SheetHeading::breakTexts(int mostLines)
{
    const auto wrapped = [&](const QString &text, SheetFont font, double width) {
        return sheettext::wrap(text, font, width,
            std::min(mostLines, sheettext::linesWithin(printable_.height() / 3, font)), measure_);
    };
    const double besideName = printable_.width() - documentNameWidth - besideLogo();
    const double besideCode = printable_.width() - codeSide - blockGap;
    organiser_ = wrapped(sheet_.organiser, SheetFont::Organiser, besideName);
    partner_ = wrapped(sheetwords::partner(sheet_), drawing_.partner, besideName);
    cycle_ = wrapped(sheet_.cycleTitle, SheetFont::CycleTitle, besideCode);
    session_ = wrapped(sheet_.sessionTitle, SheetFont::SessionTitle, besideCode);
    module_ = wrapped(sheetwords::module(sheet_), SheetFont::ModuleTitle, besideCode);
    facts_ = facts(mostLines);

    double factHeight = 0;
    for (const Fact &fact : std::as_const(facts_)) {
        factHeight = std::max(factHeight, sheettext::height(fact.value, SheetFont::Fact));
    }
    factsHeight_ = 2 * drawing_.factPadding + sheetfonts::lineHeight(drawing_.factLabel) + factHeight;

    const double organiser = std::max(
        { sheettext::height(organiser_, SheetFont::Organiser) + sheettext::height(partner_, drawing_.partner),
            sheetfonts::lineHeight(SheetFont::Organiser) + sheetfonts::lineHeight(drawing_.partner),
            logoSize_.height() });
    const double titles = drop(cycle_, SheetFont::CycleTitle) + drop(session_, SheetFont::SessionTitle)
        + drop(module_, SheetFont::ModuleTitle);
    fullHeight_ = organiser + headRuleGap + gap_ + std::max(titles, codeSide) + gap_ + factsHeight_
        + drawing_.aboveTable;
}

QList<SheetHeading::Fact> SheetHeading::facts(int mostLines) const
{
    QList<Fact> result {
        { sheetwords::dateLabel(), { orElse(french::longDate(sheet_.date), sheetwords::unknownDate()) }, 0,
            0.36 },
        { sheetwords::hoursLabel(), { orElse(sheet_.hours, sheetwords::unknownHours()) }, 0.36, 0.62 },
        { sheetwords::placeLabel(), { orElse(sheet_.place, sheetwords::unknownPlace()) }, 0.62, 1 },
    };
    const int lines = std::min(mostLines, sheettext::linesWithin(printable_.height() / 3, SheetFont::Fact));
    for (Fact &fact : result) {
        fact.left = printable_.left() + fact.left * printable_.width() + drawing_.beforeFact;
        fact.right = printable_.left() + fact.right * printable_.width() - drawing_.afterFact;
        fact.value
            = sheettext::wrap(fact.value.first(), SheetFont::Fact, fact.right - fact.left, lines, measure_);
    }
    return result;
}

double SheetHeading::besideLogo() const
{
    return logo_.isNull() ? 0 : logoSize_.width() + logoGap;
}

double SheetHeading::placeLines(SheetPage &page, SheetPart part, const QStringList &lines, SheetFont font,
    double left, double right, double top) const
{
    if (lines.isEmpty()) {
        return top;
    }
    SheetBox box { part, { left, top, right - left, sheettext::height(lines, font) }, 0, 0, {} };
    const double bottom = sheettext::place(box, lines, font, left, right, top, Qt::AlignLeft, measure_);
    page.boxes.append(box);
    return bottom;
}

void SheetHeading::placeFull(SheetPage &page, qsizetype number) const
{
    const double right = printable_.right();
    const double organiserRight = right - documentNameWidth;
    double y = printable_.top();
    const double organiserLeft = printable_.left() + besideLogo();
    if (!logo_.isNull()) {
        page.pictures.append({ { printable_.topLeft(), logoSize_ } });
    }
    double organiserBottom = placeLines(
        page, SheetPart::Organiser, organiser_, SheetFont::Organiser, organiserLeft, organiserRight, y);
    organiserBottom = placeLines(page, SheetPart::Organiser, partner_, drawing_.partner, organiserLeft,
        organiserRight, organiserBottom);

    const double nameHeight
        = sheetfonts::lineHeight(SheetFont::Organiser) + sheetfonts::lineHeight(drawing_.partner);
    SheetBox name { SheetPart::DocumentName, { organiserRight, y, documentNameWidth, nameHeight }, 0, 0, {} };
    const double below = sheettext::place(name, { sheetwords::documentName() }, SheetFont::Organiser,
        organiserRight, right, y, Qt::AlignRight, measure_);
    if (const QString reference = sheetwords::sheetNumber(sheet_); !reference.isEmpty()) {
        sheettext::place(
            name, { reference }, drawing_.partner, organiserRight, right, below, Qt::AlignRight, measure_);
    }
    page.boxes.append(name);

    y = std::max({ organiserBottom, y + nameHeight, y + logoSize_.height() }) + headRuleGap;
    page.rules.append({ { printable_.left(), y, right, y }, headRuleThickness, 100 });
    y += gap_;
    placeCode(page, { right - codeSide, y, codeSide, codeSide }, number);
    const double titleRight = right - codeSide - blockGap;
    const double titlesTop = y;
    const auto title = [&](SheetPart part, const QStringList &lines, SheetFont font) {
        y = placeLines(page, part, lines, font, printable_.left(), titleRight, y)
            + (lines.isEmpty() ? 0 : lineGap);
    };
    title(SheetPart::CycleTitle, cycle_, SheetFont::CycleTitle);
    title(SheetPart::SessionTitle, session_, SheetFont::SessionTitle);
    title(SheetPart::ModuleTitle, module_, SheetFont::ModuleTitle);
    placeFacts(page, std::max(y, titlesTop + codeSide) + gap_);
}

void SheetHeading::placeCode(SheetPage &page, const QRectF &area, qsizetype number) const
{
    page.boxes.append({ SheetPart::CodeRoom, area, 0, 0, {} });
    if (const QString text = sheetcode::text(sheet_, number); !text.isEmpty()) {
        page.codes.append(sheetcode::code(text, area));
    }
}

void SheetHeading::placeFacts(SheetPage &page, double top) const
{
    page.shades.append({ { printable_.left(), top, printable_.width(), factsHeight_ }, 7 });
    const double valueTop = top + drawing_.factPadding + sheetfonts::lineHeight(drawing_.factLabel);
    for (int i = 0; const Fact &fact : facts_) {
        SheetBox box { SheetPart::Fact, { fact.left, top, fact.right - fact.left, factsHeight_ }, 0, i, {} };
        sheettext::place(box, { fact.label }, drawing_.factLabel, fact.left, fact.right,
            top + drawing_.factPadding, Qt::AlignLeft, measure_);
        sheettext::place(
            box, fact.value, SheetFont::Fact, fact.left, fact.right, valueTop, Qt::AlignLeft, measure_);
        page.boxes.append(box);
        if (i > 0) {
            const double x = fact.left - drawing_.beforeFact;
            page.rules.append(
                { { x, top + drawing_.factPadding, x, top + factsHeight_ - drawing_.factPadding }, 0.15,
                    45 });
        }
        ++i;
    }
}

void SheetHeading::placeReminder(SheetPage &page, qsizetype number) const
{
    const double right = printable_.right();
    const double top = printable_.top();
    const double textRight = right - reminderCodeSide - blockGap;
    const double height = reminderHeight_ - headRuleGap - headRuleThickness - blockGap;
    const double text = sheettext::height(reminderTitle_, SheetFont::ReminderTitle)
        + sheettext::height(reminder_, SheetFont::Partner) + lineGap;
    const double below = placeLines(page, SheetPart::Reminder, reminderTitle_, SheetFont::ReminderTitle,
        printable_.left(), textRight, top + std::max(0.0, height - text));
    placeLines(page, SheetPart::Reminder, reminder_, SheetFont::Partner, printable_.left(), textRight,
        below + lineGap);
    placeCode(page, { right - reminderCodeSide, top, reminderCodeSide, reminderCodeSide }, number);
    const double y = top + height + headRuleGap;
    page.rules.append({ { printable_.left(), y, right, y }, headRuleThickness, 100 });
}

void SheetHeading::placeFooter(SheetPage &page, qsizetype number, qsizetype count) const
{
    const double left = printable_.left();
    const double right = printable_.right();
    double y = printable_.bottom() - footerHeight_ + footerGap;
    page.rules.append({ { left, y, right, y }, 0.15, 60 });
    y = placeLines(
        page, SheetPart::Notice, notice_, SheetFont::Footer, printable_.left(), right, y + footerPadding);
    placeLines(page, SheetPart::OrganiserLines, organiserLines_, SheetFont::Footer, left, right, y);

    const QStringList pageNumber { sheetwords::pageNumber(number, count) };
    const double pageLeft = right - measure_.width(pageNumber.first(), SheetFont::Footer);
    const double lineHeight = sheetfonts::lineHeight(SheetFont::Footer);
    const QStringList reference = sheettext::wrap(
        sheetwords::reference(sheet_), SheetFont::Footer, pageLeft - left - footerPadding, 1, measure_);
    y = printable_.bottom() - lineHeight;
    placeLines(page, SheetPart::Reference, reference, SheetFont::Footer, printable_.left(),
        pageLeft - footerPadding, y);
    SheetBox box { SheetPart::PageNumber, { pageLeft, y, right - pageLeft, lineHeight }, 0, 0, {} };
    sheettext::place(box, pageNumber, SheetFont::Footer, pageLeft, right, y, Qt::AlignLeft, measure_);
    page.boxes.append(box);
}
