// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestationdesk.h"
#include "app/documents/sentletters.h"
#include "app/paper/paperdocuments.h"
#include "app/sessions/meeting.h"
#include "ui/print/printseams.h"

#include <QDialog>

#include <functional>
#include <memory>

class ElidedComboBox;
class MessageBar;
class PaperPreview;
class QCheckBox;
class QLabel;
class QPrinter;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class Workspace;

/// Chooses whom to attest what, shows the certificate as it will be written, saves all as one PDF, one file a
/// person or one message a person, or prints them. A certificate gets its number then, and not before.
class AttestationDialog final : public QDialog
{
    Q_OBJECT

public:
    AttestationDialog(Workspace &workspace, PrintSeams seams, QWidget *parent);
    ~AttestationDialog() override;

Q_SIGNALS:
    void said(const QString &sentence);

private:
    using Progress = paperdocuments::Progress;
    using Writing = std::function<Done(const QList<Attestation> &attestations, const Progress &progress)>;

    void layOut();
    void connectParts();
    void fillGroups();
    void fillKinds();
    void fillPeople();
    void addPerson(const AttestationCase &each, bool isChecked);
    void showChoice();
    void showPreview();
    [[nodiscard]] AttestationScope scope() const;
    [[nodiscard]] QList<RegistrationId> checked() const;
    void saveOne(const QString &path);
    void saveEach(const QString &folder);
    void saveDrafts(const QString &folder);
    void choosePrinter();
    /// What is done with certificates, and how it is kept that they were.
    struct Job {
        QString doing;
        QString where;
        SentMeans means = SentMeans::File;
        Writing write;
    };
    /// Numbers, writes, keeps that it was written; takes the numbers back when writing fails or is stopped.
    /// Says how it went; false when it did not.
    bool run(const QList<RegistrationId> &registrations, const Job &job);
    [[nodiscard]] QHash<RegistrationId, QString> addresses() const;
    void complain(const Error &error);

    Workspace &workspace_;
    PrintSeams seams_;
    AttestationDesk desk_;
    SentLetters sent_;
    QList<Meeting> meetings_;
    MessageBar *bar_;
    ElidedComboBox *group_;
    ElidedComboBox *kind_;
    QCheckBox *all_;
    QTreeWidget *people_;
    PaperPreview *preview_;
    QLabel *count_;
    QPushButton *drafts_;
    QPushButton *each_;
    QPushButton *pdf_;
    QPushButton *print_;
    std::unique_ptr<QPrinter> printer_;
};
