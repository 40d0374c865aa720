// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/programme/programmetree.h"
#include "ui/widgets/choicebar.h"

#include <QDialog>

#include <functional>

class ProgrammePage;
class QAction;
class QSplitter;
class QStackedWidget;
class QTimer;
class Workspace;

/// The programme of a cycle as a whole: its titles, tracks, séances as contents and sessions. Nothing is
/// written before it is saved; what is saved is one act, undone like any.
class ProgrammeDialog final : public QDialog
{
    Q_OBJECT

public:
    ProgrammeDialog(Workspace &workspace, CycleId cycle, QWidget *parent);

    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    void said(const QString &sentence);
    /// What was saved is to be looked at.
    void advised(const QString &sentence);
    /// Dates may no longer follow the order of the séances.
    void reordered(const CyclePlan &before, const CyclePlan &after);

private:
    void layOut();
    [[nodiscard]] QWidget *makeTools();
    QAction *addTool(
        const QString &name, const QString &text, const QKeySequence &key, const std::function<void()> &act);
    void read(CycleId cycle);
    void showSpot(const ProgrammeSpot &spot);
    void choose(const ProgrammeSpot &spot);
    void follow();
    void addTrack();
    void addModule();
    void addSession();
    void remove();
    void moveBy(int by);
    void moveBefore(const ProgrammeSpot &from, int before);
    /// How many stand in the list the spot stands in.
    [[nodiscard]] qsizetype among(const ProgrammeSpot &spot) const;
    [[nodiscard]] ProgrammePage &page() const;
    [[nodiscard]] bool hasChanged() const;
    [[nodiscard]] bool save();
    void sayWhatIsOutdated();
    void saySaved(const CyclePlan &before, const QString &toDoAgain);
    void complain(const Error &error);
    void followChanges();
    void lookAgain();
    void offerBoth(const CyclePlan &stored);
    void offerAnew();
    void addAnew();
    /// What is said waits for an answer: nothing else is said over it.
    [[nodiscard]] bool isAsking() const { return bar_->message().isSaying(asking_); }

    Workspace &workspace_;
    CyclePlan before_;
    CyclePlan plan_;
    ProgrammeSpot spot_;
    ChoiceBar *bar_;
    QTimer *pause_; ///< in what is typed: then it is said what it outdates
    QString outdated_; ///< as it was said last, with its details
    MessageBar::Saying telling_; ///< of it
    MessageBar::Saying asking_; ///< what is done about a change made elsewhere
    bool isStoring_ = false;
    QSplitter *splitter_;
    ProgrammeTree *tree_;
    QStackedWidget *pages_;
    QAction *up_ = nullptr;
    QAction *down_ = nullptr;
    QAction *remove_ = nullptr;
    QAction *addModule_ = nullptr;
};
