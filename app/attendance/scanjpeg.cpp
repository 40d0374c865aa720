// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scanjpeg.h"

#include <QBuffer>
#include <QImageReader>
#include <QRegularExpression>
#include <QSize>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace
{

constexpr int shrunk = 8; // the decoder leaves out dots, and reads all the same
constexpr qint64 mostDots = 150'000'000; // A4 at 1,200 dots per inch: what a progressive one keeps in memory

/// The decoder fills what it cannot read with grey and answers a picture: only Qt's log tells. Listens to it
/// for one decoding.
class DecoderLog final
{
public:
    DecoderLog()
        : one_(mutex)
    {
        heard.clear();
        isListening = true;
        before = qInstallMessageHandler(hear);
    }
    ~DecoderLog()
    {
        qInstallMessageHandler(before);
        isListening = false;
    }
    Q_DISABLE_COPY_MOVE(DecoderLog)

    [[nodiscard]] static const QStringList &complaints() { return heard; }

private:
    static void hear(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        if (isListening && QByteArrayView(context.category) == "qt.gui.imageio.jpeg") {
            heard.append(message);
        } else if (before) {
            before(type, context, message);
        }
    }

    static inline std::mutex mutex; // the handler is one for the whole program
    static inline QtMessageHandler before = nullptr;
    static inline thread_local bool isListening = false;
    static inline thread_local QStringList heard;

    std::lock_guard<std::mutex> one_;
};

/// Some scanners fill up before the end mark with one byte again and again; what a decoder that lost its way
/// has not read is of all sorts.
bool isFilledUp(QByteArrayView content, qsizetype count)
{
    const qsizetype end = content.lastIndexOf("\xff\xd9");
    if (count <= 0 || end < count) {
        return false;
    }
    const QByteArrayView rest = content.sliced(end - count, count);
    return std::ranges::all_of(rest, [&](char each) { return each == rest.front(); });
}

bool isDamage(const QString &complaint, QByteArrayView content)
{
    static const QRegularExpression unread(
        u"^Corrupt JPEG data: (\\d+) extraneous bytes before marker 0xd9"_s);
    if (const auto match = unread.match(complaint); match.hasMatch()) {
        return !isFilledUp(content, match.capturedView(1).toLongLong());
    }
    return complaint.startsWith("Corrupt JPEG data"_L1) || complaint.startsWith("Premature end"_L1);
}

} // namespace

bool scanjpeg::isSound(QByteArrayView content)
{
    const DecoderLog log;
    QBuffer buffer;
    buffer.setData(QByteArray::fromRawData(content.data(), content.size()));
    QImageReader reader(&buffer, "jpeg");
    const QSize size = reader.size();
    if (size.isEmpty()) {
        return false;
    }
    if (qint64(size.width()) * size.height() > mostDots) {
        return true;
    }
    reader.setScaledSize((size / shrunk).expandedTo({ 1, 1 }));
    return !reader.read().isNull() && std::ranges::none_of(log.complaints(), [&](const QString &each) {
        return isDamage(each, content);
    });
}

std::optional<qsizetype> scanjpeg::end(QByteArrayView content)
{
    constexpr qsizetype mark = 2;
    bool isInLines
        = false; // of the picture: 0xff is no mark there before 0, and marks to take up again stand there
    for (qsizetype at = mark; at + 1 < content.size();) {
        const auto kind = quint8(content.at(at + 1));
        const bool isMark = content.at(at) == '\xff' && kind != 0xff && kind != 0
            && !(isInLines && kind >= 0xd0 && kind <= 0xd7);
        if (!isMark) {
            ++at;
            continue;
        }
        if (kind == 0xd9) {
            return at + mark;
        }
        if (at + 2 * mark > content.size()) {
            break;
        }
        isInLines = kind == 0xda;
        at += mark + qFromBigEndian<quint16>(content.data() + at + mark);
    }
    return std::nullopt;
}

bool scanjpeg::isUsual(QByteArrayView content)
{
    constexpr qsizetype mark = 2;
    constexpr qsizetype frameHead = 10; // mark, length, bits, height, width, colours
    if (!content.startsWith("\xff\xd8")) {
        return false;
    }
    for (qsizetype at = mark; content.size() - at >= frameHead && content.at(at) == '\xff';) {
        const auto kind = quint8(content.at(at + 1));
        const bool isFrame = kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
        if (isFrame) {
            const char colours = content.at(at + frameHead - 1);
            return kind <= 0xc2 && content.at(at + 2 * mark) == 8 && (colours == 1 || colours == 3);
        }
        at += mark + qFromBigEndian<quint16>(content.data() + at + mark);
    }
    return false;
}
