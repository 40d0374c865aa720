// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/colleagues.h"

/// What is said of those who come together or not at all.
namespace words
{

/// "avec M. CARLIER, qui n’est plus dans cette session (annulée le 02/11/2021)", of each of them, as the list
/// of this session shows them; empty when there is nobody.
[[nodiscard]] QString withColleagues(const QList<Colleague> &colleagues, SessionId session);
/// Of a list's line whose colleagues are elsewhere by now: what became of them and what can be done; empty
/// when each of them is here.
[[nodiscard]] QString partedFrom(const QList<Colleague> &colleagues, SessionId session);
/// "sans M. CARLIER, qui n’est plus dans cette session (annulée le 02/11/2021)", of those of a list who are
/// elsewhere by now.
[[nodiscard]] QString withoutThose(const QList<Colleague> &apart, SessionId session);
/// "M. CARLIER et Mme DUBRULLE viennent ensemble ou pas du tout : Mme DUBRULLE reste en attente." True before
/// as after; what becomes of the link is told with it. Empty when nobody is left.
[[nodiscard]] QString partings(const QList<colleagues::Parting> &partings);
/// "sans Mme DUBRULLE, qui reste en attente : …", beside the name of the one who leaves.
[[nodiscard]] QString leavingBehind(const colleagues::Parting &parting);

} // namespace words
