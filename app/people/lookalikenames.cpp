// SPDX-License-Identifier: GPL-3.0-or-later
// How people are written, to be compared: spelling, order and particles aside.
#include "app/people/lookalikes.h"

#include "app/base/textfold.h"
#include "app/people/personkeys.h"
#include "app/people/sortname.h"
#include "app/territories/organisationkey.h"

#include <algorithm>

namespace
{

/// Spelt in one word or in several, a name is the same.
QString runTogether(QStringView words)
{
    QString name = words.toString();
    name.remove(u' ');
    return name;
}

/// The same words in any order, in whichever field.
quint64 wordsBlock(QStringView key)
{
    QList<QStringView> words = key.split(u' ', Qt::SkipEmptyParts);
    std::ranges::sort(words);
    constexpr size_t seed = 7; // not that of a block of one part
    size_t hash = seed;
    for (const QStringView word : words) {
        hash = qHash(word, hash);
    }
    return hash;
}

} // namespace

void LookAlikeIndex::Entry::setName(const QString &foldedFamily, const QString &foldedName)
{
    // As it is filed, "la fontaine (de)": the same name.
    if (foldedFamily.endsWith(u')') && foldedName.startsWith(foldedFamily)) {
        const QString borne = text::fold(names::unfiled(foldedFamily));
        if (borne != foldedFamily) {
            setName(borne, borne + foldedName.sliced(foldedFamily.size()));
            return;
        }
    }
    words = wordsBlock(foldedName);
    const qsizetype parts = std::min(foldedFamily.size(), foldedName.size());
    const qsizetype before = names::particlesLength(QStringView(foldedName).first(parts));
    bareWords = before == 0 ? words : wordsBlock(QStringView(foldedName).sliced(before));
    particles = before == 0 ? 0 : runTogether(QStringView(foldedName).first(before)).size();
    const QString familyName = runTogether(foldedFamily.left(parts));
    family = familyName.size();
    key = (familyName + u' ' + runTogether(QStringView(foldedName).sliced(parts))).trimmed();
}

LookAlikeIndex::Entry LookAlikeIndex::entryOf(const Person &person)
{
    Entry entry;
    entry.id = person.id;
    entry.setName(text::fold(person.familyName), personkeys::name(person));
    entry.email = personkeys::email(person);
    entry.organisation = person.organisation;
    const QString organisation = organisationKey(person.organisationName);
    entry.organisationName = organisation.isEmpty() ? 0 : qHash(organisation, 0) | 1;
    return entry;
}
