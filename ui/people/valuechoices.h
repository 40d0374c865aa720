// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <functional>

class QGridLayout;
class QRadioButton;

/// The values of two cards side by side, one line each: what they agree on is told, of the rest one is
/// chosen. Columns: label, ours, theirs.
class ValueChoices
{
    Q_DECLARE_TR_FUNCTIONS(ValueChoices)

public:
    using Take = std::function<void()>;

    /// `ours` and `theirs` head the columns.
    ValueChoices(QGridLayout *grid, const QString &ours, const QString &theirs);

    /// Ours is chosen first, unless only they say something. `take` makes the value theirs; `name` names the
    /// buttons ("emailOursButton").
    void add(
        const QString &name, const QString &label, const QString &ours, const QString &theirs, Take take);
    /// A third choice under the line just added, chosen first: nothing of either is lost.
    void addBoth(const QString &name, const QString &both, Take take);
    /// Does what is chosen.
    void take() const;

    /// One radio button in the grid, for choices of another kind.
    QRadioButton *addButton(int row, int column, const QString &text, bool isChosen);

private:
    QGridLayout *grid_;
    struct Choice {
        QRadioButton *button;
        Take take;
    };
    QList<Choice> choices_;
};
