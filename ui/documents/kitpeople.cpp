// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/kitpeople.h"

#include "app/base/french.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/emptynotice.h"

#include <QHash>
#include <QHeaderView>
#include <QSet>

using namespace Qt::StringLiterals;

namespace
{

enum Column { Name, Structure, Convocation, Email };

/// Names and what they got mean nothing when cut; a structure is known by its first words.
const QSet<int> &wholeColumns()
{
    static const QSet<int> whole { Name, Convocation };
    return whole;
}

/// "12/11/2021, imprimée", "12/11/2021, message": the address stands beside it; another one, which may be
/// long, is told with all the rest.
QString convoked(const KitPerson &person)
{
    if (!person.convoked) {
        return KitPeople::tr("pas encore");
    }
    const SentLetter &letter = *person.convoked;
    const QString day = french::shortDate(letter.at.date());
    const bool isSameAddress = letter.address == person.registration.person.email;
    const QString how = letter.means == SentMeans::Printed ? KitPeople::tr("%1, imprimée").arg(day)
        : letter.means == SentMeans::File                  ? KitPeople::tr("%1, en PDF").arg(day)
        : isSameAddress                                    ? KitPeople::tr("%1, message").arg(day)
                                                           : KitPeople::tr("%1, autre adresse").arg(day);
    return person.isOutdated ? KitPeople::tr("à refaire (%1)").arg(how) : how;
}

/// The same with all there is to say of it.
QString explained(const KitPerson &person)
{
    QStringList sentences { convoked(person) };
    if (person.convoked && person.convoked->means == SentMeans::Draft) {
        sentences.append(KitPeople::tr("Brouillon de message à %1").arg(person.convoked->address));
    }
    if (person.isOutdated) {
        sentences.append(KitPeople::tr("La date, les horaires ou le lieu ont changé depuis"));
    }
    return sentences.join(u'\n');
}

/// Who registered after the day was seldom there: they are checked one by one.
bool isProposed(const KitPerson &person)
{
    return !person.isLate;
}

} // namespace

KitPeople::KitPeople(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"kitPeopleList"_s);
    setAccessibleName(tr("Personnes attendues"));
    setHeaderLabels({ tr("Personne"), tr("Structure"), tr("Convocation"), tr("Courriel") });
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    auto *notice = new EmptyNotice;
    notice->setWords(tr("Personne n’est attendu"),
        tr("Les inscriptions confirmées paraissent ici\u202F; les autres documents se préparent déjà."));
    notice->coverWhenEmpty(this);
    connect(this, &QTreeWidget::itemChanged, this, &KitPeople::changed);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item) {
            Q_EMIT lookedAt(known_.at(indexOfTopLevelItem(item)).registration.id);
        }
    });
}

void KitPeople::setPeople(const QList<KitPerson> &people, bool isSameMeeting)
{
    QHash<RegistrationId, Qt::CheckState> chosen;
    for (int row = 0; isSameMeeting && row < topLevelItemCount(); ++row) {
        chosen.insert(known_.at(row).registration.id, topLevelItem(row)->checkState(0));
    }
    const QSignalBlocker quiet(this);
    clear();
    known_ = people;
    for (const KitPerson &each : people) {
        const QString name = each.isMakeUp ? tr("%1 (rattrapage)").arg(each.name) : each.name;
        const QStringList texts { name, each.structure, convoked(each), each.registration.person.email };
        auto *item = new QTreeWidgetItem(this, texts);
        for (int column = 0; column < texts.size(); ++column) {
            const QString told = column == Convocation ? explained(each) : texts.at(column);
            item->setToolTip(column, told.toHtmlEscaped().replace(u'\n', u"<br>"_s));
        }
        item->setCheckState(
            0, chosen.value(each.registration.id, isProposed(each) ? Qt::Checked : Qt::Unchecked));
    }
    fitColumns(*this, wholeColumns());
}

void KitPeople::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns(*this, wholeColumns());
}

QList<KitPerson> KitPeople::checked() const
{
    QList<KitPerson> found;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->checkState(0) == Qt::Checked) {
            found.append(known_.at(row));
        }
    }
    return found;
}

void KitPeople::checkProposed()
{
    checkThose([](const KitPerson &each) { return isProposed(each); });
}

void KitPeople::checkNobody()
{
    checkThose([](const KitPerson &) { return false; });
}

void KitPeople::checkToConvoke()
{
    checkThose([](const KitPerson &each) { return isProposed(each) && (!each.convoked || each.isOutdated); });
}

void KitPeople::checkThose(bool (*isWanted)(const KitPerson &person))
{
    {
        const QSignalBlocker quiet(this);
        for (int row = 0; row < topLevelItemCount(); ++row) {
            topLevelItem(row)->setCheckState(0, isWanted(known_.at(row)) ? Qt::Checked : Qt::Unchecked);
        }
    }
    viewport()->update();
    Q_EMIT changed();
}
