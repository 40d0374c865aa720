// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTime>

#include <optional>

/// An hour as people write it, "17", "17 h 30" or "17:30": the same wherever one is asked for. Empty while it
/// is not known.
class HourField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit HourField(const std::optional<QTime> &hour, QWidget *parent = nullptr);

    /// None while it is empty, or cannot be read: see isLegible().
    [[nodiscard]] std::optional<QTime> hour() const;
    void setHour(const std::optional<QTime> &hour);
    [[nodiscard]] bool isLegible() const;

    /// Of two hours both of which are asked for, what is wrong; empty when nothing is.
    [[nodiscard]] static QString problem(const HourField &start, const HourField &end);
    /// What cannot be read, and how it is written.
    [[nodiscard]] static QString illegible();
};
