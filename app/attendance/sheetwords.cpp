// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("AttendanceSheet", text);
}

/// The parts that say something, joined.
QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

} // namespace

namespace sheetwords
{

QString documentName()
{
    return tr("Feuille d’émargement");
}

QString sheetNumber(const AttendanceSheet &sheet)
{
    const QString number = sheet.number > 0 ? tr("n°\u00A0") + QString::number(sheet.number) : QString();
    const QString completed
        = sheet.completes > 0 ? tr("complète la n°\u00A0") + QString::number(sheet.completes) : QString();
    return joined({ number, completed }, u", "_s);
}

QString partner(const AttendanceSheet &sheet)
{
    return sheet.partner.isEmpty() ? QString() : tr("en collaboration avec ") + sheet.partner;
}

QString module(const AttendanceSheet &sheet)
{
    QString number;
    if (sheet.moduleNumber > 0) {
        number = tr("Séance\u00A0") + QString::number(sheet.moduleNumber);
        if (sheet.moduleCount > 0) {
            number += u'/' + QString::number(sheet.moduleCount);
        }
    }
    return joined({ number, sheet.moduleTitle }, u" – "_s);
}

QString reminder(const AttendanceSheet &sheet)
{
    return joined({ sheet.sessionTitle, french::longDate(sheet.date) }, u" – "_s);
}

QString reference(const AttendanceSheet &sheet)
{
    if (sheet.isSpare) {
        return tr("Feuille vierge, sans numéro");
    }
    const QString number
        = sheet.number > 0 ? tr("Feuille ") + sheetNumber(sheet) : tr("Aperçu, feuille sans numéro");
    const QString printed
        = sheet.printedAt.isValid() ? tr("imprimée le ") + french::dateTime(sheet.printedAt) : QString();
    return joined({ number, printed }, u", "_s);
}

QString pageNumber(qsizetype page, qsizetype pages)
{
    return tr("page\u00A0") + QString::number(page) + u'/' + QString::number(pages);
}

QString dateLabel()
{
    return tr("Date");
}

QString hoursLabel()
{
    return tr("Horaires");
}

QString placeLabel()
{
    return tr("Lieu");
}

QString unknownDate()
{
    return tr("date à préciser");
}

QString unknownHours()
{
    return tr("horaires à préciser");
}

QString unknownPlace()
{
    return tr("lieu à préciser");
}

QString numberHeading()
{
    return tr("N°");
}

QString nameHeading()
{
    return tr("NOM Prénom");
}

QString functionHeading()
{
    return tr("Fonction");
}

QString organisationHeading()
{
    return tr("Structure");
}

QString territoryHeading()
{
    return tr("Territoire");
}

QString signatureHeading()
{
    return tr("Signature");
}

QString nobodyRegistered()
{
    return tr("Aucun inscrit");
}

QString toFill()
{
    return u"…"_s;
}

QString totalsHeading()
{
    return tr("Totaux");
}

QStringList totals()
{
    return { tr("Inscrits"), tr("Présents"), tr("Excusés"), tr("Absents") };
}

QString speakersHeading()
{
    return tr("Intervenant.e.s – nom et signature");
}

QString waitingTitle()
{
    return tr("Liste d’attente");
}

QString waitingNote()
{
    return tr("Ces personnes n’ont pas de place confirmée : elles ne signent pas ici. Si l’une d’elles est "
              "accueillie, "
              "notez-la sur une ligne vierge de la feuille.");
}

QString nobodyWaits()
{
    return tr("Personne n’est en liste d’attente.");
}

QStringList waitingHeadings()
{
    return { tr("Rang"), tr("NOM Prénom"), tr("Structure"), tr("Demande du") };
}

} // namespace sheetwords
