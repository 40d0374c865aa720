// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/conflictquestion.h"

#include "ui/calendar/calendarwords.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestReason = 300;

class Question
{
    Q_DECLARE_TR_FUNCTIONS(ConflictQuestion)
};

/// What all of them come to.
enum class About {
    Conflicts,
    ToVerify, ///< some hours are not known
    Room, ///< too small
    Date, ///< far from the cycle
};

bool hasRoom(const QList<DateCaution> &cautions)
{
    return std::ranges::count(cautions, DateCaution::Kind::PlaceTooSmall, &DateCaution::kind) > 0;
}

About about(const QList<DateCaution> &cautions)
{
    const auto has = [&](bool (*is)(DateCaution::Kind)) {
        return std::ranges::any_of(cautions, is, &DateCaution::kind);
    };
    if (has(isSureConflict)) {
        return About::Conflicts;
    }
    if (has(isConflict)) {
        return About::ToVerify;
    }
    return hasRoom(cautions) ? About::Room : About::Date;
}

QString title(About about)
{
    switch (about) {
    case About::Conflicts:
        return Question::tr("Conflit de dates");
    case About::ToVerify:
        return Question::tr("Garder tel quel, horaires à vérifier");
    case About::Room:
    case About::Date:
        return Question::tr("Garder telle quelle");
    }
    Q_UNREACHABLE();
}

/// How long the decision holds.
QString meaning(About about)
{
    switch (about) {
    case About::Conflicts:
        return Question::tr("Un conflit accepté n’est plus signalé dans Accueil tant que ces rencontres "
                            "gardent leur date\u202F; la raison reste affichée ici et dans l’historique.");
    case About::ToVerify:
        return Question::tr(
            "Une date gardée ainsi n’est plus à vérifier dans Accueil tant que ces rencontres "
            "gardent la leur et que leurs horaires ne montrent pas de conflit\u202F; la raison reste "
            "affichée ici et dans l’historique.");
    case About::Room:
        return Question::tr(
            "Une salle gardée ainsi n’est plus signalée dans Accueil tant que la rencontre y "
            "reste ce jour-là, sans plus d’inscrits ni moins de places\u202F; la raison reste "
            "affichée ici et dans l’historique.");
    case About::Date:
        return Question::tr("Une date gardée ainsi n’est plus signalée dans Accueil tant que la rencontre la "
                            "garde\u202F; la raison reste affichée ici et dans l’historique.");
    }
    Q_UNREACHABLE();
}

QString example(About about)
{
    switch (about) {
    case About::Conflicts:
        return Question::tr("par exemple\u00A0: deux salles dans le même bâtiment");
    case About::ToVerify:
        return Question::tr("par exemple\u00A0: l’une le matin, l’autre le soir");
    case About::Room:
        return Question::tr("par exemple\u00A0: des chaises seront ajoutées");
    case About::Date:
        return Question::tr("par exemple\u00A0: le bilan, un an après");
    }
    Q_UNREACHABLE();
}

} // namespace

ConflictQuestion::ConflictQuestion(const QList<DateCaution> &cautions, bool isSaving, QWidget *parent)
    : QDialog(parent)
    , reason_(new QLineEdit(this))
    , keep_(new QPushButton(this))
{
    setObjectName(u"conflictQuestion"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const About subject = about(cautions);
    setWindowTitle(title(subject));
    keep_->setText(subject == About::Conflicts ? tr("&Accepter le conflit") : tr("&Garder telle quelle"));
    auto *told = new QLabel(calendarwords::cautions(cautions), this);
    told->setTextFormat(Qt::PlainText);
    told->setWordWrap(true);
    QStringList meanings { meaning(subject) };
    // Besides, when a room is kept with a conflict: it may be told again by itself.
    if (hasRoom(cautions) && subject != About::Room) {
        meanings.append(meaning(About::Room));
    }
    auto *meant = new QLabel(meanings.join(u'\n'), this);
    meant->setObjectName(u"conflictMeaningLabel"_s);
    meant->setWordWrap(true);
    reason_->setObjectName(u"conflictReasonEdit"_s);
    reason_->setMaxLength(longestReason);
    reason_->setPlaceholderText(example(subject));
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
    column->addWidget(meant);
    column->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    reason_->setFocus();
}
