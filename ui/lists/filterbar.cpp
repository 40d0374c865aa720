// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/filterbar.h"

#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , layout_(new FlowLayout(this))
{
    setObjectName(u"filterBar"_s);
    layout_->setContentsMargins(0, 0, 0, 0);
    hide();
}

void FilterBar::show(const QList<Entry> &entries)
{
    for (QWidget *entry : std::as_const(entries_)) {
        entry->setObjectName({});
        entry->hide();
        entry->deleteLater();
    }
    entries_.clear();
    for (const Entry &entry : entries) {
        auto *chip = new QWidget(this);
        chip->setObjectName(entry.column + u"Condition"_s);
        auto *row = new QHBoxLayout(chip);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        // A value somebody typed is shown as it is: no letter of it becomes a key.
        auto *words = new QPushButton(QString(entry.words).replace(u'&', u"&&"_s), chip);
        words->setToolTip(tr("Changer ce filtre"));
        words->setAutoDefault(false);
        auto *remove = new QToolButton(chip);
        remove->setText(u"×"_s);
        remove->setToolTip(tr("Retirer ce filtre"));
        remove->setAccessibleName(tr("Retirer le filtre %1").arg(entry.words));
        row->addWidget(words);
        row->addWidget(remove);
        connect(words, &QPushButton::clicked, this,
            [this, column = entry.column] { Q_EMIT changeAsked(column); });
        connect(remove, &QToolButton::clicked, this,
            [this, column = entry.column] { Q_EMIT removalAsked(column); });
        layout_->addWidget(chip);
        entries_.append(chip);
    }
    if (!entries.isEmpty()) {
        auto *all = new QPushButton(tr("Tout afficher"), this);
        all->setObjectName(u"showAllButton"_s);
        all->setFlat(true);
        all->setAutoDefault(false);
        connect(all, &QPushButton::clicked, this, &FilterBar::clearingAsked);
        layout_->addWidget(all);
        entries_.append(all);
    }
    for (QWidget *entry : std::as_const(entries_)) {
        entry->show();
    }
    setVisible(!entries.isEmpty());
}
