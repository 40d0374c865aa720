// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldnote.h"

#include "ui/widgets/tints.h"

#include <QApplication>
#include <QEvent>

FieldNote::FieldNote(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void FieldNote::setField(QWidget *field)
{
    field_ = field;
    showTone();
}

void FieldNote::say(Tone tone, const QString &sentence)
{
    tone_ = sentence.isEmpty() ? Tone::Quiet : tone; // silence has no colour, whoever falls silent
    setText(sentence);
    setVisible(!sentence.isEmpty());
    if (field_) {
        field_->setAccessibleDescription(sentence); // what a screen reader says with the field
    }
    showTone();
}

void FieldNote::clear()
{
    say(Tone::Quiet, {});
}

void FieldNote::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !colouring_) {
        showTone();
    }
}

void FieldNote::showTone()
{
    colouring_ = true;
    const QPalette base = QApplication::palette();
    QPalette own = base;
    own.setColor(QPalette::WindowText,
        tone_ == Tone::Trouble ? tints::ink(base, tints::Meaning::Trouble) : tints::quiet(base));
    setPalette(own);
    if (field_) {
        QPalette field = base;
        if (tone_ == Tone::Trouble) {
            field.setColor(QPalette::Base, tints::background(base, tints::Meaning::Trouble));
        }
        field_->setPalette(tone_ == Tone::Trouble ? field : QPalette());
    }
    colouring_ = false;
}
