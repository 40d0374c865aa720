// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/entity.h"

#include <QTextBrowser>

class QTextCursor;

/// What was done, as text to read, to select and to copy; longer than one reading of the database. Reached
/// and read with the keyboard; asks for more at its end.
class HistoryText final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HistoryText(QWidget *parent = nullptr);

    struct Block {
        enum class Kind { Heading, Quiet, Title, Line, Notice };
        Kind kind = Kind::Line;
        QString text;
        std::optional<Entity> link = std::nullopt; ///< to be opened from here
    };

    void showBlocks(const QList<Block> &blocks);
    void append(const QList<Block> &blocks);
    /// A last line to ask for the rest; empty: there is none.
    void setMore(const QString &words);

Q_SIGNALS:
    void entityAsked(const Entity &entity);
    void moreAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void write(QTextCursor &cursor, const Block &block);
    void writeMore();
    void eraseMore();
    void render();
    void follow(const QUrl &url);

    QList<Block> blocks_;
    QString more_;
    bool isMoreWritten_ = false;
    bool isWriting_ = false;
};
