// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/registration/sessionchoice.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

/// Which séances of a session somebody follows: all those open to the audience, unless some are chosen.
class SeanceField final : public QWidget
{
    Q_OBJECT

public:
    explicit SeanceField(QWidget *parent = nullptr);

    /// Those of the session chosen; what was chosen stays so while it is among them.
    void setSeances(const QList<SeanceChoice> &seances);
    /// Empty: all that are open to the audience.
    void setChosen(const QList<ModuleId> &modules);
    [[nodiscard]] QList<ModuleId> chosen() const;
    /// Some only are asked for, and none is chosen.
    [[nodiscard]] bool isMissing() const;
    /// Nothing to choose with a single séance.
    [[nodiscard]] bool hasChoice() const { return boxes_.size() > 1 || isForOne_; }
    [[nodiscard]] QCheckBox *someCheck() const { return some_; }

Q_SIGNALS:
    void changed();

private:
    void showBoxes();
    void showState();

    struct Box {
        SeanceChoice seance;
        QCheckBox *check;
    };

    QCheckBox *some_;
    QWidget *list_;
    QVBoxLayout *column_;
    QList<SeanceChoice> seances_;
    QList<Box> boxes_;
    QList<ModuleId> chosen_; ///< as ticked, in the order of the séances
    bool isForOne_ = false; ///< one séance is open and another one was chosen
};
