// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/submissionrow.h"

#include "app/base/textfold.h"
#include "app/exchange/fingerprint.h"
#include "app/exchange/fullname.h"
#include "app/exchange/phonenumbers.h"
#include "app/people/sortname.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// "-", "?", """" name nothing.
bool saysSomething(const QString &answer)
{
    return std::ranges::any_of(answer, [](QChar c) { return c.isLetterOrNumber(); });
}

/// What was said no, or not at all.
bool isNo(const QString &answer)
{
    const QString key = text::fold(answer);
    return key.isEmpty() || key == "0"_L1 || key == "non"_L1 || key == "no"_L1 || key == "false"_L1
        || key == "faux"_L1 || key == "aucun"_L1 || key == "n"_L1;
}

/// What stands in the column of an answer that was chosen, besides the answer itself.
bool isMark(const QString &cell, const QString &answer)
{
    static const QStringList marks { u"x"_s, u"1"_s, u"oui"_s, u"yes"_s, u"vrai"_s, u"true"_s, u"o"_s, u"y"_s,
        u"on"_s, u"✓"_s, u"✔"_s, u"☑"_s, u"☒"_s };
    const QString key = text::fold(cell);
    return marks.contains(key) || key == text::fold(answer);
}

/// "Autre", "Autre…", "Autre (précisez)"
bool isOther(const QString &answer)
{
    static const QRegularExpression other(
        u"^autres?[ …:]*(?:\\(? ?(?:a |merci de |veuillez )?precise[rz]\\b.*)?$"_s);
    return other.match(text::fold(answer)).hasMatch();
}

/// "mailto:m.eloy@caf.example", as a link that was copied, or "Maëlle Éloy <m.eloy@caf.example>", as from a
/// message.
QString bareAddress(const QString &written)
{
    constexpr auto scheme = "mailto:"_L1;
    static const QRegularExpression bracketed(u"^[^<>@]*<([^<>]*)>$"_s);
    const QRegularExpressionMatch match = bracketed.match(written);
    const QString address = match.hasMatch() ? match.captured(1).trimmed() : written;
    return address.startsWith(scheme, Qt::CaseInsensitive)
        ? address.sliced(scheme.size()).section(u'?', 0, 0).trimmed()
        : address;
}

QString civility(const QString &written)
{
    const QString key = text::fold(written);
    if (key == "f"_L1 || key == "femme"_L1) {
        return u"Madame"_s;
    }
    return key == "homme"_L1 || key == "h"_L1 ? u"Monsieur"_s : civilityOf(written);
}

/// A spreadsheet's mark before what would be a formula, as we write it ourselves.
QByteArrayView withoutGuard(QByteArrayView cell)
{
    const bool isGuarded
        = cell.size() > 1 && cell.front() == '\'' && QByteArrayView("=+-@").contains(cell.at(1));
    return isGuarded ? cell.sliced(1) : cell;
}

bool isLineBreak(char c)
{
    return c == '\n' || c == '\r';
}

/// How many lines there are, and how the first of them begin, a line each.
QString linesTold(QByteArrayView text)
{
    constexpr qsizetype mostShown = 3;
    constexpr qsizetype longest = 40;
    qsizetype count = 0;
    QStringList shown;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = std::find_if(text.begin() + at, text.end(), isLineBreak) - text.begin();
        const QByteArrayView line = text.sliced(at, end - at);
        at = end + 1;
        if (line.trimmed().isEmpty()) {
            continue;
        }
        ++count;
        if (shown.size() < mostShown) {
            const QString words
                = text::tidy(QString::fromUtf8(line.first(std::min(line.size(), longest * 4))));
            shown << (words.size() > longest ? words.first(longest - 1) + u'…' : words);
        }
    }
    shown.prepend(QString::number(count));
    return shown.join(u'\n');
}

/// Of these a cell has one line, whatever it says.
bool isOneLine(FormField field)
{
    constexpr std::array fields { FormField::FamilyName, FormField::GivenName, FormField::FullName,
        FormField::Function, FormField::Organisation, FormField::Email, FormField::Phone,
        FormField::Session };
    return std::ranges::find(fields, field) != fields.end();
}

} // namespace

SubmissionReader::SubmissionReader(
    const Table &table, const RecognisedForm &form, QHash<QString, QString> territories)
    : table_(table)
    , form_(form)
    , territories_(std::move(territories))
{
    for (qsizetype i = 0; i < form.columns.size(); ++i) {
        columns_.at(size_t(form.columns.at(i).field)).append(i);
    }
    times_.setCountsFrom1904(table.countsFrom1904());
    const auto &dates = columns_.at(size_t(FormField::SubmittedAt));
    for (qsizetype row = form.firstRow; row < table.size() && !dates.isEmpty(); ++row) {
        table.read(row, cells_);
        times_.look(QString::fromUtf8(cells_.value(dates.first())));
    }
    holdsStatuses_ = holdsStatuses();
}

