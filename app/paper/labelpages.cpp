// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/labelpages.h"

#include "app/base/textfold.h"
#include "app/paper/paperfont.h"
#include "app/paper/pdfspans.h"
#include "app/paper/pdfwriting.h"

#include <QFontMetricsF>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using paperfont::lineSpacing;
using paperfont::units;

namespace
{

constexpr double innerMargin = 4 * units; // printers and knives are not exact
constexpr double smallLabel = 45 * units; // below this height the margin is halved
constexpr double edge = 10 * units; // of the paper, which printers cannot ink
constexpr double logoShare = 0.22; // of a label's height
constexpr double step = 0.94; // from one size tried to the next
constexpr double wholeShare = 0.7; // of its size in two parts: so much smaller a name is set to stay whole
constexpr double largestPoints = 96;
constexpr double hair = 0.15 * units;
constexpr int foldGrey = 170;

struct Fitted {
    QStringList lines;
    QFont font;

    [[nodiscard]] double height() const { return double(lines.size()) * font.pixelSize() * lineSpacing; }
};

/// As it was before it was broken: after a hyphen stood no space.
QString joined(const QStringList &lines)
{
    QString text;
    for (const QString &each : lines) {
        text += text.isEmpty() || text.endsWith(u'-') ? each : u' ' + each;
    }
    return text;
}

/// As large as the room lets it be. Smaller up to a point rather than with a name parted at its hyphen.
Fitted fitted(const LabelLine &line, const QSizeF &room, double mostPoints = largestPoints)
{
    double points = std::min(mostPoints, room.height() / lineSpacing / paperfont::unitsInPoint);
    const double smallest = line.isName ? LabelPages::smallestName : LabelPages::smallest;
    std::optional<Fitted> parted; // at a hyphen, as large as that can be
    double leastWhole = 0;
    for (;; points *= step) {
        const bool isLast = points <= smallest;
        Fitted found { {}, paperfont::font(std::max(points, smallest), line.isBold) };
        const QFontMetricsF metrics(found.font);
        const paperfont::Broken broken = paperfont::broken(line.text, found.font, room.width());
        found.lines = broken.lines;
        const bool fits = found.lines.size() <= line.mostLines && found.height() <= room.height()
            && std::ranges::all_of(found.lines,
                [&](const QString &each) { return metrics.horizontalAdvance(each) <= room.width(); });
        if (fits && (!broken.isWordParted || found.lines.size() == 1)) {
            return found;
        }
        if (fits && !parted) {
            parted = found;
            leastWhole = points * wholeShare;
        }
        if (parted && (isLast || points * step < leastWhole)) {
            return *parted;
        }
        if (isLast) {
            const qsizetype kept = std::clamp<qsizetype>(
                qsizetype(room.height() / (found.font.pixelSize() * lineSpacing)), 1, line.mostLines);
            if (found.lines.size() > kept) {
                const QString rest = joined(found.lines.mid(kept - 1));
                found.lines = found.lines.mid(0, kept - 1) << rest;
            }
            for (QString &each : found.lines) {
                each = metrics.elidedText(each, Qt::ElideRight, room.width());
            }
            return found;
        }
    }
}

} // namespace

LabelPages::LabelPages(
    const LabelFormat &format, const QList<Label> &labels, int firstPlace, const QByteArray &logo)
    : format_(format)
    , logo_(paperfont::picture(logo, { format.size.width(), format.size.height() * logoShare }))
{
    int place = std::clamp(firstPlace, 0, format.perPage() - 1);
    for (const Label &label : labels) {
        if (pages_.isEmpty() || place == format.perPage()) {
            place = pages_.isEmpty() ? place : 0;
            pages_.append(Page());
        }
        const bool isBeside = !pages_.last().lines.isEmpty() && place % format.columns > 0;
        const QRectF given = format.area(place++);
        const QRectF area(given.topLeft() * units, given.size() * units);
        Page &page = pages_.last();
        if (format.isFolded) {
            const QRectF far(area.topLeft(), QSizeF(area.width(), area.height() / 2));
            set(label, far, Side::Far, isBeside ? page.parts.size() - 2 : page.parts.size(), page);
            set(label, far.translated(0, far.height()), Side::Near,
                isBeside ? page.parts.size() - 1 : page.parts.size(), page);
            markCard(area, page);
        } else {
            set(label, area, Side::Near, isBeside ? page.parts.size() - 1 : page.parts.size(), page);
        }
    }
    for (Page &page : pages_) {
        std::ranges::stable_sort(page.lines, {}, &Line::part); // each whole is painted in one go
    }
}

