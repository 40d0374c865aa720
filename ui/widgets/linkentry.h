// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tints.h"

#include <QAbstractButton>
#include <QIcon>
#include <QPointer>

class BadgeColumn;

/// A line that leads somewhere: a title, a quiet note under it, a badge at its end.
class LinkEntry final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkEntry(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &note);
    void setBadge(const QString &badge, tints::Meaning meaning);
    void setLeadingIcon(const QString &name);
    /// A sentence, not a name: it is read whole, over two lines where one has no room for it; its note too.
    void setWordsBroken();
    /// Its badge stands where those of the column do; without one, where its own words leave it room.
    void setBadgeColumn(BadgeColumn *column);
    /// Where the title would be cut beside the badge, the badge goes under the words.
    [[nodiscard]] bool lacksRoomForBadge() const;
    [[nodiscard]] bool isBadgeUnder() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] int badgeWidth() const;
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] int badgeHeight() const;
    [[nodiscard]] int wordsWidth() const;
    /// One, or two when its words are broken; what has no room there either is left out.
    [[nodiscard]] QStringList lines(const QString &words, const QFont &font) const;
    /// Words or widths are others: asks for the height they need.
    void measureAgain();

    QString note_;
    QString badge_;
    tints::Meaning badgeMeaning_ = tints::Meaning::Neutral;
    bool areWordsBroken_ = false;
    QPointer<BadgeColumn> column_;
};
