// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/table.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

/// Reads an export away from the window's thread, one file at a time: a file asked for while another is being
/// read replaces it. Nothing is said once it is gone or has been told to stop.
class TableLoader final : public QObject
{
    Q_OBJECT

public:
    explicit TableLoader(QObject *parent = nullptr);
    ~TableLoader() override;

    void read(const QString &path);
    void stop();
    [[nodiscard]] bool isReading() const { return thread_ != nullptr; }

Q_SIGNALS:
    void loaded(const std::shared_ptr<const Table> &table);
    void refused(const Error &error);

private:
    std::unique_ptr<QThread> thread_;
    std::shared_ptr<std::atomic_bool> isStopped_;
};
