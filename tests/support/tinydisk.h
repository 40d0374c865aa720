// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>

/// A disk of so many bytes, in memory: full in earnest, in the middle of a piece. Only root may have one: for
/// others it is full from the first byte.
class TinyDisk
{
public:
    explicit TinyDisk(qint64 bytes)
        : place_(QFile::encodeName(folder_.path()))
    {
        const QByteArray size = "size=" + QByteArray::number(bytes);
        isThere_ = mount("tmpfs", place_.constData(), "tmpfs", 0, size.constData()) == 0;
    }
    TinyDisk(const TinyDisk &) = delete;
    TinyDisk &operator=(const TinyDisk &) = delete;
    ~TinyDisk()
    {
        if (isThere_) {
            umount(place_.constData());
        }
    }

    [[nodiscard]] QString filePath(const QString &name) const
    {
        return isThere_ ? folder_.filePath(name) : QStringLiteral("/dev/full");
    }
    [[nodiscard]] bool holds(const QString &path) const { return isThere_ && QFile::exists(path); }

private:
    QTemporaryDir folder_;
    QByteArray place_;
    bool isThere_ = false;
};
