// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Database;
class QLabel;
class QStatusBar;

/// The right of the status bar: which database, and whether what was entered is safe in it.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    explicit StatusLine(QStatusBar *bar);

    /// nullptr while nothing is open.
    void setDatabase(const Database *database);
    void setLost(bool lost);
    void setBusy(bool busy); ///< another program holds the file
    void setUnsaved(bool unsaved); ///< something was typed that is not in the database yet
    [[nodiscard]] bool isLost() const { return lost_; }
    [[nodiscard]] QString stateText() const;

private:
    void showState();

    QLabel *database_;
    QLabel *state_;
    bool open_ = false;
    bool readOnly_ = false;
    bool lost_ = false;
    bool busy_ = false;
    bool unsaved_ = false;
};
