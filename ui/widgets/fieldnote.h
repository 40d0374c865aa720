// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

/// The words under a field: what is wrong, what would be better, what to know. Takes no room while it is
/// silent.
class FieldNote final : public QLabel
{
    Q_OBJECT

public:
    enum class Tone { Quiet, Advice, Trouble };

    explicit FieldNote(QWidget *parent = nullptr);

    /// The field it speaks of, tinted while there is trouble.
    void setField(QWidget *field);
    void say(Tone tone, const QString &sentence);
    void clear();
    [[nodiscard]] Tone tone() const { return tone_; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTone();

    Tone tone_ = Tone::Quiet;
    QWidget *field_ = nullptr;
    bool colouring_ = false;
};
