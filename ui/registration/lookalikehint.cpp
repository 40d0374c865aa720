// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/lookalikehint.h"

#include "app/base/french.h"
#include "app/people/personstore.h"
#include "app/registrations/registrationstore.h"
#include "app/workspace.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/domainwords.h"
#include "ui/words/personwords.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr auto afterTyping = std::chrono::milliseconds(300); // after the last key
constexpr int pieceSize = 1000; // a few milliseconds
constexpr qsizetype mostShown = 2;

/// Enough to look by: a whole name or an address.
bool canBeLookedFor(const Person &typed)
{
    const bool hasName = typed.familyName.trimmed().size() > 1 && !typed.givenName.trimmed().isEmpty();
    return hasName || typed.email.contains(u'@');
}

} // namespace

LookAlikeHint::LookAlikeHint(QWidget *parent)
    : QWidget(parent)
    , column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(0, 0, 0, 0);
    soon_.setSingleShot(true);
    soon_.setInterval(afterTyping);
    connect(&soon_, &QTimer::timeout, this, &LookAlikeHint::lookNow);
    hide();
}

void LookAlikeHint::setWorkspace(Workspace &workspace)
{
    workspace_ = &workspace;
    const auto forget = [this] { isStale_ = true; };
    connect(&workspace.changes(), &Changes::directoryChanged, this, forget);
    connect(&workspace.changes(), &Changes::everythingChanged, this, forget);
}

void LookAlikeHint::look(const Person &typed)
{
    if (!canBeLookedFor(typed)) {
        clear();
        return;
    }
    typed_ = typed;
    soon_.start();
}

void LookAlikeHint::clear()
{
    typed_.reset();
    soon_.stop();
    offer({});
}

void LookAlikeHint::setApart(const QList<PersonId> &people)
{
    apart_ = people;
    if (typed_) {
        soon_.start();
    }
}

void LookAlikeHint::lookNow()
{
    if (!index_ || isStale_) {
        if (!reading_) {
            isStale_ = false;
            reading_.emplace();
            QTimer::singleShot(0, this, &LookAlikeHint::readPiece);
        }
        return;
    }
    if (typed_) {
        Person sought = *typed_;
        sought.id = {}; // a newcomer: not yet anybody known
        QList<LookAlike> found = index_->like(sought);
        found.removeIf([this](const LookAlike &each) { return apart_.contains(each.person); });
        offer(found);
    }
}

void LookAlikeHint::readPiece()
{
    const Database::Hurry hurry(workspace_->database());
    const auto whole = reading_->readPiece(workspace_->database(), pieceSize);
    if (!whole) {
        reading_.reset(); // a hint: saving will say what is wrong, the next look tries again
        return;
    }
    if (!*whole) {
        QTimer::singleShot(0, this, &LookAlikeHint::readPiece);
        return;
    }
    index_ = *std::exchange(reading_, std::nullopt);
    lookNow();
}

void LookAlikeHint::offer(const QList<LookAlike> &found)
{
    if (candidates_) {
        // One of its buttons may be the one that is being clicked.
        column_->removeWidget(candidates_);
        candidates_->hide();
        candidates_->deleteLater();
        candidates_ = nullptr;
    }
    setVisible(!found.isEmpty());
    if (found.isEmpty()) {
        return;
    }
    candidates_ = new QWidget(this);
    auto *column = new QVBoxLayout(candidates_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column_->addWidget(candidates_);
    for (const LookAlike &candidate : found.first(std::min(found.size(), mostShown))) {
        addCandidate(candidate);
    }
    if (found.size() > mostShown) {
        auto *more = new FieldNote(candidates_);
        more->say(FieldNote::Tone::Quiet,
            tr("Et %1 : voyez l’annuaire.")
                .arg(french::count(
                    found.size() - mostShown, tr("autre fiche voisine"), tr("autres fiches voisines"))));
        column->addWidget(more);
    }
    Q_EMIT offered(candidates_->findChildren<QPushButton *>());
}

void LookAlikeHint::addCandidate(const LookAlike &candidate)
{
    const auto person = PersonStore(workspace_->database()).person(candidate.person);
    const auto theirs
        = RegistrationStore(workspace_->database())
              .registrations({ .session = {}, .track = {}, .person = candidate.person, .status = {} });
    if (!person || !theirs) {
        return; // gone since
    }
    const QStringList parts { words::distinguished(*person), words::standings(*theirs) };
    auto *note = new FieldNote(candidates_);
    note->setObjectName(u"lookAlikeNote"_s);
    note->say(FieldNote::Tone::Advice,
        tr("Déjà connue ? %1 (%2).").arg(parts.join(u" · "_s), words::lookAlike(candidate)));
    auto *same = new QPushButton(tr("C’est cette personne"), candidates_);
    same->setObjectName(u"samePersonButton"_s);
    auto *other = new QPushButton(tr("Personne différente"), candidates_);
    other->setObjectName(u"otherPersonButton"_s);
    other->setToolTip(tr("C’est retenu : ces deux fiches ne seront plus rapprochées"));
    for (QPushButton *button : { same, other }) {
        button->setAutoDefault(false);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(same);
    buttons->addWidget(other);
    buttons->addStretch();
    auto *column = qobject_cast<QVBoxLayout *>(candidates_->layout());
    column->addWidget(note);
    column->addLayout(buttons);
    connect(same, &QPushButton::clicked, this, [this, id = candidate.person] {
        clear();
        Q_EMIT chosen(id);
    });
    connect(other, &QPushButton::clicked, this, [this, id = candidate.person] {
        apart_.append(id);
        lookNow();
        Q_EMIT toldApart();
    });
}
