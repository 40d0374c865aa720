// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fullname.h"

#include "app/base/textfold.h"
#include "app/people/sortname.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// "ÉLOY", "d'HONDT", "McDONALD"; an initial is none.
bool isCapitals(const QString &word)
{
    const auto areCapitals = [&](qsizetype at) { return word.at(at).isUpper() && word.at(at + 1).isUpper(); };
    return word.size() > 1 && (areCapitals(0) || areCapitals(word.size() - 2));
}

/// A word that belongs to the family name after it; "D" and "D." are initials, "d’" is none.
bool isParticle(const QString &word)
{
    return word.size() > 1 && !word.endsWith(u'.') && names::isParticle(text::fold(word));
}

/// "d’", "L'": no given name begins so, whatever its case.
bool isElision(const QString &word)
{
    return word.size() == 2 && names::withApostrophes(word).back() == u'’' && isParticle(word);
}

/// "d'Ornano" → "d'", "Ornano": a particle and its name, as where a space parts them.
QStringList withElisionsParted(const QStringList &words)
{
    QStringList parted;
    for (const QString &word : words) {
        if (word.size() > 2 && isElision(word.first(2))) {
            parted << word.first(2) << word.sliced(2);
        } else {
            parted << word;
        }
    }
    return parted;
}

/// The same taken back: "d' Ornano" → "d'Ornano".
QString withElisionsJoined(const QString &name)
{
    QString joined;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        joined += word;
        joined += isElision(word) ? QString() : u" "_s;
    }
    return joined.trimmed();
}

/// "M./Mme": the label of a form that nobody answered.
bool isOpenCivility(const QString &word)
{
    const QStringList titles = word.split(u'/');
    return titles.size() > 1
        && std::ranges::none_of(titles, [](const QString &title) { return civilityOf(title).isEmpty(); });
}

QString takeCivility(QStringList &words)
{
    if (words.size() > 1 && isOpenCivility(words.first())) {
        words.removeFirst();
        return {};
    }
    const QString civility = words.size() > 1 ? civilityOf(words.first()) : QString();
    if (!civility.isEmpty()) {
        words.removeFirst();
    }
    return civility;
}

/// How many words from `first` on make one family name: its particles and what they stand before. One word is
/// always left for the given name.
qsizetype familyLength(const QStringList &words, qsizetype first)
{
    qsizetype at = first;
    while (at + 2 < words.size() && isParticle(words.at(at))) {
        ++at;
    }
    if (at > first && isParticle(words.at(at))) {
        ++at; // "DE LA FONTAINE" and no given name
    }
    return at + 1 - first;
}

/// "Anne de La Tour", "Anne Le Gall du Bois": a first word that is no particle, then particles with their
/// words up to the end.
bool endsInParticles(const QStringList &words)
{
    if (isParticle(words.first())) {
        return false;
    }
    qsizetype at = std::ranges::find_if(words, isParticle) - words.begin();
    bool isWhole = at < words.size();
    while (isWhole && at < words.size()) {
        const qsizetype first = at;
        while (at < words.size() && isParticle(words.at(at))) {
            ++at;
        }
        isWhole = at > first && at < words.size();
        ++at;
    }
    return isWhole;
}

/// Nobody is called "de" or "D’Ornano".
bool beginsNoGivenName(const QString &word)
{
    return isParticle(word) && (word.front().isLower() || isElision(word));
}

/// "Anne de La Tour", "Anne D’Ornano": no given name begins so, and what comes first is it. Not "Nguyen Van
/// An", where it is a capital, nor "Silva Maria de Fátima", where it comes later.
bool isOneGivenName(const QStringList &words)
{
    return words.first().front().isUpper() && beginsNoGivenName(words.at(1)) && endsInParticles(words);
}

/// `words`: two or more.
bool isFamilyFirst(const QStringList &words, FullName::Order order)
{
    switch (order) {
    case FullName::Order::FamilyFirst:
        return !isOneGivenName(words); // the heading is not right about everybody
    case FullName::Order::GivenFirst:
        return beginsNoGivenName(words.first());
    case FullName::Order::Unknown:
        return !endsInParticles(words);
    }
    Q_UNREACHABLE();
}

