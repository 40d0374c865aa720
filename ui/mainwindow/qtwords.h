// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

/// Qt's own words (file dialogs, buttons) in French, with those its catalogue leaves in English; ours are
/// French in the source. The translations live as long as their owner.
void speakFrench(QObject &owner);
