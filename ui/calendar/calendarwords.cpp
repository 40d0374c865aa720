// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarwords.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "ui/calendar/chippainting.h"
#include "ui/words/busywords.h"
#include "ui/words/cautionwords.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

class Calendar
{
    Q_DECLARE_TR_FUNCTIONS(calendarwords)
};

/// French cuts before a vowel: "Prof.", "Assoc.".
QString abbreviated(const QString &label)
{
    constexpr qsizetype cutAfter = 4;
    qsizetype end = cutAfter;
    while (end < label.size() - 1 && u"aeiouyàâéèêëîïôöûü"_s.contains(label.at(end - 1).toLower())) {
        ++end;
    }
    return label.first(end) + u'.';
}

/// "2022", "Deux." for "Deuxième", "22 Éval." for "2022 Évaluation": it is the last word that tells it apart.
QString shortCycle(const QString &mark)
{
    constexpr qsizetype shortEnough = 5;
    QStringList words = mark.split(u' ');
    QString &last = words.last();
    last = last.size() <= shortEnough ? last : abbreviated(last);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        QString &each = words[i];
        each = each.front().isDigit() ? each.last(std::min<qsizetype>(2, each.size())) : each.left(1) + u'.';
    }
    return words.join(u' ');
}

/// The first that is whole in this width, or the last.
QString firstThatFits(const QStringList &texts, int width, const QFontMetrics &metrics)
{
    const auto found = std::ranges::find_if(
        texts, [&](const QString &text) { return metrics.horizontalAdvance(text) <= width; });
    return found == texts.end() ? texts.last() : *found;
}

/// Whether all of it is read, broken between words where it must be.
bool isWhole(const QStringList &texts, QSize room, const QFontMetrics &metrics)
{
    const QStringList words = texts.join(u' ').split(u' ', Qt::SkipEmptyParts);
    return chippainting::fitted(texts, room, metrics).join(u' ') == words.join(u' ');
}

/// Whether each has a line of its own and none is broken.
bool haveLines(const QStringList &texts, QSize room, const QFontMetrics &metrics)
{
    return chippainting::fitted(texts, room, metrics) == texts;
}

} // namespace

QString calendarwords::tip(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines) {
        escaped << line.toHtmlEscaped();
    }
    const QString all = escaped.join(u"<br/>"_s);
    return all.isEmpty() ? QString() : u"<p style='white-space:pre-wrap'>"_s + all + u"</p>"_s;
}

QString calendarwords::shortTrack(const QString &label)
{
    constexpr qsizetype shortEnough = 8;
    return label.size() <= shortEnough ? label : abbreviated(label);
}

QString calendarwords::chip(const Meeting &meeting)
{
    return chipLines(meeting).join(u" · "_s);
}

QString calendarwords::cycle(const Meeting &meeting)
{
    // Where the line is broken, the dot ends it.
    return meeting.cycleMark.isEmpty() ? QString() : u"\u00a0· "_s + meeting.cycleMark;
}

QStringList calendarwords::chipLines(const Meeting &meeting)
{
    const QString session = Calendar::tr("S%1").arg(meeting.sessionNumber);
    const QString track = shortTrack(meeting.trackLabel);
    const QString seance = Calendar::tr("séance %1").arg(meeting.moduleNumber);
    // Where several cycles meet their name comes first: what is too long is cut at the end.
    return meeting.cycleMark.isEmpty()
        ? QStringList { session + u" · "_s + track, seance }
        : QStringList { shortCycle(meeting.cycleMark) + u" · "_s + session, track, seance };
}

QStringList calendarwords::chipPieces(const Meeting &meeting)
{
    QStringList pieces { Calendar::tr("S%1").arg(meeting.sessionNumber), shortTrack(meeting.trackLabel),
        Calendar::tr("n°\u00A0%1").arg(meeting.moduleNumber) };
    if (!meeting.cycleMark.isEmpty()) {
        pieces.append(shortCycle(meeting.cycleMark));
    }
    return pieces;
}

QStringList calendarwords::chipLinesWithin(const Meeting &meeting, int width, const QFontMetrics &metrics)
{
    const QStringList chip = chipLines(meeting);
    const QSize room(width, int(chip.size()) * metrics.height());
    // A piece may be a word of a cycle's name: there are never more lines than words.
    const QString pieces = chipPieces(meeting).join(u' ');
    return haveLines(chip, room, metrics)
        ? chip
        : chippainting::fitted(
              { pieces }, QSize(width, int(pieces.count(u' ') + 1) * metrics.height()), metrics);
}

