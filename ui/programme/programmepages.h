// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/programme/programmepage.h"

#include <array>

class LengthSpin;
class PlainTextField;
class SpeakersField;
class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

class CycleFields final : public ProgrammePage
{
    Q_OBJECT

public:
    explicit CycleFields(QWidget *parent);
    void store(CyclePlan &plan, const ProgrammeSpot &spot) const override;
    [[nodiscard]] QWidget *firstField() const override;

protected:
    void fill(const CyclePlan &plan, const ProgrammeSpot &spot) override;

private:
    QLineEdit *title_;
    QLineEdit *subtitle_;
    QLineEdit *organiser_;
    QLineEdit *partner_;
    PlainTextField *presentation_;
    QLineEdit *source_;
};

class TrackFields final : public ProgrammePage
{
    Q_OBJECT

public:
    explicit TrackFields(QWidget *parent);
    void store(CyclePlan &plan, const ProgrammeSpot &spot) const override;
    [[nodiscard]] QWidget *firstField() const override;

protected:
    void fill(const CyclePlan &plan, const ProgrammeSpot &spot) override;

private:
    struct Public {
        QCheckBox *check = nullptr;
        QLineEdit *label = nullptr;
        QLineEdit *form = nullptr;
    };
    void toggle(size_t audience, bool takes);

    QLineEdit *label_;
    std::array<Public, 3> publics_;
};

class ModuleFields final : public ProgrammePage
{
    Q_OBJECT

public:
    ModuleFields(const QStringList &knownSpeakers, QWidget *parent);
    void store(CyclePlan &plan, const ProgrammeSpot &spot) const override;
    [[nodiscard]] QWidget *firstField() const override;

protected:
    void fill(const CyclePlan &plan, const ProgrammeSpot &spot) override;

private:
    QLineEdit *title_;
    PlainTextField *description_;
    LengthSpin *minutes_;
    QLabel *none_; ///< said instead of the publics
    std::array<QCheckBox *, 3> publics_ {};
    SpeakersField *speakers_;
};

class SessionFields final : public ProgrammePage
{
    Q_OBJECT

public:
    explicit SessionFields(QWidget *parent);
    void store(CyclePlan &plan, const ProgrammeSpot &spot) const override;
    [[nodiscard]] QWidget *firstField() const override;

protected:
    void fill(const CyclePlan &plan, const ProgrammeSpot &spot) override;

private:
    QLineEdit *label_;
    QLabel *none_;
    QVBoxLayout *column_;
    QList<QCheckBox *> tracks_; ///< in the order of the programme
};
