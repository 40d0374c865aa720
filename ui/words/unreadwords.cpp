// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/unreadwords.h"

#include <QCoreApplication>

namespace
{

class UnreadTerms
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

} // namespace

QString words::unread(Unread what)
{
    switch (what) {
    case Unread::Meetings:
        return UnreadTerms::tr("Les rencontres n’ont pas pu être lues.");
    case Unread::Sessions:
        return UnreadTerms::tr("Les sessions n’ont pas pu être lues.");
    case Unread::Sheets:
        return UnreadTerms::tr("Les feuilles n’ont pas pu être lues.");
    case Unread::Registrations:
        return UnreadTerms::tr("Les inscriptions n’ont pas pu être lues.");
    case Unread::People:
        return UnreadTerms::tr("Les personnes n’ont pas pu être lues.");
    case Unread::Organisations:
        return UnreadTerms::tr("Les structures n’ont pas pu être lues.");
    case Unread::WaitingList:
        return UnreadTerms::tr("La liste d’attente n’a pas pu être lue.");
    }
    return {};
}

QString words::unreadGuidance()
{
    return UnreadTerms::tr("Le message au-dessus dit pourquoi. Ce qui manque paraîtra dès que la base pourra "
                           "être lue.");
}

QString words::whyUnread(Unread what)
{
    return unread(what) + u' ' + unreadGuidance();
}
