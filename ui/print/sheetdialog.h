// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetcontent.h"
#include "app/attendance/sheetdesk.h"
#include "app/attendance/sheetfonts.h"
#include "app/attendance/sheetpdf.h"
#include "app/base/error.h"
#include "app/base/id.h"
#include "app/sessions/meeting.h"
#include "ui/print/printseams.h"
#include "ui/widgets/messagebar.h"

#include <QDialog>
#include <QSet>

#include <memory>

class EmptyNotice;
class QPrinter;
class QTimer;
class Workspace;

namespace Ui
{
class SheetDialog;
}

/// Chooses meetings and how their sheets look, shows them as they will print, prints them or saves them as
/// one PDF. A sheet gets its number then, and not before; one that has its number is printed again as it was.
class SheetDialog final : public QDialog
{
    Q_OBJECT

public:
    SheetDialog(
        Workspace &workspace, const QList<MeetingId> &meetings, PrintSeams seams, QWidget *parent = nullptr);
    ~SheetDialog() override;

    /// Chooses a sheet of the one meeting that is checked, to be printed again.
    void chooseSheet(qint64 number);
    /// Chooses who came to the list since the sheets were printed, when somebody did.
    void chooseAdditions();

Q_SIGNALS:
    /// What was printed or saved, in a sentence.
    void said(const QString &message);

protected:
    void done(int result) override;

private:
    struct Job {
        QString doing; ///< while it lasts
        std::function<Result<outputfile::Placing>(const QList<AttendanceSheet> &, const sheetpdf::Progress &)>
            paint;
        QString doneOne; ///< %1 the number, %2 where
        QString doneMany;
        QString doneAgain; ///< of a sheet printed again
        numberedpapers::Leaving leaving = numberedpapers::Leaving::Paper;
        QString where;
    };

    void followChanges();
    void readMeetings();
    void previewLater();
    void connectParts();
    void fillLook(const SheetOptions &options);
    [[nodiscard]] SheetOptions options() const;
    /// What would be printed now: the checked meetings' sheets, only who came to the list since, or a sheet
    /// as it was printed.
    [[nodiscard]] Result<QList<AttendanceSheet>> prepared();
    void offerSheets(const QList<MeetingId> &meetings);
    [[nodiscard]] qint64 chosenSheet() const;
    [[nodiscard]] bool isPrintedSheet() const; ///< printed before, to be printed again
    void warnOfEmptyColumns(const QList<AttendanceSheet> &sheets);
    void tellLeftOut(const QList<AttendanceSheet> &sheets);
    void tellLostLogo(const QList<AttendanceSheet> &sheets);
    void tellUnwritten(const QList<AttendanceSheet> &sheets);
    void preview();
    void choosePrinter();
    void choosePath();
    void print();
    void save(const QString &path);
    /// Reads afresh, numbers, paints; the dialog closes when it is done and stays, saying why, when it is
    /// not.
    void run(const Job &job);
    MessageBar::Saying complain(const Error &error);
    [[nodiscard]] QList<Meeting> checked() const;

    std::unique_ptr<Ui::SheetDialog> ui_;
    Workspace &workspace_;
    PrintSeams seams_;
    QList<Meeting> meetings_;
    QSet<MeetingId> wanted_; ///< checked once the meetings are read
    MessageBar::Saying unread_; ///< what the bar said of meetings that could not be read
    bool isRead_ = false; ///< they were, now or before
    std::unique_ptr<QPrinter> printer_;
    PrintedFontMeasure measure_;
    EmptyNotice *notice_;
    QTimer *previewing_;
};
