// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/programmewords.h"

#include "app/base/french.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(programme)
};

const QString complet = u"[COMPLET]"_s;

/// What is known of them; empty when neither end is.
QString knownHours(const Meeting &meeting)
{
    return french::hours(meeting.start(), meeting.end());
}

} // namespace

QString programmewords::by(const ProgrammeDocument &programme)
{
    const QString &partner = programme.cycle.partner;
    return partner.isEmpty() ? programme.organiser
                             : Text::tr("%1, en collaboration avec %2").arg(programme.organiser, partner);
}

QString programmewords::module(const Module &module)
{
    return Text::tr("Séance %1 – %2").arg(QString::number(module.number), french::typography(module.title));
}

QString programmewords::group(const ProgrammeDocument &programme, const Session &session, const Track &track)
{
    return programme.isFull(session.id, track.id) ? complet + u' ' + track.label : track.label;
}

QString programmewords::hours(const Meeting &meeting)
{
    const QString known = knownHours(meeting);
    return known.isEmpty() ? Text::tr("horaires à préciser") : known;
}

QString programmewords::place(const Meeting &meeting)
{
    return meeting.place.isEmpty() ? Text::tr("lieu à préciser") : french::typography(meeting.place);
}

QString programmewords::labelledHours(const Meeting &meeting)
{
    const QString known = knownHours(meeting);
    return known.isEmpty() ? Text::tr("à préciser") : known;
}

QString programmewords::labelledPlace(const Meeting &meeting)
{
    return meeting.place.isEmpty() ? Text::tr("à préciser") : place(meeting);
}

QString programmewords::meeting(const Meeting &meeting)
{
    QStringList parts { Text::tr("Séance %1").arg(meeting.moduleNumber), french::longDate(meeting.date),
        hours(meeting), french::typography(meeting.place) };
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString programmewords::state(FormState state)
{
    switch (state) {
    case FormState::NotOpen:
        return Text::tr("bientôt ouvert");
    case FormState::Open:
        return Text::tr("ouvert");
    case FormState::Closed:
        return Text::tr("clos");
    case FormState::Full:
        return complet;
    }
    Q_UNREACHABLE();
}

QString programmewords::form(const RegistrationForm &form)
{
    return form.state == FormState::Full ? u"%1 %2"_s.arg(complet, form.formLabel)
                                         : u"%1 (%2)"_s.arg(form.formLabel, state(form.state));
}
