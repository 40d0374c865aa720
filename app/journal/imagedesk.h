// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/journal/image.h"

#include <QHash>

#include <memory>
#include <unordered_map>

class Database;
class Statement;
struct ImageTable;

/// Reads and writes images. Serves one act, within its transaction: each statement is prepared once, and
/// thousands of images can be read ahead in a few.
class ImageDesk final
{
public:
    explicit ImageDesk(Database &database);
    ~ImageDesk();
    ImageDesk(const ImageDesk &) = delete;
    ImageDesk &operator=(const ImageDesk &) = delete;

    [[nodiscard]] Result<Image> read(const Entity &entity);
    /// Reads what these changes of an act (numbered from 0) are about, as it stands now; read() answers from
    /// it. To be called again after writing.
    [[nodiscard]] Done readAhead(ActId act, int from, int to);

    /// Writes what differs between `now` and `wanted`. Duplicate and Invalid when a rule of the schema
    /// forbids it.
    [[nodiscard]] Done write(const Entity &entity, const Image &now, const Image &wanted);

private:
    [[nodiscard]] Statement &prepared(const QString &sql);
    [[nodiscard]] Done remove(const ImageTable &table, const QJsonObject &row);
    [[nodiscard]] Done writeRow(const ImageTable &table, const QJsonObject &row);

    Database &database_;
    std::unordered_map<QString, std::unique_ptr<Statement>> statements_;
    QHash<Entity, Image> ahead_; ///< empty for what is no more
};
