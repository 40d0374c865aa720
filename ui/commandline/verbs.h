// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commandline/arguments.h"

#include <QList>

class QTextStream;

/// What the program does without a window: the same verbs as the window's.
struct Verb {
    QString name;
    QStringList operands; ///< one of them is needed; empty when the verb takes none
    QStringList options; ///< besides --database, --help and --version
    QStringList needed; ///< among them
    Outcome<> (*run)(const Arguments &arguments, QTextStream &out);
    bool takesFile = false; ///< its operand is a file
};

namespace verbs
{

[[nodiscard]] const QList<Verb> &all();
/// nullptr when there is none of this name.
[[nodiscard]] const Verb *find(const QString &name);

[[nodiscard]] Outcome<> create(const Arguments &arguments, QTextStream &out);
[[nodiscard]] Outcome<> list(const Arguments &arguments, QTextStream &out);
[[nodiscard]] Outcome<> enrol(const Arguments &arguments, QTextStream &out);
/// The seats of a group, or the quota of an audience in it.
[[nodiscard]] Outcome<> capacity(const Arguments &arguments, QTextStream &out);
[[nodiscard]] Outcome<> importFile(const Arguments &arguments, QTextStream &out);
/// School holidays, or when somebody or a place is taken: `import FILE.ics --as holidays|busy`.
[[nodiscard]] Outcome<> importCalendar(const Arguments &arguments, QTextStream &out);
/// Meetings for other calendars: `export calendar`.
[[nodiscard]] Outcome<> exportCalendar(const Arguments &arguments, QTextStream &out);
/// A list as the window shows it, for a spreadsheet.
[[nodiscard]] Outcome<> exportList(const Arguments &arguments, QTextStream &out);
[[nodiscard]] Outcome<> sheet(const Arguments &arguments, QTextStream &out);
/// Presences of a sheet that came back, by its printed row numbers.
[[nodiscard]] Outcome<> attendance(const Arguments &arguments, QTextStream &out);
/// Refused when it found something: the findings are on `out`, the reason counts them.
[[nodiscard]] Outcome<> check(const Arguments &arguments, QTextStream &out);

} // namespace verbs
