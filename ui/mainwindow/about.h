// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

/// What the Help menu shows.
namespace about
{

/// Version, licence, and where the reference data come from.
void showProgram(QWidget *window);
/// The keys that serve on every page.
void showKeys(QWidget *window);

} // namespace about
