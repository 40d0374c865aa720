// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What stands in the place of things that could not be read: nothing there may pass for "there is none".
namespace words
{

enum class Unread { Meetings, Sessions, Sheets, Registrations, People, Organisations, WaitingList };

/// "Les rencontres n’ont pas pu être lues."
[[nodiscard]] QString unread(Unread what);
/// Where the reason is, and what happens next: on every page the message bar above says why.
[[nodiscard]] QString unreadGuidance();
/// Both, for a tool tip or a line beside a field.
[[nodiscard]] QString whyUnread(Unread what);

} // namespace words
