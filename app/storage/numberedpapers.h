// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/outputfile.h"
#include "app/storage/numberseries.h"

#include <functional>

/// Papers that bear a number each, which the database keeps: the one way they come into the world.
namespace numberedpapers
{

/// How they leave.
enum class Leaving {
    File, ///< written beside its place first, and put there when the numbers are kept
    Paper, ///< by a printer or a pipe, which gives nothing back
};
[[nodiscard]] inline Leaving leavingTo(const QString &path)
{
    return outputfile::isReplaced(path) ? Leaving::File : Leaving::Paper;
}

/// What a series of numbers can do for `Papers`.
template <class Papers> struct Series {
    /// As they would be numbered now. Writes nothing.
    std::function<Result<Papers>()> number;
    /// Keeps the numbers, in one transaction. Stale when another one was given since number().
    std::function<Done(Papers &)> keep;
    /// Takes back what was kept.
    std::function<Done(const Papers &, numberseries::Paper)> withdraw;
    /// What is kept though there is no paper, when it could not be taken back: "sheet:12-17".
    std::function<QString(const Papers &)> stays;
};
/// Writes or prints the papers with their numbers; asked again when another desk has been given the numbers
/// meanwhile.
template <class Papers> using Making = std::function<Result<outputfile::Placing>(const Papers &)>;

/// Takes the numbers back and answers why. CannotWrite (subject: "stays:", and what) when that fails too.
template <class Papers>
[[nodiscard]] Error takenBack(
    const Series<Papers> &series, const Papers &papers, numberseries::Paper left, const Error &why)
{
    const Done withdrawn = series.withdraw(papers, left);
    return withdrawn ? why
                     : Error { .kind = Error::Kind::CannotWrite,
                           .subject = QStringLiteral("stays:") + series.stays(papers),
                           .detail = why.detail + QStringLiteral(" / ") + withdrawn.error().detail };
}

/// Numbers, writes and keeps them. No lock is held while they are written, which may take long: a file is
/// written with the numbers that come next, and written again where another desk was given them first. So a
/// file that cannot be written leaves the database untouched, and a database that cannot be written leaves
/// no file. A printer is given nothing before its numbers are kept.
template <class Papers>
[[nodiscard]] Result<Papers> issue(const Series<Papers> &series, Leaving leaving, const Making<Papers> &make)
{
    constexpr int attempts = 5; // each is lost to a desk that has won
    for (int attempt = 0; attempt < attempts; ++attempt) {
        auto papers = series.number();
        if (!papers) {
            return papers;
        }
        const bool isFile = leaving == Leaving::File;
        Result<outputfile::Placing> made = isFile ? make(*papers) : outputfile::placed({});
        if (!made) {
            return std::unexpected(made.error());
        }
        if (const Done kept = series.keep(*papers); !kept) {
            if (kept.error().kind == Error::Kind::Stale) {
                continue;
            }
            return std::unexpected(kept.error());
        }
        if (!isFile) {
            made = make(*papers);
        }
        if (const Done placed = outputfile::place(made); !placed) {
            return std::unexpected(takenBack(series, *papers,
                isFile ? numberseries::Paper::None : numberseries::Paper::Perhaps, placed.error()));
        }
        return papers;
    }
    return failure(Error::Kind::Busy);
}

} // namespace numberedpapers