bool SubmissionReader::holdsStatuses() const
{
    const auto &columns = columns_.at(size_t(FormField::Status));
    for (qsizetype row = form_.firstRow; row < table_.size() && !columns.isEmpty(); ++row) {
        table_.read(row, cells_);
        if (isRegistrationStatus(statusWordOf(text(FormField::Status)))) {
            return true;
        }
    }
    return false;
}

QString SubmissionReader::text(FormField field) const
{
    for (const qsizetype column : columns_.at(size_t(field))) {
        if (column < cells_.size() && !cells_.at(column).isEmpty()) {
            return text::tidy(QString::fromUtf8(withoutGuard(cells_.at(column))));
        }
    }
    return {};
}

QString SubmissionReader::answers(FormField field) const
{
    QStringList found;
    for (const qsizetype column : columns_.at(size_t(field))) {
        if (column >= cells_.size() || cells_.at(column).isEmpty()) {
            continue;
        }
        const QString cell = QString::fromUtf8(withoutGuard(cells_.at(column))).trimmed();
        if (!form_.columns.at(column).isOption) {
            found << cell;
        } else if (const QString &label = form_.columns.at(column).label; !isNo(cell)) {
            // What was written instead of an answer stands in its column.
            found << (isOther(label) && !isMark(cell, label) ? cell : label);
        }
    }
    return found.join(u';');
}

QDateTime SubmissionReader::submittedAt(qsizetype row) const
{
    table_.read(row, cells_);
    const QString written = text(FormField::SubmittedAt);
    return written.isEmpty() ? QDateTime() : times_.read(written);
}

void SubmissionReader::readTerritories(SubmissionRow &read) const
{
    const QString written = answers(FormField::Territories);
    // "lens_lievin": the key of an option, as Webform exports it when asked to.
    const auto known = [&](QStringView name) {
        return territories_.value(text::fold(name.toString().replace(u'_', u' ')));
    };
    // Whole first: a label may hold a comma ("Béthune-Bruay, Artois-Lys Romane").
    const auto take = [&](const QString &names, const auto &self, const QList<QChar> &separators) -> void {
        if (names.trimmed().isEmpty()) {
            return;
        }
        if (const QString id = known(names); !id.isEmpty()) {
            read.person.territories.append(id);
        } else if (separators.isEmpty() || !names.contains(separators.first())) {
            if (separators.isEmpty()) {
                read.unknownTerritories.append(text::tidy(names));
            } else {
                self(names, self, separators.sliced(1));
            }
        } else {
            for (const QString &part : names.split(separators.first())) {
                self(part, self, separators.sliced(1));
            }
        }
    };
    take(written, take, { u';', u'\n', u'|', u'·', u',' }); // "·": our own lists
    read.person.territories.removeDuplicates();
    read.unknownTerritories.removeDuplicates();
}

void SubmissionReader::readName(SubmissionRow &read) const
{
    read.person.familyName = names::unfiled(withoutOtherName(text(FormField::FamilyName)));
    read.person.givenName = text(FormField::GivenName);
    const QString whole = text(FormField::FullName);
    for (const QString &written : { text(FormField::FamilyName), whole, text(FormField::Civility) }) {
        if (read.severalPeople.isEmpty() && namesTwoPeople(written)) {
            read.severalPeople = written;
        }
    }
    // Of a family name alone "et" may be a part.
    const QString &given = read.person.givenName;
    if (read.severalPeople.isEmpty() && joinsNames(QString(given).replace(u',', u'/'))) {
        read.severalPeople = given;
    } else if (read.severalPeople.isEmpty() && read.person.familyName.isEmpty() && joinsNames(whole)) {
        read.severalPeople = whole;
    }
    if (!read.person.familyName.isEmpty() || whole.isEmpty()) {
        return;
    }
    const QString label = form_.columns.at(columns_.at(size_t(FormField::FullName)).first()).label;
    const FullName name = FullName::read(whole, FullName::orderOf(label));
    read.person.civility = name.civility;
    read.person.familyName = name.familyName;
    read.person.givenName = name.givenName;
    if (name.givenName.isEmpty() && name.familyName.contains(u' ')) {
        read.unparted = whole;
    }
}

void SubmissionReader::readFunction(SubmissionRow &read) const
{
    read.person.function = text(FormField::Function);
    QStringList roles = answers(FormField::Roles).split(u';', Qt::SkipEmptyParts);
    const QString status = text(FormField::Status);
    read.status = statusWordOf(status);
    if (read.status == StatusWord::Role) {
        (holdsStatuses_ ? read.unknownStatus : roles.emplaceBack()) = status;
    }
    read.roles = roles;
    if (!read.person.function.isEmpty()) {
        return;
    }
    QStringList told;
    for (const QString &role : std::as_const(roles)) {
        if (!isOther(role)) {
            told << text::tidy(role);
        }
    }
    read.person.function = told.join(u", "_s);
}

