// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

class QTreeWidget;

/// As wide as what stands in them while there is room for all; then the widest are cut first, down to the
/// same width. Those of `whole`, short facts that mean nothing when cut, are not, up to half of the list and
/// as long as the others keep their first words.
void fitColumns(QTreeWidget &list, const QSet<int> &whole = {});
