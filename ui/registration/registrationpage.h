// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/enrolment.h"
#include "app/registrations/turns.h"
#include "ui/registration/registrationeditor.h"
#include "ui/widgets/messagebar.h"

#include <QDate>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class ChoiceBar;
class ElidedLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTableView;
class RegistrationList;
class Workspace;

/// The page "Inscriptions": the form, and every registration under it (beside it when there is room).
class RegistrationPage final : public QWidget
{
    Q_OBJECT

public:
    enum class UnsavedAnswer { Save, Discard, Stay };
    /// Asks what becomes of what was typed; tests put their own.
    using UnsavedQuestion
        = std::function<void(const QString &question, const std::function<void(UnsavedAnswer)> &answer)>;

    RegistrationPage(Workspace &workspace, QWidget *parent);
    ~RegistrationPage() override;

    [[nodiscard]] const QTableView *list() const;
    [[nodiscard]] bool hasUnsavedInput() const;
    /// Before the window closes: asks about unsaved input, and goes on once it is saved or given up.
    void settleInput(const std::function<void()> &goOn);
    void setUnsavedQuestion(UnsavedQuestion question) { unsavedQuestion_ = std::move(question); }

Q_SIGNALS:
    void groupAsked(SessionId session, TrackId track);
    void unsavedInputChanged();
    void said(const QString &message);

public Q_SLOTS:
    void edit(RegistrationId id);
    void registerIn(SessionId session, TrackId track);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void addActions();
    void arrange();
    void showTitle();
    void leaveForm(const std::function<void()> &goOn);
    void forgetInput();
    void startNew();
    void cancelChanges();
    void open(RegistrationId id);
    void setAside();
    void resume();
    void followChanges();
    void followCurrent();
    void catchUp();
    void followRemoval();
    void followReturn();
    void forgetNews();
    void showHistory();

    void offerSaving(); ///< once there are sessions to be registered in
    bool save(bool andNext);
    void tellProblems(int fields); ///< that keep the form from being saved
    void followCorrections();
    /// Whom confirming by this saving would pass over.
    /// Whom this change would leave behind of those they come with; empty when nobody is.
    [[nodiscard]] QString partingsOf(const RegistrationEditor::Input &input) const;
    [[nodiscard]] QList<turns::Overtaking> overtakingsOf(const RegistrationEditor::Input &input) const;
    [[nodiscard]] Result<Registration> write(const RegistrationEditor::Input &input);
    [[nodiscard]] std::optional<StatusWish> wishOf(const RegistrationEditor::Input &input) const;
    /// The day of the first séance, where saving would call somebody who waits after it without anybody
    /// having said so; invalid otherwise.
    [[nodiscard]] QDate lateCallOf(const RegistrationEditor::Input &input) const;
    void askLateCall(const QDate &begun, bool andNext);
    void refuse(const Error &error, bool andNext);
    void refuseTwin(const Error &error, bool andNext);
    void refusePlaced(const QString &sentence, bool andNext, bool mayTransfer);
    void reread();
    void report(const Error &error);
    void reportUnread(const Error &error); ///< until something can be read again
    [[nodiscard]] RegistrationId twin() const;

    Workspace &workspace_;
    ElidedLabel *title_;
    ChoiceBar *bar_;
    RegistrationEditor *editor_;
    QScrollArea *scroll_;
    QPushButton *saveButton_ = nullptr;
    QPushButton *nextButton_ = nullptr;
    QPushButton *resumeButton_ = nullptr;
    QPushButton *cancelButton_ = nullptr;
    QPushButton *historyButton_ = nullptr;
    QSplitter *splitter_;
    RegistrationList *list_;
    UnsavedQuestion unsavedQuestion_;
    std::optional<RegistrationEditor::State>
        aside_; ///< what was typed when another registration was looked at
    std::optional<bool> isWide_;
    bool isSaving_ = false;
    QList<RegistrationId> told_; ///< whose saving or change of status the bar tells
    MessageBar::Saying news_; ///< of it
    RegistrationId behind_; ///< changed elsewhere while something was typed over what was
    MessageBar::Saying behindSaid_; ///< of it
    RegistrationId removed_; ///< what the bar said to be gone
    MessageBar::Saying removal_; ///< of it
    Error reported_; ///< why something was not done or read, the latest
    MessageBar::Saying reportSaid_; ///< as the bar said it
    MessageBar::Saying unread_; ///< what the bar said of a list that could not be read
    MessageBar::Saying problems_; ///< what the bar said of fields to be corrected
    RegistrationDraft::IfPlaced ifPlaced_
        = RegistrationDraft::IfPlaced::Ask; ///< the answer to "already placed"
    SessionId lateCallMeant_; ///< the answer to that question: there
    bool isRead_ = false;
};