void LabelPages::set(const Label &label, const QRectF &room, Side side, qsizetype part, Page &page) const
{
    const double margin = room.height() < smallLabel ? innerMargin / 2 : innerMargin;
    // Cards and signs go to the edge of the paper; both sides of a card are set alike.
    const bool reachesEdge = format_.perPage() == 1 || format_.isFolded;
    const double white = reachesEdge ? edge : margin;
    QRectF inner = room.adjusted(white, white, -white, -white);
    if (label.hasLogo && !logo_.isNull()) {
        const QSizeF size
            = QSizeF(logo_.size())
                  .scaled(QSizeF(inner.width(), inner.height() * logoShare), Qt::KeepAspectRatio);
        page.logos.append({ QPointF(inner.center().x() - size.width() / 2, inner.top()), size });
        inner.setTop(inner.top() + inner.height() * logoShare + margin / 2);
    }
    QList<LabelLine> wanted = label.lines;
    wanted.removeIf([](const LabelLine &line) { return line.text.trimmed().isEmpty(); });
    double shares = 0;
    for (const LabelLine &line : wanted) {
        shares += line.share;
    }
    // The family name is never set smaller than the given name above it, nor what else there is larger than
    // the names: from the last name up, then the others.
    QList<Fitted> texts(wanted.size());
    double most = largestPoints;
    for (const bool areNames : { true, false }) {
        for (qsizetype i = wanted.size() - 1; i >= 0; --i) {
            const LabelLine &line = wanted.at(i);
            if (line.isName != areNames) {
                continue;
            }
            texts[i]
                = fitted({ text::oneLine(line.text), line.share, line.isBold, line.mostLines, line.isName },
                    { inner.width(), inner.height() * line.share / shares }, most);
            if (areNames) {
                most = std::max(smallest, texts.at(i).font.pixelSize() / paperfont::unitsInPoint);
            }
        }
    }
    double height = 0;
    for (const Fitted &text : std::as_const(texts)) {
        height += text.height();
    }
    page.parts.resize(std::max(page.parts.size(), part + 1));
    double y = inner.center().y() - height / 2;
    for (const Fitted &text : texts) {
        const QFontMetricsF metrics(text.font);
        for (const QString &each : text.lines) {
            const double width = metrics.horizontalAdvance(each);
            const double lineHeight = text.font.pixelSize() * lineSpacing;
            page.lines.append({ each, text.font, QRectF(inner.center().x() - width / 2, y, width, lineHeight),
                room, side == Side::Far, part });
            y += lineHeight;
        }
    }
    // The far side of a card says nothing new, and head down.
    for (const LabelLine &line : side == Side::Far ? QList<LabelLine>() : wanted) {
        page.parts[part] += text::oneLine(line.text) + u'\n'; // or a reader may set the next one beside it
    }
}

void LabelPages::markCard(const QRectF &area, Page &page) const
{
    const double middle = area.center().y();
    page.folds.append({ area.left() + edge, middle, area.right() - edge, middle });
    if (format_.rows > 1 && area.top() <= 0) {
        page.cuts.append({ area.left() + edge, area.bottom(), area.right() - edge, area.bottom() });
    }
    if (format_.columns > 1 && area.left() <= 0) {
        page.cuts.append({ area.right(), area.top() + edge, area.right(), area.bottom() - edge });
    }
}

void LabelPages::paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const
{
    const Page &painted = pages_.at(page);
    painter.save();
    painter.scale(dotsPerMillimetre / units, dotsPerMillimetre / units);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const QRectF &logo : painted.logos) {
        paperfont::paint(painter, logo, logo_);
    }
    painter.setPen(QPen(QColor(foldGrey, foldGrey, foldGrey), hair, Qt::DashLine));
    painter.drawLines(painted.folds);
    painter.setPen(QPen(QColor(foldGrey, foldGrey, foldGrey), hair));
    painter.drawLines(painted.cuts);
    for (const Line &line : painted.lines) {
        painter.save();
        painter.setPen(pdfspans::pen(line.part));
        if (line.isTurned) {
            painter.translate(line.label.center());
            painter.rotate(180);
            painter.translate(-line.label.center());
        }
        painter.setFont(line.font);
        const QFontMetricsF metrics(line.font);
        painter.drawText(
            QPointF(line.area.left(), line.area.center().y() + (metrics.ascent() - metrics.descent()) / 2),
            line.text);
        painter.restore();
    }
    painter.restore();
}

void LabelPages::tell(PdfWriting &pdf, qsizetype page) const
{
    for (const Line &line : pages_.at(page).lines) {
        pdf.painted(line.text, line.font);
    }
    pdf.readWhole(pages_.at(page).parts);
}

QStringList LabelPages::texts() const
{
    QStringList texts;
    for (const Page &page : pages_) {
        for (const Line &line : page.lines) {
            texts.append(line.text);
        }
    }
    return texts;
}