QStringList calendarwords::blockLines(
    const Meeting &meeting, const QString &hours, QSize room, const QFontMetrics &metrics)
{
    const QStringList close { hoursWithin(hours, room.width(), metrics) };
    const QStringList rest { meeting.title, place(meeting) };
    QList<QStringList> chips { chipLines(meeting), QStringList { chip(meeting) } };
    chips.removeIf([&](const QStringList &each) { return !haveLines(each, room, metrics); });
    for (const QStringList &each : std::as_const(chips)) {
        if (isWhole(close + each, room, metrics)) {
            return close + each + rest;
        }
    }
    if (!chips.isEmpty()) {
        return chips.first() + rest;
    }
    QStringList pieces = chipPieces(meeting);
    const QList<QStringList> forms { pieces, QStringList { pieces.join(u' ') } };
    for (const QStringList &end : { close, QStringList() }) {
        for (const QStringList &each : forms) {
            if (isWhole(each + end, room, metrics)) {
                return each + end;
            }
        }
    }
    while (pieces.size() > 1 && !isWhole({ pieces.join(u' ') }, room, metrics)) {
        pieces.removeLast();
    }
    return { pieces.join(u' ') };
}

bool calendarwords::isTold(const Meeting &meeting, QSize room, const QFontMetrics &metrics)
{
    return haveLines(chipLines(meeting), room, metrics)
        || isWhole({ chipPieces(meeting).join(u' ') }, room, metrics);
}

QString calendarwords::more(int hidden)
{
    return u"+%1"_s.arg(hidden);
}

QString calendarwords::place(const Meeting &meeting)
{
    return meeting.place.isEmpty() ? Calendar::tr("lieu à préciser") : meeting.place;
}

QString calendarwords::group(const Meeting &meeting)
{
    return words::sessionAndModule(meeting) + u" · "_s + meeting.trackLabel + cycle(meeting);
}

QString calendarwords::bridge()
{
    return Calendar::tr("pont");
}

QString calendarwords::dayHeading(QDate date, int width, const QFontMetrics &metrics)
{
    const QString number = french::date(date).section(u' ', 0, 0); // "1er"
    const QLocale locale(QLocale::French);
    const QString name = locale.dayName(date.dayOfWeek());
    QStringList headings { name, locale.dayName(date.dayOfWeek(), QLocale::ShortFormat), name.left(2) };
    for (QString &each : headings) {
        each = Calendar::tr("%1 %2").arg(each, number);
    }
    return firstThatFits(headings << number, width, metrics);
}

QString calendarwords::today(int width, const QFontMetrics &metrics)
{
    return firstThatFits({ Calendar::tr("aujourd’hui"), Calendar::tr("auj."), QString() }, width, metrics);
}

QString calendarwords::holiday(const CalendarDay &day)
{
    if (!day.publicHoliday.isEmpty()) {
        return day.publicHoliday;
    }
    return day.schoolHoliday.isEmpty() && !day.bridged.isEmpty() ? bridge() : day.schoolHoliday;
}

QString calendarwords::schoolHoliday(const QString &label, int width, const QFontMetrics &metrics)
{
    const QString usual = Calendar::tr("Vacances");
    QStringList forms { words::schoolHoliday(label), label };
    if (label.startsWith(usual)) {
        forms.append(Calendar::tr("Vac.") + label.sliced(usual.size()));
        // "de printemps", "de la Toussaint", "d’hiver": their name alone.
        static const QRegularExpression article(u"^ (de la |de l[’']|des |du |de |d[’'])"_s);
        QString name = label.sliced(usual.size()).remove(article).trimmed();
        if (!name.isEmpty()) {
            name.replace(0, 1, name.left(1).toUpper());
            forms.append(name);
        }
    }
    const QString said = firstThatFits(forms, width, metrics);
    // elidedText() counts in fractions: what just fits would be cut.
    return metrics.horizontalAdvance(said) <= width ? said : metrics.elidedText(said, Qt::ElideRight, width);
}

QString calendarwords::holiday(const CalendarDay &day, int width, const QFontMetrics &metrics)
{
    return day.publicHoliday.isEmpty() && !day.schoolHoliday.isEmpty()
        ? schoolHoliday(day.schoolHoliday, width, metrics)
        : metrics.elidedText(holiday(day), Qt::ElideRight, width);
}

QStringList calendarwords::busyOn(const BusyTime &time, QDate day)
{
    const QString hours = words::busyHoursOn(time, day);
    return hours.isEmpty() ? QStringList { words::busyReason(time) }
                           : QStringList { hours, words::busyReason(time) };
}

QString calendarwords::closeHours(QString hours)
{
    return hours.replace(Calendar::tr("à partir de"), Calendar::tr("dès"))
        .replace(Calendar::tr("jusqu’à"), Calendar::tr("fin"))
        .remove(QChar(QChar::Nbsp))
        .replace(u"– "_s, u"–"_s);
}

