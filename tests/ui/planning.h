// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/programmeinstaller.h"
#include "app/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/ui/child.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// What the tests of planning have in common.
namespace planning
{

inline constexpr int longest = 60'000; ///< milliseconds until dates are proposed

/// A cycle « Suivant » without dates beside the programme's.
inline void addNextCycle(Workspace &workspace)
{
    Database &database = workspace.database();
    const CycleId old = must(ProgrammeStore(database).cycles()).first().id;
    must(workspace.programmes().add(must(copyOf(database, old, { QStringLiteral("Suivant"), false, {} }))));
}

/// Only the first group: few séances are answered at once.
inline void chooseFirstGroup(const QWidget &assistant)
{
    auto *groups = child<QListWidget>(assistant, QStringLiteral("planGroupsList"));
    for (int row = 1; row < groups->count(); ++row) {
        groups->item(row)->setCheckState(Qt::Unchecked);
    }
}

/// Asks a PlanAssistant for dates and waits for its answer.
template <class Assistant> void ask(Assistant &assistant)
{
    QSignalSpy answered(&assistant, &Assistant::answered);
    child<QPushButton>(assistant, QStringLiteral("proposeButton"))->click();
    QVERIFY(answered.wait(longest));
}

} // namespace planning
