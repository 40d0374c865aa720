// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scanlzw.h"

#include <algorithm>
#include <array>

namespace
{

constexpr int clearCode = 256;
constexpr int endCode = 257;
constexpr int leastBits = 9;
constexpr int mostBits = 12;

/// Codes of a growing number of bits, the highest first.
class Codes final
{
public:
    explicit Codes(QByteArrayView packed)
        : packed_(packed)
    {
    }

    std::optional<int> next(int bits)
    {
        constexpr int inByte = 8;
        while (held_ < bits) {
            if (place_ == packed_.size()) {
                return std::nullopt;
            }
            waiting_ = (waiting_ << inByte) | quint8(packed_.at(place_++));
            held_ += inByte;
        }
        held_ -= bits;
        const quint32 code = waiting_ >> held_;
        waiting_ &= (1U << held_) - 1;
        return int(code);
    }

private:
    QByteArrayView packed_;
    qsizetype place_ = 0;
    quint32 waiting_ = 0;
    int held_ = 0;
};

} // namespace

bool scanlzw::isOldWay(QByteArrayView packed)
{
    // As libtiff tells: its first code, "clear", begins with the low bits.
    return packed.size() >= 2 && packed.at(0) == 0 && (quint8(packed.at(1)) & 1U) != 0;
}

std::optional<qint64> scanlzw::unpackedSize(QByteArrayView packed)
{
    constexpr int mostCodes = 1 << mostBits;
    std::array<qint64, mostCodes> sizes {}; // of what each code stands for
    std::fill_n(sizes.begin(), clearCode, 1);
    Codes codes(packed);
    int bits = leastBits;
    int known = endCode + 1; // codes that stand for something
    constexpr int none = -1;
    int before = none; // as after a "clear": the next code makes no other
    qint64 size = 0;
    for (auto code = codes.next(bits); code && *code != endCode; code = codes.next(bits)) {
        if (*code == clearCode) {
            bits = leastBits;
            known = endCode + 1;
            before = none;
            continue;
        }
        // The one that is being made may be used at once.
        if (*code > (before == none ? clearCode : known)) {
            return std::nullopt;
        }
        if (before != none && known < mostCodes) {
            sizes.at(size_t(known)) = sizes.at(size_t(before)) + 1;
            ++known;
        }
        size += sizes.at(size_t(*code));
        before = *code;
        // One code early, as all programs do by now.
        if (bits < mostBits && known >= (1 << bits) - 1) {
            ++bits;
        }
    }
    return size;
}
