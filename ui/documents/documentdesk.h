// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"
#include "app/documents/attestationdesk.h"
#include "app/programmes/programme.h"
#include "app/sessions/programmedesk.h"
#include "ui/print/printseams.h"

#include <QObject>

class AttestationDialog;
class QMenu;
class QWidget;
class Workspace;

/// Opens the dialogs of documents over the window.
class DocumentDesk final : public QObject
{
    Q_OBJECT

public:
    DocumentDesk(Workspace &workspace, QWidget *window, PrintSeams seams);

    void showProfile();
    /// All there is for one person.
    void showAttestations(PersonId person);
    /// Of a session, chosen there; begins with what is named.
    void showAttestationsOf(const AttestationScope &start);
    /// The papers of a séance; of the next one to come when none is given.
    void showKit(MeetingId meeting = {});
    /// The words of letters, with examples from a séance.
    void showTemplates(MeetingId example = {});
    /// The cycles' programmes, the latest first: as a PDF to hand out, as a web page.
    void fillProgrammeMenu(QMenu *menu);

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const Error &error);
    void refused(const QString &sentence, const QString &detail);
    /// What was done is to be looked at.
    void advised(const QString &sentence);

private:
    void open(AttestationDialog *dialog);
    void saveProgramme(const Cycle &cycle, const QString &ending);
    void saveFile(const Cycle &cycle);
    void newCycle();
    void editProgramme(CycleId cycle);
    void readFile(const QString &path);
    void adviseOnDates(CycleId cycle);
    void remove(const Cycle &cycle);
    /// A programme edited again by « Rétablir » is told as when it was saved.
    void adviseAgain();

    /// A programme that was saved with its dates out of order.
    struct Reordered {
        CyclePlan before;
        CyclePlan after;
    };

    Workspace &workspace_;
    QWidget *window_;
    PrintSeams seams_;
    QList<Reordered> reordered_;
};
