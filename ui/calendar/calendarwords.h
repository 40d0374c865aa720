// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/calendarmodel.h"
#include "app/sessions/datecautions.h"
#include "app/sessions/planning.h"
#include "app/sessions/undatedseances.h"

#include <QString>
#include <QStringList>

#include <optional>

class QFontMetrics;
class QSize;

/// What the calendar says.
namespace calendarwords
{

/// "Prof." for "Professionnel.le.s"; a short label stays whole.
[[nodiscard]] QString shortTrack(const QString &label);
/// "S2 · Prof. · séance 3"; "2022 · S2 · Prof. · séance 3" where there are several cycles.
[[nodiscard]] QString chip(const Meeting &meeting);
/// The same in two lines, three where there are several cycles, for narrow squares.
[[nodiscard]] QStringList chipLines(const Meeting &meeting);
/// The same in short pieces, what tells it first: "S2", "Prof.", "n° 3", and "2022" with several cycles.
[[nodiscard]] QStringList chipPieces(const Meeting &meeting);
/// The chip's lines in this width, or its pieces on as many lines as they take where those are wider.
[[nodiscard]] QStringList chipLinesWithin(const Meeting &meeting, int width, const QFontMetrics &metrics);
/// A meeting in a block of hours of this size: its hours, the chip's lines, its title and place. Without room
/// for all the chip, its pieces. The hours are left out where there is none for them, too: where the block
/// stands says them. What is said of the chip is never cut: a piece that has no room is left out whole.
[[nodiscard]] QStringList blockLines(
    const Meeting &meeting, const QString &hours, QSize room, const QFontMetrics &metrics);
/// Whether a block of this size has room for all that tells the meeting, in whole words.
[[nodiscard]] bool isTold(const Meeting &meeting, QSize room, const QFontMetrics &metrics);
/// "+2".
[[nodiscard]] QString more(int hidden);

/// "lieu à préciser" when it is not known.
[[nodiscard]] QString place(const Meeting &meeting);
/// " · 2022", to be put after a group; empty where there is one cycle only.
[[nodiscard]] QString cycle(const Meeting &meeting);
/// "Session 2 – Séance 3/4 · Professionnel.le.s", with the cycle where there are several.
[[nodiscard]] QString group(const Meeting &meeting);
/// On the working day between a public holiday and a weekend.
[[nodiscard]] QString bridge();
/// "mercredi 9", with less room "mer. 9", "me 9" or "9": letters are never cut.
[[nodiscard]] QString dayHeading(QDate date, int width, const QFontMetrics &metrics);
/// "aujourd’hui", with less room "auj." or nothing.
[[nodiscard]] QString today(int width, const QFontMetrics &metrics);
/// What is written over the day: its public holiday, school holidays or that it is a bridge.
[[nodiscard]] QString holiday(const CalendarDay &day);
/// "Vacances de printemps (zone B)", with less room "Vacances de printemps", "Vac. de printemps" or
/// "Printemps"; with less still the last of them, cut with an ellipsis.
[[nodiscard]] QString schoolHoliday(const QString &label, int width, const QFontMetrics &metrics);
/// What is written over the day in this width.
[[nodiscard]] QString holiday(const CalendarDay &day, int width, const QFontMetrics &metrics);
/// What is said of a day that is not free: its hours, "9 h – 12 h", unless it is all of it, and why.
[[nodiscard]] QStringList busyOn(const BusyTime &time, QDate day);
/// "9 h 30 – 12 h", "à partir de 9 h", "jusqu’à 12 h" with less room: "9h30–12h", "dès 9h", "fin 12h".
[[nodiscard]] QString closeHours(QString hours);
/// To be broken at its spaces in a column of this width: "9 h 30 – 12 h" with room for its pieces, or closer.
[[nodiscard]] QString hoursWithin(const QString &hours, int width, const QFontMetrics &metrics);
/// One line a time the place or speaker is not free; after `most` of them, how many more there are.
[[nodiscard]] QStringList busyLines(const QList<BusyTime> &times, qsizetype most = 6);
/// Of what is planned, that which differs from before: day, hours, place, speakers; all that is known but the
/// speakers when there is no before.
[[nodiscard]] QString changed(const std::optional<Meeting> &before, const Meeting &now);
/// Shown under the date, one line each.
[[nodiscard]] QString cautions(const QList<DateCaution> &cautions);
/// Those of one field, shown under it, one line each.
[[nodiscard]] QString problems(const QList<MeetingProblem> &problems, MeetingProblem::Field field);

/// "Jour sauté : vendredi 11 novembre 2022, Armistice de 1918."; empty when there is none.
[[nodiscard]] QString skipped(const QList<undatedseances::SkippedDay> &days);

/// "du 22 au 28 novembre 2021", "du 29 novembre 2021 au 5 décembre 2021".
[[nodiscard]] QString days(QDate first, QDate last);
/// "Semaine 47 : du 22 au 28 novembre 2021".
[[nodiscard]] QString week(QDate monday);

/// Lines as a tool tip. Tool tips guess whether they are HTML: a name with <b> in it must not be taken for
/// some. Empty when they are.
[[nodiscard]] QString tip(const QStringList &lines);
/// Everything about a meeting, as a tool tip. What people typed is escaped.
[[nodiscard]] QString tip(const Meeting &meeting, const Occupancy &occupancy);
/// The day, its holidays and its meetings, one line each.
[[nodiscard]] QStringList dayLines(const CalendarDay &day);
[[nodiscard]] QString tip(const CalendarDay &day);

} // namespace calendarwords
