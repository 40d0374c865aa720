// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/filename.h"

#include "app/base/textfold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longest = 120;

/// As file systems compare names that keep capitals without telling them apart.
QString compared(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// The name with `added` before its ending, as long as a name may be.
QString extended(const QString &name, const QString &added)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : name.sliced(dot);
    const QString stem = dot < 0 ? name : name.first(dot);
    return filename::harmless(stem.left(longest - added.size())) + added + ending;
}

} // namespace

QString filename::harmless(QString name)
{
    static const QRegularExpression refused(uR"([\x00-\x1f<>:"/\\|?*])"_s);
    name = text::tidy(name.replace(refused, u" "_s)).left(longest);
    static const QRegularExpression ending(uR"([ .]+$)"_s);
    return name.remove(ending);
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
