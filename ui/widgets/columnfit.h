// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTreeWidget;

/// As wide as what stands in them while there is room for all; then the widest are cut first, down to the
/// same width.
void fitColumns(QTreeWidget &list);
