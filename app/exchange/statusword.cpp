// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statusword.h"

#include "app/base/textfold.h"

#include <QList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

using S = StatusWord;

/// Folded, with nothing but letters and digits and one space between words: "(en attente)", "2 - en attente".
QString bare(const QString &written)
{
    QString key = text::fold(written);
    for (QChar &each : key) {
        each = each.isLetterOrNumber() ? each : u' ';
    }
    return key.simplified();
}

/// What stands before the word that counts and says nothing of its own: "Inscription annulée", "s’est
/// désisté".
bool isFiller(QStringView word)
{
    static constexpr QStringView fillers[] { u"inscription", u"candidature", u"participation", u"presence",
        u"venue", u"place", u"dossier", u"reponse", u"statut", u"la", u"le", u"l", u"les", u"un", u"une",
        u"d", u"de", u"du", u"il", u"elle", u"iel", u"on", u"a", u"au", u"s", u"est", u"ete", u"etre", u"en",
        u"sur", u"liste", u"mis", u"mise", u"mettre", u"n", u"ne", u"no", u"numero", u"encore", u"deja",
        u"bien" };
    return std::ranges::all_of(word, [](QChar c) { return c.isDigit(); })
        || std::ranges::find(fillers, word) != std::end(fillers);
}

/// "annulée", "refusé", "désistées": done, where "en attente d’un désistement" is not.
bool isClosing(QStringView word)
{
    static constexpr QStringView stems[] { u"annul", u"refus", u"rejet", u"desist", u"abandonn" };
    static constexpr QStringView endings[] { u"e", u"es", u"ee", u"ees" };
    return std::ranges::any_of(stems, [&](QStringView stem) {
        return word.startsWith(stem)
            && std::ranges::find(endings, word.sliced(stem.size())) != std::end(endings);
    });
}

S reading(QStringView rest);

/// Of what is said not to be: "pas confirmée" is still to be, "non retenue" will not be; not being refused or
/// being no technician says nothing.
S negated(QStringView rest)
{
    if (rest.startsWith(u"encore ")) {
        return negated(rest.sliced(7));
    }
    for (const QStringView refused : { u"retenu", u"accept", u"admis", u"selectionn" }) {
        if (rest.startsWith(refused)) {
            return S::Closed;
        }
    }
    return rest.startsWith(u"confirm") || rest.startsWith(u"valid") ? S::Requested : S::Role;
}

/// "Demande annulée", "confirmation en attente": the word names what the next ones are about.
S about(QStringView rest, S alone)
{
    const S told = reading(rest);
    return told == S::None || told == S::Role ? alone : told;
}

S confirmationOf(QStringView rest)
{
    switch (const S told = reading(rest)) {
    case S::None:
        return S::Confirmed;
    case S::Waiting:
        return S::Requested;
    default:
        return told;
    }
}

/// What the text begins with says; None where it begins with nothing of ours.
S atBeginning(QStringView rest)
{
    // In this order: "demandeuse d’emploi" is no demand.
    static constexpr std::pair<QStringView, S> beginnings[] { { u"annul", S::Closed },
        { u"refus", S::Closed }, { u"rejet", S::Closed }, { u"desist", S::Closed }, { u"abandon", S::Closed },
        { u"renonc", S::Closed }, { u"declin", S::Closed }, { u"cancel", S::Closed },
        { u"brouillon", S::Draft }, { u"draft", S::Draft }, { u"confirmer", S::Requested },
        { u"valider", S::Requested }, { u"confirm", S::Confirmed }, { u"valide", S::Confirmed },
        { u"retenu", S::Confirmed }, { u"accepte", S::Confirmed }, { u"inscrit", S::Confirmed },
        { u"demandeu", S::Role }, { u"demand", S::Requested }, { u"requested", S::Requested },
        { u"pre inscri", S::Requested }, { u"preinscri", S::Requested },
        { u"attente de confirmation", S::Requested }, { u"attente de validation", S::Requested },
        { u"attente", S::Waiting }, { u"sur liste", S::Waiting }, { u"en liste", S::Waiting },
        { u"liste complementaire", S::Waiting }, { u"waitlist", S::Waiting }, { u"waiting", S::Waiting },
        { u"propose", S::Waiting } }; // a place, to somebody who waits
    const auto found
        = std::ranges::find_if(beginnings, [&](const auto &each) { return rest.startsWith(each.first); });
    return found == std::end(beginnings) ? S::None : found->second;
}

/// None where there is nothing but fillers, Role for what is not of ours.
S reading(QStringView rest)
{
    while (!rest.isEmpty()) {
        const qsizetype space = rest.indexOf(u' ');
        const QStringView word = space < 0 ? rest : rest.first(space);
        const QStringView after = space < 0 ? QStringView() : rest.sliced(space + 1);
        if (word == u"non" || word == u"pas") {
            return negated(after);
        }
        if (word == u"demande") {
            return about(after, S::Requested);
        }
        if (word == u"confirmation") {
            return confirmationOf(after);
        }
        if (const S told = atBeginning(rest); told != S::None) {
            return told;
        }
        if (!isFiller(word)) {
            return S::Role;
        }
        rest = after;
    }
    return S::None;
}

} // namespace

StatusWord statusWordOf(const QString &written)
{
    const QString key = bare(written);
    if (key.isEmpty()) {
        return text::fold(written).isEmpty() ? S::None : S::Role;
    }
    if (key.contains("emploi"_L1)) {
        return S::Role; // "demande d’emploi", "inscrite à Pôle emploi": no registration of ours
    }
    const S told = reading(key);
    // "Confirmée puis annulée"
    const bool isOver = told == S::Confirmed || told == S::Waiting || told == S::Requested;
    const auto words = QStringView(key).split(u' ');
    return isOver && std::ranges::any_of(words, isClosing) ? S::Closed : told == S::None ? S::Role : told;
}

bool isRegistrationStatus(StatusWord word)
{
    return word != StatusWord::None && word != StatusWord::Role;
}
