// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sessions/holidays.h"
#include "app/sessions/planning.h"
#include "ui/calendar/meetingfields.h"

#include <QDialog>

#include <functional>
#include <memory>

class PlaceCompletion;
class Workspace;

namespace Ui
{
class MeetingDialog;
}

/// A meeting: what is known of it, and its date, half-days, place and speakers to edit. Nothing typed is lost
/// by a refusal, nor by closing without an answer.
class MeetingDialog final : public QDialog
{
    Q_OBJECT

public:
    MeetingDialog(Workspace &workspace, const Meeting &meeting, QWidget *parent = nullptr);
    ~MeetingDialog() override;

    void reject() override;

Q_SIGNALS:
    void removed(const Meeting &meeting);
    void saved(const Meeting &before, const Meeting &after);
    void rosterAsked(SessionId session, TrackId track);
    void sheetsAsked(const QList<MeetingId> &meetings);
    void kitAsked(MeetingId meeting);
    void agendaAsked(MeetingId meeting);

private:
    void connectFields();
    void followChanges();
    void load(const Meeting &meeting);
    void readChoices();
    void showFacts();
    void check();
    void showAdvice(const Meeting &draft);
    void lookAgain();
    void offerBoth(const Meeting &stored);
    void keepTyped(const Meeting &stored);
    [[nodiscard]] MeetingFields fields() const;
    [[nodiscard]] Meeting draft() const;
    [[nodiscard]] bool isChanged() const;
    /// True when nothing is left to save. When the date has a conflict nobody decided to live with, asks
    /// first: `then` runs once that is answered and all is saved.
    [[nodiscard]] bool store(const std::function<void()> &then);
    /// Lives with these conflicts, if any, in the same act.
    [[nodiscard]] bool write(
        const Meeting &wanted, const QList<DateCaution> &conflicts = {}, const QString &reason = {});
    void askToKeep(
        const QList<DateCaution> &conflicts, const Meeting &wanted, const std::function<void()> &then);
    void keep(const QList<DateCaution> &conflicts, const QString &reason);
    /// A conflict, or perhaps one, nobody decided to live with.
    [[nodiscard]] static bool isOpen(const DateCaution &caution);
    void offerToKeep(bool isStored);
    void keepStored();
    void reopenStored();
    void remove();
    void refuse(const Error &error);
    /// Runs `then` once what was typed is saved or given up.
    void leave(const std::function<void()> &then);

    Workspace &workspace_;
    std::unique_ptr<Ui::MeetingDialog> ui_;
    PlaceCompletion *places_ = nullptr;
    Meeting stored_;
    QList<DateCaution> cautions_; ///< of what is typed
    bool isStoring_ = false;
};
