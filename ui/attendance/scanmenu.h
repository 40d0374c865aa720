// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/scandesk.h"

#include <QMenu>

#include <functional>
#include <memory>

class QTemporaryDir;
class Workspace;

/// What the menu of scans asks the machine and the person: replaced in tests.
struct ScanSeams {
    /// Asks for the files to keep.
    std::function<void(QWidget *parent, std::function<void(const QStringList &paths)> chosen)> chooseScans;
    /// Opens a file with the system's program for it; false when there is none.
    std::function<bool(const QString &path)> openFile;
    /// Where to save a copy; `chosen` is called only with a path.
    std::function<void(
        QWidget *parent, const QString &proposed, std::function<void(const QString &path)> chosen)>
        chooseTarget;
    /// Asks whether to remove for good.
    std::function<void(QWidget *parent, const QString &name, std::function<void()> accepted)> confirmRemoval;

    [[nodiscard]] static ScanSeams usual();
};

/// The signed sheets kept with a meeting: opened, added, saved elsewhere, removed.
class ScanMenu final : public QMenu
{
    Q_OBJECT

public:
    ScanMenu(Workspace &workspace, ScanSeams seams, QWidget *parent);
    ~ScanMenu() override;

    void setMeeting(std::optional<MeetingId> meeting);
    /// How many there are, for the button.
    [[nodiscard]] qsizetype count() const;
    /// With the system's program, as a click on its line does.
    void openLatest();

Q_SIGNALS:
    void found(const QList<Scan> &scans); ///< of the meeting that was set; the latest first
    void begun(); ///< files are about to be joined: what was said before is over
    void said(const QString &sentence);
    void failed(const Error &error);
    void advised(const QString &sentence); ///< what could not be done, in words of its own

private:
    void fill();
    void add();
    void keep(const QStringList &paths);
    void tell(int kept, const QList<Error> &refused);
    void offerEach(QMenu &menu, const QList<Scan> &scans, void (ScanMenu::*verb)(const Scan &scan));
    void open(const Scan &scan);
    void saveCopy(const Scan &scan);
    void remove(const Scan &scan);
    [[nodiscard]] ScanDesk desk() const;

    Workspace &workspace_;
    ScanSeams seams_;
    std::optional<MeetingId> meeting_;
    std::unique_ptr<QTemporaryDir> opened_; ///< copies shown by other programs, gone with the window
};
