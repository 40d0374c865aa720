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

} // namespace

void cyclenames::mark(QList<CycleName> &names)
{
    QList<QStringList> titles;
    std::ranges::transform(
        names, std::back_inserter(titles), [](const CycleName &each) { return wordsOf(each.title); });
    const qsizetype shared = titles.isEmpty() ? 0 : sharedWords(titles);
    const auto some
        = [&](qsizetype of, qsizetype count) { return titles.at(of).mid(shared, count).join(u' '); };
    for (qsizetype i = 0; i < names.size(); ++i) {
        names[i].mark = names.at(i).code;
        for (qsizetype count = 1; count <= titles.at(i).size() - shared; ++count) {
            const QString key = text::fold(some(i, count));
            bool isAlone = true;
            for (qsizetype other = 0; other < names.size(); ++other) {
                isAlone = isAlone && (other == i || text::fold(some(other, count)) != key);
            }
            if (isAlone) {
                names[i].mark = some(i, count);
                break;
            }
        }
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
