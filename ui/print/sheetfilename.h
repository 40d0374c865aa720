// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meeting.h"

#include <QList>
#include <QString>

/// The name proposed for a PDF: "Feuilles d’émargement – Session 2 – Séance 3 – 2022-02-25.pdf". What file
/// systems refuse (Windows' among them) is left out; at most 120 characters.
[[nodiscard]] QString sheetFileName(const QList<Meeting> &meetings);
