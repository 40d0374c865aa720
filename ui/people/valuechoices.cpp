// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/valuechoices.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace
{

QLabel *plain(const QString &text)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

ValueChoices::ValueChoices(QGridLayout *grid, const QString &ours, const QString &theirs)
    : grid_(grid)
{
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(18);
    for (int column = 1; const QString &heading : { ours, theirs }) {
        QLabel *label = plain(heading);
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
        grid->addWidget(label, 0, column++);
    }
}

QRadioButton *ValueChoices::addButton(int row, int column, const QString &text, bool isChosen)
{
    auto *button = new QRadioButton(QString(text).replace(u'&', u"&&"_s), grid_->parentWidget());
    button->setToolTip(text.toHtmlEscaped());
    button->setChecked(isChosen);
    grid_->addWidget(button, row, column);
    return button;
}

void ValueChoices::add(
    const QString &name, const QString &label, const QString &ours, const QString &theirs, Take take)
{
    if (ours.isEmpty() && theirs.isEmpty()) {
        return;
    }
    const int row = grid_->rowCount();
    grid_->addWidget(new QLabel(label), row, 0);
    if (ours == theirs) {
        grid_->addWidget(plain(ours), row, 1, 1, 2);
        return;
    }
    const bool preferTheirs = ours.isEmpty(); // what is known is worth more than nothing
    const auto shown = [](const QString &text) { return text.isEmpty() ? tr("(rien)") : text; };
    auto *group = new QButtonGroup(grid_->parentWidget());
    QRadioButton *left = addButton(row, 1, shown(ours), !preferTheirs);
    QRadioButton *right = addButton(row, 2, shown(theirs), preferTheirs);
    left->setObjectName(name + u"OursButton"_s);
    right->setObjectName(name + u"TheirsButton"_s);
    left->setAccessibleName(tr("%1\u00A0: %2").arg(label, shown(ours)));
    right->setAccessibleName(tr("%1\u00A0: %2").arg(label, shown(theirs)));
    group->addButton(left);
    group->addButton(right);
    choices_.append({ right, std::move(take) });
}

void ValueChoices::addBoth(const QString &name, const QString &both, Take take)
{
    auto *button = new QRadioButton(QString(both).replace(u'&', u"&&"_s), grid_->parentWidget());
    button->setObjectName(name + u"BothButton"_s);
    button->setToolTip(both.toHtmlEscaped());
    grid_->addWidget(button, grid_->rowCount(), 1, 1, 2);
    choices_.constLast().button->group()->addButton(button);
    button->setChecked(true);
    choices_.append({ button, std::move(take) });
}

void ValueChoices::take() const
{
    for (const Choice &choice : choices_) {
        if (choice.button->isChecked()) {
            choice.take();
        }
    }
}
