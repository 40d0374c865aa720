// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/kitdesk.h"

#include "app/attendance/sheetdesk.h"
#include "app/documents/kitletters.h"
#include "app/documents/maildraft.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(letters)
};

Result<QByteArray> pdfOf(const Letter &letter)
{
    return paperdocuments::pdf(LetterPages(letter), letter.title);
}

Result<QByteArray> draftFor(const Kit &kit, const KitPerson &person, const QByteArray &travelNote)
{
    const auto convocation = pdfOf(kitletters::convocation(kit, person));
    if (!convocation) {
        return std::unexpected(convocation.error());
    }
    const kitletters::Words words = kitletters::convocationWords(kit, person);
    MailDraft draft { .toName = person.name,
        .toAddress = person.registration.person.email,
        .subject = words.subject,
        .body = words.body,
        .attachments = { { kitletters::fileName(kit, person) + u".pdf"_s, *convocation } } };
    if (!travelNote.isEmpty()) {
        draft.attachments.append({ Text::tr("Venir à la séance") + u".pdf"_s, travelNote });
    }
    return maildraft::toEml(draft);
}

} // namespace

KitDesk::KitDesk(Database &database, Changes &changes, Journal &journal, SheetDesk &sheets, Clock clock)
    : database_(database)
    , sheets_(sheets)
    , sent_(database, changes, journal, clock)
    , clock_(std::move(clock))
{
}

Result<Kit> KitDesk::read(MeetingId meeting) const
{
    return kit::read(database_, meeting, clock_().toLocalTime().date());
}

/// The séance's sheet, when a wanted part is made of it; an empty one else.
Result<AttendanceSheet> KitDesk::preparedSheet(const Kit &kit, const KitWish &wish) const
{
    if (!wish.parts.contains(KitPart::Sheet) && !wish.parts.contains(KitPart::SpareSheet)) {
        return AttendanceSheet();
    }
    const auto sheets = sheets_.prepare({ kit.meeting.id }, wish.sheet);
    return sheets ? Result<AttendanceSheet>(sheets->first()) : std::unexpected(sheets.error());
}

Result<std::vector<KitPiece>> KitDesk::preview(const Kit &kit, const KitWish &wish) const
{
    const auto sheet = preparedSheet(kit, wish);
    if (!sheet) {
        return std::unexpected(sheet.error());
    }
    std::vector<KitPiece> pieces;
    for (const KitPart part : wish.parts) {
        pieces.push_back({ part, kitpages::make(part, kit, wish.choice, wish.people, *sheet) });
    }
    return pieces;
}

Unwritten KitDesk::unwritten(const std::vector<KitPiece> &pieces, const QList<KitPerson> &people)
{
    Unwritten found;
    for (const KitPiece &piece : pieces) {
        for (const auto &document : piece.documents) {
            const QStringList texts = document->texts();
            for (const QString &text : texts) {
                found.look(text);
            }
        }
    }
    if (!found.isEmpty()) {
        for (const KitPerson &person : people) {
            found.look(person.name, person.name);
            found.look(person.structure, person.name);
        }
    }
    return found;
}

Done KitDesk::writable(const Kit &kit, const QList<KitPart> &parts)
{
    QList<LetterTemplate> letters;
    if (parts.contains(KitPart::Convocations)) {
        letters.append(kit.convocation);
    }
    if (parts.contains(KitPart::TravelNotes)) {
        letters.append(kit.travelNote);
    }
    return lettertemplate::writable(letters);
}

