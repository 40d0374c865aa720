// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/journal.h"
#include "app/people/personstore.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/transaction.h"
#include "app/territories/territorystore.h"
#include "tests/benchmarks/median.h"

/// A database with many registrations.
namespace benchmark
{

using namespace Qt::StringLiterals;

template <class T> T must(std::expected<T, Error> result)
{
    if (!result) {
        qFatal("%s", qUtf8Printable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return *std::move(result);
    }
}

/// Fictional people, the same every time; a tenth of them from a structure nobody else comes from.
inline Done fill(Database &database, int count)
{
    static const QStringList families { u"Éloy"_s, u"de La Fontaine"_s, u"Vandenbroucke"_s, u"D’Hondt"_s,
        u"Lefèvre"_s, u"Ben Youssef"_s, u"Kowalczyk"_s, u"Du Bellay"_s, u"Martin"_s, u"Delannoy"_s };
    static const QStringList givens { u"Maëlle"_s, u"Jean-Noël"_s, u"Zoé"_s, u"Karim"_s, u"Anne-Sophie"_s,
        u"Théo"_s, u"Inès"_s };
    static const QStringList functions { u"Cheffe de projet politique de la ville"_s, u"Délégué du préfet"_s,
        u"Chargée de mission"_s, u"Directeur du développement social"_s };
    static const QStringList employers { u"Communauté d’agglomération du Beauvaisis"_s, u"CAF du Nord"_s,
        u"Département de l’Aisne"_s, u"Région Hauts-de-France"_s, u"Commune de Roubaix"_s };
    const Cycle cycle = must(ProgrammeStore(database).cycles()).first();
    const auto sessions = must(MeetingStore(database).sessions(cycle.id));
    const auto territories = must(TerritoryStore(database).territories());
    Journal journal(database, [] { return QDateTime(QDate(2021, 9, 1), QTime(8, 0)); });
    return writing(database, [&]() -> Done {
        Act act(journal, ActKind::Import);
        for (int i = 0; i < count; ++i) {
            Registration registration;
            Person &person = registration.person;
            person.id = newId<PersonId>();
            person.familyName
                = families.at(i % families.size()) + (i >= 70 ? u" %1"_s.arg(i / 70) : QString());
            person.givenName = givens.at(i % givens.size());
            person.email = u"prenom.nom%1@structure-%2.example"_s.arg(i).arg(i % 97);
            person.phone
                = u"03 53 01 %1 %2"_s.arg(i / 100 % 100, 2, 10, QChar(u'0')).arg(i % 100, 2, 10, QChar(u'0'));
            person.function = functions.at(i % functions.size());
            person.organisation = must(TerritoryStore(database).findOrAdd(act,
                i % 10 == 0 ? u"Association %1 du quartier"_s.arg(i) : employers.at(i % employers.size())));
            person.territories = { territories.at(i % territories.size()).id };
            if (i % 3 == 0) {
                person.territories << territories.at((i + 7) % territories.size()).id;
            }
            registration.id = newId<RegistrationId>();
            registration.session = sessions.at(i % sessions.size()).id;
            registration.track = cycle.trackFor(Audience::Professional)->id;
            registration.status = i % 9 == 0 ? RegistrationStatus::Waitlisted : RegistrationStatus::Confirmed;
            registration.requestedAt = QDateTime(QDate(2021, 9, 1), QTime(8, 0)).addSecs(i * 60);
            registration.statusSince = registration.requestedAt;
            must(PersonStore(database).add(person));
            must(RegistrationStore(database).add(registration));
        }
        return act.finish(u"many"_s, count);
    });
}

} // namespace benchmark
