// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/sortname.h"

#include "app/base/textfold.h"
#include "app/people/person.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// The length of a leading French particle that is rejected: "de " or "d’" in lower case, for a capital "De"
/// is Flemish. 0 when nothing would be left of the name.
qsizetype particleLength(const QString &name)
{
    for (const QStringView particle : { u"de ", u"d’ ", u"d’" }) {
        if (name.startsWith(particle)) {
            return name.size() > particle.size() ? particle.size() : 0;
        }
    }
    return 0;
}

/// Nothing but words like "de", "van der", "d’"; "D" and "D." are initials.
bool areParticles(const QString &words)
{
    const QStringList each = words.split(u' ', Qt::SkipEmptyParts);
    return !each.isEmpty() && std::ranges::all_of(each, [](const QString &word) {
        const bool isInitial = word.endsWith(u'.') || (word.size() == 1 && word.front().isUpper());
        return !isInitial && names::isParticle(text::fold(word));
    });
}

} // namespace

QString names::withApostrophes(QString name)
{
    for (const QChar typed : { u'\'', u'ʼ', u'‘', u'`', u'´' }) {
        name.replace(typed, u'’');
    }
    return name;
}

QString names::display(const QString &familyName, const QString &givenName)
{
    const QString family = capitals(familyName);
    const QString given = withApostrophes(givenName);
    return family.isEmpty() || given.isEmpty() ? family + given : family + u' ' + given;
}

QString names::capitals(const QString &familyName)
{
    const QString name = withApostrophes(familyName);
    const qsizetype particle = particleLength(name);
    return name.first(particle) + name.sliced(particle).toUpper();
}

QString names::addressed(const Person &person)
{
    const QString title = person.civility == "Madame"_L1 ? u"Mme "_s
        : person.civility == "Monsieur"_L1               ? u"M. "_s
                                                         : QString();
    return title.isEmpty() ? display(person.familyName, text::tidy(person.givenName))
                           : (title + capitals(person.familyName)).trimmed();
}

QString names::sortName(const Person &person)
{
    return person.sortName.isEmpty() ? proposedSortName(person.familyName) : person.sortName;
}

QString names::proposedSortName(const QString &familyName)
{
    QString name = withApostrophes(text::tidy(familyName));
    const qsizetype particle = particleLength(name);
    if (particle == 0) {
        return name;
    }
    QString rest = name.sliced(particle);
    rest[0] = rest.at(0).toUpper();
    return u"%1 (%2)"_s.arg(rest, name.first(particle).trimmed());
}

QString names::filed(const QString &displayed)
{
    const qsizetype particle = particleLength(displayed);
    if (particle == 0) {
        return displayed;
    }
    QStringList words = displayed.sliced(particle).split(u' ', Qt::SkipEmptyParts);
    const auto given
        = std::ranges::find_if(words, [](const QString &word) { return word != word.toUpper(); });
    words.insert(given, u'(' + displayed.first(particle).trimmed() + u')');
    return words.join(u' ');
}

QString names::unfiled(const QString &familyName)
{
    const qsizetype bracket = familyName.lastIndexOf(u'(');
    if (bracket <= 0 || !familyName.endsWith(u')')) {
        return familyName;
    }
    const QString name = familyName.first(bracket).trimmed();
    QString particles = withApostrophes(familyName.sliced(bracket + 1).chopped(1).trimmed());
    if (name.isEmpty() || !areParticles(particles)) {
        return familyName;
    }
    // What is filed behind the name is the French particle, in a list all in capitals too: "LA FONTAINE
    // (DE)".
    if (particles == particles.toUpper()) {
        particles = particles.toLower();
    }
    // "d" and "l" with their apostrophe lost, as in a folded name.
    const bool isLetter = particles.size() == 1 || particles.at(particles.size() - 2) == u' ';
    if (isLetter && !particles.endsWith(u'’')) {
        particles += u'’';
    }
    return particles.endsWith(u'’') ? particles + name : particles + u' ' + name;
}

bool names::isParticle(QStringView foldedWord)
{
    static const QStringList particles { u"de"_s, u"du"_s, u"des"_s, u"d"_s, u"la"_s, u"le"_s, u"les"_s,
        u"l"_s, u"van"_s, u"vande"_s, u"vanden"_s, u"vander"_s, u"der"_s, u"den"_s, u"ten"_s, u"ter"_s,
        u"von"_s, u"zu"_s, u"di"_s, u"da"_s, u"del"_s, u"della"_s, u"dos"_s, u"el"_s, u"ben"_s };
    return particles.contains(foldedWord);
}

qsizetype names::particlesLength(QStringView foldedFamilyName)
{
    qsizetype length = 0;
    for (qsizetype end = foldedFamilyName.indexOf(u' ');
        end > 0 && isParticle(foldedFamilyName.sliced(length, end - length));
        end = foldedFamilyName.indexOf(u' ', length)) {
        length = end + 1;
    }
    return length;
}
