// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/paperdocuments.h"

#include <QWidget>

class PaperView;
class QLabel;
class QToolButton;

/// Documents as they will print, page by page: Page up and Page down, the wheel, or the buttons.
class PaperPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PaperPreview(const QString &emptyWords, QWidget *parent = nullptr);
    ~PaperPreview() override;

    /// Shows these; stays on its page when there still is one. `names` are those of the documents, in order.
    void setDocuments(PaperDocuments documents, const QStringList &names = {});
    /// Said while there is nothing to show.
    void setEmptyWords(const QString &words);
    /// Turns to the first page of a document, from 0.
    void showDocument(qsizetype document);
    [[nodiscard]] qsizetype pageCount() const { return pages_.size(); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Page {
        qsizetype document = 0;
        qsizetype page = 0;
    };

    void turnTo(qsizetype page);

    PaperDocuments documents_;
    QStringList names_;
    QList<Page> pages_;
    qsizetype current_ = 0;
    QString emptyWords_;
    PaperView *view_;
    QToolButton *back_;
    QToolButton *forward_;
    QLabel *where_;
};
