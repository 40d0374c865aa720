// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintextfield.h"

#include <QMimeData>

bool PlainTextField::canInsertFromMimeData(const QMimeData *source) const
{
    return source && QPlainTextEdit::canInsertFromMimeData(source);
}

/// Qt 6.4 looks at the first of the formats offered without asking whether there is one: with nothing in the
/// clipboard there is none, and the program ended.
void PlainTextField::insertFromMimeData(const QMimeData *source)
{
    if (source && !source->formats().isEmpty()) {
        QPlainTextEdit::insertFromMimeData(source);
    }
}
