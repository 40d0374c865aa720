// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/textpool.h"

#include "app/base/textfold.h"

TextPool::TextPool()
{
    clear();
}

void TextPool::clear()
{
    bytes_.clear();
    places_ = { Place { 0, 0, 0 } };
    index_.clear();
    isIndexed_ = true;
}

void TextPool::settle()
{
    bytes_.shrink_to_fit();
    places_.shrink_to_fit();
    index_ = {};
    isIndexed_ = false;
}

void TextPool::prepare()
{
    if (isIndexed_) {
        return;
    }
    isIndexed_ = true;
    for (quint32 number = 1; number < count(); ++number) {
        index_.emplace(std::hash<std::string_view> {}(utf8(number)), number);
    }
}

quint32 TextPool::intern(const QString &text)
{
    if (text.isEmpty()) {
        return 0;
    }
    const std::string wanted = text.toStdString();
    if (const quint32 known = find(wanted); known != 0) {
        return known;
    }
    const std::string folded = text::fold(text).toStdString();
    const auto start = quint32(bytes_.size());
    bytes_ += wanted;
    bytes_ += folded;
    const auto middle = quint32(start + wanted.size());
    places_.push_back({ start, middle, quint32(middle + folded.size()) });
    const quint32 number = count() - 1;
    if (isIndexed_) {
        index_.emplace(std::hash<std::string_view> {}(wanted), number);
    }
    return number;
}

quint32 TextPool::find(std::string_view wanted) const
{
    if (isIndexed_) {
        const auto [first, last] = index_.equal_range(std::hash<std::string_view> {}(wanted));
        for (auto each = first; each != last; ++each) {
            if (utf8(each->second) == wanted) {
                return each->second;
            }
        }
        return 0;
    }
    for (quint32 number = 1; number < count(); ++number) {
        if (utf8(number) == wanted) {
            return number;
        }
    }
    return 0;
}

std::string_view TextPool::utf8(quint32 number) const
{
    const Place &place = places_[number];
    return std::string_view(bytes_).substr(place.start, place.middle - place.start);
}

QString TextPool::text(quint32 number) const
{
    const std::string_view bytes = utf8(number);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

std::string_view TextPool::folded(quint32 number) const
{
    const Place &place = places_[number];
    return std::string_view(bytes_).substr(place.middle, place.end - place.middle);
}
