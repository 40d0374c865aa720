// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/formrecognition.h"
#include "app/exchange/rowreason.h"
#include "app/exchange/statusword.h"
#include "app/exchange/submissiontime.h"
#include "app/registrations/registration.h"

#include <QHash>

#include <array>

/// A row of the export, read: who wants what.
struct SubmissionRow {
    /// What is compared when the same submission comes again, in the order of its marks.
    enum Part {
        Civility,
        FamilyName,
        GivenName,
        Function,
        Organisation,
        Email,
        Phone,
        Territories,
        Council,
        Expectations,
        Adjustment,
        Session,
        PartCount
    };
    static constexpr qsizetype markSize = 4;

    int number = 0; ///< as a spreadsheet shows it
    QString key; ///< of the submission: its number, or a mark of its content
    QByteArray marks; ///< of each part, one after the other
    Person person; ///< tidied, with the ids of its territories
    QString unparted; ///< several words of a whole name in which no given name was found, as written
    QString severalPeople; ///< a cell that names two, as written
    QString swallowed; ///< what SwallowedLines tells, of the first such cell
    FormField swallowedBy = FormField::Ignored; ///< whose cell it is
    QString phonesLeft; ///< numbers besides those of the person
    QString expectations;
    bool adjustmentNeeded = false;
    QString session; ///< as written: "Session 2"
    QString audience; ///< as written: "Élu.e.s"; empty when the file does not say
    QString track; ///< as written; says the public where `audience` does not
    QStringList roles; ///< each answer to "Vous êtes", as written
    StatusWord status = StatusWord::None; ///< as the file has it
    QString unknownStatus; ///< as written, where its column holds statuses and this is none
    QString sentAt; ///< as written
    QDateTime submittedAt; ///< invalid when the file does not say
    bool isDraft = false;
    QStringList unknownTerritories;
};

/// Reads rows by what their columns were recognised as.
class SubmissionReader final
{
public:
    /// `territories`: folded label (also id and EPCI) → id.
    SubmissionReader(const Table &table, const RecognisedForm &form, QHash<QString, QString> territories);

    /// The moment alone, to put rows in the order in which they came.
    [[nodiscard]] QDateTime submittedAt(qsizetype row) const;
    [[nodiscard]] SubmissionRow read(qsizetype row) const;

private:
    [[nodiscard]] bool holdsStatuses() const; ///< else "Statut" says what people are
    [[nodiscard]] QString text(FormField field) const; ///< of the row under way
    [[nodiscard]] QString answers(FormField field) const;
    void readTerritories(SubmissionRow &read) const;
    void readName(SubmissionRow &read) const;
    void readFunction(SubmissionRow &read) const;
    void readPhones(SubmissionRow &read) const;
    /// A quote left open runs on to the next one, rows further down.
    void lookForSwallowedLines(SubmissionRow &read) const;
    /// A cell of as many lines as it likes in which some are rows of the file.
    [[nodiscard]] bool holdsRows(qsizetype column) const;
    void mark(SubmissionRow &read) const;

    const Table &table_;
    const RecognisedForm &form_;
    QHash<QString, QString> territories_;
    SubmissionTimes times_;
    bool holdsStatuses_ = false;
    std::array<QList<qsizetype>, size_t(FormField::FormAddress) + 1> columns_;
    mutable Table::Cells cells_;
};
