// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/letter.h"

#include "app/paper/paperfont.h"

#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using paperfont::Broken;
using paperfont::lineSpacing;
using paperfont::units;
constexpr double left = 20 * units;
constexpr double right = 190 * units;
constexpr double top = 15 * units;
constexpr double bottom = 282 * units;
constexpr double logoHeight = 22 * units;
constexpr double logoWidth = 60 * units;
constexpr double logoGap = 5 * units;
constexpr double footerSize = 7.5;
constexpr double footerGap = 4 * units;
constexpr double ruleGap = 1.5 * units;
constexpr double ruleThickness = 0.25 * units;

Broken broken(const QString &text, const QFont &font, double width)
{
    return paperfont::broken(text, font, width, paperfont::WiderWord::Parted);
}

double startOf(Qt::Alignment alignment, double from, double width)
{
    return alignment & Qt::AlignRight  ? right - width
        : alignment & Qt::AlignHCenter ? from + (right - from - width) / 2
                                       : from;
}

} // namespace

LetterPages::LetterPages(const Letter &letter)
    : logo_(paperfont::picture(letter.logo, QSizeF(logoWidth, logoHeight) / units))
{
    double start = top;
    if (!logo_.isNull()) {
        const QSizeF size = QSizeF(logo_.size()).scaled(logoWidth, logoHeight, Qt::KeepAspectRatio);
        logoArea_ = QRectF(QPointF(left, top), size);
        start = logoArea_.bottom() + logoGap;
    }
    const QFont foot = fonts_.value(fontOf(footerSize, false));
    const double footer = letter.footer.isEmpty()
        ? 0
        : double(broken(letter.footer, foot, right - left).lines.size()) * foot.pixelSize() * lineSpacing
            + footerGap;
    breakParagraphs(letter, start, bottom - footer);
    addFooters(letter);
}

int LetterPages::fontOf(double size, bool isBold)
{
    const QFont wanted = paperfont::font(size, isBold);
    const qsizetype known = fonts_.indexOf(wanted);
    if (known >= 0) {
        return int(known);
    }
    fonts_.append(wanted);
    return int(fonts_.size()) - 1;
}

void LetterPages::breakParagraphs(const Letter &letter, double start, double end)
{
    pages_.append(Page());
    double y = start;
    bool isTop = true;
    const auto turn = [&] {
        pages_.append(Page());
        y = top;
        isTop = true;
    };
    const auto height = [](const Broken &text, const QFont &font) {
        return double(text.lines.size()) * font.pixelSize() * lineSpacing;
    };
    for (qsizetype i = 0; i < letter.paragraphs.size(); ++i) {
        const LetterParagraph &paragraph = letter.paragraphs.at(i);
        const int font = fontOf(paragraph.size, paragraph.isBold);
        const QFont face = fonts_.at(font);
        const double from = left + paragraph.left * units;
        const Broken text = broken(paragraph.text, face, right - from);
        double wanted = height(text, face);
        for (qsizetype next = i;
            letter.paragraphs.at(next).staysWithNext && next + 1 < letter.paragraphs.size(); ++next) {
            const LetterParagraph &after = letter.paragraphs.at(next + 1);
            const QFont other = fonts_.at(fontOf(after.size, after.isBold));
            wanted += after.before * units
                + height(broken(after.text, other, right - left - after.left * units), other);
        }
        y += isTop ? 0 : paragraph.before * units;
        if (!isTop && (paragraph.startsPage || (y + wanted > end && wanted < end - top))) {
            turn();
        }
        if (paragraph.isRuled) {
            pages_.last().rules.append({ left, y, right, y });
            y += ruleGap;
        }
        const double lineHeight = face.pixelSize() * lineSpacing;
        for (qsizetype line = 0; line < text.lines.size(); ++line) {
            if (y + lineHeight > end && !isTop) {
                turn();
            }
            if (!text.lines.at(line).isEmpty()) {
                pages_.last().lines.append({ text.lines.at(line), font,
                    { startOf(paragraph.alignment, from, text.widths.at(line)), y + face.pixelSize() } });
            }
            y += lineHeight;
            isTop = false;
        }
    }
}

void LetterPages::addFooters(const Letter &letter)
{
    const int font = fontOf(footerSize, false);
    const QFont face = fonts_.at(font);
    const double lineHeight = face.pixelSize() * lineSpacing;
    const Broken text = letter.footer.isEmpty() ? Broken() : broken(letter.footer, face, right - left);
    for (qsizetype page = 0; page < pages_.size(); ++page) {
        double y = bottom - double(text.lines.size()) * lineHeight;
        for (qsizetype line = 0; line < text.lines.size(); ++line) {
            pages_[page].lines.append({ text.lines.at(line), font,
                { startOf(Qt::AlignHCenter, left, text.widths.at(line)), y + face.pixelSize() } });
            y += lineHeight;
        }
        if (pages_.size() > 1) {
            const QString number = u"%1/%2"_s.arg(page + 1).arg(pages_.size());
            pages_[page].lines.append({ number, font,
                { right - QFontMetricsF(face).horizontalAdvance(number), bottom + lineHeight } });
        }
    }
}

void LetterPages::paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const
{
    painter.save();
    painter.scale(dotsPerMillimetre / units, dotsPerMillimetre / units);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setPen(Qt::black);
    if (page == 0 && !logo_.isNull()) {
        paperfont::paint(painter, logoArea_, logo_);
    }
    painter.setPen(QPen(Qt::black, ruleThickness));
    painter.drawLines(pages_.at(page).rules);
    painter.setPen(Qt::black);
    int font = -1;
    for (const Line &line : pages_.at(page).lines) {
        if (line.font != font) {
            painter.setFont(fonts_.at(line.font));
            font = line.font;
        }
        painter.drawText(line.start, line.text);
    }
    painter.restore();
}

void LetterPages::tell(PdfWriting &pdf, qsizetype page) const
{
    for (const Line &line : pages_.at(page).lines) {
        pdf.painted(line.text, fonts_.at(line.font));
    }
}

QStringList LetterPages::texts() const
{
    QStringList texts;
    for (const Page &page : pages_) {
        for (const Line &line : page.lines) {
            texts.append(line.text);
        }
    }
    return texts;
}
