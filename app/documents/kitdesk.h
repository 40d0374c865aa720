// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetcontent.h"
#include "app/documents/kit.h"
#include "app/documents/kitpages.h"

#include "app/base/clock.h"
#include "app/base/outputfile.h"
#include "app/paper/unwritten.h"

#include <vector>

class Changes;
class Journal;
class SheetDesk;

/// What of a séance's papers is wanted.
struct KitWish {
    QList<KitPart> parts; ///< in the order they are printed
    KitChoice choice;
    QList<KitPerson> people; ///< for whom badges, cards and convocations are
    SheetOptions sheet;
};

/// One part made.
struct KitPiece {
    KitPart part = KitPart::Sheet;
    PaperDocuments documents;
};

/// The papers of a séance in one job. The sheet among them is numbered and frozen then; convocations are kept
/// as written to their people.
class KitDesk final
{
public:
    using Progress = paperdocuments::Progress;
    using Writing = std::function<Result<outputfile::Placing>(const PaperDocuments &documents)>;

    KitDesk(Database &database, Changes &changes, Journal &journal, SheetDesk &sheets, Clock clock);

    /// As kit::read(), today.
    [[nodiscard]] Result<Kit> read(MeetingId meeting) const;
    /// The parts as they would be written now; a sheet has no number yet.
    [[nodiscard]] Result<std::vector<KitPiece>> preview(const Kit &kit, const KitWish &wish) const;

    /// What of these pieces no font of this machine writes, and whose of these people it is.
    [[nodiscard]] static Unwritten unwritten(
        const std::vector<KitPiece> &pieces, const QList<KitPerson> &people);

    /// Invalid (lettertemplate::writable()) when a letter among these parts cannot be written.
    [[nodiscard]] static Done writable(const Kit &kit, const QList<KitPart> &parts);

    /// All parts through `write`, which says how. On its error the sheet has no number and nothing is kept.
    [[nodiscard]] Done write(const Kit &kit, const KitWish &wish, SentMeans means, const Writing &write);
    /// The convocations, one PDF a person: their names sort. Answers the files that were replaced.
    [[nodiscard]] Result<QStringList> writeFiles(
        const Kit &kit, const QList<KitPerson> &people, const QString &folder, const Progress &progress = {});
    struct Drafts {
        QList<KitPerson> unreachable; ///< nothing can be addressed to them: theirs are to be printed
        QStringList replaced; ///< files that stood there under the same names
    };
    /// One message a person with the convocation attached and, when asked, the travel note.
    [[nodiscard]] Result<Drafts> writeDrafts(const Kit &kit, const QList<KitPerson> &people,
        bool withTravelNote, const QString &folder, const Progress &progress = {});

private:
    [[nodiscard]] Result<AttendanceSheet> preparedSheet(const Kit &kit, const KitWish &wish) const;
    [[nodiscard]] Done keep(
        const Kit &kit, const QList<KitPerson> &people, SentMeans means, bool withTravelNote = false);

    Database &database_;
    SheetDesk &sheets_;
    SentLetters sent_;
    Clock clock_;
};
