// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// One signature column of the sheet.
struct SheetColumn {
    HalfDayId halfDay;
    QString heading; ///< "Matin", "Soirée", or "Signature" when the half-day is not known
    QString hours; ///< "17 h – 19 h", or "horaires à préciser"
};

/// One person on the sheet, as printed.
struct SheetRow {
    RegistrationId registration;
    QString name; ///< "ÉLOY Maëlle"
    QString function; ///< may be empty
    QString organisation; ///< employer, or "Conseil citoyen de …"; may be empty
    QString sortKey; ///< folded; what first letters find when it is entered
    QString note; ///< "rattrapage" of a séance missed elsewhere; mostly empty
    QString territory = {}; ///< "Amiens Métropole · Pays de Valois"; may be empty
};

/// One person of the waiting list, on the block that may follow the sheet. They have no row to sign.
struct SheetWaiting {
    int rank = 0; ///< 1 is next
    QString name;
    QString organisation; ///< may be empty
    QString since; ///< "12 janvier 2022"

    bool operator==(const SheetWaiting &) const = default;
};

enum class SheetOrientation {
    Suited, ///< landscape from three signature columns on
    Portrait,
    Landscape,
};

/// How a sheet looks, besides what it says. Frozen with it: it is laid out again as it was printed.
struct SheetLook {
    static constexpr double leastRowHeight = 10.4; ///< mm: a signature needs 10 between the rules
    static constexpr double mostRowHeight = 20;

    bool hasFunction = true;
    bool hasOrganisation = true;
    bool hasTerritory = false;
    bool hasSpeakers = true; ///< a box to sign for each speaker, at the end
    double rowHeight = leastRowHeight; ///< mm, at least; a long text makes its row higher
    SheetOrientation orientation = SheetOrientation::Suited;

    bool operator==(const SheetLook &) const = default;
};

/// What was printed is drawn again as it was: a sheet keeps the way its edition is drawn.
enum class SheetEdition {
    First = 1,
    InRows, ///< its PDF is read row by row, and each cell to sign repeats the row's number
    BoldNames, ///< as before, but a name wider than its column is not in small print; dates of waiting whole
};

/// A feuille d'émargement as data, before any page is computed: everything the paper says, and nothing it
/// must not (no e-mail, no phone, no reason of absence). Waiting-listed people are not on it. DOMAIN
/// "Attendance sheet".
struct AttendanceSheet {
    MeetingId meeting;
    QString organiser; ///< "IREV – Centre de ressources politique de la ville Hauts-de-France"
    QString partner; ///< "Asdo Études"; may be empty
    QByteArray logo = {}; ///< of the organiser, a picture; empty without
    QString logoKey = {}; ///< under which the database keeps it, once frozen
    QString cycleTitle;
    QString sessionTitle; ///< "Session 2 – Professionnel.le.s"
    int moduleNumber = 0; ///< séance n …
    int moduleCount = 0; ///< … of N
    QString moduleTitle;
    QDate date;
    QString hours; ///< of the whole meeting, "horaires à préciser" when unknown
    QString place; ///< "à distance", "lieu à préciser"
    QStringList speakers; ///< one signature box each
    QList<SheetColumn> columns; ///< 1 to 4
    QList<SheetRow> rows; ///< in the order printed, frozen
    int firstNumber
        = 1; ///< printed number of the first row: additions go on where the sheet they complete ends
    qint64 completes = 0; ///< of a feuille complémentaire: the number of that sheet
    int blankRows = 6; ///< 0 to 200: for people who turn up
    QString notice; ///< one line on data protection
    QString organiserLines; ///< at the foot: the organiser's address and legal lines; may be empty
    SheetLook look;
    SheetEdition edition = SheetEdition::BoldNames; ///< the latest: of what is printed now
    bool listsWaiting = false; ///< the waiting list follows, even when nobody waits
    QList<SheetWaiting> waiting;
    QString series; ///< tells the sheets of one database from another's; empty: printed without a code
    qint64 number = 0; ///< 0 in a preview: a number is given when the sheet is issued
    QDateTime printedAt;
    bool isSpare = false; ///< blank, printed without a number: never kept
    int leftOut
        = 0; ///< who registered after the day and is not named: told before printing, not on the paper
};
