// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class PaperPages;

/// One page of a document as it will print.
class PaperView final : public QWidget
{
    Q_OBJECT

public:
    explicit PaperView(QWidget *parent = nullptr);

    /// `document` must outlive its showing; without one the words stand in its place.
    void display(const PaperPages *document, qsizetype page, const QString &emptyWords);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const PaperPages *document_ = nullptr;
    qsizetype page_ = 0;
    QString emptyWords_;
};
