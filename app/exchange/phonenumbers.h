// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The telephones of one row. A person has room for two.
struct PhoneNumbers {
    QString kept; ///< each as we write it: "03 53 01 00 01 / 06 39 98 00 01"
    QString left; ///< those there is no room for

    /// Of a row's columns, in their order; each may hold several. What is no number gives way to what is one.
    [[nodiscard]] static PhoneNumbers of(const QStringList &cells);
};
