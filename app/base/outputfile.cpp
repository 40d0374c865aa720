// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/outputfile.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <memory>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace
{

/// Some file systems find out here only that there is no room. A pipe cannot be asked.
bool isOnDisk(const QFileDevice &file)
{
#ifdef Q_OS_UNIX
    return fsync(file.handle()) == 0 || (errno != ENOSPC && errno != EDQUOT && errno != EIO);
#else
    return file.isOpen();
#endif
}

/// What is short waits in memory until here: only now a full disk is met, and commit() overlooks it.
Done writeAll(QFileDevice &file, const QString &path, const std::function<Done(QIODevice &device)> &write)
{
    if (const Done done = write(file); !done) {
        return done;
    }
    const bool isWritten = file.flush() && file.error() == QFileDevice::NoError && isOnDisk(file);
    return isWritten ? Done {} : std::unexpected(outputfile::refused(file, path));
}

/// Of a piece that found room in part only, no reason is known: what is left of it, or one byte more, meets
/// it. The file is given up anyway.
bool isDiskFull(QSaveFile &file)
{
    if (file.error() != QFileDevice::ResourceError) {
        (void)file.putChar('\0');
        (void)file.flush();
    }
    return file.error() == QFileDevice::ResourceError;
}

} // namespace

Done outputfile::write(const QString &path, const std::function<Done(QIODevice &device)> &write)
{
    return place(stage(path, write));
}

Result<outputfile::Placing> outputfile::stage(
    const QString &path, const std::function<Done(QIODevice &device)> &write)
{
    if (!isReplaced(path)) {
        QFile file(path);
        return placed(file.open(QIODevice::WriteOnly) ? writeAll(file, path, write)
                                                      : std::unexpected(refused(file, path)));
    }
    const auto file = std::make_shared<QSaveFile>(path); // removes what it wrote when it is not committed
    if (!file->open(QIODevice::WriteOnly)) {
        return std::unexpected(refused(*file, path));
    }
    if (const Done done = writeAll(*file, path, write); !done) {
        const bool isFull = done.error().kind == Error::Kind::CannotWrite && isDiskFull(*file);
        return std::unexpected(isFull ? refused(*file, path) : done.error());
    }
    return
        [file, path]() -> Done { return file->commit() ? Done {} : std::unexpected(refused(*file, path)); };
}

Done outputfile::place(const Result<Placing> &staged)
{
    return staged ? (*staged)() : std::unexpected(staged.error());
}

Result<outputfile::Placing> outputfile::placed(const Done &done)
{
    return done ? Result<Placing>([]() -> Done { return {}; }) : std::unexpected(done.error());
}

bool outputfile::isReplaced(const QString &path)
{
    // Pipes and devices cannot be replaced by a finished file.
    const QFileInfo info(path);
    return !info.exists() || info.isFile() || info.isDir();
}

Done outputfile::write(const QString &path, const QByteArray &content)
{
    return write(path, [&](QIODevice &device) -> Done {
        return device.write(content) == content.size() ? Done {} : std::unexpected(refused(device, path));
    });
}

Error outputfile::refused(const QIODevice &device, const QString &subject)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    const bool isFull = file != nullptr && file->error() == QFileDevice::ResourceError;
    return { isFull ? Error::Kind::DiskFull : Error::Kind::CannotWrite, subject, device.errorString() };
}
