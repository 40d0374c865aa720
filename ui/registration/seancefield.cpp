// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/seancefield.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

SeanceField::SeanceField(QWidget *parent)
    : QWidget(parent)
    , some_(new QCheckBox(tr("Certaines séances seulement"), this))
    , list_(new QWidget(this))
    , column_(new QVBoxLayout(list_))
{
    some_->setObjectName(u"someSeancesCheck"_s);
    some_->setToolTip(tr("Sinon, la personne suit toutes les séances ouvertes à son public"));
    constexpr int indent = 20;
    column_->setContentsMargins(indent, 0, 0, 0);
    column_->setSpacing(2);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(2);
    whole->addWidget(some_);
    whole->addWidget(list_);
    setFocusProxy(some_);
    setFocusPolicy(Qt::StrongFocus); // or a label's underlined letter does not lead here
    connect(some_, &QCheckBox::toggled, this, [this] {
        showState();
        Q_EMIT changed();
    });
    showState();
}

void SeanceField::setSeances(const QList<SeanceChoice> &seances)
{
    if (seances == seances_) {
        return;
    }
    // What another audience may not follow is no longer chosen; what was stored so stays.
    chosen_.removeIf([&](ModuleId module) {
        const auto before = std::ranges::find(seances_, module, &SeanceChoice::module);
        const auto now = std::ranges::find(seances, module, &SeanceChoice::module);
        const bool wasOpen = before != seances_.end() && before->isOpen;
        return now == seances.end() || (wasOpen && !now->isOpen);
    });
    seances_ = seances;
    showBoxes();
}

void SeanceField::setChosen(const QList<ModuleId> &modules)
{
    chosen_ = modules;
    const QSignalBlocker quiet(some_);
    some_->setChecked(!modules.isEmpty());
    showBoxes();
}

QList<ModuleId> SeanceField::chosen() const
{
    if (!some_->isChecked()) {
        return {};
    }
    QList<ModuleId> ticked;
    bool isAll = true;
    for (const Box &box : boxes_) {
        if (box.check->isChecked()) {
            ticked.append(box.seance.module);
        }
        isAll = isAll && box.check->isChecked() == box.seance.isOpen;
    }
    return isAll ? QList<ModuleId> {} : ticked;
}

bool SeanceField::isMissing() const
{
    return hasChoice() && some_->isChecked()
        && std::ranges::none_of(boxes_, [](const Box &box) { return box.check->isChecked(); });
}

void SeanceField::showBoxes()
{
    for (const Box &box : std::as_const(boxes_)) {
        delete box.check;
    }
    boxes_.clear();
    QWidget *before = some_;
    for (const SeanceChoice &seance : std::as_const(seances_)) {
        const bool isChosen = chosen_.contains(seance.module);
        if (!seance.isOpen && !isChosen) {
            continue;
        }
        auto *check = new QCheckBox(QString(seance.label).replace(u'&', u"&&"_s), list_);
        check->setObjectName(u"seance%1Check"_s.arg(seance.number));
        check->setToolTip(seance.title.toHtmlEscaped());
        check->setChecked(isChosen);
        column_->addWidget(check);
        setTabOrder(before, check);
        before = check;
        connect(check, &QCheckBox::toggled, this, [this, module = seance.module](bool isTicked) {
            chosen_.removeAll(module);
            if (isTicked) {
                chosen_.append(module);
            }
            Q_EMIT changed();
        });
        boxes_.append({ seance, check });
    }
    isForOne_ = boxes_.size() == 1 && !chosen_.isEmpty() && !boxes_.first().seance.isOpen;
    showState();
}

void SeanceField::showState()
{
    list_->setVisible(some_->isChecked() && !boxes_.isEmpty());
    updateGeometry();
}
