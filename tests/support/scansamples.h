// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

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
