// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <functional>

class QByteArray;
class QIODevice;

/// Files the program hands out.
namespace outputfile
{

/// Writes to `path` what `write` writes to a device. An existing file stays whole until everything is on the
/// disk: on any error it is as it was; pipes and devices are written as they are. Fails with CannotWrite or
/// DiskFull (subject: the path), or as `write` does.
[[nodiscard]] Done write(const QString &path, const std::function<Done(QIODevice &device)> &write);
/// The same for what is ready.
[[nodiscard]] Done write(const QString &path, const QByteArray &content);

/// Puts what was written beside its place there, at once. Dropped without being called, nothing is left of
/// it.
using Placing = std::function<Done()>;
/// As write(), up to that last step: everything is on the disk, and the path is as it was. A pipe or a device
/// has everything by then.
[[nodiscard]] Result<Placing> stage(const QString &path, const std::function<Done(QIODevice &device)> &write);
/// Takes the last step, unless there was nothing to take it for.
[[nodiscard]] Done place(const Result<Placing> &staged);
/// Of what is out by now, or failed: nothing is left to place.
[[nodiscard]] Result<Placing> placed(const Done &done);

/// Whether nothing is left of a file that cannot be written whole; false of pipes and devices.
[[nodiscard]] bool isReplaced(const QString &path);
/// Why a device refused.
[[nodiscard]] Error refused(const QIODevice &device, const QString &subject);

} // namespace outputfile
