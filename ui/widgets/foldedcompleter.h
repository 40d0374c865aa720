// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/completionlist.h"

#include <QObject>

#include <functional>

class QCompleter;
class QKeyEvent;
class QLineEdit;

/// Offers the known things that match what is typed in a line edit, accents and case aside. The arrows and
/// Enter choose, Escape refuses; what is typed is never replaced before something is chosen. The list goes
/// with the focus, and before any command: what is typed next is not for it.
class FoldedCompleter final : public QObject
{
    Q_OBJECT

public:
    /// `list` may serve several completers.
    FoldedCompleter(QLineEdit *edit, CompletionList *list);

    /// How many letters it waits for; 0 also opens the whole list on Down.
    void setMinimumLength(int letters) { minimumLength_ = letters; }
    /// The first match is chosen by Enter alone. Otherwise one has to step down to it: what is typed may well
    /// be new.
    void setFirstIsChosen(bool first) { firstIsChosen_ = first; }
    /// Tab chooses what Enter would, and goes on: where nothing but what is listed can be meant.
    void setTabIsChoice(bool choice) { tabIsChoice_ = choice; }
    /// What is looked for, when it is more than the edit's own text.
    void setQuery(std::function<QString()> query) { query_ = std::move(query); }
    void setExcluded(std::function<QVariantList()> excluded) { excluded_ = std::move(excluded); }

    [[nodiscard]] bool isOffering() const;
    void offer();
    void withdraw();

Q_SIGNALS:
    void chosen(const CompletionEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether a key pressed in the list is ours: the arrows never leave it without a choice.
    [[nodiscard]] bool isTaken(const QKeyEvent &key);
    void choose(const QModelIndex &index);

    QLineEdit *edit_;
    CompletionList *list_;
    QCompleter *popup_;
    int minimumLength_ = 1;
    bool firstIsChosen_ = false;
    bool tabIsChoice_ = false;
    bool isFirstStep_ = false; ///< nothing has been stepped over since something was typed
    std::function<QString()> query_;
    std::function<QVariantList()> excluded_;
};
