// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/tableloader.h"

#include "app/exchange/tablereader.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace
{

/// A file that ends when it is told to: the reader gives up at its next piece.
class StoppableFile final : public QFile
{
public:
    StoppableFile(const QString &path, std::shared_ptr<std::atomic_bool> stopped)
        : QFile(path)
        , stopped_(std::move(stopped))
    {
    }

protected:
    qint64 readData(char *data, qint64 size) override { return *stopped_ ? -1 : QFile::readData(data, size); }

private:
    std::shared_ptr<std::atomic_bool> stopped_;
};

Result<Table> readFile(const QString &path, const std::shared_ptr<std::atomic_bool> &stopped)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(Error::Kind::CannotOpen, path, u"no such file"_s);
    }
    if (info.isDir()) {
        return failure(Error::Kind::CannotOpen, path, u"a folder"_s);
    }
    StoppableFile file(path, stopped);
    // A pipe or a device would be waited for without end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::CannotOpen, path, file.errorString());
    }
    return TableReader::read(file);
}

} // namespace

TableLoader::TableLoader(QObject *parent)
    : QObject(parent)
{
}

TableLoader::~TableLoader()
{
    stop();
}

void TableLoader::read(const QString &path)
{
    stop();
    isStopped_ = std::make_shared<std::atomic_bool>(false);
    auto read = std::make_shared<Result<Table>>(failure(Error::Kind::Internal));
    thread_.reset(QThread::create([path, read, stopped = isStopped_] { *read = readFile(path, stopped); }));
    connect(thread_.get(), &QThread::finished, this, [this, read, stopped = isStopped_] {
        if (*stopped) {
            return; // said too late: another file is under way
        }
        thread_->wait();
        thread_.reset();
        if (*read) {
            Q_EMIT loaded(std::make_shared<const Table>(std::move(**read)));
        } else {
            Q_EMIT refused(read->error());
        }
    });
    thread_->start();
}

void TableLoader::stop()
{
    if (thread_) {
        *isStopped_ = true;
        thread_->wait();
        thread_.reset();
    }
}
