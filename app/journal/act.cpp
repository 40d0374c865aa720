// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/act.h"

#include <array>

namespace
{
// In the order of ActKind; written in databases, so never changed.
constexpr std::array names { u"enrol", u"revise_registration", u"confirm", u"request", u"waitlist", u"cancel",
    u"refuse", u"transfer", u"propose", u"accept_offer", u"decline_offer", u"expire_offer", u"prioritise",
    u"link_colleagues", u"unlink_colleagues", u"set_wishes", u"import", u"record_attendance",
    u"count_signatures", u"arrange_make_up", u"withdraw_make_up", u"send_letters", u"revise_person",
    u"remove_person", u"merge_people", u"tell_apart", u"revise_organisation", u"merge_organisations",
    u"remove_organisation", u"add_meetings", u"remove_meetings", u"revise_meeting", u"keep_conflict",
    u"reopen_conflict", u"add_cycle", u"revise_cycle", u"remove_cycle", u"describe_place",
    u"describe_speaker", u"revise_busy_times", u"revise_school_holidays", u"revise_letter", u"add_view",
    u"revise_view", u"remove_view", u"set_capacity", u"set_form_state", u"keep_to_verify",
    u"reopen_to_verify", u"keep_as_is", u"reopen_as_is" };
} // namespace

QString code(ActKind kind)
{
    return QString::fromUtf16(names.at(size_t(kind)));
}

std::optional<ActKind> actKindFromCode(QStringView code)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (code == QStringView(names.at(i))) {
            return ActKind(i);
        }
    }
    return std::nullopt;
}
