// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/outcomemodel.h"

#include "app/base/textfold.h"
#include "app/people/sortname.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/domainwords.h"
#include "ui/words/importwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QHash<int, qsizetype> byRow(const QList<RowNote> &notes)
{
    QHash<int, qsizetype> places;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        places.insert(notes.at(i).row, i);
    }
    return places;
}

} // namespace

void OutcomeModel::setJob(const ImportJob &job)
{
    beginResetModel();
    reader_.reset();
    job_ = job;
    // Names and sessions only: territories need no ids to be shown.
    reader_.emplace(*job_.table, job_.form, QHash<QString, QString>());
    noted_ = byRow(job_.report.lookalikes);
    rejected_ = byRow(job_.report.rejected);
    list();
    endResetModel();
}

void OutcomeModel::setKind(Kind kind)
{
    if (kind_ == kind) {
        return;
    }
    beginResetModel();
    kind_ = kind;
    list();
    endResetModel();
}

void OutcomeModel::list()
{
    shown_.clear();
    for (qsizetype i = 0; i < job_.report.verdicts.size(); ++i) {
        if (isOf(job_.report.verdicts.at(i), kind_)) {
            shown_.append(i);
        }
    }
}

bool OutcomeModel::isNoted(int row, bool asLikeness) const
{
    const auto note = noted_.constFind(row);
    return note != noted_.cend() && job_.report.lookalikes.at(*note).isLikeness() == asLikeness;
}

bool OutcomeModel::isOf(const RowVerdict &verdict, Kind kind) const
{
    switch (kind) {
    case Kind::All:
        return true;
    case Kind::New:
        return verdict.outcome == RowOutcome::Added;
    case Kind::Waiting:
        return verdict.outcome == RowOutcome::Added && verdict.status == RegistrationStatus::Waitlisted;
    case Kind::Updated:
        return verdict.outcome == RowOutcome::Updated;
    case Kind::Unchanged:
        return verdict.outcome == RowOutcome::Unchanged;
    case Kind::Alike:
        return isNoted(verdict.row, true);
    case Kind::Closed:
        return isNoted(verdict.row, false);
    case Kind::Rejected:
        return verdict.outcome == RowOutcome::Rejected;
    }
    Q_UNREACHABLE();
}

int OutcomeModel::count(Kind kind) const
{
    return int(std::ranges::count_if(
        job_.report.verdicts, [&](const RowVerdict &verdict) { return isOf(verdict, kind); }));
}

bool OutcomeModel::namesPublics() const
{
    return std::ranges::any_of(
        job_.report.verdicts, [](const RowVerdict &verdict) { return verdict.audience.has_value(); });
}

QString OutcomeModel::why(const RowVerdict &verdict) const
{
    QStringList told { reason(verdict) };
    if (const auto other = job_.report.otherPublics.constFind(verdict.row);
        other != job_.report.otherPublics.cend()) {
        told << words::otherPublic(*other);
    }
    if (const auto left = job_.report.phonesLeft.constFind(verdict.row);
        left != job_.report.phonesLeft.cend()) {
        told << words::phonesLeft(*left);
    }
    if (const auto parting = job_.report.partings.constFind(verdict.row);
        parting != job_.report.partings.cend()) {
        told << words::partings({ *parting });
    }
    told.removeAll(QString());
    return told.join(u' ');
}

QString OutcomeModel::reason(const RowVerdict &verdict) const
{
    if (const auto note = rejected_.constFind(verdict.row); note != rejected_.cend()) {
        return words::rowReason(job_.report.rejected.at(*note));
    }
    QStringList told;
    if (verdict.outcome == RowOutcome::Updated) {
        told << words::importChanges(job_.report.changes.value(verdict.row));
    }
    if (const auto note = noted_.constFind(verdict.row); note != noted_.cend()) {
        told << words::rowReason(job_.report.lookalikes.at(*note));
    }
    if (!told.isEmpty()) {
        return told.join(u". "_s);
    }
    if (!isOf(verdict, Kind::Waiting)) {
        return {};
    }
    return verdict.waitsFor ? words::importWait(*verdict.waitsFor)
                            : tr("En attente dans le fichier\u00a0: la demande prend son rang.");
}

int OutcomeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(shown_.size());
}

int OutcomeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutcomeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == Number) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && (role != Qt::ToolTipRole || index.column() != Why)) {
        return {};
    }
    // There is one verdict for each row under the headers, in the same order.
    const qsizetype place = shown_.at(index.row());
    const RowVerdict &verdict = job_.report.verdicts.at(place);
    const auto row = [&] { return reader_->read(job_.form.firstRow + place); };
    switch (Column(index.column())) {
    case Number:
        return verdict.row;
    case Name: {
        const Person person = row().person;
        return names::display(person.familyName, person.givenName);
    }
    case Organisation:
        return row().person.organisationName;
    case Session: {
        const QString session = row().session;
        return !session.isEmpty() ? session
            : job_.choice.session ? tr("Session %1").arg(*job_.choice.session)
                                  : QString();
    }
    case Outcome:
        return words::outcome(verdict);
    case Why: {
        const QString told = why(verdict);
        return role == Qt::ToolTipRole ? u"<p>"_s + told.toHtmlEscaped() + u"</p>"_s : told;
    }
    case Public: {
        if (verdict.audience && verdict.outcome != RowOutcome::Rejected) {
            return words::audience(*verdict.audience);
        }
        const SubmissionRow refused = row(); // as it is written, for that may be why
        const QString written = refused.audience.isEmpty() ? refused.track : refused.audience;
        return written.isEmpty() ? words::audience(job_.choice.audience) : text::tidy(written);
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case Number:
        return tr("Ligne");
    case Name:
        return tr("Nom et prénom");
    case Organisation:
        return tr("Structure");
    case Session:
        return tr("Session");
    case Outcome:
        return tr("Ce qu’elle devient");
    case Why:
        return tr("Pourquoi");
    case Public:
        return tr("Public");
    case ColumnCount:
        break;
    }
    return {};
}
