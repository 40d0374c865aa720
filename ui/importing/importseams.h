// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

/// Where the import asks for its files: replaced in tests.
struct ImportSeams {
    using Chosen = std::function<void(const QString &path)>;

    /// An export to read; `chosen` is called only with a path.
    std::function<void(QWidget *parent, Chosen chosen)> askExport;
    /// Where to write the refused rows. A file that is there is replaced, once confirmed.
    std::function<void(QWidget *parent, const QString &proposed, Chosen chosen)> askRejects;

    [[nodiscard]] static ImportSeams usual();
};
