// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <algorithm>

/// What pdftotext reads in a PDF, page by page, as plain words: without its options it looks for columns and
/// tables on the page, as programs do that copy a text or read it aloud.
namespace pdfreading
{

/// A no-break space and a space are the same mark on paper; a hyphen at the end of a line is lost to it.
inline QString plain(QString text)
{
    return text.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' ').remove(u'-').simplified();
}

inline QStringList pages(const QString &path, const QStringList &options = {})
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
        options + QStringList { QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-") });
    QStringList read;
    if (reader.waitForFinished()) {
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        for (const QString &page : text.split(u'\f', Qt::SkipEmptyParts)) {
            read.append(plain(page));
        }
    }
    return read;
}

/// As it was painted, one thing after the other.
inline QStringList paintedPages(const QString &path)
{
    return pages(path, { QStringLiteral("-raw") });
}

/// The first words that differ, to be told; empty when there are none.
inline QString difference(const QString &read, const QString &wanted)
{
    // Parted or not at a hyphen, it is the same word.
    if (QString(read).remove(u' ') == QString(wanted).remove(u' ')) {
        return {};
    }
    const QStringList one = read.split(u' ');
    const QStringList other = wanted.split(u' ');
    qsizetype at = 0;
    while (at < one.size() && at < other.size() && one.at(at) == other.at(at)) {
        ++at;
    }
    const auto around
        = [at](const QStringList &words) { return words.mid(std::max<qsizetype>(0, at - 5), 20).join(u' '); };
    return QStringLiteral("\n  read:   %1\n  wanted: %2").arg(around(one), around(other));
}

} // namespace pdfreading
