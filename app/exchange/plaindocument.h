// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The content of an OpenDocument workbook (content.xml) with each cell as liborcus 0.17 reads all of it: a
/// number, a date, or one paragraph of plain text, lines parted by line feeds. As such it keeps of a cell no
/// more than the last of its paragraphs, nothing of a line break or a tab, and passes over what formulas gave
/// that is text, and booleans, percentages, amounts and hours. Comments and drawings are no part of a cell;
/// one that a merged one covers is empty, and rows held together for no reason are rows like others.
/// Empty when the content is damaged. May throw TooMuch.
[[nodiscard]] QByteArray plainDocument(QByteArray content);
