// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/letter.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr double units = 100; // hundredths of a millimetre: whole numbers, the same on every device
constexpr double pointsToUnits = 35.278;
constexpr double left = 20 * units;
constexpr double right = 190 * units;
constexpr double top = 15 * units;
constexpr double bottom = 282 * units;
constexpr double logoHeight = 22 * units;
constexpr double logoWidth = 60 * units;
constexpr double logoGap = 5 * units;
constexpr double footerSize = 7.5;
constexpr double footerGap = 4 * units;
constexpr double lineSpacing = 1.25;
constexpr double ruleGap = 1.5 * units;
constexpr double ruleThickness = 0.25 * units;

QImage readLogo(const QByteArray &bytes)
{
    QImage image = QImage::fromData(bytes);
    if (image.isNull()) {
        return {};
    }
    // On white: transparency has no place in an archived document (ISO 19005-1).
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

struct Broken {
    QStringList lines;
    QList<double> widths;
};

Broken broken(const QString &text, const QFont &font, double width)
{
    Broken result;
    for (const QString &piece : text.split(u'\n')) {
        QTextLayout layout(piece, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            result.lines.append(piece.mid(line.textStart(), line.textLength()).trimmed());
            result.widths.append(line.naturalTextWidth());
        }
        layout.endLayout();
        if (piece.isEmpty()) {
            result.lines.append(QString());
            result.widths.append(0);
        }
    }
    return result;
}

double startOf(Qt::Alignment alignment, double from, double width)
{
    return alignment & Qt::AlignRight  ? right - width
        : alignment & Qt::AlignHCenter ? from + (right - from - width) / 2
                                       : from;
}

} // namespace

LetterPages::LetterPages(const Letter &letter)
    : logo_(readLogo(letter.logo))
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
    const int pixels = qRound(size * pointsToUnits);
    const auto known = std::ranges::find_if(
        fonts_, [&](const QFont &font) { return font.pixelSize() == pixels && font.bold() == isBold; });
    if (known != fonts_.end()) {
        return int(known - fonts_.begin());
    }
    QFont font;
    font.setFamilies(
        { u"Liberation Sans"_s, u"Arimo"_s, u"Arial"_s, u"DejaVu Sans"_s, u"Noto Sans"_s, u"Symbola"_s });
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(pixels);
    font.setBold(isBold);
    fonts_.append(font);
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

QPageLayout LetterPages::layout()
{
    QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

void LetterPages::paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const
{
    painter.save();
    painter.scale(dotsPerMillimetre / units, dotsPerMillimetre / units);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setPen(Qt::black);
    if (page == 0 && !logo_.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(logoArea_, logo_);
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

bool LetterPages::write(PdfWriting &pdf) const
{
    const QPageLayout paper = layout();
    for (qsizetype page = 0; page < pages_.size(); ++page) {
        QPainter *painter = pdf.newPage(paper);
        if (!painter) {
            return false;
        }
        paint(*painter, page, PdfWriting::dotsPerMillimetre);
        for (const Line &line : pages_.at(page).lines) {
            pdf.painted(line.text, fonts_.at(line.font));
        }
    }
    return !pdf.hasFailed();
}
