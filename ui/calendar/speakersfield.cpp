// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/speakersfield.h"

#include "app/base/textfold.h"
#include "ui/widgets/completionlist.h"
#include "ui/widgets/foldedcompleter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostRowsShown = 4;
}

SpeakersField::SpeakersField(QWidget *parent)
    : QWidget(parent)
    , edit_(new QLineEdit(this))
    , known_(new CompletionList(this))
    , list_(new QListWidget(this))
    , up_(addButton(u"moveSpeakerUpButton"_s, u"↑"_s, tr("Monter (Alt+Haut)")))
    , down_(addButton(u"moveSpeakerDownButton"_s, u"↓"_s, tr("Descendre (Alt+Bas)")))
    , remove_(addButton(u"removeSpeakerButton"_s, u"✕"_s, tr("Retirer (Suppr)")))
{
    edit_->setObjectName(u"speakerEdit"_s);
    edit_->setPlaceholderText(tr("Nom, puis Entrée"));
    edit_->setAccessibleName(tr("Intervenant à ajouter"));
    auto *completer = new FoldedCompleter(edit_, known_);
    connect(
        completer, &FoldedCompleter::chosen, this, [this](const CompletionEntry &entry) { add(entry.text); });
    connect(edit_, &QLineEdit::textEdited, this, &SpeakersField::edited);

    list_->setObjectName(u"speakerList"_s);
    list_->setAccessibleName(tr("Intervenants"));
    list_->setToolTip(
        tr("F2 ou double-clic pour corriger un nom, Suppr pour le retirer, Alt+Haut et Alt+Bas pour le "
           "déplacer"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long name is cut here, whole on F2
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    list_->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(edit_);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(list_);
    for (QToolButton *button : { up_, down_, remove_ }) {
        row->addWidget(button, 0, Qt::AlignTop);
    }
    column->addLayout(row);
    // Its list would take all the room of a form, and leave it empty.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(edit_);
    setFocusPolicy(Qt::StrongFocus); // or a label's underlined letter does not lead here

    connect(up_, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(down_, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(remove_, &QToolButton::clicked, this, &SpeakersField::removeCurrent);
    connect(list_, &QListWidget::itemChanged, this, &SpeakersField::edited);
    connect(list_, &QListWidget::currentRowChanged, this, &SpeakersField::follow);
    connect(list_->model(), &QAbstractItemModel::rowsMoved, this, &SpeakersField::edited);
    follow();
}

QToolButton *SpeakersField::addButton(const QString &name, const QString &sign, const QString &what)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(sign);
    button->setToolTip(what);
    button->setAccessibleName(what);
    button->setAutoRaise(true);
    return button;
}

void SpeakersField::setKnownNames(const QStringList &names)
{
    QList<CompletionEntry> entries;
    for (const QString &name : names) {
        entries.append({ name, name, {}, {} });
    }
    known_->setEntries(entries);
}

void SpeakersField::setKnown(const QList<SpeakerFacts> &speakers)
{
    QList<CompletionEntry> entries;
    for (const SpeakerFacts &each : speakers) {
        entries.append({ each.name, each.name, each.organisation, {} });
    }
    known_->setEntries(entries);
}

void SpeakersField::setSpeakers(const QStringList &speakers)
{
    const QSignalBlocker quiet(this);
    list_->clear();
    edit_->clear();
    for (const QString &name : speakers) {
        add(name);
    }
    list_->setCurrentRow(-1);
    follow();
}

QStringList SpeakersField::speakers() const
{
    QStringList names;
    for (int row = 0; row < list_->count(); ++row) {
        names << text::tidy(list_->item(row)->text());
    }
    names << text::tidy(edit_->text());
    names.removeAll(QString());
    return names;
}

void SpeakersField::keyPressEvent(QKeyEvent *event)
{
    // The edit lets Enter through: it adds the name here, and does not press the dialog's button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        add(edit_->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

bool SpeakersField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isMove = key->modifiers() == Qt::AltModifier;
        if (key->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
        if (isMove && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SpeakersField::add(const QString &typed)
{
    const QString name = text::tidy(typed);
    edit_->clear();
    if (name.isEmpty()) {
        return;
    }
    for (int row = 0; row < list_->count(); ++row) {
        if (text::fold(list_->item(row)->text()) == text::fold(name)) {
            list_->setCurrentRow(row); // nobody signs twice
            return;
        }
    }
    auto *item = new QListWidgetItem(name, list_);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    list_->setCurrentItem(item);
    follow();
    Q_EMIT edited();
}

void SpeakersField::removeCurrent()
{
    if (list_->currentRow() >= 0) {
        delete list_->takeItem(list_->currentRow());
        follow();
        Q_EMIT edited();
    }
}

void SpeakersField::moveCurrent(int by)
{
    const int from = list_->currentRow();
    const int to = from + by;
    if (from >= 0 && to >= 0 && to < list_->count()) {
        QListWidgetItem *item = list_->takeItem(from);
        list_->insertItem(to, item);
        list_->setCurrentItem(item);
        Q_EMIT edited();
    }
}

/// The list takes the room of its names; the buttons that have nothing to do are off.
void SpeakersField::follow()
{
    const int rows = std::clamp(list_->count(), 1, mostRowsShown);
    const int rowHeight = list_->count() > 0 ? list_->sizeHintForRow(0) : list_->fontMetrics().height() + 4;
    list_->setVisible(list_->count() > 0);
    list_->setFixedHeight(rows * rowHeight + 2 * list_->frameWidth() + 2);
    for (QToolButton *button : { up_, down_, remove_ }) {
        button->setVisible(list_->count() > 0);
    }
    up_->setEnabled(list_->currentRow() > 0);
    down_->setEnabled(list_->currentRow() >= 0 && list_->currentRow() + 1 < list_->count());
    remove_->setEnabled(list_->currentRow() >= 0);
}
