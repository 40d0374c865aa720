// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chippicker.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/foldedcompleter.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ChipPicker::ChipPicker(QWidget *parent)
    : QWidget(parent)
    , list_(new CompletionList(this))
    , edit_(new QLineEdit(this))
    , chips_(new QWidget(this))
    , flow_(new FlowLayout(chips_))
{
    edit_->setObjectName(u"pickEdit"_s);
    completer_ = new FoldedCompleter(edit_, list_);
    completer_->setMinimumLength(0);
    completer_->setFirstIsChosen(true);
    completer_->setExcluded([this] { return QVariantList(chosen_.begin(), chosen_.end()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(edit_);
    column->addWidget(chips_);
    chips_->hide();
    setFocusProxy(edit_);
    setFocusPolicy(Qt::StrongFocus); // or a label's underlined letter does not lead here
    connect(edit_, &QLineEdit::textEdited, this, &ChipPicker::changed);
    connect(edit_, &QLineEdit::editingFinished, this, &ChipPicker::acceptWholeName);
    connect(completer_, &FoldedCompleter::chosen, this,
        [this](const CompletionEntry &entry) { choose(entry.id.toString()); });
}

ChipPicker::~ChipPicker()
{
    // With the focus in it, the box says "editing finished" while it is destroyed, after the list.
    edit_->disconnect(this);
}

void ChipPicker::setEntries(const QList<CompletionEntry> &entries)
{
    list_->setEntries(entries);
    setChosen(chosen_);
}

void ChipPicker::setPlaceholder(const QString &hint)
{
    edit_->setPlaceholderText(hint);
}

void ChipPicker::setChosen(const QStringList &wanted)
{
    QStringList chosen; // `wanted` may be what is chosen now
    for (const CompletionEntry &entry : isRanked_ ? QList<CompletionEntry>() : list_->entries()) {
        if (wanted.contains(entry.id.toString())) {
            chosen.append(entry.id.toString());
        }
    }
    for (const QString &id : wanted) { // not in the list (any more): kept, shown by its id
        if (!chosen.contains(id)) {
            chosen.append(id);
        }
    }
    chosen_ = chosen;
    showChips();
}

QString ChipPicker::labels(const QStringList &ids) const
{
    QStringList labels;
    std::ranges::transform(ids, std::back_inserter(labels), [this](const QString &id) { return label(id); });
    return french::enumeration(labels);
}

QString ChipPicker::pendingText() const
{
    return edit_->text();
}

void ChipPicker::setPendingText(const QString &text)
{
    edit_->setText(text);
}

void ChipPicker::choose(const QString &id)
{
    edit_->clear();
    if (!chosen_.contains(id)) {
        setChosen(chosen_ + QStringList(id));
    }
    Q_EMIT changed();
}

void ChipPicker::remove(const QString &id)
{
    const auto position = chosen_.indexOf(id);
    chosen_.removeAll(id);
    showChips();
    // The focus goes to the next chip, so that several can be removed in a row.
    const auto buttons = chips_->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    QWidget *next
        = buttons.isEmpty() ? static_cast<QWidget *>(edit_) : buttons[std::min(position, buttons.size() - 1)];
    next->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void ChipPicker::acceptWholeName()
{
    // Somebody who types a whole name and goes on has chosen it.
    const QString typed = text::fold(edit_->text());
    const auto found = std::ranges::find(list_->entries(), typed, &CompletionEntry::key);
    if (!typed.isEmpty() && found != list_->entries().end()) {
        const QString id = found->id.toString();
        choose(id);
    }
}

void ChipPicker::showChips()
{
    const auto old = chips_->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (QPushButton *chip : old) {
        flow_->removeWidget(chip);
        chip->setParent(nullptr);
        chip->deleteLater();
    }
    QWidget *previous = edit_;
    for (const QString &id : std::as_const(chosen_)) {
        const QString name = isRanked_ ? u"%1. %2"_s.arg(chosen_.indexOf(id) + 1).arg(label(id)) : label(id);
        auto *chip = new QPushButton(QString(name).replace(u'&', u"&&"_s) + u" ✕"_s, chips_);
        chip->setObjectName(u"chip"_s);
        chip->setProperty("id", id);
        chip->setAccessibleName(tr("Retirer %1").arg(name));
        chip->setToolTip(tr("%1 : cliquer ou appuyer sur Suppr pour retirer").arg(name));
        chip->installEventFilter(this);
        connect(chip, &QPushButton::clicked, this, [this, id] { remove(id); });
        flow_->addWidget(chip);
        chip->show();
        setTabOrder(previous, chip);
        previous = chip;
    }
    chips_->setVisible(!chosen_.isEmpty());
    updateGeometry();
}

QString ChipPicker::label(const QString &id) const
{
    const auto found = std::ranges::find(list_->entries(), QVariant(id), &CompletionEntry::id);
    return found == list_->entries().end() ? id : found->text;
}

/// The label beside leads to the picker as a whole; who hears the screen is told what the box in it is for.
void ChipPicker::showEvent(QShowEvent *event)
{
    if (const auto *spoken = QAccessible::queryAccessibleInterface(this)) {
        edit_->setAccessibleName(spoken->text(QAccessible::Name));
    }
    QWidget::showEvent(event);
}

bool ChipPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            const QString id = watched->property("id").toString();
            remove(id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
