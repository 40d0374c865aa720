// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/kit.h"
#include "app/documents/lettertemplate.h"

#include <QDialog>

class ElidedComboBox;
class MessageBar;
class PaperPreview;
class PlainTextField;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class Workspace;

/// The words of letters and messages: typed, with fields put in from a list, checked while they are typed,
/// shown as a real person will get them.
class TemplateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Examples are taken from this séance; from the next one to come when there is none.
    TemplateDialog(Workspace &workspace, MeetingId example, QWidget *parent);
    ~TemplateDialog() override;

    void reject() override;

Q_SIGNALS:
    void said(const QString &sentence);
    void saved();

private:
    void layOut();
    [[nodiscard]] QWidget *makeEditor();
    void readExample(MeetingId example);
    void showKind();
    void display(const LetterTemplate &letter);
    void check();
    void showPreview();
    void insertField(const QTreeWidgetItem *item);
    bool save();
    [[nodiscard]] LetterKind kind() const;
    [[nodiscard]] LetterTemplate typed() const;
    [[nodiscard]] LetterValues exampleValues(const KitPerson *person) const;

    Workspace &workspace_;
    std::optional<Kit> kit_;
    LetterTemplate stored_;
    MessageBar *bar_;
    ElidedComboBox *kind_;
    ElidedComboBox *person_;
    QLineEdit *subject_;
    PlainTextField *body_;
    QTreeWidget *fields_;
    QLabel *problem_;
    PaperPreview *preview_;
    QPushButton *usual_;
    QPushButton *save_;
    bool isInSubject_ = false; ///< where a field goes: to what was typed in last
};
