// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

/// Where the window asks for files and finds its own: replaced in tests.
struct FileSeams {
    /// What happens to a file of the chosen name: Replaced asks for a confirmation first.
    enum class Existing { Refused, Replaced };
    using Chosen = std::function<void(const QString &path)>;

    /// `chosen` is called only with a path.
    std::function<void(
        QWidget *parent, const QString &title, const QString &proposed, Existing existing, Chosen chosen)>
        askNewFile;
    std::function<void(QWidget *parent, Chosen chosen)> askExistingFile;
    /// A file for a spreadsheet to open: ends in .xlsx or .csv, as chosen; `proposed` has no ending. One that
    /// is there is replaced, once confirmed.
    std::function<void(QWidget *parent, const QString &proposed, Chosen chosen)> askListFile;
    /// The user's data folder, where the default database stands.
    QString dataFolder;

    [[nodiscard]] static FileSeams usual();
};
