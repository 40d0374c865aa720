// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/conflictquestion.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace
{
constexpr int longestReason = 300;
}

ConflictQuestion::ConflictQuestion(const QString &conflicts, About about, bool isSaving, QWidget *parent)
    : QDialog(parent)
    , reason_(new QLineEdit(this))
    , keep_(new QPushButton(
          about == About::Conflicts ? tr("&Accepter le conflit") : tr("&Garder telle quelle"), this))
{
    setObjectName(u"conflictQuestion"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isConflict = about == About::Conflicts;
    setWindowTitle(isConflict ? tr("Conflit de dates") : tr("Garder tel quel, horaires à vérifier"));
    auto *told = new QLabel(conflicts, this);
    told->setTextFormat(Qt::PlainText);
    told->setWordWrap(true);
    auto *meaning = new QLabel(isConflict
            ? tr("Un conflit accepté n’est plus signalé dans Accueil tant que ces rencontres "
                 "gardent leur date\u00A0; la raison reste affichée ici et dans l’historique.")
            : tr("Une date gardée ainsi n’est plus à vérifier dans Accueil tant que ces rencontres "
                 "gardent la leur et que leurs horaires ne montrent pas de conflit\u00A0; la raison reste "
                 "affichée ici et dans l’historique."),
        this);
    meaning->setWordWrap(true);
    reason_->setObjectName(u"conflictReasonEdit"_s);
    reason_->setMaxLength(longestReason);
    reason_->setPlaceholderText(isConflict ? tr("par exemple\u00A0: deux salles dans le même bâtiment")
                                           : tr("par exemple\u00A0: l’une le matin, l’autre le soir"));
    keep_->setObjectName(u"keepConflictAnswer"_s);
    keep_->setEnabled(false);
    keep_->setDefault(true);
    connect(reason_, &QLineEdit::textChanged, this,
        [this](const QString &typed) { keep_->setEnabled(!typed.trimmed().isEmpty()); });
    connect(keep_, &QPushButton::clicked, this, [this] {
        const QString reason = reason_->text();
        accept();
        Q_EMIT kept(reason);
    });
    auto *back = new QPushButton(isSaving ? tr("&Revenir à la saisie") : tr("A&nnuler"), this);
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->addRow(tr("Rai&son"), reason_);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    if (isSaving) {
        auto *leave = new QPushButton(tr("&Enregistrer sans l’accepter"), this);
        leave->setObjectName(u"leaveConflictAnswer"_s);
        leave->setToolTip(tr("La rencontre est enregistrée\u00A0; le conflit reste signalé"));
        leave->setAutoDefault(false);
        connect(leave, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT left();
        });
        buttons->addWidget(leave);
    }
    buttons->addWidget(keep_);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(told);
    column->addLayout(form);
    column->addWidget(meaning);
    column->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    reason_->setFocus();
}
