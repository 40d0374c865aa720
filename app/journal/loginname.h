// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Who is at the desk: the name of the account of this machine; "?" when the system does not say.
[[nodiscard]] QString loginName();
