// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/rosterpage.h"

#include "app/base/french.h"
#include "app/registrations/rostermodel.h"
#include "app/workspace.h"
#include "ui/roster/columnlayout.h"
#include "ui/roster/sheetsmenu.h"
#include "ui/roster/statuschanger.h"
#include "ui/roster/statusdelegate.h"
#include "ui/roster/statuswords.h"
#include "ui/widgets/emptynotice.h"
#include "ui/words/errorwords.h"
#include "ui/words/rosterwords.h"
#include "ui_rosterpage.h"

#include <QItemSelectionModel>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostKept = 500; // selecting again one by one: beyond it, a filter clears the selection
constexpr QList<RegistrationStatus>::size_type everything = 0;

constexpr std::array allStatuses { RegistrationStatus::Requested, RegistrationStatus::Confirmed,
    RegistrationStatus::Waitlisted, RegistrationStatus::Cancelled, RegistrationStatus::Refused };
// The first two entries of the status filter; then one for each status.
constexpr int allEntry = 0;
constexpr int activeEntry = 1;

} // namespace
