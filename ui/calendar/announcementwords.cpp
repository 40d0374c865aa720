// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/announcementwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(announcementwords)
};

using Letter = Announcement::Letter;

constexpr qsizetype mostNamed = 3; ///< in a sentence; the detail names all

/// "ÉLOY Maëlle, le 3 janvier 2022".
QString told(const Letter &letter)
{
    return Words::tr("%1, le %2").arg(letter.name, french::date(letter.at.toLocalTime().date()));
}

/// "n° 12", "n° 13 (complémentaire)".
QString number(const PrintedSheet &sheet)
{
    const QString said = Words::tr("n°\u00A0%1").arg(sheet.number);
    return sheet.isAddition() ? Words::tr("%1 (complémentaire)").arg(said) : said;
}

QString dayOf(const PrintedSheet &sheet)
{
    return french::date(sheet.printedAt.toLocalTime().date());
}

/// "n° 12, le 3 janvier 2022".
QString printed(const PrintedSheet &sheet)
{
    return Words::tr("%1, le %2").arg(number(sheet), dayOf(sheet));
}

/// How several sheets are printed once more: those of one meeting as one.
QString sheetsAgain(bool isOfOneMeeting, bool isSaved)
{
    if (isOfOneMeeting) {
        return isSaved ? Words::tr("Imprimez-en une nouvelle, qui les remplace.")
                       : Words::tr("Imprimez-en une nouvelle, qui les remplace, après l’enregistrement.");
    }
    return isSaved ? Words::tr("Imprimez-les de nouveau.")
                   : Words::tr("Imprimez-les de nouveau après l’enregistrement.");
}

QString sheets(const QList<PrintedSheet> &sheets, bool isOfOneMeeting, bool isSaved)
{
    if (sheets.isEmpty()) {
        return {};
    }
    if (sheets.size() == 1) {
        return Words::tr("La feuille d’émargement %1 est déjà imprimée (le %2)\u00A0: elle ne dira pas ces "
                         "changements. %3")
            .arg(number(sheets.first()), dayOf(sheets.first()),
                isSaved ? Words::tr("Imprimez-la de nouveau.")
                        : Words::tr("Imprimez-la de nouveau après l’enregistrement."));
    }
    QStringList all;
    std::ranges::transform(sheets, std::back_inserter(all), &printed);
    return Words::tr("Des feuilles d’émargement sont déjà imprimées (%1)\u00A0: elles ne diront pas ces "
                     "changements. %2")
        .arg(all.join(u"\u202F; "_s), sheetsAgain(isOfOneMeeting, isSaved));
}

/// The first names with their days, and how many there are besides.
QString firstOf(const QList<Letter> &letters)
{
    QStringList first;
    for (const Letter &each : letters.first(std::min(mostNamed, letters.size()))) {
        first.append(told(each));
    }
    if (letters.size() > mostNamed) {
        first.append(Words::tr("et %1").arg(
            french::count(letters.size() - mostNamed, Words::tr("autre"), Words::tr("autres"))));
    }
    return first.join(u"\u202F; "_s);
}

/// How a letter is written once more.
QString way(bool isSaved)
{
    return isSaved ? Words::tr("par «\u00A0Dossier de séance…\u00A0» puis «\u00A0À convoquer\u00A0»")
                   : Words::tr("après l’enregistrement, par «\u00A0Dossier de séance…\u00A0» puis "
                               "«\u00A0À convoquer\u00A0»");
}

QString nothingToDo(qsizetype people)
{
    return french::plural(people, Words::tr("l’inscription n’y est plus confirmée, il n’y a rien à refaire"),
        Words::tr("les inscriptions n’y sont plus confirmées, il n’y a rien à refaire"));
}

QString again(bool isSaved)
{
    return isSaved ? Words::tr("à refaire, %1").arg(way(isSaved))
                   : Words::tr("à refaire %1").arg(way(isSaved));
}

/// Those to be written again, and those whose registration is confirmed no longer.
std::pair<QList<Letter>, QList<Letter>> apart(const QList<Letter> &letters)
{
    std::pair<QList<Letter>, QList<Letter>> both;
    for (const Letter &each : letters) {
        (each.isExpected ? both.first : both.second).append(each);
    }
    return both;
}

QString letters(const QList<Letter> &letters, bool isSaved)
{
    if (letters.isEmpty()) {
        return {};
    }
    const QString written = french::count(letters.size(), Words::tr("convocation est déjà écrite"),
        Words::tr("convocations sont déjà écrites"));
    const auto &[expected, gone] = apart(letters);
    if (expected.isEmpty() || gone.isEmpty()) {
        return Words::tr("%1 (%2)\u00A0: %3.")
            .arg(written, firstOf(letters), gone.isEmpty() ? again(isSaved) : nothingToDo(gone.size()));
    }
    return Words::tr("%1\u00A0: %2 à refaire (%3) %4\u202F; pour %5 (%6), %7.")
        .arg(written, QString::number(expected.size()), firstOf(expected), way(isSaved),
            french::count(gone.size(), Words::tr("autre"), Words::tr("autres")), firstOf(gone),
            nothingToDo(gone.size()));
}

} // namespace

QString announcementwords::sentence(const Announcement &announcement, bool isSaved)
{
    QStringList lines { sheets(announcement.sheets, announcement.meetings == 1, isSaved),
        letters(announcement.letters, isSaved) };
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString announcementwords::detail(const Announcement &announcement)
{
    QStringList lines;
    const auto add = [&](const QString &title, const QStringList &all) {
        if (!all.isEmpty()) {
            lines.append(title);
            lines += all;
        }
    };
    QStringList paper;
    std::ranges::transform(announcement.sheets, std::back_inserter(paper), &printed);
    const auto &[expected, gone] = apart(announcement.letters);
    const auto named = [](const QList<Letter> &letters) {
        QStringList all;
        std::ranges::transform(letters, std::back_inserter(all), &told);
        return all;
    };
    add(Words::tr("Feuille d’émargement imprimée, à imprimer de nouveau\u00A0:"), paper);
    add(Words::tr("Convocation écrite, à refaire\u00A0:"), named(expected));
    add(Words::tr("Convocation écrite, mais l’inscription n’y est plus confirmée\u00A0:"), named(gone));
    return lines.join(u'\n');
}
