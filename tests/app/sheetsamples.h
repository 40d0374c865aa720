// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"

#include <QStringList>

/// Sheets of fictional people for the tests of layout and PDF.
namespace sheetsamples
{

struct Shape {
    int names = 12;
    int halfDays = 1;
    int blankRows = 6;
    int speakers = 1;
};

inline AttendanceSheet sheet(const Shape &shape)
{
    using namespace Qt::StringLiterals;
    AttendanceSheet sheet;
    sheet.organiser = u"IREV – Centre de ressources politique de la ville Hauts-de-France"_s;
    sheet.partner = u"Asdo Études"_s;
    sheet.cycleTitle = u"Vers une évaluation concertée et utile des contrats de ville des Hauts-de-France"_s;
    sheet.sessionTitle = u"Session 2 – Professionnel.le.s"_s;
    sheet.moduleNumber = 3;
    sheet.moduleCount = 4;
    sheet.moduleTitle = u"Quelles méthodes employer pour évaluer\u202F?"_s;
    sheet.date = QDate(2022, 2, 25);
    sheet.hours = u"horaires à préciser"_s;
    sheet.place = u"lieu à préciser"_s;
    sheet.blankRows = shape.blankRows;
    sheet.notice = u"Données utilisées pour le suivi du cycle, conservées trois ans."_s;
    sheet.number = 12;
    sheet.printedAt = QDateTime(QDate(2022, 2, 21), QTime(14, 5));
    const QStringList headings { u"Matin"_s, u"Après-midi"_s, u"Soirée"_s, u"Matin (2e jour)"_s };
    for (int i = 0; i < shape.halfDays; ++i) {
        sheet.columns.append({ {}, headings.at(i % headings.size()), u"9 h 30 – 12 h 30"_s });
    }
    const QStringList families { u"ÉLOY"_s, u"DE BACKER"_s, u"D’HONDT"_s, u"LEFEBVRE-DUBOIS"_s,
        u"BEN ALI"_s };
    const QStringList functions { u"Cheffe de projet politique de la ville"_s, u"Déléguée du préfet"_s,
        QString() };
    const QStringList organisations { u"Commune de Roubaix"_s, u"Conseil citoyen de Saint-Quentin"_s,
        u"Communauté d’agglomération de la Porte du Hainaut"_s, u"CAF du Nord"_s };
    for (int i = 0; i < shape.names; ++i) {
        SheetRow row;
        row.name = families.at(i % families.size()) + u" Prénom-"_s + QString::number(i + 1);
        row.function = functions.at(i % functions.size());
        row.organisation = organisations.at(i % organisations.size());
        sheet.rows.append(row);
    }
    for (int i = 0; i < shape.speakers; ++i) {
        sheet.speakers.append(u"Hélène MARTIN-"_s + QString::number(i + 1));
    }
    return sheet;
}

} // namespace sheetsamples
