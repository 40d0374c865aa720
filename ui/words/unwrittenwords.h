// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class Unwritten;

namespace words
{

/// What paper will show as empty boxes, whose it is and what can be done; empty when all can be written.
[[nodiscard]] QString unwritten(const Unwritten &found);

} // namespace words
