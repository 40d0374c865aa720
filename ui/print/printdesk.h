// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "ui/print/printseams.h"

#include <QList>
#include <QObject>

class QWidget;
class SheetDialog;
class Workspace;

/// Where every page sends the meetings whose sheets are wanted.
class PrintDesk final : public QObject
{
    Q_OBJECT

public:
    PrintDesk(Workspace &workspace, QWidget *window, PrintSeams seams = PrintSeams::usual());

public Q_SLOTS:
    /// Opens the dialog with these meetings checked; the next one to come when there are none.
    void printSheets(const QList<MeetingId> &meetings);
    /// The same for who came to the list since this meeting's sheet was printed.
    void printAdditions(MeetingId meeting);

Q_SIGNALS:
    void said(const QString &message);

private:
    SheetDialog *open(const QList<MeetingId> &meetings);
    [[nodiscard]] QList<MeetingId> nextMeeting() const;

    Workspace &workspace_;
    QWidget *window_;
    PrintSeams seams_;
};