void readByOrder(FullName &name, const QStringList &words, FullName::Order order)
{
    qsizetype family = 0;
    qsizetype length = words.size();
    if (isFamilyFirst(words, order)) {
        length = familyLength(words, 0);
        if (length + 2 < words.size() && isParticle(words.at(length))) {
            length += familyLength(words, length); // "Dupont de Nemours"
        }
    } else {
        const auto particle = std::find_if(std::min(words.begin() + 1, words.end()), words.end(), isParticle);
        family = particle == words.end() || particle + 1 == words.end() ? words.size() - 1
                                                                        : particle - words.begin();
        length = words.size() - family;
    }
    name.familyName = words.sliced(family, length).join(u' ');
    name.givenName = (words.first(family) + words.sliced(family + length)).join(u' ');
}

/// False when the capitals tell nothing: there are none, or nothing else.
bool readByCapitals(FullName &name, const QStringList &words)
{
    QStringList family;
    QStringList given;
    QStringList particles; // not yet known whose
    for (const QString &word : words) {
        if (isParticle(word)) {
            particles << word;
            continue;
        }
        QStringList &part = isCapitals(word) ? family : given;
        part << particles << word;
        particles.clear();
    }
    given << particles;
    // "ANNE d'Ornano", "de La Tour ANNE": what is in capitals is the given name.
    const bool isTold
        = std::ranges::any_of(family, isCapitals) && !given.isEmpty() && !beginsNoGivenName(given.first());
    if (isTold) {
        name.familyName = family.join(u' ');
        name.givenName = given.join(u' ');
    }
    return isTold;
}

/// "LA TOUR (de) Anne", "Anne LA TOUR (de)": the particles between brackets belong before the family name.
/// False when there are none.
bool readByBrackets(FullName &name, QStringList words, FullName::Order order)
{
    const auto opens = std::ranges::find_if(words, [](const QString &word) { return word.startsWith(u'('); });
    const auto closes
        = std::find_if(opens, words.end(), [](const QString &word) { return word.endsWith(u')'); });
    if (opens == words.begin() || closes == words.end()) {
        return false;
    }
    const qsizetype first = opens - words.begin();
    const qsizetype end = closes - words.begin() + 1;
    const QString filed = words.first(end).join(u' ');
    const QString borne = names::unfiled(filed);
    if (borne == filed) {
        return false;
    }
    name.familyName = borne;
    name.givenName = words.sliced(end).join(u' ');
    if (!name.givenName.isEmpty()) {
        return true;
    }
    const QString particles = words.sliced(first).join(u' ');
    words = words.first(first);
    if (readByCapitals(name, words)) {
        name.familyName = names::unfiled(name.familyName + u' ' + particles);
    } else if (words.size() > 1 && !isParticle(words.first()) && !isFamilyFirst(words, order)) {
        readByOrder(name, words, order);
        name.familyName = names::unfiled(name.familyName + u' ' + particles);
    }
    return true;
}

/// "née", "ép.": the name that follows is another one of theirs. Without its accent between brackets only,
/// for people are called Nee and Ne.
bool announcesOtherName(const QString &word, bool isBracketed)
{
    QString key = word.toLower();
    while (key.endsWith(u'.') || key.endsWith(u':')) {
        key.chop(1);
    }
    static const QStringList words { u"née"_s, u"né"_s, u"épouse"_s, u"épse"_s, u"ép"_s };
    static const QStringList bare { u"nee"_s, u"ne"_s, u"epouse"_s, u"epse"_s, u"ep"_s, u"ex"_s };
    return words.contains(key) || (isBracketed && bare.contains(key));
}

/// How many words from `first` on make the other name: what is in capitals, or one word, with its particles.
qsizetype otherNameLength(const QStringList &words, qsizetype first)
{
    qsizetype end = first;
    while (end < words.size() && (isCapitals(words.at(end)) || isParticle(words.at(end)))) {
        ++end;
    }
    const bool isWritten = end > first && isCapitals(words.at(end - 1));
    return std::min(isWritten ? end : end + 1, words.size()) - first;
}

} // namespace

