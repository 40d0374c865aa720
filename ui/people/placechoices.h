// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory/doubleplaces.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <utility>

class QGridLayout;
class QRadioButton;

/// Of each track in which two people about to be made one both hold a place, the session that stays: one
/// confirmed place a track. It is asked, unless what is recorded answers.
class PlaceChoices final : public QWidget
{
    Q_OBJECT

public:
    using Group = std::pair<TrackId, SessionId>;

    explicit PlaceChoices(QWidget *parent = nullptr);

    /// Asks about these, and keeps the answers that are still possible. In the groups of `waits` a line that
    /// waits is given up for the place, and so lost when the place goes as well.
    void ask(const QList<DoublePlace> &doubles, const QSet<Group> &waits);
    [[nodiscard]] const QList<DoublePlace> &asked() const { return doubles_; }
    [[nodiscard]] QHash<TrackId, SessionId> kept() const;

    /// "sessions 1 et 2"; "session 2" of one.
    [[nodiscard]] static QString sessions(const QList<DoublePlace::Place> &places);

private:
    void add(QGridLayout *grid, const DoublePlace &doubled, SessionId chosen, const QSet<Group> &waits);

    QList<DoublePlace> doubles_;
    QWidget *body_ = nullptr; ///< made anew with the questions
    struct Choice {
        TrackId track;
        SessionId session;
        QRadioButton *button; ///< nullptr: presences decide
    };
    QList<Choice> choices_;
};
