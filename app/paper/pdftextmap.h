// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

/// A change of a document: after which byte of what the writer wrote, how many bytes longer.
struct PdfGrowth {
    qint64 at;
    qint64 bytes;
};

/// Which characters the glyphs of a PDF stand for. Qt's PDF writer says a tab for a space, presentation forms
/// for Arabic letters, and nothing for characters beyond the first 65,536 (emoji): the paper is right, but
/// names could not be searched or copied as typed. This corrects the maps the writer puts at the end of the
/// document.
class PdfTextMap
{
public:
    /// To be told of the painted lines, in the order of painting: the writer numbers glyphs so. Costs nothing
    /// for lines in plain letters.
    void painted(const QString &text, const QFont &font);

    /// The end of a document (all fonts, the cross-reference table, the trailer), which starts at byte
    /// `offset` of it, with corrected maps, and offsets moved past what was `added` before. Comes back
    /// unchanged when it is not written as expected.
    [[nodiscard]] QByteArray corrected(
        const QByteArray &tail, qint64 offset, const QList<PdfGrowth> &added) const;

private:
    struct Face {
        QSet<quint32> named; ///< glyphs the writer finds a character for
        QList<quint32> unnamed; ///< the others, in the order of their first painting
        QHash<quint32, QString> texts; ///< of the unnamed, when known
    };

    [[nodiscard]] QByteArray correctedMap(const QByteArray &map, const QByteArray &fontName) const;

    QHash<QByteArray, Face> faces_; ///< by the font's name in the document
};