void SubmissionReader::readPhones(SubmissionRow &read) const
{
    QStringList cells;
    for (const qsizetype column : columns_.at(size_t(FormField::Phone))) {
        const QByteArrayView cell = cells_.value(column);
        if (!cell.isEmpty()) {
            cells << text::tidy(QString::fromUtf8(withoutGuard(cell)));
        }
    }
    PhoneNumbers numbers = PhoneNumbers::of(cells);
    read.person.phone = std::move(numbers.kept);
    read.phonesLeft = std::move(numbers.left);
}

bool SubmissionReader::holdsRows(qsizetype column) const
{
    const qsizetype separators = form_.columns.size() - 1;
    const QByteArrayView cell = cells_.at(column);
    qsizetype rows = 0; // below the first line
    bool isTight = separators > 0; // "a;b" is a row's, "one ; two" and "one, two" are also a sentence's
    bool areRows = true; // each line, with what stands before and behind it in the row
    for (qsizetype at = 0; at < cell.size();) {
        const bool isFirst = at == 0;
        const qsizetype end = std::find_if(cell.begin() + at, cell.end(), isLineBreak) - cell.begin();
        const QByteArrayView line = cell.sliced(at, end - at);
        at = end + 1;
        if (line.trimmed().isEmpty() && !isFirst) {
            continue;
        }
        const auto count = qsizetype(std::ranges::count(line, table_.separator()));
        rows += !isFirst && count == separators ? 1 : 0;
        const qsizetype beside = (isFirst ? column : 0) + (at < cell.size() ? 0 : cells_.size() - 1 - column);
        areRows = areRows && count + beside == separators;
        isTight = isTight && !line.contains(QByteArray(1, table_.separator()) + ' ');
    }
    return separators > 1 && (rows > 1 || (areRows && isTight));
}

void SubmissionReader::lookForSwallowedLines(SubmissionRow &read) const
{
    const qsizetype columns = std::min(cells_.size(), form_.columns.size());
    for (qsizetype column = 0; column < columns; ++column) {
        const QByteArrayView cell = cells_.at(column);
        const qsizetype end = std::ranges::find_if(cell, isLineBreak) - cell.begin();
        if (end == cell.size() || !cell.sliced(end).contains(table_.separator())) {
            continue;
        }
        const FormColumn &form = form_.columns.at(column);
        if (isOneLine(form.field) || holdsRows(column)) {
            read.swallowed = form.told() + u'\n' + linesTold(cell.sliced(end));
            read.swallowedBy = form.field;
            if (form.field != FormField::Session) {
                return; // lines of a session's cell may be sessions
            }
        }
    }
}

SubmissionRow SubmissionReader::read(qsizetype row) const
{
    table_.read(row, cells_);
    SubmissionRow read;
    read.number = table_.number(row);
    if (table_.separator() != 0) {
        lookForSwallowedLines(read);
    }
    readName(read);
    if (const QString told = civility(text(FormField::Civility)); !told.isEmpty()) {
        read.person.civility = told;
    }
    readFunction(read);
    if (const QString organisation = text(FormField::Organisation); saysSomething(organisation)) {
        read.person.organisationName = organisation;
    }
    read.person.email = bareAddress(text(FormField::Email));
    readPhones(read);
    read.person.council = text(FormField::Council);
    read.person.sortName = names::proposedSortName(read.person.familyName);
    readTerritories(read);
    read.session = answers(FormField::Session);
    read.audience = answers(FormField::Audience);
    read.track = text(FormField::Track);
    read.expectations = answers(FormField::Expectations);
    read.adjustmentNeeded = !isNo(answers(FormField::Adjustment));
    read.isDraft = read.status == StatusWord::Draft || !isNo(text(FormField::Draft));
    read.sentAt = text(FormField::SubmittedAt);
    if (!read.sentAt.isEmpty()) {
        read.submittedAt = times_.read(read.sentAt);
    }
    mark(read);
    read.key = text(FormField::Number);
    if (read.key.isEmpty() && form_.isWebformExport()) {
        read.key = text(FormField::Serial);
    }
    if (read.key.isEmpty()) {
        read.key = u"="_s + QString::number(fingerprint::of(read.marks), 16)
            + QString::number(fingerprint::of(read.sentAt.toUtf8()), 16);
    }
    return read;
}

void SubmissionReader::mark(SubmissionRow &read) const
{
    const Person &person = read.person;
    read.marks.reserve(qsizetype(SubmissionRow::PartCount) * SubmissionRow::markSize);
    for (const QString &part : { person.civility, person.familyName, person.givenName, person.function,
             person.organisationName, person.email, person.phone, person.territories.join(u'|'),
             person.council, read.expectations, read.adjustmentNeeded ? u"1"_s : u"0"_s, read.session }) {
        fingerprint::appendShort(read.marks, part.toUtf8());
    }
}
