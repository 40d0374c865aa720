// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/haltedentry.h"

#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HaltedEntry)

public:
    /// "Nothing is lost" is what errors of a busy database end with: what was typed ahead is.
    static QString why(const Error &error)
    {
        return error.kind == Error::Kind::Busy ? tr("La base est occupée par un autre programme.")
                                               : words::sentence(error);
    }
};

} // namespace

void HaltedEntry::haltAt(const AttendanceRow &row, HalfDayId halfDay, std::optional<AttendanceState> state,
    const Error &error, const QString &beside)
{
    halt({ row.registration, halfDay,
             Text::tr("ligne %1, %2 (%3)")
                 .arg(QString::number(row.number), row.name,
                     state ? words::attendance(*state) : Text::tr("case à vider")),
             Text::tr("à la ligne %1").arg(row.number) },
        error, beside);
}

void HaltedEntry::haltAtAllPresent(HalfDayId halfDay, const Error &error, const QString &beside)
{
    halt(
        { {}, halfDay, Text::tr("«\u00a0Tous présents\u00a0»"), Text::tr("par «\u00a0Tous présents\u00a0»") },
        error, beside);
}

void HaltedEntry::halt(const Unwritten &what, const Error &error, const QString &beside)
{
    if (messages_.sentence().isEmpty()) { // what was told is closed, and seen
        clear();
    }
    unwritten_.removeIf([&](const Unwritten &each) {
        return each.registration == what.registration && each.halfDay == what.halfDay;
    });
    unwritten_.append(what);
    error_ = error;
    isHalted_ = true;
    beside_ = beside.isEmpty() ? beside_ : beside;
    tell();
}

bool HaltedEntry::refusesKeys()
{
    if (isHalted_ && messages_.sentence().isEmpty()) {
        isHalted_ = false; // closed
    }
    if (isHalted_ && !isTold()) {
        tellBeside(messages_.sentence());
    }
    return isHalted_;
}

void HaltedEntry::resume()
{
    if (refusesKeys()) {
        isHalted_ = false;
        tell();
    }
}

void HaltedEntry::settle(HalfDayId halfDay, RegistrationId registration)
{
    const bool wasTold = isTold();
    const bool isLess = unwritten_.removeIf([&](const Unwritten &each) {
        return each.registration == registration && each.halfDay == halfDay;
    }) > 0;
    isHalted_ = isHalted_ && !unwritten_.isEmpty();
    if (!isLess || !wasTold) {
        return;
    }
    if (!unwritten_.isEmpty()) {
        tell();
        return;
    }
    const QString beside = std::exchange(beside_, {});
    messages_.takeBack(told_);
    if (!beside.isEmpty()) {
        messages_.say(MessageBar::Tone::Trouble, beside);
    }
}

void HaltedEntry::tellBeside(const QString &beside)
{
    beside_ = beside;
    tell();
}

void HaltedEntry::clear()
{
    unwritten_.clear();
    isHalted_ = false;
    beside_.clear();
}

void HaltedEntry::tell()
{
    QStringList each;
    for (const Unwritten &one : std::as_const(unwritten_)) {
        each.append(one.words);
    }
    const QString what = each.join(u"\u202f; "_s);
    const QString place = unwritten_.last().place;
    QString sentence = isHalted_
        ? Text::tr(
              "%1 Pas enregistré\u00a0: %2, ni ce qui a été tapé ensuite. Touche Échap, puis reprenez %3.")
              .arg(Text::why(error_), what, place)
        : Text::tr("Pas enregistré\u00a0: %1. Reprenez %2.").arg(what, place);
    if (!beside_.isEmpty()) {
        sentence += u' ' + beside_;
    }
    told_ = messages_.say(MessageBar::Tone::Trouble, sentence, isHalted_ ? error_.detail : QString());
}
