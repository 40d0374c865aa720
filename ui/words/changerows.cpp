// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/changerows.h"

#include "app/attendance/attendance.h"
#include "app/base/french.h"
#include "app/registrations/seats.h"
#include "ui/words/changevalues.h"
#include "ui/words/domainwords.h"
#include "ui/words/meetingrows.h"
#include "ui/words/programmerows.h"
#include "ui/words/waitwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Rows
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    const QJsonObject &before;
    const QJsonObject &after;
    const ThingNames &names;
    bool isNew;

    [[nodiscard]] QStringList keys() const { return changerows::keys(before, after); }

    /// "Territoires : + Roubaix, − Lille"; without signs when they came with the thing itself.
    template <class Name> [[nodiscard]] QStringList list(const QString &label, Name name) const
    {
        QStringList parts;
        for (const QString &key : keys()) {
            const bool came = after.contains(key);
            if (came && before.contains(key)) {
                continue;
            }
            const QString called = name((came ? after : before).value(key).toObject());
            parts.append(isNew ? called : came ? tr("+ %1").arg(called) : tr("− %1").arg(called));
        }
        parts.sort(Qt::CaseInsensitive);
        return parts.isEmpty() ? QStringList() : QStringList { label.arg(parts.join(u", "_s)) };
    }

    [[nodiscard]] QStringList toldApart(const Entity &entity) const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const qint64 one = key.section(u'/', 0, 0).toLongLong();
            const PersonId other { one == entity.id() ? key.section(u'/', 1).toLongLong() : one };
            const QString ofOther = french::of(changevalues::person(other, names));
            told.append(after.contains(key)
                    ? tr("Personne différente %1").arg(ofOther)
                    : tr("N’est plus notée comme une personne différente %1").arg(ofOther));
        }
        return told;
    }

    [[nodiscard]] QStringList wishes() const
    {
        const auto session = [&](const QJsonObject &side, const QString &key) {
            return side.contains(key) ? changevalues::value(changevalues::Sort::Session,
                                            side.value(key).toObject().value("session_id"_L1), names)
                                      : QString();
        };
        QStringList ranks = keys();
        std::ranges::sort(ranks, {}, [](const QString &key) { return key.section(u'/', 1).toInt(); });
        QStringList told;
        for (const QString &key : ranks) {
            const QString label = tr("Souhait n° %1").arg(key.section(u'/', 1));
            const QString was = session(before, key);
            const QString now = session(after, key);
            told.append(isNew ? tr("%1 : %2").arg(label, now)
                              : changerows::fromTo(label, was.isEmpty() ? tr("(aucun)") : was,
                                    now.isEmpty() ? tr("(aucun)") : now));
        }
        return told;
    }

    [[nodiscard]] static QString offerState(const QString &code)
    {
        return code == "accepted"_L1 ? tr("Offre de place acceptée")
            : code == "declined"_L1  ? tr("Offre de place déclinée")
            : code == "expired"_L1   ? tr("Offre de place retirée sans réponse")
                                     : tr("Offre de place en attente de réponse");
    }

    [[nodiscard]] static QString deadline(const QJsonValue &stored)
    {
        return french::longDate(QDate::fromString(stored.toString(), Qt::ISODate));
    }

    [[nodiscard]] QStringList offers() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const QJsonObject was = before.value(key).toObject();
            const QJsonObject now = after.value(key).toObject();
            if (was.isEmpty() || now.isEmpty()) {
                told += cameOrWent(was.isEmpty() ? now : was, was.isEmpty());
                continue;
            }
            if (now.contains("state"_L1)) {
                told.append(offerState(now.value("state"_L1).toString()));
            }
            if (now.contains("session_id"_L1)) {
                told.append(changerows::fromTo(tr("Place proposée en"),
                    changevalues::session({ was.value("session_id"_L1).toInteger() }, names),
                    changevalues::session({ now.value("session_id"_L1).toInteger() }, names)));
            }
            if (now.contains("deadline"_L1)) {
                const QString none = tr("(sans échéance)");
                const QString old = deadline(was.value("deadline"_L1));
                const QString fresh = deadline(now.value("deadline"_L1));
                told.append(changerows::fromTo(tr("Réponse attendue avant le"), old.isEmpty() ? none : old,
                    fresh.isEmpty() ? none : fresh));
            }
            if (now.contains("answer_reason"_L1)) {
                const QString none = tr("(aucune)");
                const QString old = was.value("answer_reason"_L1).toString();
                const QString fresh = now.value("answer_reason"_L1).toString();
                told.append(changerows::fromTo(
                    tr("Raison donnée"), old.isEmpty() ? none : old, fresh.isEmpty() ? none : fresh));
            }
        }
        return told;
    }

    [[nodiscard]] QStringList cameOrWent(const QJsonObject &offer, bool came) const
    {
        const QString session = changevalues::session({ offer.value("session_id"_L1).toInteger() }, names);
        if (!came) {
            return { tr("Offre de place retirée (%1)").arg(session) };
        }
        const QString until = deadline(offer.value("deadline"_L1));
        QString told = until.isEmpty()
            ? tr("Place proposée en %1").arg(session)
            : tr("Place proposée en %1, réponse attendue avant le %2").arg(session, until);
        if (const QString state = offer.value("state"_L1).toString(); state != "proposed"_L1) {
            told += tr(" (%1)").arg(offerState(state));
        }
        const QString reason = offer.value("answer_reason"_L1).toString();
        return reason.isEmpty() ? QStringList { told }
                                : QStringList { told, tr("Raison donnée : %1").arg(reason) };
    }

    /// "evaluation-2022 · professional · title": the form's own name stands last; nothing where it has none
    /// and is known by its columns.
    [[nodiscard]] static QString formOf(const QString &key)
    {
        const QString form = key.section(u'/', 0, -2).section(u" · "_s, 2);
        return form.startsWith("columns "_L1) ? QString() : form;
    }

    [[nodiscard]] static QString answerOf(const QString &number, const QString &form)
    {
        if (number.isEmpty()) {
            return form.isEmpty() ? tr("ligne sans numéro d’un fichier importé")
                                  : tr("ligne sans numéro du fichier « %1 »").arg(form);
        }
        return form.isEmpty() ? tr("réponse n° %1 du formulaire").arg(number)
                              : tr("réponse n° %1 du formulaire « %2 »").arg(number, form);
    }

    [[nodiscard]] QStringList submissions() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const QString number = key.section(u'/', -1);
            const bool hasNumber = !number.startsWith(u'='); // else a mark of what the row said
            if (isNew) { // the thing itself says of which form
                told.append(hasNumber ? tr("Vient de la réponse n° %1").arg(number)
                                      : tr("Vient d’une ligne sans numéro de réponse"));
                continue;
            }
            const QString answer = answerOf(hasNumber ? number : QString(), formOf(key));
            if (!before.contains(key)) {
                told.append(tr("Vient de la %1").arg(answer));
            } else if (!after.contains(key)) {
                told.append(tr("Ne vient plus de la %1").arg(answer));
            } else if (after.value(key).toObject().contains("fingerprint"_L1)) {
                told.append(tr("Mise à jour par la %1").arg(answer));
            }
        }
        return told;
    }

    [[nodiscard]] QStringList presences() const
    {
        const auto state = [&](const QJsonObject &side, const QString &key) {
            const auto read = attendanceFromCode(side.value(key).toObject().value("state"_L1).toString());
            return read ? words::attendance(*read) : tr("(non saisie)");
        };
        QStringList told;
        for (const QString &key : keys()) {
            const QJsonObject row = after.value(key).toObject();
            if (before.contains(key) && after.contains(key) && !row.contains("state"_L1)) {
                continue; // noted again, the same
            }
            const HalfDayId id { key.section(u'/', 1).toLongLong() };
            const QDate date = names.halfDays.value(id).date;
            const QString part = changevalues::halfDay(id, names);
            const QString label = date.isValid() ? tr("Présence du %1, %2").arg(french::longDate(date), part)
                                                 : tr("Présence, %1").arg(part);
            told.append(changerows::fromTo(label, state(before, key), state(after, key)));
        }
        return told;
    }

    /// "Attestation d’assiduité n° 12".
    [[nodiscard]] static QString capitalised(const QString &words)
    {
        return words.left(1).toUpper() + words.mid(1);
    }

    /// "Convocation à la séance du mardi 23 novembre 2021 : brouillon de message à a@b.example".
    [[nodiscard]] QStringList letters() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const QJsonObject letter = (after.contains(key) ? after : before).value(key).toObject();
            const QString document = letter.value("document"_L1).toString();
            const auto meeting = names.meetings.value({ letter.value("meeting_id"_L1).toInteger() });
            const QString name = document == "convocation"_L1 ? tr("Convocation")
                : document == "travel_note"_L1                ? tr("Note d’accès")
                                               : capitalised(letter.value("words"_L1).toString());
            const QString what = meeting.date.isValid()
                ? tr("%1, séance du %2").arg(name, french::longDate(meeting.date))
                : name;
            const QString way = letter.value("means"_L1).toString();
            const QString how = way == "printed"_L1 ? tr("imprimée")
                : way == "file"_L1
                ? tr("fichier PDF")
                : tr("brouillon de message à %1").arg(letter.value("address"_L1).toString());
            if (!before.contains(key)) {
                told.append(tr("%1\u00A0: %2").arg(what, how));
            } else if (!after.contains(key)) {
                told.append(tr("%1 (%2)\u00A0: trace retirée").arg(what, how));
            }
        }
        return told;
    }

    /// Séances of another session that make up for a missed one.
    [[nodiscard]] QStringList makeUps() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const auto meeting = names.meetings.value({ key.section(u'/', 1).toLongLong() });
            const QString session = changevalues::session(meeting.session, names);
            const QString where = meeting.date.isValid()
                ? tr("%1, le %2").arg(session, french::longDate(meeting.date))
                : session;
            if (!before.contains(key)) {
                told.append(tr("Rattrapage prévu : %1").arg(where));
            } else if (!after.contains(key)) {
                told.append(tr("Rattrapage retiré : %1").arg(where));
            }
        }
        return told;
    }

    /// Rows of a printed sheet taken without having been expected.
    [[nodiscard]] QStringList guestRows() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const QString sheet = key.section(u'/', 0, 0);
            const QString row = key.section(u'/', 1);
            if (!before.contains(key)) {
                told.append(tr("A signé sans être attendu.e : feuille n° %1, ligne %2").arg(sheet, row));
            } else if (!after.contains(key)) {
                told.append(tr("Ne figure plus à la ligne %2 de la feuille n° %1").arg(sheet, row));
            }
        }
        return told;
    }

    [[nodiscard]] QString quota(const QString &key, const QJsonObject &row) const
    {
        Quota quota;
        quota.kind = quotaKindFromCode(key.section(u'/', 2, 2)).value_or(Quota::Kind::Audience);
        quota.subject = key.section(u'/', 3);
        quota.seats = row.value("seats"_L1).toInt();
        const QString label = quota.kind == Quota::Kind::Organisation
            ? changevalues::organisation({ quota.subject.toLongLong() }, names)
            : changevalues::territory(quota.subject, names);
        return words::quota(quota, label);
    }

    [[nodiscard]] QStringList quotas() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const bool was = before.contains(key);
            const bool is = after.contains(key);
            const QString old = quota(key, before.value(key).toObject());
            const QString fresh = quota(key, after.value(key).toObject());
            told.append(was && is ? changerows::fromTo(tr("Quota"), old, fresh)
                    : is          ? tr("Quota ajouté : %1").arg(fresh)
                                  : tr("Quota retiré : %1").arg(old));
        }
        return told;
    }
};

} // namespace

