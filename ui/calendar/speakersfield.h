// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/speakerstore.h"

#include <QStringList>
#include <QWidget>

class CompletionList;
class FoldedCompleter;
class QLineEdit;
class QListWidget;
class QToolButton;

/// The speakers of a meeting, in the order they sign: typed or chosen among those known, renamed in place,
/// moved by mouse or keys.
class SpeakersField final : public QWidget
{
    Q_OBJECT

public:
    explicit SpeakersField(QWidget *parent = nullptr);

    void setKnownNames(const QStringList &names);
    /// The same, with where they come from.
    void setKnown(const QList<SpeakerFacts> &speakers);
    void setSpeakers(const QStringList &speakers);
    /// In order, with the one that is typed and not yet added.
    [[nodiscard]] QStringList speakers() const;
    [[nodiscard]] QLineEdit *edit() const { return edit_; }

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &sign, const QString &what);
    void add(const QString &name);
    void removeCurrent();
    void moveCurrent(int by);
    void follow();

    QLineEdit *edit_;
    CompletionList *known_;
    QListWidget *list_;
    QToolButton *up_;
    QToolButton *down_;
    QToolButton *remove_;
};
