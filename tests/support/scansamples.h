// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

/// A whole PDF of one stream, as a scanner with its index in words writes it.
inline QByteArray scannedPdf(const QByteArray &stream, const QByteArray &filter = {})
{
    const QList<QByteArray> objects { "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [] /Count 0 >>",
        "<< /Length " + QByteArray::number(stream.size()) + (filter.isEmpty() ? "" : " /Filter /") + filter
            + " >>\nstream\n" + stream + "\nendstream" };
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray index = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        index += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    return pdf + index + "trailer\n<< /Size " + QByteArray::number(objects.size() + 1)
        + " /Root 1 0 R >>\nstartxref\n" + QByteArray::number(pdf.size()) + "\n%%EOF\n";
}

/// A TIFF of one page whose picture is in these pieces, its directory at the end; `next`: where it says that
/// of another page stands.
inline QByteArray scannedTiff(const QList<QByteArray> &pieces, quint16 packing, const QByteArray &tables = {},
    bool isLittle = true, quint32 next = 0)
{
    const auto number = [isLittle](auto value) {
        QByteArray bytes(sizeof value, '\0');
        isLittle ? qToLittleEndian(value, bytes.data()) : qToBigEndian(value, bytes.data());
        return bytes;
    };
    const auto count = quint32(pieces.size());
    QByteArray tiff = isLittle ? QByteArray("II*\0", 4) : QByteArray("MM\0*", 4);
    QByteArray offsets;
    QByteArray counts;
    QByteArray data;
    constexpr quint32 header = 8;
    for (const QByteArray &piece : pieces) {
        offsets += number(header + quint32(data.size()));
        counts += number(quint32(piece.size()));
        data += piece;
    }
    const auto places = header + quint32(data.size());
    data += offsets + counts + tables;
    constexpr quint16 two = 3; // types
    constexpr quint16 four = 4;
    constexpr quint16 undefined = 7;
    const auto entry = [&](quint16 tag, quint16 type, quint32 many, const QByteArray &value) {
        return number(tag) + number(type) + number(many) + value.leftJustified(4, '\0');
    };
    const QByteArray first = count == 1 ? offsets : number(places);
    const QByteArray second = count == 1 ? counts : number(places + quint32(offsets.size()));
    QByteArray directory = entry(256, two, 1, number(quint16(400))) + entry(257, two, 1, number(quint16(600)))
        + entry(259, two, 1, number(packing)) + entry(273, four, count, first)
        + entry(279, four, count, second);
    if (!tables.isEmpty()) {
        directory += entry(
            347, undefined, quint32(tables.size()), number(places + quint32(offsets.size() + counts.size())));
    }
    return tiff + number(header + quint32(data.size())) + data + number(quint16(directory.size() / 12))
        + directory + number(next);
}

/// A PDF of one picture packed by `filter`, whose length is `told`; the index at its end packed, so that it
/// points at nothing that moves.
inline QByteArray scannedPdfTelling(
    const QByteArray &stream, const QByteArray &filter, const QByteArray &told, const QByteArray &more = {})
{
    const QByteArray body = "%PDF-1.5\n3 0 obj\n<< /Subtype /Image /Length " + told + " /Filter /" + filter
        + " >>\nstream\n" + stream + "\nendstream\nendobj\n" + more;
    return body + "9 0 obj\n<< /Type /XRef /Length 0 >>\nstream\n\nendstream\nendobj\nstartxref\n"
        + QByteArray::number(body.size()) + "\n%%EOF\n";
}
