// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/period.h"
#include "app/programmes/programme.h"

#include "app/base/error.h"

#include <QDate>
#include <QTime>

/// A programme as a data file (resources/programmes/FORMAT.md): everything the database needs, with codes and
/// numbers where the database has ids. A null in the file is an unknown here.
struct ProgrammeFile {
    static constexpr int version = 1; ///< of the format

    struct HalfDay {
        HalfDayPeriod period = HalfDayPeriod::Unknown;
        std::optional<QTime> start;
        std::optional<QTime> end;

        bool operator==(const HalfDay &) const = default;
    };
    struct Meeting {
        int session = 0; ///< number
        QString track; ///< code
        int module = 0; ///< number in its track
        QDate date;
        QList<HalfDay> halfDays;
        QString place; ///< empty when unknown
        QStringList speakers;
    };
    struct Group {
        QString track; ///< code
        std::optional<int> capacity;
    };
    struct Session {
        int number = 0;
        QString label;
        QList<Group> groups; ///< the tracks it is open to
    };

    Cycle cycle; ///< with forms, tracks and modules; ids are none
    QList<Session> sessions;
    QList<Meeting> meetings;
};

/// Reads a programme strictly. BadFile with the place in the file as subject ("tracks[1].modules[0].title")
/// and what is wrong as detail: unknown, missing or mistyped fields, bad dates, numbers used twice,
/// references to nothing, no track at all.
[[nodiscard]] Result<ProgrammeFile> readProgramme(const QByteArray &json);

/// The file that says this, which readProgramme() reads back equal once it has a track.
[[nodiscard]] QByteArray writeProgramme(const ProgrammeFile &programme);

/// The codes of the programmes shipped with the application.
[[nodiscard]] QStringList shippedProgrammes();
/// One of them; NotFound for another code.
[[nodiscard]] Result<ProgrammeFile> shippedProgramme(const QString &code);
