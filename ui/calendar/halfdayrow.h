// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meeting.h"

#include <QWidget>

class FieldNote;
class HourField;
class QComboBox;
class QLabel;
class QToolButton;

/// One half-day of a meeting being edited: its period, from when, until when. All may stay unknown; nothing
/// is proposed that was not typed. One that has no name yet, or that of its hours, is called after them until
/// somebody names it.
class HalfDayRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Hour { Start, End };

    explicit HalfDayRow(const HalfDay &halfDay, QWidget *parent = nullptr);

    /// An hour that cannot be read counts as unknown here: ask isLegible() first.
    [[nodiscard]] HalfDay halfDay() const;
    [[nodiscard]] bool isLegible() const;

    /// From 0: names the fields for screen readers.
    void setPosition(int position, bool isOnlyOne);
    /// `sentence` is empty when there is none. An hour that cannot be read is said first.
    void setProblem(const QString &sentence, Hour hour);
    void focusIllegible();
    void focusHour(Hour hour);
    /// In the order they are seen, for the Tab key.
    [[nodiscard]] QList<QWidget *> fields() const;
    [[nodiscard]] QComboBox *periodBox() const { return period_; }

Q_SIGNALS:
    void edited();
    void removalAsked();

private:
    void nameByHours();
    [[nodiscard]] HourField *edit(Hour hour) const;
    HourField *makeHourEdit(const QString &name, const std::optional<QTime> &hour);

    HalfDayId id_;
    HalfDayPeriod withoutHours_; ///< its name when none can be read
    bool isNamedByHours_; ///< nobody has chosen its period
    QComboBox *period_;
    HourField *start_;
    HourField *end_;
    QToolButton *remove_;
    FieldNote *note_;
};
