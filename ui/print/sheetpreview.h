// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetpages.h"
#include "app/attendance/sheetpainter.h"

#include <QAbstractScrollArea>

/// The pages as they will print, one under the other, as wide as the view; Ctrl++ and Ctrl+- zoom.
class SheetPreview final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SheetPreview(QWidget *parent = nullptr);

    void setSheets(const QList<SheetPages> &sheets);
    [[nodiscard]] qsizetype pageCount() const { return pages_.size(); }

    void zoomIn();
    void zoomOut();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct PlacedPage {
        qsizetype sheet = 0;
        qsizetype page = 0;
        QRectF area; ///< in pixels, from the top left of everything
    };

    void setZoom(double zoom);
    void place();

    QList<SheetPages> sheets_;
    QList<PlacedPage> pages_;
    SheetPainter painter_;
    double zoom_ = 1; ///< 1 = as wide as the view
    double dotsPerMillimetre_ = 1;
};
