// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

#include <array>

class QLabel;
class QTimer;

/// The field of a date, day/month/year, with a French calendar that drops down by mouse, F4 or Alt+down. A
/// date is typed as it is said, with its separators or without, over what stands there: 16022022 or
/// 16/2/2022; what is typed goes over the part that was clicked, or over all of it when all is selected or it
/// is a whole date. What is typed and is no date changes nothing: the date that stood there before stays, and
/// the field says so.
class DateField final : public QDateEdit
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);
    explicit DateField(QDate date, QWidget *parent = nullptr);

    void stepBy(int steps) override;
    QValidator::State validate(QString &input, int &position) const override;

    /// To be asked before the date is stored: true once for each thing typed that was no date. It is said
    /// again and the focus comes back; who asks again means the date that is shown.
    [[nodiscard]] bool holdsBack();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    enum Part { Day, Month, Year, PartCount };
    static constexpr qsizetype lengths[PartCount] = { 2, 2, 4 }; // in figures
    /// What strokes mean, read from one part on.
    struct Reading {
        std::array<QString, PartCount> typed; ///< empty where nothing was typed
        int part = Day; ///< the one being typed
        bool isWhole = true; ///< every stroke found its place
    };

    [[nodiscard]] static Reading read(const QString &strokes, Part from);
    [[nodiscard]] static bool takeFigure(Reading &reading, QChar figure, bool isAnyYear);

    void type(QChar character);
    void showTyped();
    /// What was typed becomes a date; a part begun and not finished stays what it was. False where it is no
    /// date: the one before is there again.
    bool settle();
    [[nodiscard]] bool isTyping() const;
    /// Every stroke found its place and no figure is missing.
    [[nodiscard]] bool isRead() const;
    /// Null where what was typed is no date, or not one that is allowed.
    [[nodiscard]] QDate typedDate() const;
    [[nodiscard]] int number(Part part) const;

    void makeTip();
    [[nodiscard]] QString problem() const;
    void sayProblem();
    void clearProblem();

    void dropDown();
    [[nodiscard]] QRect arrow() const;

    QString strokes_; ///< figures and separators since one began to type
    Part from_ = Day; ///< where one began
    QDate before_; ///< the date when one began
    Reading reading_;
    QString shown_; ///< what stands in the field while one types; empty when nobody does
    QLabel *tip_; ///< what was wrong, under the field
    QTimer *hideTip_;
    bool isHoldingBack_ = false; ///< what was wrong has not yet kept anybody from saving
};
