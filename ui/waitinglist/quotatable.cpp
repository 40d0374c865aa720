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
        entries.append({ i++, each.label, {}, text::fold(u"%1 %2"_s.arg(each.name, each.label)) });
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
    const auto show = [choice] { choice->setEditText(choice->itemText(choice->currentIndex())); };
    connect(completer, &FoldedCompleter::chosen, choice, [choice, show](const CompletionEntry &entry) {
        choice->setCurrentIndex(entry.id.toInt());
        show();
    });
    // Qt takes the list of what is offered for the end of the typing.
    connect(edit, &QLineEdit::editingFinished, choice, [completer, show] {
        if (!completer->isOffering()) {
            show();
        }
    });
    return choice;
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
    }
}
