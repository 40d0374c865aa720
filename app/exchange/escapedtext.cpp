// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/escapedtext.h"

#include <QChar>
#include <QString>

#include <charconv>
#include <optional>

namespace
{

constexpr size_t length = 7; // of "_x000D_"

/// At the beginning of a text.
std::optional<char16_t> escapedAt(std::string_view text)
{
    constexpr size_t digits = 4;
    if (text.size() < length || !text.starts_with("_x") || text[length - 1] != '_') {
        return std::nullopt;
    }
    const std::string_view number = text.substr(2, digits);
    unsigned unit = 0;
    const auto [end, error]
        = std::from_chars(number.data(), number.data() + number.size(), unit, 16); // either case
    const bool isWhole = error == std::errc() && end == number.data() + number.size();
    return isWhole ? std::optional(char16_t(unit)) : std::nullopt;
}

} // namespace

std::string unescaped(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    QString units; // one after the other: a letter may be two
    const auto write = [&] {
        plain += units.toStdString(); // "?" for half a letter
        units.clear();
    };
    while (!text.empty()) {
        if (const auto unit = escapedAt(text)) {
            units.append(QChar(*unit));
            text.remove_prefix(length);
            continue;
        }
        write();
        const size_t next = text.find("_x", 1);
        plain += text.substr(0, next);
        text.remove_prefix(next == std::string_view::npos ? text.size() : next);
    }
    write();
    return plain;
}
