// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class BadgeColumn;
class LinkEntry;
class QHBoxLayout;
class QVBoxLayout;

/// A titled panel of the home page, with entries one under the other.
class HomeCard final : public QFrame
{
    Q_OBJECT

public:
    explicit HomeCard(const QString &title, QWidget *parent = nullptr);

    /// Entries past this many wait behind "Afficher les … autres".
    static constexpr int shownAtFirst = 5;

    LinkEntry *addEntry(const QString &objectName);
    void addSentence(const QString &sentence);
    void addWidget(QWidget *widget);
    /// At the right of the title.
    void addHeaderWidget(QWidget *widget);
    /// Once every entry is there: shortens a long list.
    void shorten(const QString &moreText);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *header_;
    QVBoxLayout *body_;
    BadgeColumn *badges_;
    QList<LinkEntry *> entries_;
};
