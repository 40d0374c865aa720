// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/letter.h"

#include <QWidget>

#include <optional>

/// The first page of a letter as it will print.
class LetterPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterPreview(QWidget *parent = nullptr);

    void setLetter(const std::optional<Letter> &letter);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<LetterPages> pages_;
};
