// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspection/inspection.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>
#include <optional>

/// Collects what an inspection finds, and reads on past what cannot be read.
class Findings final
{
public:
    explicit Findings(Database &database)
        : database_(database)
    {
    }

    [[nodiscard]] Database &database() { return database_; }
    [[nodiscard]] const QList<Finding> &found() const { return found_; }
    /// Why it is no use to go on: the database went away.
    [[nodiscard]] const std::optional<Error> &stopped() const { return stopped_; }

    void add(Finding::Rule rule, const QString &subject, const QString &detail = {})
    {
        found_.append({ .rule = rule, .subject = subject, .detail = detail, .other = {}, .count = 1 });
    }

    /// Unless the same is known of this subject: one damaged page is met by many statements.
    void addOnce(Finding::Rule rule, const QString &subject, const QString &detail)
    {
        const bool isKnown = std::ranges::any_of(
            found_, [&](const Finding &each) { return each.rule == rule && each.subject == subject; });
        expect(isKnown, rule, subject, detail);
    }

    void addBrokenLink(const QString &table, const QString &other, qsizetype count, const QString &named)
    {
        found_.append({ .rule = Finding::Rule::BrokenLink,
            .subject = table,
            .detail = named,
            .other = other,
            .count = count });
    }

    /// Adds the finding unless `isRight`.
    void expect(bool isRight, Finding::Rule rule, const QString &subject, const QString &detail = {})
    {
        if (!isRight) {
            add(rule, subject, detail);
        }
    }

    /// Hands every row to `visit`; a table that cannot be read is a finding, once. Without a table it is the
    /// file.
    template <class Visit> void read(const QString &table, const QString &sql, Visit visit)
    {
        if (!stopped_) {
            note(table, Statement(database_, sql).each(visit));
        }
    }

    /// The same for what a store has read.
    template <class T, class Use> void use(const QString &table, const Result<T> &result, Use act)
    {
        if (result) {
            act(*result);
        } else {
            note(table, result);
        }
    }

    /// One state of the database is read, whatever others write meanwhile.
    void begin() { note({}, Statement(database_, database_.dialect().beginReading()).run()); }
    void end() { [[maybe_unused]] const auto ended = Statement(database_, QStringLiteral("ROLLBACK")).run(); }

private:
    template <class T> void note(QStringView table, const std::expected<T, Error> &read)
    {
        if (read || stopped_) {
            return;
        }
        if (read.error().kind == Error::Kind::Disconnected || read.error().kind == Error::Kind::Busy) {
            stopped_ = read.error();
            return;
        }
        // The driver's words alone: the statement is added to them for the log.
        const QString why = read.error().detail.section(QStringLiteral(" — "), 0, 0);
        addOnce(
            table.isEmpty() ? Finding::Rule::Integrity : Finding::Rule::Unreadable, table.toString(), why);
        // On PostgreSQL a failed statement ends the transaction.
        if (database_.address().engine == DatabaseAddress::Engine::PostgreSql) {
            end();
            begin();
        }
    }

    Database &database_;
    QList<Finding> found_;
    std::optional<Error> stopped_;
};

/// The parts of an inspection.
namespace inspection
{

void inspectStorage(Findings &findings);
void inspectLinks(Findings &findings); ///< rows that name others which are not there
void inspectDirectory(Findings &findings); ///< territories, organisations, places, speakers
void inspectPeople(Findings &findings);
void inspectProgramme(Findings &findings);
void inspectMeetings(Findings &findings);
void inspectRegistrations(Findings &findings);
void inspectAttendance(Findings &findings);
void inspectSheets(Findings &findings);
void inspectScans(Findings &findings); ///< against their checksums
void inspectDocuments(Findings &findings); ///< the organiser's profile and the words of letters

[[nodiscard]] bool isDate(const QString &text); ///< "2021-11-23"
[[nodiscard]] bool isMoment(const QString &text); ///< in UTC, as Statement stores it

} // namespace inspection
