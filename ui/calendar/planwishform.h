// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/planner.h"

#include <QWidget>

#include <array>

class DateField;
class FieldNote;
class HourField;
class QCheckBox;
class QComboBox;
class QListWidget;
class QSpinBox;
class Workspace;

/// What a coordinator wants of dates: which séances, when, how far apart, where.
class PlanWishForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanWishForm(Workspace &workspace, QWidget *parent = nullptr);

    /// Whether any séance is without a date.
    [[nodiscard]] bool hasSeances() const { return !undated_.isEmpty(); }
    /// Without pins; no séances when none are chosen.
    [[nodiscard]] PlanWish wish() const;
    /// False while some hours cannot be planned with, which is said beside them.
    [[nodiscard]] bool areHoursRight() const;

Q_SIGNALS:
    void edited();
    void failed(const Error &error);

private:
    /// A row of hours that may be unknown.
    struct Hours {
        QCheckBox *known = nullptr;
        HourField *start = nullptr;
        HourField *end = nullptr;
        FieldNote *note = nullptr;

        [[nodiscard]] bool isRight() const;
        void check() const;
    };
    void layOut();
    void fill();
    [[nodiscard]] QWidget *makeDays();
    [[nodiscard]] QWidget *makeHours(Hours &hours, const QString &name, QTime start, QTime end);
    [[nodiscard]] QWidget *makeGaps();
    [[nodiscard]] QWidget *makeAvoidance();
    void sayWhatIsKnown();
    void orderTabs();
    void dressPlace(QComboBox &combo, const QString &whenEmpty);
    void addGroupPlace(const QString &group, const QStringList &places);
    void sayWhoSpeaks();
    [[nodiscard]] static HalfDay halfDay(const Hours &hours);

    Workspace &workspace_;
    QList<Meeting> undated_;
    QSet<TrackId> elected_; ///< tracks only élus follow
    QList<holidays::Period> schoolHolidays_;
    QListWidget *groups_;
    DateField *first_;
    DateField *last_;
    FieldNote *spanNote_;
    std::array<QCheckBox *, 7> weekdays_ {};
    Hours hours_;
    Hours evening_; ///< of the élus
    QSpinBox *least_;
    QSpinBox *most_;
    QComboBox *place_;
    QCheckBox *otherPlaces_;
    QWidget *groupPlaces_;
    QList<QComboBox *> placeOf_; ///< of each group; empty: as the others
    FieldNote *speakers_;
    QCheckBox *avoid_;
    FieldNote *avoidNote_;
    QCheckBox *onePerDay_;
};
