// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestationdesk.h"
#include "app/sessions/meeting.h"
#include "ui/documents/attestationlines.h"
#include "ui/print/printseams.h"

#include <QDialog>

#include <memory>

class AttestationJobs;
class AttestationList;
class ElidedComboBox;
class MessageBar;
class PaperPreview;
class QCheckBox;
class QLabel;
class QPrinter;
class QPushButton;
class Workspace;

/// Chooses whom to attest what, shows the certificate as it will be written, saves all as one PDF, one file a
/// person or one message a person, or prints them. A certificate gets its number then, and not before.
class AttestationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Of a session's track, chosen there; or all there is for one person. `start`: the group or the meeting
    /// it begins with; without one, with what was held last.
    AttestationDialog(Workspace &workspace, PrintSeams seams, QWidget *parent, PersonId person = {},
        const AttestationScope &start = {});
    ~AttestationDialog() override;

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void layOut();
    void connectParts();
    void connectJobs();
    void fillGroups(const AttestationScope &start);
    void fillKinds();
    void fillList();
    void showChoice();
    void showRenewal();
    void showPreview();
    [[nodiscard]] AttestationScope scope() const;
    [[nodiscard]] QString title() const;
    void choosePrinter();
    void complain(const Error &error);

    Workspace &workspace_;
    PrintSeams seams_;
    PersonId person_; ///< none: of a session
    QString personName_;
    AttestationDesk desk_;
    AttestationJobs *jobs_;
    attestationlines::Dates dates_;
    MessageBar *bar_;
    ElidedComboBox *group_;
    ElidedComboBox *kind_;
    QLabel *early_;
    QCheckBox *all_;
    QPushButton *renew_;
    AttestationList *list_;
    PaperPreview *preview_;
    QLabel *count_;
    QPushButton *drafts_;
    QPushButton *each_;
    QPushButton *pdf_;
    QPushButton *print_;
    std::unique_ptr<QPrinter> printer_;
};
