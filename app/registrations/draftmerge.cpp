// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/draftmerge.h"

#include <optional>
#include <tuple>
#include <utility>

MergedDraft merged(
    const RegistrationDraft &base, const RegistrationDraft &mine, const RegistrationDraft &theirs)
{
    using Field = RegistrationProblem::Field;
    MergedDraft result { theirs, {} };
    const auto settle
        = [&result](const auto &before, const auto &typed, auto &stored, std::optional<Field> field) {
              if (typed == before || typed == stored) {
                  return;
              }
              if (field && stored != before) {
                  result.contested.append(*field);
              }
              stored = typed;
          };
    const Person &before = base.person;
    const Person &typed = mine.person;
    Person &stored = result.draft.person;
    settle(before.civility, typed.civility, stored.civility, {});
    settle(before.familyName, typed.familyName, stored.familyName, Field::FamilyName);
    settle(before.givenName, typed.givenName, stored.givenName, Field::GivenName);
    settle(before.sortName, typed.sortName, stored.sortName, Field::SortName);
    settle(before.email, typed.email, stored.email, Field::Email);
    settle(before.phone, typed.phone, stored.phone, Field::Phone);
    settle(before.function, typed.function, stored.function, Field::Function);
    settle(before.organisationName, typed.organisationName, stored.organisationName, Field::Organisation);
    settle(before.council, typed.council, stored.council, Field::Council);
    settle(before.territories, typed.territories, stored.territories, Field::Territories);
    settle(base.organisationKind, mine.organisationKind, result.draft.organisationKind, {});
    settle(base.audience, mine.audience, result.draft.audience, {});
    settle(base.adjustmentNeeded, mine.adjustmentNeeded, result.draft.adjustmentNeeded, {});
    settle(base.expectations, mine.expectations, result.draft.expectations, Field::Expectations);
    settle(base.modules, mine.modules, result.draft.modules, Field::Session);
    settle(base.wishes, mine.wishes, result.draft.wishes, Field::Wishes);
    // A session goes with its track: never one of each.
    std::pair group(result.draft.session, result.draft.track);
    settle(std::pair(base.session, base.track), std::pair(mine.session, mine.track), group, Field::Session);
    std::tie(result.draft.session, result.draft.track) = group;
    return result;
}
