// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/completionlist.h"

#include <QStringList>
#include <QWidget>

class FlowLayout;
class FoldedCompleter;
class QLineEdit;

/// Several things chosen from a list, never typed: a box that completes, and a chip for each that is chosen.
/// A chip is removed by a click, or by Delete, Backspace or Space when it has the focus.
class ChipPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit ChipPicker(QWidget *parent = nullptr);
    ~ChipPicker() override;

    void setEntries(const QList<CompletionEntry> &entries);
    void setPlaceholder(const QString &hint);
    /// The order of choosing counts, and is shown: "1. Session 3".
    void setRanked() { isRanked_ = true; }
    /// Ids, kept in the order of the entries, or in their own when it counts.
    void setChosen(const QStringList &wanted);
    [[nodiscard]] QStringList chosen() const { return chosen_; }
    /// "A, B et C".
    [[nodiscard]] QString labels(const QStringList &ids) const;
    /// Typed in the box and not chosen yet.
    [[nodiscard]] QString pendingText() const;
    void setPendingText(const QString &text);
    [[nodiscard]] QLineEdit *edit() const { return edit_; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void choose(const QString &id);
    void remove(const QString &id);
    void acceptWholeName();
    void showChips();
    [[nodiscard]] QString label(const QString &id) const;

    CompletionList *list_;
    QLineEdit *edit_;
    FoldedCompleter *completer_;
    QWidget *chips_;
    FlowLayout *flow_;
    QStringList chosen_;
    bool isRanked_ = false;
};
