// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitinglist/quotatable.h"

#include "app/base/textfold.h"
#include "app/territories/territorystore.h"
#include "ui/widgets/completionlist.h"
#include "ui/widgets/foldedcompleter.h"
#include "ui/words/domainwords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostSeats = 100'000;

/// What one looks for a subject by.
QString keyOf(const QString &name, const QString &label)
{
    return text::fold(u"%1 %2"_s.arg(name, label));
}

void take(QComboBox &choice, int index)
{
    choice.setCurrentIndex(index);
    choice.setEditText(choice.itemText(index));
}

} // namespace

QuotaTable::QuotaTable(QWidget *parent)
    : QTableWidget(0, 2, parent)
    , known_(new CompletionList(this))
{
    setHorizontalHeaderLabels({ tr("Pour"), tr("Places au plus") });
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    verticalHeader()->hide();
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Quotas"));
}

Done QuotaTable::offer(Database &database, const QList<Audience> &audiences)
{
    subjects_.clear();
    for (const Audience audience : audiences) {
        subjects_.append(
            { Quota::Kind::Audience, code(audience), tr("Public « %1 »").arg(words::audience(audience)) });
    }
    subjects_.append({ Quota::Kind::Organisation, u""_s, tr("Chaque structure") });
    subjects_.append({ Quota::Kind::Territory, u""_s, tr("Chaque territoire") });
    const TerritoryStore store(database);
    const auto territories = store.territories();
    if (!territories) {
        return std::unexpected(territories.error());
    }
    for (const Territory &territory : *territories) {
        subjects_.append({ Quota::Kind::Territory, territory.id,
            tr("Territoire «\u00a0%1\u00a0»").arg(territory.label), territory.label });
    }
    const auto organisations = store.organisations();
    if (!organisations) {
        return std::unexpected(organisations.error());
    }
    for (const Organisation &organisation : *organisations) {
        subjects_.append({ Quota::Kind::Organisation, QString::number(organisation.id.value),
            tr("Structure «\u00a0%1\u00a0»").arg(organisation.name), organisation.name });
    }
    return {};
}

void QuotaTable::append(const Quota &quota)
{
    const auto isIt
        = [&](const Subject &each) { return each.kind == quota.kind && each.subject == quota.subject; };
    if (std::ranges::none_of(subjects_, isIt)) {
        // Gone from the lists, and kept all the same.
        subjects_.append({ quota.kind, quota.subject, tr("(supprimé) %1").arg(quota.subject) });
    }
    const int row = rowCount();
    insertRow(row);
    QComboBox *subject = makeChoice();
    subject->setCurrentIndex(int(std::ranges::find_if(subjects_, isIt) - subjects_.begin()));
    setCellWidget(row, 0, subject);
    auto *seats = new QSpinBox(this);
    seats->setRange(0, mostSeats);
    seats->setValue(quota.seats);
    seats->setAccessibleName(tr("Places au plus"));
    setCellWidget(row, 1, seats);
}

/// A long list whose entries begin with « Structure »: it is looked through by name.
QComboBox *QuotaTable::makeChoice()
{
    QList<CompletionEntry> entries;
    auto *choice = new QComboBox(this);
    for (int i = 0; const Subject &each : subjects_) {
        choice->addItem(each.label);
        entries.append({ i++, each.label, {}, keyOf(each.name, each.label) });
    }
    known_->setEntries(entries);
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setCompleter(nullptr); // Qt's own looks at beginnings, and is not blind to accents
    choice->setAccessibleName(tr("Pour"));
    QLineEdit *edit = choice->lineEdit();
    edit->setObjectName(u"quotaSubjectEdit"_s);
    edit->setAccessibleName(tr("Pour"));
    auto *completer = new FoldedCompleter(edit, known_);
    completer->setFirstIsChosen(true);
    completer->setTabIsChoice(true);
    connect(completer, &FoldedCompleter::chosen, choice, [this, choice](const CompletionEntry &entry) {
        take(*choice, entry.id.toInt());
        Q_EMIT edited();
    });
    // Qt takes the list of what is offered for the end of the typing.
    connect(edit, &QLineEdit::editingFinished, choice, [this, completer, choice] {
        if (!completer->isOffering()) {
            settle(*choice);
        }
    });
    connect(edit, &QLineEdit::textEdited, this, &QuotaTable::edited);
    connect(choice, &QComboBox::activated, this, &QuotaTable::edited);
    return choice;
}

