// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QtGlobal>

#include <compare>

/// A typed row id: a registration's id can never be handed where a person's is meant.
/// 0 is "none"; real ids come from newIdValue() and are positive.
template <class Tag> struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

/// A new 63-bit id: 41 bits of milliseconds since 2020, 22 bits that differ between programs and
/// calls. Ids grow with time and two offices that never met do not hand out the same one.
[[nodiscard]] qint64 newIdValue();

template <class IdType> [[nodiscard]] IdType newId()
{
    return IdType { newIdValue() };
}

using PersonId = Id<struct PersonTag>;
using OrganisationId = Id<struct OrganisationTag>;
using CycleId = Id<struct CycleTag>;
using TrackId = Id<struct TrackTag>;
using ModuleId = Id<struct ModuleTag>;
using SessionId = Id<struct SessionTag>;
using PlaceId = Id<struct PlaceTag>;
using SpeakerId = Id<struct SpeakerTag>;
using MeetingId = Id<struct MeetingTag>;
using HalfDayId = Id<struct HalfDayTag>;
using RegistrationId = Id<struct RegistrationTag>;
using SheetId = Id<struct SheetTag>;
using ActId = Id<struct ActTag>;
using OfferId = Id<struct OfferTag>;
using CompanionsId = Id<struct CompanionsTag>; ///< colleagues who come together
