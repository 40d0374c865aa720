// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "ui/importing/importseams.h"

#include <QObject>

class QMimeData;
class QWidget;
class Workspace;

/// Opens the import assistant over the window: asked for by the menu, or by a file dropped on it.
class ImportDesk final : public QObject
{
    Q_OBJECT

public:
    ImportDesk(Workspace &workspace, QWidget *window, ImportSeams seams);

    /// There is a cycle to register people in.
    [[nodiscard]] bool canImport() const;
    void open(const QString &path = {});
    /// Other programs' calendars: given ours (this meeting first, when there is one), read for theirs.
    void openAgendas(MeetingId meeting = {});

    /// The one file of a drop; empty when it is something else.
    [[nodiscard]] static QString fileOf(const QMimeData *dropped);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void said(const QString &message);
    void canImportChanged();

private:
    Workspace &workspace_;
    QWidget *window_;
    ImportSeams seams_;
};
