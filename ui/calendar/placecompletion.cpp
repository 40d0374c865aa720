// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/placecompletion.h"

#include "app/sessions/datecautions.h"
#include "app/sessions/meetingstore.h"
#include "ui/widgets/completionlist.h"
#include "ui/widgets/foldedcompleter.h"

#include <QLineEdit>

PlaceCompletion::PlaceCompletion(QLineEdit *edit)
    : QObject(edit)
    , places_(new CompletionList(this))
{
    auto *completer = new FoldedCompleter(edit, places_);
    completer->setMinimumLength(0);
    connect(completer, &FoldedCompleter::chosen, this, [this, edit](const CompletionEntry &entry) {
        edit->setText(entry.text);
        Q_EMIT chosen();
    });
}

void PlaceCompletion::read(Database &database)
{
    const QString remote = tr("à distance");
    QList<CompletionEntry> places { { remote, remote, tr("sans salle"), {} } };
    if (const auto names = MeetingStore(database).placeNames()) {
        for (const QString &name : *names) {
            if (!isRemote(name)) {
                places.append({ name, name, {}, {} });
            }
        }
    }
    places_->setEntries(places);
}
