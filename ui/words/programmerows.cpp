// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/programmerows.h"

#include "ui/words/changerows.h"
#include "ui/words/changevalues.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace
{

class ProgrammeRows
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    const QJsonObject &before;
    const QJsonObject &after;
    const ThingNames &names;

    [[nodiscard]] QStringList keys() const { return changerows::keys(before, after); }

    [[nodiscard]] static QString orEmpty(const QString &text) { return text.isEmpty() ? tr("(vide)") : text; }

    [[nodiscard]] static QString text(const QJsonObject &row, const QString &column)
    {
        return orEmpty(changevalues::value(changevalues::Sort::Text, row.value(column), ThingNames()));
    }

    [[nodiscard]] static QString number(const QJsonValue &stored)
    {
        return stored.isNull() ? tr("(à préciser)") : QString::number(stored.toInteger());
    }

    /// One column of a row that stayed: "Séance 2, titre : a → b".
    static void tell(QStringList &told, const QString &whose, const QString &column, const QString &label,
        const QJsonObject &was, const QJsonObject &now)
    {
        if (!was.contains(column) && !now.contains(column)) {
            return;
        }
        const bool isText = was.value(column).isString() || now.value(column).isString();
        told.append(changerows::fromTo(tr("%1, %2").arg(whose, label),
            isText ? text(was, column) : number(was.value(column)),
            isText ? text(now, column) : number(now.value(column))));
    }

    [[nodiscard]] QString track(const QString &key) const
    {
        return tr("Parcours « %1 »").arg(changevalues::track({ key.toLongLong() }, names));
    }

    [[nodiscard]] QString module(const QString &key) const
    {
        const auto found = names.modules.constFind({ key.toLongLong() });
        return found == names.modules.cend() ? tr("Séance (supprimée depuis)")
                                             : tr("Séance « %1 »").arg(found->title);
    }

    [[nodiscard]] QStringList tracks() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const QJsonObject was = before.value(key).toObject();
            const QJsonObject now = after.value(key).toObject();
            if (was.isEmpty() || now.isEmpty()) {
                told.append(was.isEmpty() ? tr("Parcours ajouté : %1").arg(text(now, u"label"_s))
                                          : tr("Parcours retiré : %1").arg(text(was, u"label"_s)));
                continue;
            }
            tell(told, track(key), u"label"_s, tr("nom"), was, now);
            tell(told, track(key), u"position"_s, tr("rang"), was, now);
        }
        return told;
    }

    [[nodiscard]] static QString numbered(const QJsonObject &row)
    {
        return tr("%1. %2").arg(row.value("number"_L1).toInteger()).arg(text(row, u"title"_s));
    }

    [[nodiscard]] QStringList modules() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const QJsonObject was = before.value(key).toObject();
            const QJsonObject now = after.value(key).toObject();
            if (was.isEmpty() || now.isEmpty()) {
                told.append(was.isEmpty() ? tr("Séance ajoutée : %1").arg(numbered(now))
                                          : tr("Séance retirée : %1").arg(numbered(was)));
                continue;
            }
            tell(told, module(key), u"number"_s, tr("numéro"), was, now);
            tell(told, module(key), u"title"_s, tr("titre"), was, now);
            tell(told, module(key), u"description"_s, tr("description"), was, now);
            tell(told, module(key), u"minutes"_s, tr("durée en minutes"), was, now);
        }
        return told;
    }

    [[nodiscard]] QStringList sessions() const
    {
        QStringList told;
        for (const QString &key : keys()) {
            const QJsonObject was = before.value(key).toObject();
            const QJsonObject now = after.value(key).toObject();
            if (was.isEmpty() || now.isEmpty()) {
                told.append(was.isEmpty() ? tr("Session ajoutée : %1").arg(text(now, u"label"_s))
                                          : tr("Session retirée : %1").arg(text(was, u"label"_s)));
                continue;
            }
            const QString whose = changevalues::session({ key.toLongLong() }, names);
            tell(told, whose.left(1).toUpper() + whose.mid(1), u"label"_s, tr("nom"), was, now);
            tell(told, whose.left(1).toUpper() + whose.mid(1), u"number"_s, tr("numéro"), was, now);
        }
        return told;
    }

    /// "Parcours « Élus », publics : + citoyens, − élus": the rows of one owner in one sentence.
    template <class Owner, class Name>
    [[nodiscard]] QStringList lists(const QString &label, Owner owner, Name name) const
    {
        QMap<QString, QStringList> parts;
        for (const QString &key : keys()) {
            const QString whose = key.section(u'/', 0, 0);
            const QString left = before.contains(key) ? name(before.value(key).toObject()) : QString();
            const QString came = after.contains(key) ? name(after.value(key).toObject()) : QString();
            if (!came.isEmpty()) {
                parts[whose].append(tr("+ %1").arg(came));
            }
            if (!left.isEmpty()) {
                parts[whose].append(tr("− %1").arg(left));
            }
        }
        QStringList told;
        for (auto each = parts.cbegin(); each != parts.cend(); ++each) {
            told.append(tr("%1, %2 : %3").arg(owner(each.key()), label, each->join(u", "_s)));
        }
        return told;
    }

    [[nodiscard]] static QString audience(const QJsonObject &row)
    {
        return changevalues::value(changevalues::Sort::Audience, row.value("audience"_L1), ThingNames());
    }

    [[nodiscard]] QString speaker(const QJsonObject &row) const
    {
        return changevalues::speaker({ row.value("speaker_id"_L1).toInteger() }, names);
    }
};

} // namespace

QStringList programmerows::sentences(
    const QString &table, const QJsonObject &before, const QJsonObject &after, const ThingNames &names)
{
    const ProgrammeRows rows { before, after, names };
    const auto track = [&](const QString &key) { return rows.track(key); };
    const auto module = [&](const QString &key) { return rows.module(key); };
    if (table == "track"_L1) {
        return rows.tracks();
    }
    if (table == "track_audience"_L1) {
        return rows.lists(ProgrammeRows::tr("publics"), track, &ProgrammeRows::audience);
    }
    if (table == "module"_L1) {
        return rows.modules();
    }
    if (table == "module_audience"_L1) {
        return rows.lists(ProgrammeRows::tr("ouverte à"), module, &ProgrammeRows::audience);
    }
    if (table == "module_speaker"_L1) {
        return rows.lists(ProgrammeRows::tr("intervenants"), module,
            [&](const QJsonObject &row) { return rows.speaker(row); });
    }
    if (table == "session"_L1) {
        return rows.sessions();
    }
    return {};
}
