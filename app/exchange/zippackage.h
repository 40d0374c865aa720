// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QHash>
#include <QList>

/// A zip package that has been looked through: whole, not protected, and of a size we can bear. Every entry
/// was inflated without being kept, and is as long as the directory says.
class ZipPackage final
{
public:
    enum class Kind { Xlsx, Ods };

    /// BadFile with "import:cut", "import:bomb", "import:protected" or "import:noSpreadsheet" as subject.
    [[nodiscard]] static Result<ZipPackage> open(const QByteArray &zip);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] const QByteArray &bytes() const { return zip_; }
    /// An entry's content; empty when there is none of this name.
    [[nodiscard]] QByteArray content(QByteArrayView name) const;
    /// The same package with other contents for the entries of these names: it has them all, none is empty.
    [[nodiscard]] ZipPackage with(const QHash<QByteArray, QByteArray> &contents) const;

private:
    struct Entry {
        QByteArray name;
        quint16 flags = 0;
        quint16 method = 0;
        quint32 check = 0; ///< of the content, CRC-32
        quint32 packed = 0;
        quint32 size = 0;
        quint32 offset = 0;
    };

    explicit ZipPackage(const QByteArray &zip)
        : zip_(zip)
    {
    }
    [[nodiscard]] Done readDirectory();
    [[nodiscard]] Done checkSizes() const;
    [[nodiscard]] Done check(const Entry &entry) const;
    [[nodiscard]] const Entry *find(QByteArrayView name) const;
    /// Where an entry's bytes begin.
    [[nodiscard]] qsizetype dataOf(const Entry &entry) const;
    [[nodiscard]] quint16 two(qsizetype at) const; ///< 0 past the end
    [[nodiscard]] quint32 four(qsizetype at) const;
    [[nodiscard]] bool holds(qsizetype at, qsizetype length) const;

    QByteArray zip_;
    QList<Entry> entries_;
};
