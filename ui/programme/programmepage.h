// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/programme/programmetree.h"

#include <QWidget>

class PlainTextField;
class QFormLayout;
class QLabel;
class QLineEdit;

/// The fields of what is chosen in a programme.
class ProgrammePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Fills the fields; says nothing.
    void fillFrom(const CyclePlan &plan, const ProgrammeSpot &spot);
    /// Takes what was typed into the plan.
    virtual void store(CyclePlan &plan, const ProgrammeSpot &spot) const = 0;
    /// The field one types in first.
    [[nodiscard]] virtual QWidget *firstField() const = 0;

Q_SIGNALS:
    void edited();

protected:
    virtual void fill(const CyclePlan &plan, const ProgrammeSpot &spot) = 0;
    /// Unless the fields are being filled.
    void note();
    [[nodiscard]] QLineEdit *line(const QString &name);
    [[nodiscard]] PlainTextField *text(const QString &name);
    /// As it was typed.
    [[nodiscard]] static QString typedIn(const PlainTextField &edit);
    [[nodiscard]] QLabel *hint(const QString &text);
    /// The page's own layout.
    [[nodiscard]] QFormLayout *makeForm();

private:
    bool isFilling_ = false;
};
