// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/colleagues.h"
#include "app/registrations/registration.h"

#include "app/base/error.h"

#include <QDate>
#include <QList>

class Database;
struct WaitingList;

/// Who is confirmed before others who were to be called first, or without those they come with.
namespace turns
{

struct Overtaking {
    RegistrationId id;
    QList<Person> passed; ///< who were to be called first, in order, and are not confirmed with them
    QList<Person> colleagues = {}; ///< who come together with them or not at all, and go on waiting
    QList<Colleague> apart = {}; ///< … and are in another session by now, or in none
    SessionId session = {}; ///< where they are confirmed
};

/// Of the registrations about to be confirmed together, those who wait and whose turn it is not, in the order
/// of their lists. Whose turn it is, for whom there is a seat besides one for each of those before them, or
/// to whom a seat is offered, is not among them, nor who waits behind none but those confirmed with them:
/// unless colleagues linked to them are left waiting there, or are there no more.
[[nodiscard]] Result<QList<Overtaking>> overtakings(
    Database &database, const QList<RegistrationId> &confirmed, QDate today);

/// How many of them pass before somebody.
[[nodiscard]] qsizetype beforeTheirTurn(const QList<Overtaking> &overtakings);

/// Who was to be called before this one of the list, to whom a seat may still be proposed: everybody for whom
/// there is a seat, in order. Nobody when it is their turn, or there is a seat for each of those as well.
[[nodiscard]] QList<Person> passedOver(const WaitingList &list, RegistrationId proposed);

} // namespace turns
