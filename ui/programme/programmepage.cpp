// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programme/programmepage.h"

#include "ui/widgets/plaintextfield.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

void ProgrammePage::fillFrom(const CyclePlan &plan, const ProgrammeSpot &spot)
{
    const QScopedValueRollback filling(isFilling_, true);
    fill(plan, spot);
}

void ProgrammePage::note()
{
    if (!isFilling_) {
        Q_EMIT edited();
    }
}

QLineEdit *ProgrammePage::line(const QString &name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    // No setMaxLength(): it counts an emoji as several characters, and cuts where the rule would say so.
    connect(edit, &QLineEdit::textChanged, this, &ProgrammePage::note);
    return edit;
}

PlainTextField *ProgrammePage::text(const QString &name)
{
    auto *edit = new PlainTextField(this);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    connect(edit, &PlainTextField::textChanged, this, &ProgrammePage::note);
    return edit;
}

/// QPlainTextEdit::toPlainText() makes ordinary spaces of no-break ones.
QString ProgrammePage::typedIn(const PlainTextField &edit)
{
    return edit.document()
        ->toRawText()
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n');
}

QLabel *ProgrammePage::hint(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QFormLayout *ProgrammePage::makeForm()
{
    auto *form = new QFormLayout(this);
    // A row is as high as its field needs with all the width: one that stays narrower is drawn over the next.
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    return form;
}
