// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/paperfont.h"

#include <QBuffer>
#include <QFontMetrics>
#include <QFontMetricsF>
#include <QImageReader>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr QChar joiner(0x2060); // has no width; no line ends beside it

/// The text with the words that fit in the width joined at their hyphens.
QString joinedWords(const QString &text, const QFont &font, double width, bool &isWordParted)
{
    if (!text.contains(u'-')) {
        return text;
    }
    const QFontMetricsF metrics(font);
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        const qsizetype hyphen = word.indexOf(u'-');
        if (hyphen < 0 || hyphen + 1 == word.size()) {
            continue;
        }
        if (metrics.horizontalAdvance(word) <= width) {
            word.replace(u'-', QString(u'-') + joiner);
        } else {
            isWordParted = true;
        }
    }
    return words.join(u' ');
}

QImage decoded(const QByteArray &bytes, QSizeF room)
{
    constexpr double dotsPerMillimetre = 600 / 25.4;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize most = (room * dotsPerMillimetre).toSize();
    const QSize fitting = reader.size().scaled(most, Qt::KeepAspectRatio).expandedTo({ 1, 1 });
    const bool isDrawing = reader.format().startsWith("svg");
    if (isDrawing && reader.size().isValid()) {
        reader.setScaledSize(fitting);
    }
    QImage image = reader.read();
    if (image.isNull()) {
        return {};
    }
    if (image.width() > most.width() || image.height() > most.height()) {
        image = image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

} // namespace

Done paperfont::available()
{
    // Names of families stand for fonts that are not there: a letter says it.
    constexpr double any = 10; // points
    return QFontMetrics(font(any, false)).inFont(u'a') ? Done {}
                                                       : failure(Error::Kind::CannotWrite, {}, u"no font"_s);
}

QFont paperfont::font(double points, bool isBold)
{
    QFont font;
    font.setFamilies(
        { u"Liberation Sans"_s, u"Arimo"_s, u"Arial"_s, u"DejaVu Sans"_s, u"Noto Sans"_s, u"Symbola"_s });
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(qRound(points * unitsInPoint));
    font.setBold(isBold);
    return font;
}

paperfont::Broken paperfont::broken(const QString &text, const QFont &font, double width, WiderWord wider)
{
    Broken result;
    QTextOption option;
    option.setWrapMode(
        wider == WiderWord::Parted ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::WordWrap);
    for (const QString &typed : text.split(u'\n')) {
        const QString piece = joinedWords(typed, font, width, result.isWordParted);
        QTextLayout layout(piece, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            result.lines.append(piece.mid(line.textStart(), line.textLength()).remove(joiner).trimmed());
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

QImage paperfont::picture(const QByteArray &bytes, QSizeF room)
{
    static thread_local std::pair<QByteArray, QSizeF> last;
    static thread_local QImage lastPicture;
    if (bytes.isEmpty()) {
        return {};
    }
    if (const std::pair wanted(bytes, room); last != wanted) {
        lastPicture = decoded(bytes, room);
        last = wanted;
    }
    return lastPicture;
}

void paperfont::paint(QPainter &painter, const QRectF &area, const QImage &picture)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::LosslessImageRendering); // no JPEG: its edges would not be clean
    const QPaintEngine *engine = painter.paintEngine();
    const QSize dots = painter.deviceTransform().mapRect(area).size().toSize().expandedTo({ 1, 1 });
    const bool isReduced = dots.width() < picture.width() && dots.height() < picture.height();
    if (!engine || engine->type() != QPaintEngine::Raster || !isReduced) {
        painter.drawImage(area, picture);
        return;
    }
    // A preview is painted again and again.
    static thread_local std::pair<qint64, QSize> last;
    static thread_local QImage lastReduced;
    if (const std::pair wanted(picture.cacheKey(), dots); last != wanted) {
        lastReduced = picture.scaled(dots, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        last = wanted;
    }
    painter.drawImage(area, lastReduced);
}
