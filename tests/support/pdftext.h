// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QProcess>
#include <QString>
#include <QStringList>

/// What pdftotext reads in a file in an order it knows, its own without one; empty when it reads none.
inline QString textOfPdf(const QString &path, const QString &order)
{
    QStringList arguments { QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-") };
    if (!order.isEmpty()) {
        arguments.prepend(order);
    }
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), arguments);
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}

/// Laid out as on its pages.
inline QString textOfPdf(const QString &path)
{
    return textOfPdf(path, QStringLiteral("-layout"));
}

/// As one reads it, column by column.
inline QString runningTextOfPdf(const QString &path)
{
    return textOfPdf(path, {});
}

/// As it was painted, one thing after the other: what stands side by side is not mixed.
inline QString paintedTextOfPdf(const QString &path)
{
    return textOfPdf(path, QStringLiteral("-raw"));
}

/// Its first page as it looks, 60 dots an inch; null when there is none.
inline QImage pictureOfPdf(const QString &path)
{
    QProcess painter;
    painter.start(QStringLiteral("pdftoppm"),
        { QStringLiteral("-r"), QStringLiteral("60"), QStringLiteral("-f"), QStringLiteral("1"),
            QStringLiteral("-l"), QStringLiteral("1"), path });
    return painter.waitForFinished() ? QImage::fromData(painter.readAllStandardOutput(), "PPM") : QImage();
}
