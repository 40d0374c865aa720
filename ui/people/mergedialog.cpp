// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/mergedialog.h"

#include "app/people/sortname.h"
#include "app/workspace.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/rosterwords.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace
{

QString named(const QStringList &ids, const QHash<QString, QString> &labels)
{
    QStringList shown;
    for (const QString &id : ids) {
        shown.append(labels.value(id, id));
    }
    return shown.join(u", "_s);
}

QLabel *bold(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

MergeDialog::MergeDialog(Workspace &workspace, const Person &kept, const Person &other,
    const QList<Collision> &collisions, const QHash<QString, QString> &labels, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , kept_(kept)
    , other_(other)
    , bar_(new MessageBar(this))
{
    setWindowTitle(tr("Deux fiches à comparer"));
    bar_->setObjectName(u"messageBar"_s);
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(18);
    grid->addWidget(bold(names::display(kept.familyName, kept.givenName), body), 0, 1);
    grid->addWidget(bold(names::display(other.familyName, other.givenName), body), 0, 2);
    const auto add = [&](const QString &name, const QString &label, QString Person::*field) {
        addValue(grid, name, label, kept_.*field, other_.*field,
            [this, field](Person &person) { person.*field = other_.*field; });
    };
    add(u"civility"_s, tr("Civilité"), &Person::civility);
    add(u"familyName"_s, tr("Nom"), &Person::familyName);
    add(u"givenName"_s, tr("Prénom"), &Person::givenName);
    add(u"sortName"_s, tr("Rangé à"), &Person::sortName);
    add(u"function"_s, tr("Fonction"), &Person::function);
    add(u"organisation"_s, tr("Structure"), &Person::organisationName);
    add(u"council"_s, tr("Conseil citoyen de"), &Person::council);
    add(u"email"_s, tr("Courriel"), &Person::email);
    add(u"phone"_s, tr("Téléphone"), &Person::phone);
    addValue(grid, u"territories"_s, tr("Territoires"), named(kept.territories, labels),
        named(other.territories, labels),
        [this](Person &person) { person.territories = other_.territories; });
    for (const Collision &collision : collisions) {
        addCollision(grid, collision);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(body);
    auto *note = new QLabel(tr("Choisissez chaque valeur à garder. Toutes les inscriptions et les présences "
                               "iront sur la fiche réunie."),
        this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *merge = buttons->addButton(tr("&Réunir en une seule fiche"), QDialogButtonBox::AcceptRole);
    merge->setObjectName(u"mergeButton"_s);
    QPushButton *apart = buttons->addButton(tr("Personnes &différentes"), QDialogButtonBox::ActionRole);
    apart->setObjectName(u"apartButton"_s);
    apart->setToolTip(tr("Ces deux fiches ne seront plus proposées ensemble"));
    buttons->addButton(tr("&Ne rien changer"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MergeDialog::reject);
    connect(apart, &QPushButton::clicked, this, &MergeDialog::tellApart);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addWidget(note);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, 480);
}

QRadioButton *MergeDialog::addChoice(
    QGridLayout *grid, int row, int column, const QString &text, bool chosen, QWidget *group)
{
    auto *button = new QRadioButton(QString(text).replace(u'&', u"&&"_s), group);
    button->setToolTip(text.toHtmlEscaped());
    button->setChecked(chosen);
    grid->addWidget(button, row, column);
    return button;
}

void MergeDialog::addValue(QGridLayout *grid, const QString &name, const QString &label, const QString &ours,
    const QString &theirs, Take take)
{
    if (ours.isEmpty() && theirs.isEmpty()) {
        return;
    }
    const int row = grid->rowCount();
    grid->addWidget(new QLabel(label), row, 0);
    if (ours == theirs) {
        auto *same = new QLabel(this);
        same->setTextFormat(Qt::PlainText);
        same->setText(ours);
        same->setWordWrap(true);
        grid->addWidget(same, row, 1, 1, 2);
        return;
    }
    const bool preferTheirs = ours.isEmpty(); // what is known is worth more than nothing
    const auto shown = [](const QString &text) { return text.isEmpty() ? tr("(rien)") : text; };
    auto *group = new QButtonGroup(this);
    QRadioButton *left = addChoice(grid, row, 1, shown(ours), !preferTheirs, grid->parentWidget());
    QRadioButton *right = addChoice(grid, row, 2, shown(theirs), preferTheirs, grid->parentWidget());
    left->setObjectName(name + u"OursButton"_s);
    right->setObjectName(name + u"TheirsButton"_s);
    left->setAccessibleName(tr("%1 : %2").arg(label, shown(ours)));
    right->setAccessibleName(tr("%1 : %2").arg(label, shown(theirs)));
    group->addButton(left);
    group->addButton(right);
    choices_.append({ right, std::move(take) });
}

void MergeDialog::addCollision(QGridLayout *grid, const Collision &collision)
{
    const int row = grid->rowCount();
    auto *title
        = new QLabel(tr("Session %1 (%2) : deux inscriptions en cours. L’une reste, l’autre est annulée ; "
                        "les présences notées vont sur celle qui reste.")
                .arg(collision.ofKept.sessionNumber)
                .arg(words::audience(collision.ofKept.audience)));
    title->setWordWrap(true);
    grid->addWidget(title, row, 0, 1, 3);
    const auto shown = [](const Registration &registration) {
        return tr("garder celle-ci : %1")
            .arg(words::rankedStatus(registration.status, registration.waitlistRank));
    };
    const bool theirs = collision.proposed().id == collision.ofRemoved.id;
    auto *group = new QButtonGroup(this);
    QRadioButton *left = addChoice(grid, row + 1, 1, shown(collision.ofKept), !theirs, grid->parentWidget());
    QRadioButton *right
        = addChoice(grid, row + 1, 2, shown(collision.ofRemoved), theirs, grid->parentWidget());
    group->addButton(left);
    group->addButton(right);
    stays_.append({ right, collision.ofKept.id, collision.ofRemoved.id });
}

void MergeDialog::accept()
{
    PeopleMerge merge {
        .kept = kept_, .removed = other_.id, .keptRegistrations = {}, .reason = tr("Doublon réuni")
    };
    for (const Choice &choice : std::as_const(choices_)) {
        if (choice.theirs->isChecked()) {
            choice.take(merge.kept);
        }
    }
    for (const Stay &stay : std::as_const(stays_)) {
        merge.keptRegistrations.insert(stay.theirs->isChecked() ? stay.other : stay.ours);
    }
    const auto done = workspace_.directory().merge(merge);
    if (!done) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(done.error()), done.error().detail);
        return;
    }
    Q_EMIT merged(*done);
    QDialog::accept();
}

void MergeDialog::tellApart()
{
    if (const Done done = workspace_.directory().tellApart(kept_.id, other_.id); !done) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(done.error()), done.error().detail);
        return;
    }
    Q_EMIT toldApart();
    QDialog::reject();
}
