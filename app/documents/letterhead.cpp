// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/letterhead.h"

#include "app/base/french.h"
#include "app/people/sortname.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(letters)
};

constexpr double nameSize = 13;
constexpr double detailSize = 9;

} // namespace

OrganiserProfile letterhead::onPaper(OrganiserProfile organiser)
{
    for (QString *name :
        { &organiser.name, &organiser.city, &organiser.signatory, &organiser.signatoryRole }) {
        *name = names::withApostrophes(*name);
    }
    organiser.address = french::typography(organiser.address);
    for (QString *lines : { &organiser.contact, &organiser.legalLines }) {
        *lines = french::apostrophes(*lines);
    }
    organiser.dataNotice = french::typography(organiser.dataNotice);
    return organiser;
}

void letterhead::add(Letter &letter, const OrganiserProfile &organiser)
{
    letter.paragraphs.append({ .text = organiser.name, .size = nameSize, .isBold = true });
    for (const QString &text : { organiser.address, organiser.contact }) {
        if (!text.isEmpty()) {
            letter.paragraphs.append({ .text = text, .size = detailSize });
        }
    }
}

QString letterhead::placeAndDate(const OrganiserProfile &organiser, QDate date)
{
    return organiser.city.isEmpty() ? Text::tr("Le %1").arg(french::date(date))
                                    : Text::tr("%1, le %2").arg(organiser.city, french::date(date));
}
