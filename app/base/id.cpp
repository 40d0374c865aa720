// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <mutex>

namespace
{
constexpr qint64 firstMillisecond = 1577836800000; // 2020-01-01T00:00Z: 41 bits last until 2089
constexpr int drawnBits = 22;
} // namespace

qint64 newIdValue()
{
    static std::mutex mutex;
    static qint64 last = 0;
    const std::scoped_lock lock(mutex);
    const qint64 milliseconds = QDateTime::currentMSecsSinceEpoch() - firstMillisecond;
    const qint64 drawn = QRandomGenerator::global()->bounded(1 << drawnBits);
    // Strictly growing within a program: rows made in one go keep their order, even when the clock steps
    // back.
    last = std::max(last + 1, (milliseconds << drawnBits) | drawn);
    return last;
}
