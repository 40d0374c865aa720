// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendartext.h"

#include "app/exchange/textencoding.h"
#include "app/exchange/westerntext.h"

#include <QByteArrayView>
#include <QList>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype headSize = 4096;

/// Lines folded in two: some programs cut a letter of two bytes.
QByteArray unfolded(QByteArray text)
{
    return text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
}

/// Lines of old Macintoshes end in CR alone.
QByteArray withLineFeeds(QByteArray text)
{
    return text.contains('\n') ? text : text.replace('\r', '\n');
}

/// Row by row, so that a mixed file keeps its accents.
QByteArray westernToUtf8(const QByteArray &text)
{
    const QList<QByteArray> lines = unfolded(text).split('\n');
    WesternText western;
    western.weigh(text);
    QByteArray decoded;
    for (const QByteArray &line : lines) {
        decoded += (line.isValidUtf8() ? line : western.toUtf8(line)) + "\r\n";
    }
    return decoded;
}

struct Decoded {
    QByteArray text; ///< UTF-8
    qsizetype lines = 0; ///< of the file: there are fewer once those folded in two are joined
};

qsizetype linesOf(const QByteArray &text)
{
    return text.count('\n') + (text.isEmpty() || text.endsWith('\n') ? 0 : 1);
}

Decoded decoded(const QByteArray &content)
{
    const Encoding encoding = encodingOf(QByteArrayView(content).first(std::min(content.size(), headSize)));
    if (const auto wide = wideEncoding(encoding)) {
        QStringDecoder decoder(*wide);
        const QByteArray text = QString(decoder(content)).toUtf8();
        return { text, linesOf(text) };
    }
    const QByteArray text = withLineFeeds(content);
    return { text.isValidUtf8() ? text : westernToUtf8(text), linesOf(text) };
}

} // namespace

Result<QByteArray> calendartext::read(const QByteArray &content)
{
    auto [text, lines] = decoded(content);
    if (text.startsWith("\xEF\xBB\xBF")) {
        text.remove(0, 3);
    }
    text.replace('\0', QByteArrayView()); // what follows would not be read
    bool isCalendar = false;
    bool isOpen = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype found = text.indexOf('\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = QByteArrayView(text).sliced(at, end - at).trimmed();
        if (line.compare("BEGIN:VCALENDAR", Qt::CaseInsensitive) == 0) {
            isCalendar = isOpen = true;
        } else if (line.compare("END:VCALENDAR", Qt::CaseInsensitive) == 0) {
            isOpen = false;
        }
        at = end + 1;
    }
    if (!isCalendar) {
        return failure(Error::Kind::BadFile, u"ics"_s);
    }
    if (isOpen) {
        return failure(Error::Kind::BadFile, u"icsCut:%1"_s.arg(lines));
    }
    return text;
}
