// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/programme.h"
#include "app/sessions/session.h"
#include "ui/importing/assistantpage.h"
#include "ui/importing/importjob.h"

class Database;
class FieldNote;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class TableLoader;

/// First step: which file, and where its people go. The file is read while the rest is chosen.
class FilePage final : public AssistantPage
{
    Q_OBJECT

public:
    explicit FilePage(Database &database, QWidget *parent = nullptr);

    /// Reads this file in place of the one before; what else was chosen stays.
    void take(const QString &path);
    /// Nothing more is read nor said.
    void stop();
    void say(const Error &error);

    [[nodiscard]] const QString &path() const { return path_; }
    [[nodiscard]] std::shared_ptr<const Table> table() const { return table_; }
    [[nodiscard]] ImportChoice choice() const;

    [[nodiscard]] bool isComplete() const override { return table_ != nullptr; }
    void takeFocus() override;

Q_SIGNALS:
    void fileAsked();
    void tableRead();

private:
    void buildChoices(QFormLayout *form);
    void listCycle();
    void showTable(const std::shared_ptr<const Table> &table);

    QList<Cycle> cycles_;
    QList<Session> sessions_;
    QString path_;
    std::shared_ptr<const Table> table_;
    TableLoader *loader_;
    QPushButton *choose_;
    QLabel *name_;
    FieldNote *note_;
    QComboBox *cycle_;
    QComboBox *audience_;
    QComboBox *session_;
};
