// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/announcementwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

#include <algorithm>

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

QString sheets(const QList<PrintedSheet> &sheets, bool isSaved)
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
        .arg(all.join(u"\u202F; "_s),
            isSaved ? Words::tr("Imprimez-en une nouvelle, qui les remplace.")
                    : Words::tr("Imprimez-en une nouvelle, qui les remplace, après l’enregistrement."));
}

/// What is to be done about the letters.
QString remedy(const QList<Letter> &letters, bool isSaved)
{
    if (std::ranges::none_of(letters, &Letter::isExpected)) {
        return Words::tr("l’inscription n’y est plus confirmée, il n’y a rien à refaire");
    }
    return isSaved
        ? Words::tr("à refaire, par «\u00A0Dossier de séance…\u00A0» puis «\u00A0À convoquer\u00A0»")
        : Words::tr("à refaire après l’enregistrement, par «\u00A0Dossier de séance…\u00A0» puis "
                    "«\u00A0À convoquer\u00A0»");
}

QString letters(const QList<Letter> &letters, bool isSaved)
{
    if (letters.isEmpty()) {
        return {};
    }
    QStringList first;
    for (const Letter &each : letters.first(std::min(mostNamed, letters.size()))) {
        first.append(told(each));
    }
    if (letters.size() > mostNamed) {
        first.append(Words::tr("et %1").arg(
            french::count(letters.size() - mostNamed, Words::tr("autre"), Words::tr("autres"))));
    }
    return Words::tr("%1 (%2)\u00A0: %3.")
        .arg(french::count(letters.size(), Words::tr("convocation est déjà écrite"),
                 Words::tr("convocations sont déjà écrites")),
            first.join(u"\u202F; "_s), remedy(letters, isSaved));
}

} // namespace

QString announcementwords::sentence(const Announcement &announcement, bool isSaved)
{
    QStringList lines { sheets(announcement.sheets, isSaved), letters(announcement.letters, isSaved) };
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
    QStringList again;
    QStringList gone;
    for (const Letter &each : announcement.letters) {
        (each.isExpected ? again : gone).append(told(each));
    }
    add(Words::tr("Feuille d’émargement imprimée, à imprimer de nouveau\u00A0:"), paper);
    add(Words::tr("Convocation écrite, à refaire\u00A0:"), again);
    add(Words::tr("Convocation écrite, mais l’inscription n’y est plus confirmée\u00A0:"), gone);
    return lines.join(u'\n');
}
