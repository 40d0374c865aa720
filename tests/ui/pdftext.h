// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QProcess>
#include <QString>

/// What pdftotext reads in a file, laid out as on its pages; empty when it reads none.
inline QString textOfPdf(const QString &path)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
        { QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), path,
            QStringLiteral("-") });
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
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
