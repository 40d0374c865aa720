// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/labelformat.h"
#include "app/paper/paperpages.h"

#include <QFont>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

/// One line of a label. It is set as large as its room lets it be.
struct LabelLine {
    QString text;
    double share = 1; ///< of the height, against the other lines of the label
    bool isBold = false;
    int mostLines = 2; ///< it may be broken into, before it is set smaller than that
    bool isName = false; ///< a whole one, however small, is better than a large one cut short
};

/// A badge, a card for the table, a sign for the door.
struct Label {
    QList<LabelLine> lines; ///< empty ones leave no gap
    bool hasLogo = false; ///< the pages' own, above the lines
};

/// Labels on sheets cut by a format. Nothing leaves a label: a text is broken between its words, set smaller,
/// broken after their hyphens where it would be much smaller, and only at the smallest size cut short.
class LabelPages final : public PaperPages
{
public:
    static constexpr double smallest = 7; ///< points
    static constexpr double smallestName = 3; ///< points, of a word wider than the label

    /// The first label goes to `firstPlace` (from 0): a sheet begun before is used up.
    LabelPages(const LabelFormat &format, const QList<Label> &labels, int firstPlace = 0,
        const QByteArray &logo = {});

    [[nodiscard]] qsizetype count() const override { return pages_.size(); }
    [[nodiscard]] QPageLayout layout() const override { return a4(format_.orientation); }
    void paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const override;
    void tell(PdfWriting &pdf, qsizetype page) const override;
    [[nodiscard]] QStringList texts() const override;

    /// A text as it is painted, in hundredths of a millimetre.
    struct Line {
        QString text;
        QFont font;
        QRectF area; ///< its letters' room
        QRectF label; ///< the label it belongs to, or the half of it
        bool isTurned = false; ///< head down: the far side of a folded card
        qsizetype part = 0; ///< the whole it is read in, of its page's
    };
    [[nodiscard]] QList<Line> lines(qsizetype page) const { return pages_.at(page).lines; }

private:
    struct Page {
        QList<Line> lines;
        /// The texts as they are read: each row of labels as a whole, label after label, or readers go down
        /// the columns; of cards each half.
        QStringList parts;
        QList<QRectF> logos;
        QList<QLineF> folds;
        QList<QLineF> cuts;
    };

    enum class Side {
        Near,
        Far ///< of a card: head down
    };

    /// `part`: the whole it is read in, of the page's.
    void set(const Label &label, const QRectF &room, Side side, qsizetype part, Page &page) const;
    void markCard(const QRectF &area, Page &page) const;

    LabelFormat format_;
    QImage logo_;
    QList<Page> pages_;
};
