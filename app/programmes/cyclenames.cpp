// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/cyclenames.h"

#include "app/base/textfold.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QStringList wordsOf(const QString &title)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}’'.-]+"_s);
    return title.split(between, Qt::SkipEmptyParts);
}

/// The words every title begins with say nothing.
qsizetype sharedWords(const QList<QStringList> &titles)
{
    qsizetype shared = 0;
    while (std::ranges::all_of(titles, [&](const QStringList &words) {
        return words.size() > shared + 1
            && text::fold(words.at(shared)) == text::fold(titles.first().at(shared));
    })) {
        ++shared;
    }
    return shared;
}

/// Without the words that tell nothing of a cycle, unless there are no others.
QStringList telling(const QStringList &words)
{
    static const QStringList small { u"cycle"_s, u"cycles"_s, u"le"_s, u"la"_s, u"les"_s, u"un"_s, u"une"_s,
        u"de"_s, u"du"_s, u"des"_s, u"et"_s, u"à"_s, u"au"_s, u"aux"_s, u"en"_s, u"pour"_s, u"sur"_s };
    static const QRegularExpression article(u"^[dl][’'](?=.)"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList kept;
    for (QString word : words) {
        word.remove(article);
        if (!small.contains(word.toLower())) {
            kept.append(word);
        }
    }
    return kept.isEmpty() ? words : kept;
}

/// The first one; empty when there is none.
QString yearOf(const QString &title)
{
    static const QRegularExpression year(u"\\b(?:19|20)\\d\\d\\b"_s);
    return year.match(title).captured();
}

/// The fewest words that only this title begins with; empty when another one begins with all of them.
QString ownBeginning(const QList<QStringList> &titles, qsizetype of)
{
    for (qsizetype count = 1; count <= titles.at(of).size(); ++count) {
        const auto beginning = [count](const QStringList &words) {
            return text::fold(words.first(std::min(count, words.size())).join(u' '));
        };
        if (std::ranges::count(titles, beginning(titles.at(of)), beginning) == 1) {
            return titles.at(of).first(count).join(u' ');
        }
    }
    return {};
}

} // namespace

void cyclenames::mark(QList<CycleName> &names)
{
    QList<QStringList> titles;
    QStringList years;
    for (const CycleName &each : std::as_const(names)) {
        titles.append(wordsOf(each.title));
        years.append(yearOf(each.title));
    }
    const qsizetype shared = titles.isEmpty() ? 0 : sharedWords(titles);
    QList<QStringList> tellings;
    for (QStringList &words : titles) {
        words = words.mid(shared);
        tellings.append(telling(words));
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &year = years.at(i);
        QString own = !year.isEmpty() && years.count(year) == 1 ? year : ownBeginning(tellings, i);
        if (own.isEmpty()) {
            own = ownBeginning(titles, i); // "2022 un": a small word tells it after all
        }
        names[i].mark = own.isEmpty() ? names.at(i).code : own;
    }
}

Result<QHash<CycleId, CycleName>> cyclenames::read(Database &database)
{
    auto names
        = Statement(database, u"SELECT id, code, title FROM cycle ORDER BY id"_s).list([](const Row &row) {
              return CycleName { .id = row.id<CycleId>(0), .code = row.text(1), .title = row.text(2) };
          });
    if (!names) {
        return std::unexpected(names.error());
    }
    QHash<CycleId, CycleName> byId;
    if (names->size() > 1) {
        mark(*names);
        for (const CycleName &each : std::as_const(*names)) {
            byId.insert(each.id, each);
        }
    }
    return byId;
}
