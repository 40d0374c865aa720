// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/kitdialog.h"

#include "ui/documents/kitoptions.h"
#include "ui/documents/kitparts.h"
#include "ui/documents/kitpeople.h"
#include "ui/documents/paperpreview.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <iterator>

using namespace Qt::StringLiterals;

void KitDialog::layOut()
{
    bar_->setObjectName(u"messageBar"_s);
    meeting_->setObjectName(u"kitMeetingCombo"_s);
    count_->setObjectName(u"kitCountLabel"_s);
    peopleCount_->setObjectName(u"kitPeopleCountLabel"_s);
    late_->setObjectName(u"kitLateLabel"_s);
    late_->setTextFormat(Qt::PlainText);
    late_->setWordWrap(true);
    late_->hide();
    drafts_->setObjectName(u"kitDraftsButton"_s);
    files_->setObjectName(u"kitFilesButton"_s);
    pdf_->setObjectName(u"kitPdfButton"_s);
    print_->setObjectName(u"kitPrintButton"_s);
    place_->setObjectName(u"kitPlaceButton"_s);
    drafts_->setToolTip(
        tr("Un fichier .eml par personne, la convocation jointe\u00A0: votre logiciel de "
           "messagerie l’ouvre pour l’envoyer. La note d’accès est jointe si elle est cochée"));
    files_->setToolTip(tr("Chaque convocation dans son fichier PDF, au nom de la personne"));
    auto *splitter = new QSplitter;
    splitter->addWidget(makeChoices());
    splitter->addWidget(preview_);
    splitter->setSizes({ 680, 480 });
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(bar_);
    outer->addWidget(splitter, 1);
    outer->addLayout(makeButtons());
}

QWidget *KitDialog::makeChoices()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Séance"), meeting_);
    column->addLayout(form);
    column->addWidget(parts_);
    column->addWidget(options_);
    column->addLayout(makePeopleRow());
    column->addWidget(late_);
    column->addWidget(people_, 1);
    return left;
}

QLayout *KitDialog::makePeopleRow()
{
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, const QString &name, const auto &act) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, people_, act);
        row->addWidget(button);
        return button;
    };
    row->addWidget(peopleCount_, 1);
    add(tr("&Tous les attendus"), u"kitEverybodyButton"_s, [this] {
        people_->checkProposed();
    })->setToolTip(tr("Qui s’est inscrit depuis la rencontre se coche un par un, dans la liste"));
    add(tr("Pers&onne"), u"kitNobodyButton"_s, [this] { people_->checkNobody(); });
    add(tr("À con&voquer"), u"kitToConvokeButton"_s, [this] { people_->checkToConvoke(); });
    return row;
}

QLayout *KitDialog::makeButtons()
{
    auto *close = new QPushButton(tr("Fer&mer"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *words = new QPushButton(tr("Te&xtes…"), this);
    words->setObjectName(u"kitWordsButton"_s);
    words->setToolTip(tr("Les mots des convocations et des notes d’accès"));
    connect(words, &QPushButton::clicked, this,
        [this] { Q_EMIT templateAsked(kit_ ? kit_->meeting.id : MeetingId {}); });
    connect(place_, &QPushButton::clicked, this, [this] {
        if (kit_) {
            Q_EMIT placeAsked(kit_->meeting.place);
        }
    });
    auto *row = new QHBoxLayout;
    for (QPushButton *button : { close, words, place_ }) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(count_);
    for (QPushButton *button : { drafts_, files_, pdf_, print_ }) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    print_->setDefault(true);
    return row;
}
