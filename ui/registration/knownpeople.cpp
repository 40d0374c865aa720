// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/knownpeople.h"

#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/storage/database.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{

constexpr int pieceSize = 1000; // a few milliseconds: no key press waits for it

CompletionEntry entryOf(const KnownName &name)
{
    QStringList detail { name.function, name.organisationName };
    detail.removeAll(QString());
    return { .id = name.id.value,
        .text = names::display(name.familyName, name.givenName),
        .detail = detail.join(u", "_s),
        .key = name.key };
}

} // namespace

KnownPeople::KnownPeople(Database &database, QObject *parent)
    : QObject(parent)
    , database_(database)
{
}

void KnownPeople::prepare()
{
    if (!isRead_ && !isReading_) {
        begin();
    }
}

void KnownPeople::refresh()
{
    if (isRead_ || isReading_) {
        begin();
    }
}

void KnownPeople::begin()
{
    read_.clear();
    last_ = {};
    if (!isReading_) {
        isReading_ = true;
        QTimer::singleShot(0, this, &KnownPeople::readPiece);
    }
}

void KnownPeople::readPiece()
{
    const Database::Hurry hurry(database_);
    const auto names = PersonStore(database_).names(last_, pieceSize);
    if (!names) {
        // Completion is a comfort: the verbs will say what is wrong. The next focus tries again.
        isReading_ = false;
        isRead_ = false;
        return;
    }
    for (const KnownName &name : *names) {
        read_.append(entryOf(name));
    }
    if (names->size() == pieceSize) {
        last_ = names->last().id;
        QTimer::singleShot(0, this, &KnownPeople::readPiece);
        return;
    }
    list_.setEntries(std::exchange(read_, {}));
    isReading_ = false;
    isRead_ = true;
}
