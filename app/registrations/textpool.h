// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Texts many rows share (structures, functions, territories), each kept once with its folded form, in UTF-8.
class TextPool final
{
public:
    TextPool();

    /// The number of this text; 0 is the empty one.
    [[nodiscard]] quint32 intern(const QString &text);
    /// Makes intern() fast again, before a bulk of rows.
    void prepare();
    /// Forgets what makes intern() fast: called when the bulk of the rows is in.
    void settle();
    void clear();

    [[nodiscard]] QString text(quint32 number) const;
    [[nodiscard]] std::string_view folded(quint32 number) const;
    [[nodiscard]] quint32 count() const { return quint32(places_.size()); }

private:
    struct Place {
        quint32 start; ///< the text, then its folded form
        quint32 middle;
        quint32 end;
    };

    [[nodiscard]] std::string_view utf8(quint32 number) const;
    [[nodiscard]] quint32 find(std::string_view wanted) const;

    std::string bytes_;
    std::vector<Place> places_;
    std::unordered_multimap<size_t, quint32> index_; ///< by hash, while rows are read in bulk
    bool isIndexed_ = true;
};
