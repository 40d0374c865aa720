// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/filename.h"

#include "app/base/textfold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longest = 120;

/// As file systems compare names that keep capitals without telling them apart.
QString compared(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

const QString parting = u" – "_s;

/// At most so many characters, none of them half of one.
QString cut(const QString &text, qsizetype most)
{
    QString kept = text.left(std::max<qsizetype>(most, 0));
    if (!kept.isEmpty() && kept.back().isHighSurrogate()) {
        kept.chop(1);
    }
    return kept;
}

/// The name with `added` before its ending, as long as a name may be: what comes first in it is cut, whose it
/// is and not what.
QString extended(const QString &name, const QString &added)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : name.sliced(dot);
    const QString stem = dot < 0 ? name : name.first(dot);
    const qsizetype parted = stem.indexOf(parting);
    const QString tail = (parted < 0 ? QString() : stem.sliced(parted)) + added;
    if (tail.size() >= longest) {
        return filename::harmless(cut(stem, longest - added.size())) + added + ending;
    }
    const QString head = parted < 0 ? stem : stem.first(parted);
    return filename::harmless(cut(head, longest - tail.size())) + tail + ending;
}

} // namespace

QString filename::harmless(QString name)
{
    static const QRegularExpression refused(uR"([\x00-\x1f<>:"/\\|?*])"_s);
    name = cut(text::tidy(name.replace(refused, u" "_s)), longest);
    static const QRegularExpression ending(uR"([ .]+$)"_s);
    return name.remove(ending);
}

QString filename::ofPerson(const QString &name, const QString &document)
{
    const QString tail = parting + harmless(document);
    return harmless(harmless(cut(harmless(name), longest - tail.size())) + tail);
}

QStringList filename::distinct(const QList<Wanted> &files)
{
    constexpr qsizetype longestApart = 50;
    QHash<QString, int> alike;
    for (const Wanted &file : files) {
        ++alike[compared(file.name)];
    }
    QStringList names;
    QSet<QString> taken;
    for (const Wanted &file : files) {
        const QString apart = harmless(file.apart.left(longestApart));
        const bool isShared = alike.value(compared(file.name)) > 1 && !apart.isEmpty();
        const QString told = isShared ? extended(file.name, u" – "_s + apart) : file.name;
        QString name = told;
        for (int number = 2; taken.contains(compared(name)); ++number) {
            name = extended(told, u" (%1)"_s.arg(number));
        }
        taken.insert(compared(name));
        names.append(name);
    }
    return names;
}
