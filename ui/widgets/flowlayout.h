// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

/// Lays its items out like words in a paragraph: side by side, then on the next line; lines end at the right
/// with setAlignment(Qt::AlignRight). Those of one line stand on one middle.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(items_.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return items_.value(index); }
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Lines that fit in `rect`; moves the items when `places` says so. The height they take.
    int flow(const QRect &rect, bool places) const;

    struct Place {
        QLayoutItem *item;
        QRect rect;
    };
    /// Moves the places of one line to its middle, and to the right when they are to end there.
    void settle(QList<Place> &line, const QRect &rect, int height) const;

    QList<QLayoutItem *> items_;
};
