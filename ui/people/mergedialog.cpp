// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/mergedialog.h"

#include "app/base/french.h"
#include "app/directory/peoplemerge.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/people/placechoices.h"
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

#include <algorithm>
#include <functional>

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
    , places_(new PlaceChoices)
    , merge_(new QPushButton(tr("&Réunir en une seule fiche")))
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
    grid->addWidget(places_, grid->rowCount(), 0, 1, 3);
    askPlaces();
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
    buttons->addButton(merge_, QDialogButtonBox::AcceptRole);
    merge_->setObjectName(u"mergeButton"_s);
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
    if (!collision.isOpen()) {
        title->setText(title->text() + u' '
            + tr("Des présences sont saisies\u00a0: c’est l’inscription confirmée qui reste."));
    }
    title->setObjectName(u"collisionLabel"_s);
    title->setWordWrap(true);
    grid->addWidget(title, row, 0, 1, 3);
    const auto shown = [this](const Registration &registration) {
        QString kept = tr("garder celle-ci\u00a0: %1")
                           .arg(words::rankedStatus(registration.status, registration.waitlistRank));
        const QString wished = sessionsWished(registration);
        if (wished.isEmpty()) {
            return kept;
        }
        return (registration.wishes.size() > 1 ? tr("%1, et ses souhaits\u00a0: %2")
                                               : tr("%1, et son souhait\u00a0: %2"))
            .arg(kept, wished);
    };
    const bool theirs = collision.proposed().id == collision.ofRemoved.id;
    auto *group = new QButtonGroup(this);
    QRadioButton *left = choices_->addButton(row + 1, 1, shown(collision.ofKept), !theirs);
    QRadioButton *right = choices_->addButton(row + 1, 2, shown(collision.ofRemoved), theirs);
    group->addButton(left);
    group->addButton(right);
    left->setObjectName(u"oursInSession%1Button"_s.arg(collision.ofKept.sessionNumber));
    right->setObjectName(u"theirsInSession%1Button"_s.arg(collision.ofKept.sessionNumber));
    left->setEnabled(collision.isOpen() || !theirs);
    right->setEnabled(collision.isOpen() || theirs);
    stays_.append({ right, collision });
    connect(right, &QRadioButton::toggled, this, &MergeDialog::askPlaces);
}

/// They go with the registration that goes; only told, so that an error of the reading leaves them out.
QString MergeDialog::sessionsWished(const Registration &registration) const
{
    const auto sessions = MeetingStore(workspace_.database()).sessions().value_or(QList<Session>());
    QStringList labels;
    for (const SessionId wish : registration.wishes) {
        const auto found = std::ranges::find(sessions, wish, &Session::id);
        if (found != sessions.end()) {
            labels.append(found->label.toLower());
        }
    }
    return french::enumeration(labels);
}

const Registration &MergeDialog::Stay::kept() const
{
    return theirs->isChecked() ? collision.ofRemoved : collision.ofKept;
}

const Registration &MergeDialog::Stay::dropped() const
{
    return theirs->isChecked() ? collision.ofKept : collision.ofRemoved;
}

void MergeDialog::askPlaces()
{
    QSet<RegistrationId> dropped;
    QSet<PlaceChoices::Group> waits;
    for (const Stay &stay : std::as_const(stays_)) {
        dropped.insert(stay.dropped().id);
        if (stay.dropped().status != RegistrationStatus::Confirmed) {
            waits.insert({ stay.dropped().track, stay.dropped().session });
        }
    }
    const auto doubles = workspace_.directory().doublePlaces(kept_.id, other_.id, dropped);
    if (!doubles) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(doubles.error()), doubles.error().detail);
    }
    merge_->setEnabled(doubles.has_value());
    places_->ask(doubles.value_or(QList<DoublePlace>()), waits);
    // Made anew, they are still reached right after what they follow from.
    QWidget *last = stays_.isEmpty() ? nullptr : stays_.last().theirs;
    const auto buttons = places_->findChildren<QRadioButton *>();
    for (QRadioButton *button : buttons) {
        setTabOrder(last, button);
        last = button;
    }
}

/// What is kept twice after all must not be forgotten with the question.
QString MergeDialog::fateOfPlaces(PersonId merged) const
{
    const auto left = workspace_.directory().doublePlaces(merged, merged);
    QStringList sentences;
    for (const DoublePlace &before : places_->asked()) {
        const auto held = RegistrationStore(workspace_.database())
                              .registrations({ .session = {},
                                  .track = before.track,
                                  .person = merged,
                                  .status = RegistrationStatus::Confirmed });
        if (!held) {
            continue; // what is told besides: nothing hangs on it
        }
        QList<DoublePlace::Place> cancelled = before.places;
        cancelled.removeIf([&](const DoublePlace::Place &each) {
            return std::ranges::find(*held, each.session, &Registration::session) != held->end();
        });
        const auto firstFree
            = std::ranges::stable_partition(cancelled, std::identity(), &DoublePlace::Place::isWaitedFor);
        const QList<DoublePlace::Place> free(firstFree.begin(), firstFree.end());
        cancelled.resize(cancelled.size() - free.size());
        if (!cancelled.isEmpty()) {
            sentences.append((cancelled.size() == 1
                    ? tr("La place en %1 est annulée\u00a0: elle servira à la liste d’attente.")
                    : tr("Les places en %1 sont annulées\u00a0: elles serviront à la liste d’attente."))
                    .arg(PlaceChoices::sessions(cancelled)));
        }
        if (!free.isEmpty()) {
            sentences.append((free.size() == 1
                    ? tr("La place en %1 est annulée\u00a0: personne n’y attend, elle est libre.")
                    : tr("Les places en %1 sont annulées\u00a0: personne n’y attend, elles sont libres."))
                    .arg(PlaceChoices::sessions(free)));
        }
    }
    for (const DoublePlace &each : left.value_or(QList<DoublePlace>())) {
        sentences.append(
            tr("Cette personne garde des places confirmées en %1 du parcours «\u00a0%2\u00a0», où des "
               "présences ou des absences sont saisies.")
                .arg(PlaceChoices::sessions(each.places), each.trackLabel));
    }
    return sentences.join(u' ');
}

void MergeDialog::accept()
{
    wanted_ = kept_;
    choices_->take();
    PeopleMerge merge { .kept = wanted_,
        .removed = other_.id,
        .keptRegistrations = {},
        .reason = tr("Doublon réuni"),
        .known = { kept_, other_ },
        .keptPlaces = places_->kept() };
    for (const Stay &stay : std::as_const(stays_)) {
        merge.keptRegistrations.insert(stay.kept().id);
    }
    const auto done = workspace_.directory().merge(merge);
    if (!done) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(done.error()), done.error().detail);
        return;
    }
    Q_EMIT merged(*done, fateOfPlaces(done->id));
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
