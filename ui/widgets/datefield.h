// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

#include <array>

/// The field of a date, day/month/year, with a French calendar that drops down by mouse, F4 or Alt+down. A
/// date is typed as it is said, with its separators or without, over what stands there: 16022022 or
/// 16/2/2022; what is typed goes over the part that was clicked, or over all of it when all is selected or it
/// is a whole date.
class DateField final : public QDateEdit
{
public:
    explicit DateField(QWidget *parent = nullptr);
    explicit DateField(QDate date, QWidget *parent = nullptr);

    void stepBy(int steps) override;
    QValidator::State validate(QString &input, int &position) const override;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum Part { Day, Month, Year, PartCount };
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
    /// What was typed becomes a date; a part begun and not finished stays what it was.
    void settle();
    [[nodiscard]] bool isTyping() const;
    [[nodiscard]] QDate typedDate() const;
    [[nodiscard]] int number(Part part) const;

    void dropDown();
    [[nodiscard]] QRect arrow() const;

    QString strokes_; ///< figures and separators since one began to type
    Part from_ = Day; ///< where one began
    Reading reading_;
    QString shown_; ///< what stands in the field while one types; empty when nobody does
};
