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
    QString sortKey; ///< folded; rows are printed in this order
    QString note; ///< "rattrapage" of a séance missed elsewhere; mostly empty
};

/// A feuille d'émargement as data, before any page is computed: everything the paper says, and nothing it
/// must not (no e-mail, no phone, no reason of absence). Waiting-listed people are not on it. DOMAIN
/// "Attendance sheet".
struct AttendanceSheet {
    MeetingId meeting;
    QString organiser; ///< "IREV – Centre de ressources politique de la ville Hauts-de-France"
    QString partner; ///< "Asdo Études"; may be empty
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
    QList<SheetRow> rows; ///< sorted, frozen
    int firstNumber
        = 1; ///< printed number of the first row: additions go on where the sheet they complete ends
    qint64 completes = 0; ///< of a feuille complémentaire: the number of that sheet
    int blankRows = 6; ///< 0 to 200: for people who turn up
    QString notice; ///< one line on data protection
    qint64 number = 0; ///< 0 in a preview: a number is given when the sheet is issued
    QDateTime printedAt;
};
