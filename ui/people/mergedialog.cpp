// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/mergedialog.h"

#include "app/base/french.h"
#include "app/directory/peoplemerge.h"
#include "app/people/sortname.h"
#include "app/workspace.h"
#include "ui/people/valuechoices.h"
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

} // namespace

MergeDialog::~MergeDialog() = default;

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
    choices_ = std::make_unique<ValueChoices>(grid, names::display(kept.familyName, kept.givenName),
        names::display(other.familyName, other.givenName));
    addValues(labels);
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
    warnOfDoublePlaces();
    resize(fontMetrics().averageCharWidth() * 120, 480);
}

/// Nothing is cancelled by itself: the coordinator is told and decides.
void MergeDialog::warnOfDoublePlaces()
{
    const auto places = merging::doublePlaces(workspace_.database(), kept_.id, other_.id);
    if (!places) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(places.error()), places.error().detail);
        return;
    }
    QStringList sentences;
    for (const merging::DoublePlace &each : *places) {
        QStringList sessions;
        for (const int number : each.sessions) {
            sessions.append(QString::number(number));
        }
        sentences.append(
            tr("Réunie, cette personne aura %1 places confirmées dans le parcours «\u00A0%2\u00A0» "
               "(sessions %3)\u00A0: annulez ensuite celle qui est de trop, elle servira à la liste "
               "d’attente.")
                .arg(each.sessions.size())
                .arg(each.track, french::enumeration(sessions)));
    }
    if (!sentences.isEmpty()) {
        bar_->say(MessageBar::Tone::Advice, sentences.join(u'\n'));
    }
}

void MergeDialog::addValues(const QHash<QString, QString> &labels)
{
    const auto add = [&](const QString &name, const QString &label, QString Person::*field) {
        choices_->add(
            name, label, kept_.*field, other_.*field, [this, field] { wanted_.*field = other_.*field; });
    };
    add(u"civility"_s, tr("Civilité"), &Person::civility);
    add(u"familyName"_s, tr("Nom"), &Person::familyName);
    add(u"givenName"_s, tr("Prénom"), &Person::givenName);
    add(u"sortName"_s, tr("Nom de classement"), &Person::sortName);
    add(u"function"_s, tr("Fonction"), &Person::function);
    add(u"organisation"_s, tr("Structure"), &Person::organisationName);
    add(u"council"_s, tr("Conseil citoyen de"), &Person::council);
    add(u"email"_s, tr("Courriel"), &Person::email);
    add(u"phone"_s, tr("Téléphone"), &Person::phone);
    const QString territories = u"territories"_s;
    choices_->add(territories, tr("Territoires"), named(kept_.territories, labels),
        named(other_.territories, labels), [this] { wanted_.territories = other_.territories; });
    QStringList both = kept_.territories + other_.territories;
    both.removeDuplicates();
    // Neither has what the other one has not: then one of the two is all of them.
    if (both.size() > kept_.territories.size() && both.size() > other_.territories.size()) {
        choices_->addBoth(territories, tr("les deux\u00A0: %1").arg(named(both, labels)),
            [this, both] { wanted_.territories = both; });
    }
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
    QRadioButton *left = choices_->addButton(row + 1, 1, shown(collision.ofKept), !theirs);
    QRadioButton *right = choices_->addButton(row + 1, 2, shown(collision.ofRemoved), theirs);
    group->addButton(left);
    group->addButton(right);
    stays_.append({ right, collision.ofKept.id, collision.ofRemoved.id });
}

void MergeDialog::accept()
{
    wanted_ = kept_;
    choices_->take();
    PeopleMerge merge { .kept = wanted_,
        .removed = other_.id,
        .keptRegistrations = {},
        .reason = tr("Doublon réuni"),
        .known = { kept_, other_ } };
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
