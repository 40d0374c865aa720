// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/paperfont.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

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

paperfont::Broken paperfont::broken(const QString &text, const QFont &font, double width)
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

QImage paperfont::picture(const QByteArray &bytes)
{
    const QImage image = QImage::fromData(bytes);
    if (image.isNull()) {
        return {};
    }
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}