Done KitDesk::write(const Kit &kit, const KitWish &wish, SentMeans means, const Writing &write)
{
    if (const Done letters = writable(kit, wish.parts); !letters) {
        return letters;
    }
    const auto sheet = preparedSheet(kit, wish);
    if (!sheet) {
        return std::unexpected(sheet.error());
    }
    const auto writeWith = [&](const AttendanceSheet &shown) {
        PaperDocuments documents;
        for (const KitPart part : wish.parts) {
            for (auto &each : kitpages::make(part, kit, wish.choice, wish.people, shown)) {
                documents.push_back(std::move(each));
            }
        }
        return write(documents);
    };
    if (wish.parts.contains(KitPart::Sheet)) {
        using numberedpapers::Leaving;
        const auto issued
            = sheets_.issue({ *sheet }, means == SentMeans::Printed ? Leaving::Paper : Leaving::File,
                [&](const QList<AttendanceSheet> &sheets) { return writeWith(sheets.first()); });
        if (!issued) {
            return std::unexpected(issued.error());
        }
    } else if (const Done written = outputfile::place(writeWith(*sheet)); !written) {
        return written;
    }
    return wish.parts.contains(KitPart::Convocations) ? keep(kit, wish.people, means) : Done();
}

Result<QStringList> KitDesk::writeFiles(
    const Kit &kit, const QList<KitPerson> &people, const QString &folder, const Progress &progress)
{
    if (const Done letters = writable(kit, { KitPart::Convocations }); !letters) {
        return std::unexpected(letters.error());
    }
    QList<paperdocuments::File> files;
    for (const KitPerson &person : people) {
        files.append({ kitletters::fileName(kit, person) + u".pdf"_s,
            [&kit, &person] { return pdfOf(kitletters::convocation(kit, person)); }, person.structure });
    }
    auto replaced = paperdocuments::toFolder(folder, files, progress);
    const Done kept = replaced ? keep(kit, people, SentMeans::File) : Done {};
    return kept ? replaced : std::unexpected(kept.error());
}

Result<KitDesk::Drafts> KitDesk::writeDrafts(const Kit &kit, const QList<KitPerson> &people,
    bool withTravelNote, const QString &folder, const Progress &progress)
{
    QList<KitPart> parts { KitPart::Convocations };
    if (withTravelNote) {
        parts.append(KitPart::TravelNotes);
    }
    if (const Done letters = writable(kit, parts); !letters) {
        return std::unexpected(letters.error());
    }
    QList<KitPerson> reachable;
    Drafts drafts;
    for (const KitPerson &person : people) {
        (maildraft::isAddress(person.registration.person.email) ? reachable : drafts.unreachable)
            .append(person);
    }
    const auto note = withTravelNote ? pdfOf(kitletters::travelNote(kit)) : Result<QByteArray>(QByteArray());
    if (!note) {
        return std::unexpected(note.error());
    }
    QList<paperdocuments::File> files;
    for (const KitPerson &person : std::as_const(reachable)) {
        files.append({ kitletters::fileName(kit, person) + u".eml"_s,
            [&kit, &person, &note] { return draftFor(kit, person, *note); }, person.structure });
    }
    auto replaced = paperdocuments::toFolder(folder, files, progress);
    if (!replaced) {
        return std::unexpected(replaced.error());
    }
    drafts.replaced = *std::move(replaced);
    if (const Done kept = keep(kit, reachable, SentMeans::Draft, withTravelNote); !kept) {
        return std::unexpected(kept.error());
    }
    return drafts;
}

Done KitDesk::keep(const Kit &kit, const QList<KitPerson> &people, SentMeans means, bool withTravelNote)
{
    QList<SentLetter> letters;
    const QString note = withTravelNote ? kitletters::travelNoteWords(kit).body : QString();
    for (const KitPerson &person : people) {
        const kitletters::Words words = kitletters::convocationWords(kit, person);
        SentLetter letter { .registration = person.registration.id,
            .meeting = kit.meeting.id,
            .document = SentDocument::Convocation,
            .means = means,
            .address = means == SentMeans::Draft ? person.registration.person.email : QString(),
            .at = {},
            .by = {},
            .told = kit.told(),
            .words = words.subject + u"\n\n"_s + words.body };
        letters.append(letter);
        if (withTravelNote) {
            letter.document = SentDocument::TravelNote;
            letter.words = note;
            letters.append(letter);
        }
    }
    return sent_.keep(letters);
}
