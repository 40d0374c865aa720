// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

/// The numbers of the weeks (ISO 8601) down the side of the calendar: "sem. 7", never taken for a session's
/// "S7".
class WeekHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit WeekHeader(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] QString label(int section) const;
};