QStringList changerows::keys(const QJsonObject &before, const QJsonObject &after)
{
    QStringList all = before.keys() + after.keys();
    all.removeDuplicates();
    return all;
}

QString changerows::fromTo(const QString &label, const QString &before, const QString &after)
{
    return Rows::tr("%1 : %2 → %3").arg(label, before, after);
}

QStringList changerows::sentences(const QString &table, const QJsonObject &before, const QJsonObject &after,
    const ThingNames &names, const Entity &entity, bool isNew)
{
    const Rows rows { before, after, names, isNew };
    if (table == "person_territory"_L1) {
        return rows.list(Rows::tr("Territoires : %1"), [&](const QJsonObject &row) {
            return changevalues::territory(row.value("territory_id"_L1).toString(), names);
        });
    }
    if (table == "registration_module"_L1) {
        return rows.list(Rows::tr("Séances choisies : %1"), [&](const QJsonObject &row) {
            return changevalues::module({ row.value("module_id"_L1).toInteger() }, names);
        });
    }
    if (table == "person_told_apart"_L1) {
        return rows.toldApart(entity);
    }
    if (table == "wish"_L1) {
        return rows.wishes();
    }
    if (table == "offer"_L1) {
        return rows.offers();
    }
    if (table == "submission"_L1) {
        return rows.submissions();
    }
    if (table == "attendance"_L1) {
        return rows.presences();
    }
    if (table == "make_up"_L1) {
        return rows.makeUps();
    }
    if (table == "sent_letter"_L1) {
        return rows.letters();
    }
    if (table == "sheet_guest"_L1) {
        return rows.guestRows();
    }
    if (table == "quota"_L1) {
        return rows.quotas();
    }
    if (const auto told = meetingrows::sentences(table, before, after, names, isNew)) {
        return *told;
    }
    return programmerows::sentences(table, before, after, names);
}
