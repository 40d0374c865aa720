// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytext.h"

#include "ui/widgets/tints.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace
{

constexpr qreal indent = 14;
constexpr qreal gap = 12;

QString hrefOf(const Entity &entity)
{
    return code(entity.kind) + u':' + entity.key;
}

} // namespace

HistoryText::HistoryText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setPlaceholderText({});
    connect(this, &QTextBrowser::anchorClicked, this, &HistoryText::follow);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!isWriting_ && !more_.isEmpty() && value > 0
            && verticalScrollBar()->maximum() - value < fontMetrics().height()) {
            Q_EMIT moreAsked();
        }
    });
}

void HistoryText::follow(const QUrl &url)
{
    const QString href = url.toString();
    if (href == "more:"_L1) {
        Q_EMIT moreAsked();
    } else if (const auto kind = entityKindFromCode(href.section(u':', 0, 0))) {
        Q_EMIT entityAsked(Entity(*kind, href.section(u':', 1)));
    }
}

void HistoryText::showBlocks(const QList<Block> &blocks)
{
    blocks_ = blocks;
    more_.clear();
    render();
}

void HistoryText::append(const QList<Block> &blocks)
{
    const QScopedValueRollback writing(isWriting_, true);
    const int place = verticalScrollBar()->value();
    eraseMore();
    blocks_ += blocks;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    for (const Block &block : blocks) {
        write(cursor, block);
    }
    cursor.endEditBlock();
    writeMore();
    verticalScrollBar()->setValue(place);
}

void HistoryText::setMore(const QString &words)
{
    const QScopedValueRollback writing(isWriting_, true);
    eraseMore();
    more_ = words;
    writeMore();
}

void HistoryText::render()
{
    const QScopedValueRollback writing(isWriting_, true);
    clear();
    isMoreWritten_ = false;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const Block &block : std::as_const(blocks_)) {
        write(cursor, block);
    }
    cursor.endEditBlock();
    writeMore();
    moveCursor(QTextCursor::Start);
}

void HistoryText::write(QTextCursor &cursor, const Block &block)
{
    QTextBlockFormat shape;
    QTextCharFormat letters;
    letters.setForeground(palette().color(QPalette::Text));
    const bool isFirst = document()->isEmpty();
    switch (block.kind) {
    case Block::Kind::Heading:
        letters.setFontWeight(QFont::DemiBold);
        shape.setTopMargin(isFirst ? 0 : gap);
        break;
    case Block::Kind::Quiet:
    case Block::Kind::Notice:
        letters.setForeground(tints::quiet(palette()));
        shape.setTopMargin(block.kind == Block::Kind::Notice && !isFirst ? gap : 0);
        break;
    case Block::Kind::Title:
        shape.setTopMargin(isFirst ? 0 : gap / 3);
        letters.setFontWeight(QFont::DemiBold);
        break;
    case Block::Kind::Line:
        shape.setLeftMargin(indent);
        shape.setTopMargin(1);
        break;
    }
    if (block.link) {
        letters.setAnchor(true);
        letters.setAnchorHref(hrefOf(*block.link));
        letters.setForeground(tints::ink(palette(), tints::Meaning::Accent));
        letters.setFontUnderline(true);
    }
    if (isFirst) {
        cursor.setBlockFormat(shape);
        cursor.setBlockCharFormat(letters);
    } else {
        cursor.insertBlock(shape, letters);
    }
    // As plain text: nothing people typed is markup. A line break stays inside its line.
    QString text = block.text;
    cursor.insertText(text.replace(u'\n', QChar::LineSeparator), letters);
}

void HistoryText::writeMore()
{
    if (more_.isEmpty() || isMoreWritten_) {
        return;
    }
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat shape;
    shape.setTopMargin(gap);
    QTextCharFormat letters;
    letters.setAnchor(true);
    letters.setAnchorHref(u"more:"_s);
    letters.setForeground(tints::ink(palette(), tints::Meaning::Accent));
    letters.setFontUnderline(true);
    cursor.insertBlock(shape, letters);
    cursor.insertText(more_, letters);
    isMoreWritten_ = true;
}

void HistoryText::eraseMore()
{
    if (!std::exchange(isMoreWritten_, false)) {
        return;
    }
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.removeSelectedText();
}

void HistoryText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !isWriting_) {
        const int place = verticalScrollBar()->value();
        render(); // its words wear colours made from the palette
        verticalScrollBar()->setValue(place);
    }
}
