// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The characters of documents that no font of this machine writes: paper shows empty boxes in their place.
class Unwritten
{
public:
    /// `of`: whose name or line the text is, when it is somebody's.
    void look(const QString &text, const QString &of = {});

    [[nodiscard]] bool isEmpty() const { return characters_.isEmpty(); }
    /// Each once, in the order found.
    [[nodiscard]] QStringList characters() const { return characters_; }
    /// Each once, in the order found; nobody, when they are in other texts only.
    [[nodiscard]] QStringList of() const { return of_; }

private:
    QStringList characters_;
    QStringList of_;
};
