// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/changewords.h"

#include "app/base/french.h"
#include "app/journal/imagetables.h"
#include "ui/words/changerows.h"
#include "ui/words/changevalues.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class ChangeTexts
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    static QString came(const ActRecord &act, EntityKind kind)
    {
        const bool again = act.step != ActStep::Made;
        switch (kind) {
        case EntityKind::Person:
            return again ? tr("Fiche rétablie") : tr("Fiche créée");
        case EntityKind::Organisation:
            return again ? tr("Structure rétablie") : tr("Structure créée");
        case EntityKind::Registration:
            return again                      ? tr("Inscription rétablie")
                : act.kind == ActKind::Import ? tr("Importée du formulaire « %1 »").arg(act.subject)
                                              : tr("Inscription créée");
        case EntityKind::Meeting:
            return again ? tr("Rencontre rétablie") : tr("Rencontre créée");
        case EntityKind::Group:
            return tr("Groupe créé");
        case EntityKind::Form:
            return tr("Formulaire créé");
        case EntityKind::Cycle:
            return again ? tr("Cycle rétabli") : tr("Cycle créé");
        case EntityKind::Place:
            return again ? tr("Lieu rétabli") : tr("Lieu ajouté");
        case EntityKind::Speaker:
            return again ? tr("Intervenant.e rétabli.e") : tr("Intervenant.e ajouté.e");
        case EntityKind::Letter:
            return tr("Texte personnalisé");
        case EntityKind::View:
            return again ? tr("Vue rétablie") : tr("Vue enregistrée");
        case EntityKind::SchoolHoliday:
            return again ? tr("Vacances scolaires rétablies") : tr("Vacances scolaires ajoutées");
        }
        Q_UNREACHABLE();
    }

    static QString went(EntityKind kind)
    {
        switch (kind) {
        case EntityKind::Person:
            return tr("Fiche supprimée");
        case EntityKind::Organisation:
            return tr("Structure supprimée");
        case EntityKind::Registration:
            return tr("Inscription supprimée");
        case EntityKind::Meeting:
            return tr("Rencontre supprimée");
        case EntityKind::Group:
            return tr("Groupe supprimé");
        case EntityKind::Form:
            return tr("Formulaire supprimé");
        case EntityKind::Cycle:
            return tr("Cycle supprimé");
        case EntityKind::Place:
            return tr("Lieu supprimé");
        case EntityKind::Speaker:
            return tr("Intervenant.e supprimé.e");
        case EntityKind::Letter:
            return tr("Retour au texte habituel");
        case EntityKind::View:
            return tr("Vue supprimée");
        case EntityKind::SchoolHoliday:
            return tr("Vacances scolaires effacées");
        }
        Q_UNREACHABLE();
    }

    /// Of merged people and organisations: the others of the same kind that the act changed.
    static QStringList others(
        const ActChange &change, const ThingNames &names, const QList<ActChange> &parties, bool vanished)
    {
        QStringList found;
        for (const ActChange &each : parties) {
            const Entity &entity = each.entity;
            const bool cameOrWent
                = each.difference.hasRemoved(entity.kind) || each.difference.hasAdded(entity.kind);
            if (entity.kind == change.entity.kind && entity != change.entity && cameOrWent == vanished) {
                found.append(changewords::about(entity, names));
            }
        }
        return found;
    }

    static QStringList merged(const ActRecord &act, const ActChange &change, const ThingNames &names,
        const QList<ActChange> &parties)
    {
        const bool isPerson = act.kind == ActKind::MergePeople && change.entity.kind == EntityKind::Person;
        const bool isOrganisation
            = act.kind == ActKind::MergeOrganisations && change.entity.kind == EntityKind::Organisation;
        if (!isPerson && !isOrganisation) {
            return {};
        }
        const bool isSelf = change.difference.hasRemoved(change.entity.kind)
            || change.difference.hasAdded(change.entity.kind);
        const QStringList with = others(change, names, parties, !isSelf);
        if (with.isEmpty()) {
            return {};
        }
        const QString whom = french::enumeration(with);
        return { act.step == ActStep::Undone
                ? (isPerson ? tr("Fiche séparée de nouveau de celle %1").arg(french::of(whom))
                            : tr("Séparée de nouveau de « %1 »").arg(whom))
                : (isPerson ? tr("Fiche réunie avec celle %1").arg(french::of(whom))
                            : tr("Réunie avec « %1 »").arg(whom)) };
    }

    /// Who comes with whom, when the act linked them.
    static QStringList colleagues(const ActRecord &act, const ActChange &change, const ThingNames &names,
        const QList<ActChange> &parties)
    {
        const QString column = u"companions_id"_s;
        const QJsonValue now = change.difference.became(EntityKind::Registration, column);
        const bool links = change.entity.kind == EntityKind::Registration && !now.isUndefined()
            && !now.isNull()
            && (act.kind == ActKind::LinkColleagues || act.kind == ActKind::UnlinkColleagues);
        if (!links) {
            return {};
        }
        QStringList with;
        for (const ActChange &each : parties) {
            if (each.entity != change.entity
                && each.difference.became(EntityKind::Registration, column) == now) {
                const auto name = names.registrations.value({ each.entity.id() });
                with.append(changevalues::person(name.person, names));
            }
        }
        return with.isEmpty() ? QStringList()
                              : QStringList { tr("Liée à %1").arg(french::enumeration(with)) };
    }

    static QString group(SessionId session, TrackId track, const ThingNames &names)
    {
        return tr("%1, %2").arg(changevalues::session(session, names), changevalues::track(track, names));
    }

    static QString pair(const QString &label, const QString &value)
    {
        return tr("%1 : %2").arg(label, value);
    }
    static QString dashed(const QString &one, const QString &other) { return tr("%1 – %2").arg(one, other); }
    static QString module(int number) { return tr("séance %1").arg(number); }
    static QString form(const QString &audience) { return tr("Formulaire d’inscription : %1").arg(audience); }
    static QString registration(const QString &where) { return tr("Inscription : %1").arg(where); }
    static QString schoolHolidays() { return tr("Vacances scolaires"); }
    static QString itSaid(const QString &values) { return tr("Il s’y lisait : %1").arg(values); }
};

