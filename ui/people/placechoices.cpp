// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/placechoices.h"

#include "app/base/french.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

PlaceChoices::PlaceChoices(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
}

QString PlaceChoices::sessions(const QList<DoublePlace::Place> &places)
{
    QStringList numbers;
    for (const DoublePlace::Place &each : places) {
        numbers.append(QString::number(each.sessionNumber));
    }
    return (numbers.size() == 1 ? tr("session %1") : tr("sessions %1")).arg(french::enumeration(numbers));
}

void PlaceChoices::ask(const QList<DoublePlace> &doubles, const QSet<Group> &waits)
{
    const QHash<TrackId, SessionId> before = kept();
    doubles_ = doubles;
    choices_.clear();
    delete body_;
    body_ = new QWidget(this);
    layout()->addWidget(body_);
    auto *grid = new QGridLayout(body_);
    grid->setContentsMargins({});
    for (const DoublePlace &each : doubles) {
        const SessionId chosen = before.value(each.track);
        const bool isThere
            = std::ranges::find(each.places, chosen, &DoublePlace::Place::session) != each.places.end();
        add(grid, each, isThere ? chosen : each.proposed().session, waits);
    }
}

void PlaceChoices::add(
    QGridLayout *grid, const DoublePlace &doubled, SessionId chosen, const QSet<Group> &waits)
{
    const QList<DoublePlace::Place> kept = doubled.kept();
    const QList<DoublePlace::Place> given = doubled.givenUp({});
    QStringList sentences { tr("Parcours «\u00a0%1\u00a0»\u00a0: places confirmées en %2.")
            .arg(doubled.trackLabel, sessions(doubled.places)) };
    // Whichever goes.
    const bool areWaitedFor = std::ranges::all_of(doubled.places, &DoublePlace::Place::isWaitedFor);
    const bool isPair = doubled.places.size() == 2;
    QString fate = areWaitedFor
        ? (isPair ? tr("L’une reste, l’autre est annulée et servira à la liste d’attente.")
                  : tr("L’une reste, les autres sont annulées et serviront à la liste d’attente."))
        : (isPair ? tr("L’une reste, l’autre est annulée.") : tr("L’une reste, les autres sont annulées."));
    if (!kept.isEmpty()) {
        fate = (kept.size() == 1
                ? tr("Des présences ou des absences sont saisies en %1\u00a0: cette place reste")
                : tr("Des présences ou des absences sont saisies en %1\u00a0: ces places restent"))
                   .arg(sessions(kept));
        fate += given.isEmpty() ? u"."_s
            : given.size() == 1 ? tr(", celle en %1 est annulée.").arg(sessions(given))
                                : tr(", celles en %1 sont annulées.").arg(sessions(given));
    }
    sentences << fate;
    for (const DoublePlace::Place &each : given) {
        if (waits.contains({ doubled.track, each.session })) {
            sentences << tr("Sans la place en session %1, il n’y reste rien\u00a0: pour attendre une place "
                            "en session %1, gardez plus haut l’inscription qui attend.")
                             .arg(each.sessionNumber);
        }
    }
    auto *title = new QLabel;
    title->setObjectName(u"doublePlaceLabel"_s);
    title->setTextFormat(Qt::PlainText);
    title->setText(sentences.join(u' '));
    title->setWordWrap(true);
    const int row = grid->rowCount();
    grid->addWidget(title, row, 0, 1, 2);
    if (!doubled.isOpen()) {
        choices_.append({ doubled.track, doubled.proposed().session, nullptr });
        return;
    }
    auto *group = new QButtonGroup(body_);
    for (int i = 0; const DoublePlace::Place &place : doubled.places) {
        auto *button = new QRadioButton(tr("garder la place en session %1").arg(place.sessionNumber), body_);
        button->setObjectName(u"placeInSession%1Button"_s.arg(place.sessionNumber));
        button->setToolTip(button->text());
        button->setChecked(place.session == chosen);
        grid->addWidget(button, row + 1 + i / 2, i % 2);
        group->addButton(button);
        choices_.append({ doubled.track, place.session, button });
        ++i;
    }
}

QHash<TrackId, SessionId> PlaceChoices::kept() const
{
    QHash<TrackId, SessionId> kept;
    for (const Choice &each : choices_) {
        if (!each.button || each.button->isChecked()) {
            kept.insert(each.track, each.session);
        }
    }
    return kept;
}
