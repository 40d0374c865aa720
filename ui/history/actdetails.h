// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/act.h"

#include <QWidget>

class HistoryText;
class Workspace;

/// What one act changed, thing by thing; of an act on thousands the first ones, the rest when asked for.
class ActDetails final : public QWidget
{
    Q_OBJECT

public:
    ActDetails(Workspace &workspace, QWidget *parent = nullptr);

    void showAct(const ActRecord &act);
    void clear();

Q_SIGNALS:
    /// A person, a registration or a meeting to be opened.
    void entityAsked(const Entity &entity);
    void failed(const Error &error);

private:
    [[nodiscard]] Done add();
    void readMore();

    Workspace &workspace_;
    HistoryText *text_;
    ActRecord act_;
    int total_ = 0; ///< changes
    int shown_ = 0;
};
