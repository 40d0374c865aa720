// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/speakerstore.h"
#include "app/sessions/placestore.h"

#include <QDialog>

class MessageBar;
class QPushButton;
class QTabWidget;
class QTreeWidget;
class Workspace;

/// "Lieux et intervenants": what meetings are planned with, with what is known of each, described, renamed,
/// and taken away once nothing names it. Each has its own calendar.
class PlacesDialog final : public QDialog
{
    Q_OBJECT

public:
    PlacesDialog(Workspace &workspace, QWidget *parent);
    ~PlacesDialog() override;

Q_SIGNALS:
    /// Of one place or one speaker; the other is empty.
    void calendarAsked(const QString &place, const QString &speaker);
    void said(const QString &sentence);

private:
    [[nodiscard]] QTreeWidget *makeList(const QString &name, const QStringList &headings);
    void read();
    void readPlaces();
    void readSpeakers();
    [[nodiscard]] bool isOfPlaces() const;
    [[nodiscard]] int chosen() const; ///< position in places_ or speakers_; -1
    void showChoice();
    void revise();
    void openPlace(const QString &name);
    void openSpeaker(const SpeakerFacts &speaker);
    void remove();
    void showBusyTimes();
    void showCalendar();
    void refuse(const Error &error);

    Workspace &workspace_;
    MessageBar *bar_;
    QTabWidget *tabs_;
    QTreeWidget *placeList_;
    QTreeWidget *speakerList_;
    QPushButton *add_;
    QPushButton *revise_;
    QPushButton *remove_;
    QPushButton *busy_;
    QPushButton *calendar_;
    QList<PlaceFacts> places_;
    QList<SpeakerFacts> speakers_;
};