/// What a new or a removed row says: "Nom : Éloy · Prénom : Maëlle".
QString values(const ImageTable &table, const QJsonObject &row, const ThingNames &names)
{
    QStringList said;
    for (const QString &column : table.columns) {
        const auto told = changevalues::told(table.name, column);
        if (!told || !told->isSaidWhenNew) {
            continue;
        }
        const QJsonValue stored = row.value(column);
        const bool isUsual = told->sort == changevalues::Sort::Number && stored.toInteger() == 0;
        const QString value = changevalues::value(told->sort, stored, names);
        if (!value.isEmpty() && !isUsual) {
            said.append(ChangeTexts::pair(told->label, value));
        }
    }
    return said.join(u" · "_s);
}

QStringList changedColumns(
    const ImageTable &table, const QJsonObject &before, const QJsonObject &after, const ThingNames &names)
{
    QStringList told;
    for (const QString &column : table.columns) {
        const auto column_ = changevalues::told(table.name, column);
        if (!column_ || (!before.contains(column) && !after.contains(column))) {
            continue;
        }
        // The act's own moment says since when.
        if (column == "status_since"_L1 && (after.contains("status"_L1) || after.contains("session_id"_L1))) {
            continue;
        }
        const QString was = changevalues::value(column_->sort, before.value(column), names);
        const QString now = changevalues::value(column_->sort, after.value(column), names);
        told.append(changerows::fromTo(
            column_->label, was.isEmpty() ? column_->none : was, now.isEmpty() ? column_->none : now));
    }
    return told;
}

QJsonObject rowOf(const QJsonObject &rows)
{
    return rows.isEmpty() ? QJsonObject() : rows.begin().value().toObject();
}

} // namespace

