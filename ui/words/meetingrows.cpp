// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/meetingrows.h"

#include "app/base/french.h"
#include "app/sessions/datecautions.h"
#include "ui/words/busywords.h"
#include "ui/words/changerows.h"
#include "ui/words/changevalues.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class MeetingRows
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    const QJsonObject &before;
    const QJsonObject &after;
    const ThingNames &names;
    bool isNew;

    [[nodiscard]] QStringList keys() const { return changerows::keys(before, after); }

    [[nodiscard]] QStringList speakers() const
    {
        QStringList left;
        QStringList joined;
        const auto read = [&](const QJsonObject &side, QStringList &into) {
            for (auto row = side.begin(); row != side.end(); ++row) {
                const qint64 id = row.value().toObject().value("speaker_id"_L1).toInteger();
                into.append(changevalues::speaker({ id }, names));
            }
        };
        read(before, left);
        read(after, joined);
        QStringList parts;
        for (const QString &name : joined) {
            if (!left.removeOne(name)) {
                parts.append(isNew ? name : tr("+ %1").arg(name));
            }
        }
        for (const QString &name : left) {
            parts.append(tr("− %1").arg(name));
        }
        return { parts.isEmpty() ? tr("Intervenants : dans un autre ordre")
                                 : tr("Intervenants : %1").arg(parts.join(u", "_s)) };
    }

    [[nodiscard]] static QString hour(const QJsonValue &stored)
    {
        const QString read = french::hour(QTime::fromString(stored.toString(), u"HH:mm"));
        return read.isEmpty() ? tr("(à préciser)") : read;
    }

    [[nodiscard]] static QString period(const QJsonValue &stored)
    {
        return words::period(periodFromCode(stored.toString()));
    }

    [[nodiscard]] static QString whole(const QJsonObject &row)
    {
        return tr("%1, %2 – %3")
            .arg(period(row.value("period"_L1)), hour(row.value("start_time"_L1)),
                hour(row.value("end_time"_L1)));
    }

    [[nodiscard]] QStringList halfDays() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const QJsonObject was = before.value(key).toObject();
            const QJsonObject now = after.value(key).toObject();
            if (was.isEmpty() || now.isEmpty()) {
                told.append(was.isEmpty() ? tr("Demi-journée ajoutée : %1").arg(whole(now))
                                          : tr("Demi-journée retirée : %1").arg(whole(was)));
                continue;
            }
            const QString label
                = tr("Demi-journée (%1)").arg(changevalues::halfDay({ key.toLongLong() }, names));
            if (now.contains("period"_L1)) {
                told.append(changerows::fromTo(
                    label, period(was.value("period"_L1)), period(now.value("period"_L1))));
            }
            if (now.contains("start_time"_L1)) {
                told.append(changerows::fromTo(tr("%1, début").arg(label), hour(was.value("start_time"_L1)),
                    hour(now.value("start_time"_L1))));
            }
            if (now.contains("end_time"_L1)) {
                told.append(changerows::fromTo(tr("%1, fin").arg(label), hour(was.value("end_time"_L1)),
                    hour(now.value("end_time"_L1))));
            }
        }
        return told;
    }

    /// A time that changes is another one: they come and go whole.
    [[nodiscard]] QStringList busyTimes() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            if (before.contains(key) == after.contains(key)) {
                continue;
            }
            const QJsonObject row = (after.contains(key) ? after : before).value(key).toObject();
            const auto day = [&](QLatin1StringView column) {
                return QDate::fromString(row.value(column).toString(), Qt::ISODate);
            };
            const auto time = [&](QLatin1StringView column) {
                const QTime read = QTime::fromString(row.value(column).toString(), u"HH:mm");
                return read.isValid() ? std::optional(read) : std::nullopt;
            };
            const BusyTime busy { .whose
                = row.contains("place_id"_L1) ? BusyTime::Whose::Place : BusyTime::Whose::Speaker,
                .name = {},
                .label = row.value("label"_L1).toString(),
                .first = day("first_day"_L1),
                .last = day("last_day"_L1),
                .start = time("start_time"_L1),
                .end = time("end_time"_L1),
                .source = BusyTime::Source::Calendar };
            const QString state = words::busyState(busy.whose);
            const QString what = busy.label.isEmpty()
                ? tr("%1, %2").arg(state, words::busySpan(busy))
                : tr("%1, %2 (%3)").arg(state, words::busySpan(busy), busy.label);
            told.append(after.contains(key) ? tr("+ %1").arg(what) : tr("− %1").arg(what));
        }
        constexpr qsizetype most = 30; // an agenda may bring thousands
        if (told.size() > most) {
            const QString others
                = french::count(told.size() - most, tr("autre période"), tr("autres périodes"));
            told.resize(most);
            told.append(tr("… et %1").arg(others));
        }
        return told;
    }

    /// Meeting, kind and subject make the key.
    [[nodiscard]] static QString kindOf(const QString &key) { return key.section(u'/', 1, 1); }

    [[nodiscard]] QStringList keptConflicts() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const QJsonObject row = (after.contains(key) ? after : before).value(key).toObject();
            const QString reason = row.value("reason"_L1).toString();
            const KeptConflict kept { .meeting = {}, .kind = kindOf(key), .subject = {}, .date = {} };
            if (!after.contains(key)) {
                // A room kept again with more people is told by what takes its place.
                const bool isReplaced = !isConflict(kept)
                    && std::ranges::any_of(
                        after.keys(), [&](const QString &each) { return kindOf(each) == kept.kind; });
                if (!isReplaced) {
                    told.append(isSureConflict(kept) ? tr("Conflit de dates\u00A0: n’est plus accepté")
                            : isConflict(kept)       ? tr("Date à vérifier\u00A0: signalée de nouveau")
                                                     : tr("Gardée telle quelle\u00A0: signalée de nouveau"));
                }
            } else if (!reason.isEmpty()) {
                told.append((isSureConflict(kept) ? tr("Conflit de dates accepté\u00A0: %1")
                        : isConflict(kept)        ? tr("Gardée telle quelle, horaires à vérifier\u00A0: %1")
                                                  : tr("Gardée telle quelle\u00A0: %1"))
                        .arg(reason));
            }
        }
        return told;
    }

    /// "Signatures comptées, feuille n° 12, Matin du mardi 12 octobre 2021 : (non comptées) → 8".
    [[nodiscard]] QStringList signatures() const
    {
        const auto told = changevalues::told(u"sheet_count"_s, u"signatures"_s);
        const auto figure = [&](const QJsonObject &side, const QString &key) {
            const QString value
                = changevalues::value(told->sort, side.value(key).toObject().value("signatures"_L1), names);
            return value.isEmpty() ? told->none : value;
        };
        QStringList lines;
        for (const QString &key : keys()) {
            const QJsonObject row = after.value(key).toObject();
            if (before.contains(key) && after.contains(key) && !row.contains("signatures"_L1)) {
                continue; // counted again, the same
            }
            const HalfDayId id { key.section(u'/', 1).toLongLong() };
            const QDate date = names.halfDays.value(id).date;
            const QString part = changevalues::halfDay(id, names);
            const QString label
                = tr("%1, feuille n°\u00A0%2, %3")
                      .arg(told->label, key.section(u'/', 0, 0),
                          date.isValid() ? tr("%1, %2").arg(french::longDate(date), part) : part);
            lines.append(changerows::fromTo(label, figure(before, key), figure(after, key)));
        }
        return lines;
    }
};

} // namespace

std::optional<QStringList> meetingrows::sentences(const QString &table, const QJsonObject &before,
    const QJsonObject &after, const ThingNames &names, bool isNew)
{
    const MeetingRows rows { before, after, names, isNew };
    if (table == "meeting_speaker"_L1) {
        return rows.speakers();
    }
    if (table == "half_day"_L1) {
        return rows.halfDays();
    }
    if (table == "busy_time"_L1) {
        return rows.busyTimes();
    }
    if (table == "sheet_count"_L1) {
        return rows.signatures();
    }
    return table == "kept_conflict"_L1 ? std::optional(rows.keptConflicts()) : std::nullopt;
}
