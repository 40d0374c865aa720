// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace filename
{

/// A name without what file systems refuse (Windows' among them); at most 120 characters.
[[nodiscard]] QString harmless(QString name);

/// "ÉLOY Maëlle – convocation 2021-11-23": a document of somebody's. A name too long is cut, never what tells
/// one document of theirs from another.
[[nodiscard]] QString ofPerson(const QString &name, const QString &document);

/// A file that is to stand in a folder beside others.
struct Wanted {
    QString name; ///< with its ending; made harmless by whoever names it
    QString apart = {}; ///< what tells it from another of that name: a namesake's structure; may be empty
};
/// The names of all of them, in their order, no two the same; nor the same to a file system that tells
/// capitals from small letters no more than Windows' and macOS' do. Those that are alike say what tells them
/// apart, else a number: "MARTIN Paul – convocation – Ville de Denain.pdf", "MARTIN Paul – convocation
/// (2).pdf".
[[nodiscard]] QStringList distinct(const QList<Wanted> &files);

} // namespace filename