QString calendarwords::hoursWithin(const QString &hours, int width, const QFontMetrics &metrics)
{
    const auto fits = [&](const QString &piece) { return metrics.horizontalAdvance(piece) <= width; };
    if (std::ranges::all_of(hours.split(u' '), fits)) {
        return hours;
    }
    const QString close = closeHours(hours);
    return fits(close) ? close : QString(close).replace(u"–"_s, u"– "_s);
}

QStringList calendarwords::busyLines(const QList<BusyTime> &times, qsizetype most)
{
    QStringList lines;
    for (const BusyTime &each : times.first(std::min(most, times.size()))) {
        lines.append(words::busy(each));
    }
    if (times.size() > most) {
        lines.append(Calendar::tr("… et %1").arg(french::count(
            times.size() - most, Calendar::tr("autre période"), Calendar::tr("autres périodes"))));
    }
    return lines;
}

QString calendarwords::cautions(const QList<DateCaution> &cautions)
{
    QStringList sentences;
    std::ranges::transform(cautions, std::back_inserter(sentences), &words::caution);
    return sentences.join(u'\n');
}

QString calendarwords::problems(const QList<MeetingProblem> &problems, MeetingProblem::Field field)
{
    QStringList sentences;
    for (const MeetingProblem &problem : problems) {
        if (problem.field == field) {
            sentences << words::problem(problem);
        }
    }
    return sentences.join(u'\n');
}

QString calendarwords::tip(const Meeting &meeting, const Occupancy &occupancy)
{
    QStringList lines { meeting.title, group(meeting),
        Calendar::tr("%1, %2").arg(french::longDate(meeting.date), words::hours(meeting)), place(meeting),
        words::occupancy(occupancy) };
    if (!meeting.cycleTitle.isEmpty()) {
        lines.prepend(meeting.cycleTitle);
    }
    return tip(lines);
}

QString calendarwords::tip(const CalendarDay &day)
{
    return tip(dayLines(day));
}

QStringList calendarwords::dayLines(const CalendarDay &day)
{
    QStringList lines { french::longDate(day.date) };
    if (!day.publicHoliday.isEmpty()) {
        lines << Calendar::tr("Jour férié : %1").arg(day.publicHoliday);
    }
    if (!day.bridged.isEmpty()) {
        lines << words::caution({ DateCaution::Kind::Bridge, day.bridged });
    }
    if (!day.schoolHoliday.isEmpty()) {
        lines << words::schoolHoliday(day.schoolHoliday);
    }
    for (const BusyTime &time : day.busy) {
        lines << words::busy(time);
    }
    for (const Meeting &meeting : day.meetings) {
        lines << chip(meeting) + u" – "_s + meeting.title;
    }
    return lines;
}

QString calendarwords::days(QDate first, QDate last)
{
    const bool isOneMonth = first.month() == last.month() && first.year() == last.year();
    // "1er", as in the whole date.
    return Calendar::tr("du %1 au %2")
        .arg(isOneMonth ? french::date(first).section(u' ', 0, 0) : french::date(first), french::date(last));
}

QString calendarwords::week(QDate monday)
{
    return Calendar::tr("Semaine %1\u00a0: %2").arg(monday.weekNumber()).arg(days(monday, monday.addDays(6)));
}

QString calendarwords::skipped(const QList<undatedseances::SkippedDay> &days)
{
    QStringList all;
    for (const auto &each : days) {
        QStringList holidays { each.publicHoliday,
            each.schoolHoliday.isEmpty() ? QString() : words::schoolHoliday(each.schoolHoliday) };
        holidays.removeAll(QString());
        all.append(Calendar::tr("%1, %2").arg(french::longDate(each.date), holidays.join(u", "_s)));
    }
    return all.isEmpty()
        ? QString()
        : Calendar::tr("%1\u00A0: %2.")
              .arg(french::plural(all.size(), Calendar::tr("Jour sauté"), Calendar::tr("Jours sautés")),
                  all.join(u"\u202F; "_s));
}

QString calendarwords::changed(const std::optional<Meeting> &before, const Meeting &now)
{
    QStringList all;
    if (!before || before->date != now.date) {
        all.append(french::longDate(now.date));
    }
    if (!before || before->halfDays != now.halfDays) {
        all.append(words::hours(now));
    }
    if (before ? before->place != now.place : !now.place.isEmpty()) {
        all.append(place(now));
    }
    if (before && before->speakers != now.speakers) {
        all.append(now.speakers.isEmpty()
                ? Calendar::tr("intervenants à préciser")
                : Calendar::tr("avec %1").arg(names::withApostrophes(french::enumeration(now.speakers))));
    }
    return all.join(u", "_s);
}
