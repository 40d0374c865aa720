// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/person.h"
#include "ui/widgets/completionlist.h"

#include <QDialog>

class ChipPicker;
class MessageBar;
class QComboBox;
class QLineEdit;
class Workspace;

/// One person's own facts, to be corrected: the sort name is proposed, structure and territories are chosen.
/// What was typed stays when saving is refused.
class PersonDialog final : public QDialog
{
    Q_OBJECT

public:
    PersonDialog(Workspace &workspace, const Person &known, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void saved(const Person &person);

private:
    void layOut();
    void fillLists();
    [[nodiscard]] Person wanted() const;

    Workspace &workspace_;
    Person known_;
    CompletionList organisations_;
    MessageBar *bar_;
    QComboBox *civility_;
    QLineEdit *familyName_;
    QLineEdit *givenName_;
    QLineEdit *sortName_;
    QLineEdit *function_;
    QLineEdit *organisation_;
    QLineEdit *council_;
    QLineEdit *email_;
    QLineEdit *phone_;
    ChipPicker *territories_;
    bool sortNameFollows_ = false;
};
