// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestationdesk.h"
#include "app/sessions/meeting.h"
#include "ui/print/printseams.h"

#include <QDialog>

#include <functional>
#include <memory>

class ElidedComboBox;
class LetterPreview;
class MessageBar;
class QCheckBox;
class QLabel;
class QPrinter;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class Workspace;

/// Chooses whom to attest what, shows the certificate as it will be written, saves all as one PDF, one file a
/// person, or prints them. A certificate gets its number then, and not before.
class AttestationDialog final : public QDialog
{
    Q_OBJECT

public:
    AttestationDialog(Workspace &workspace, PrintSeams seams, QWidget *parent);
    ~AttestationDialog() override;

Q_SIGNALS:
    void said(const QString &sentence);

private:
    /// Told after each one; false stops.
    using Progress = std::function<bool(qsizetype done)>;
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
    void choosePrinter();
    /// Numbers, writes; takes the numbers back when writing fails or is stopped.
    void run(const QString &doing, const Writing &write, const QString &where);
    void complain(const Error &error);

    Workspace &workspace_;
    PrintSeams seams_;
    AttestationDesk desk_;
    QList<Meeting> meetings_;
    MessageBar *bar_;
    ElidedComboBox *group_;
    ElidedComboBox *kind_;
    QCheckBox *all_;
    QTreeWidget *people_;
    LetterPreview *preview_;
    QLabel *count_;
    QPushButton *each_;
    QPushButton *pdf_;
    QPushButton *print_;
    std::unique_ptr<QPrinter> printer_;
};