bool QuotaTable::isNamed(const QComboBox &choice)
{
    return text::fold(choice.currentText()) == text::fold(choice.itemText(choice.currentIndex()));
}

QList<int> QuotaTable::meant(const QString &typed) const
{
    const QString query = text::fold(typed);
    QList<int> found;
    for (int i = 0; i < subjects_.size() && !query.isEmpty(); ++i) {
        const Subject &each = subjects_.at(i);
        if (query == text::fold(each.label) || query == text::fold(each.name)) {
            return { i }; // written whole, whatever it is a part of besides
        }
        if (text::matches(keyOf(each.name, each.label), query)) {
            found.append(i);
        }
    }
    return found;
}

void QuotaTable::settle(QComboBox &choice) const
{
    const QList<int> found = isNamed(choice) ? QList { choice.currentIndex() } : meant(choice.currentText());
    if (found.size() == 1) {
        take(choice, found.first());
    }
}

QString QuotaTable::leadToUnnamed()
{
    for (int row = 0; row < rowCount(); ++row) {
        auto *choice = qobject_cast<QComboBox *>(cellWidget(row, 0));
        settle(*choice);
        if (isNamed(*choice)) {
            continue;
        }
        const QString typed = choice->currentText().trimmed();
        setCurrentCell(row, 0);
        choice->setFocus();
        choice->lineEdit()->selectAll();
        if (typed.isEmpty()) {
            return tr("Ce quota ne dit pas pour qui il est\u00a0: choisissez dans la liste, ou retirez-le.");
        }
        return (meant(typed).isEmpty()
                ? tr("«\u00a0%1\u00a0» n’est ni un public, ni une structure, ni un territoire connu\u00a0: "
                     "choisissez dans la liste, ou retirez ce quota.")
                : tr("«\u00a0%1\u00a0» peut désigner plusieurs publics, structures ou territoires\u00a0: "
                     "choisissez dans la liste."))
            .arg(typed);
    }
    return {};
}

void QuotaTable::setQuotas(const QList<Quota> &quotas)
{
    setRowCount(0);
    for (const Quota &quota : quotas) {
        append(quota);
    }
}

QList<Quota> QuotaTable::quotas() const
{
    QList<Quota> quotas;
    for (int row = 0; row < rowCount(); ++row) {
        const auto *subject = qobject_cast<const QComboBox *>(cellWidget(row, 0));
        const auto *seats = qobject_cast<const QSpinBox *>(cellWidget(row, 1));
        const Subject &chosen = subjects_.at(subject->currentIndex());
        quotas.append({ chosen.kind, chosen.subject, seats->value() });
    }
    return quotas;
}

void QuotaTable::addQuota()
{
    // The first that has no quota yet.
    const QList<Quota> known = quotas();
    const auto free = std::ranges::find_if(subjects_, [&](const Subject &each) {
        return std::ranges::none_of(known,
            [&](const Quota &quota) { return quota.kind == each.kind && quota.subject == each.subject; });
    });
    if (free != subjects_.end()) {
        append({ free->kind, free->subject, 1 });
        setCurrentCell(rowCount() - 1, 0);
        auto *subject = qobject_cast<QComboBox *>(cellWidget(rowCount() - 1, 0));
        subject->setFocus();
        subject->lineEdit()->selectAll();
    }
}

void QuotaTable::removeCurrent()
{
    if (rowCount() > 0) {
        removeRow(currentRow() >= 0 ? currentRow() : rowCount() - 1);
        Q_EMIT edited();
    }
}