QString withoutOtherName(const QString &written)
{
    const QStringList words = written.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype at = 1; at + 1 < words.size(); ++at) {
        const bool isBracketed = words.at(at).startsWith(u'(');
        if (!announcesOtherName(words.at(at).sliced(isBracketed ? 1 : 0), isBracketed)) {
            continue;
        }
        const auto closes = std::find_if(
            words.begin() + at, words.end(), [](const QString &word) { return word.contains(u')'); });
        const qsizetype end = isBracketed && closes != words.end() ? closes - words.begin() + 1
                                                                   : at + 1 + otherNameLength(words, at + 1);
        QStringList kept = words.first(at);
        if (words.at(end - 1).endsWith(u',')) {
            kept.last() += u','; // it parts the family name from the given one
        }
        return (kept + words.sliced(end)).join(u' ');
    }
    return written;
}

QString civilityOf(const QString &title)
{
    QString key = text::fold(title);
    while (key.endsWith(u'.') || key.endsWith(u' ')) {
        key.chop(1);
    }
    if (key == "madame"_L1 || key == "mme"_L1 || key == "mlle"_L1 || key == "mademoiselle"_L1
        || key == "mrs"_L1 || key == "ms"_L1) {
        return u"Madame"_s;
    }
    return key == "monsieur"_L1 || key == "m"_L1 || key == "mr"_L1 ? u"Monsieur"_s : QString();
}

bool namesTwoPeople(const QString &written)
{
    QString spaced = written;
    spaced.replace(u'&', u" & "_s).replace(u'+', u" + "_s).replace(u',', u' ');
    const QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype at = 1; at + 1 < words.size(); ++at) {
        const QString joint = words.at(at).toLower();
        const bool isJoint = joint == "et"_L1 || joint == "&"_L1 || joint == "+"_L1;
        if (isJoint && !civilityOf(words.at(at + 1)).isEmpty()) {
            return true;
        }
    }
    return false;
}

bool joinsNames(const QString &written)
{
    QStringList words = written.split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty() && isOpenCivility(words.first())) {
        words.removeFirst();
    }
    QString spaced = words.join(u' ');
    for (const QChar sign : { u'&', u'+', u'/' }) {
        spaced.replace(sign, u" & "_s);
    }
    words = spaced.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype at = 1; at + 1 < words.size(); ++at) {
        if (words.at(at) == "&"_L1 || words.at(at).toLower() == "et"_L1) {
            return true;
        }
    }
    return false;
}

FullName FullName::read(const QString &whole, Order order)
{
    FullName name;
    const QString written = withoutOtherName(whole);
    const auto comma = written.indexOf(u',');
    if (comma >= 0) {
        QStringList before = written.first(comma).split(u' ', Qt::SkipEmptyParts);
        QStringList after = written.sliced(comma + 1).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
        if (!before.isEmpty() && !after.isEmpty()) {
            name.civility = takeCivility(before);
            if (const QString civility = takeCivility(after); name.civility.isEmpty()) {
                name.civility = civility;
            }
            if (std::ranges::any_of(after, isCapitals) && std::ranges::none_of(before, isCapitals)) {
                before.swap(after);
            }
            name.familyName = names::unfiled(before.join(u' '));
            name.givenName = after.join(u' ');
            return name;
        }
    }
    QStringList words = QString(written).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    name.civility = takeCivility(words);
    if (words.size() < 2) {
        name.familyName = words.join(u' ');
        return name;
    }
    words = withElisionsParted(words);
    if (!readByBrackets(name, words, order) && !readByCapitals(name, words)) {
        readByOrder(name, words, order);
    }
    name.familyName = withElisionsJoined(name.familyName);
    name.givenName = withElisionsJoined(name.givenName);
    return name;
}

FullName::Order FullName::orderOf(const QString &label)
{
    const QString key = text::fold(label);
    const auto given = key.indexOf("prenom"_L1);
    if (given < 0) {
        return Order::Unknown;
    }
    const bool isFirst = key.indexOf("nom"_L1) >= given; // "prenom" holds one itself
    return isFirst && key.indexOf("nom"_L1, given + 6) >= 0 ? Order::GivenFirst : Order::FamilyFirst;
}