QString changewords::about(const Entity &entity, const ThingNames &names)
{
    switch (entity.kind) {
    case EntityKind::Person:
        return changevalues::person({ entity.id() }, names);
    case EntityKind::Organisation:
        return changevalues::organisation({ entity.id() }, names);
    case EntityKind::Registration: {
        const auto found = names.registrations.find({ entity.id() });
        return found == names.registrations.end()
            ? changevalues::gone()
            : ChangeTexts::dashed(changevalues::person(found->person, names),
                  ChangeTexts::group(found->session, found->track, names));
    }
    case EntityKind::Meeting: {
        const auto found = names.meetings.find({ entity.id() });
        if (found == names.meetings.end()) {
            return changevalues::gone();
        }
        const QString seance = ChangeTexts::module(names.modules.value(found->module).number);
        return ChangeTexts::dashed(changevalues::session(found->session, names), seance);
    }
    case EntityKind::Group:
        return ChangeTexts::group(SessionId { entity.key.section(u'/', 0, 0).toLongLong() },
            TrackId { entity.key.section(u'/', 1).toLongLong() }, names);
    case EntityKind::Cycle:
        return names.cycles.value({ entity.id() }, changevalues::gone());
    case EntityKind::Place:
        return names.places.value({ entity.id() }, changevalues::gone());
    case EntityKind::Speaker:
        return names.speakers.value({ entity.id() }, changevalues::gone());
    case EntityKind::Letter: {
        const auto kind = letterKindFromCode(entity.key);
        return kind ? words::letter(*kind) : entity.key;
    }
    case EntityKind::View:
        return entity.key.section(u'/', 1);
    case EntityKind::SchoolHoliday:
        return ChangeTexts::schoolHolidays();
    case EntityKind::Form: {
        const auto audience = audienceFromCode(entity.key.section(u'/', 1));
        return ChangeTexts::form(audience ? words::audience(*audience) : entity.key.section(u'/', 1));
    }
    }
    Q_UNREACHABLE();
}

QString changewords::registration(RegistrationId id, const ThingNames &names)
{
    const auto found = names.registrations.find(id);
    return ChangeTexts::registration(found == names.registrations.end()
            ? changevalues::gone()
            : ChangeTexts::group(found->session, found->track, names));
}

QStringList changewords::sentences(
    const ActRecord &act, const ActChange &change, const ThingNames &names, const QList<ActChange> &parties)
{
    const EntityKind kind = change.entity.kind;
    const bool came = change.difference.hasAdded(kind);
    const bool went = change.difference.hasRemoved(kind);
    QStringList told = ChangeTexts::merged(act, change, names, parties);
    told += ChangeTexts::colleagues(act, change, names, parties);
    const bool isLinked = !told.isEmpty() && kind == EntityKind::Registration;
    for (const ImageTable &table : imageTables(kind)) {
        const QJsonObject before = change.difference.before.value(table.name).toObject();
        const QJsonObject after = change.difference.after.value(table.name).toObject();
        if (before.isEmpty() && after.isEmpty()) {
            continue;
        }
        if (table.name != images::mainTable(kind)) {
            // What went with the thing itself is said once, by that.
            if (!went) {
                told += changerows::sentences(table.name, before, after, names, change.entity, came);
            }
            continue;
        }
        if (came || went) {
            if (told.isEmpty()) {
                told.append(came ? ChangeTexts::came(act, kind) : ChangeTexts::went(kind));
            }
            const QString said = values(table, rowOf(came ? after : before), names);
            if (!said.isEmpty()) {
                told.append(came ? said : ChangeTexts::itSaid(said));
            }
            continue;
        }
        QStringList changed = changedColumns(table, rowOf(before), rowOf(after), names);
        if (isLinked) {
            const auto companions = changevalues::told(table.name, u"companions_id"_s);
            changed.removeIf([&](const QString &line) { return line.startsWith(companions->label); });
        }
        told += changed;
    }
    return told;
}
