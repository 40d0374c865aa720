// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tints.h"

#include <QFrame>

class QLabel;
class QScrollArea;
class QToolButton;

/// A message at the top of a page or form: what happened and what to do. Stays until closed or replaced; what
/// was typed under it stays there too. Hidden while it has nothing to say.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Success, Advice, Trouble };

    /// One thing the bar said, kept by whoever may have to take it back.
    class Saying
    {
        friend class MessageBar;
        int number_ = 0; ///< of nothing
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// `detail` (a driver's words, a list too long for a sentence) is shown only when asked for.
    Saying say(Tone tone, const QString &sentence, const QString &detail = {});
    void clear();
    /// Neither closed, nor replaced by anything said since, be it in the same words.
    [[nodiscard]] bool isSaying(Saying saying) const { return saying.number_ == number_; }
    /// Clears the bar unless it says something else by now.
    void takeBack(Saying saying);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Tone tone() const { return tone_; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTone();
    void showDetail(bool isShown);
    void fitDetail();
    void makeRoom();
    void makeRoomLater();
    [[nodiscard]] tints::Meaning meaning() const;

    int number_ = 1; ///< of what is said, or of the silence after it
    Tone tone_ = Tone::Success;
    QLabel *icon_;
    QLabel *sentence_;
    QLabel *detail_;
    QScrollArea *detailRoom_; ///< of a long one
    QToolButton *more_;
    QToolButton *close_;
};
