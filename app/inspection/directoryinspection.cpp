// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/textfold.h"
#include "app/inspection/findings.h"
#include "app/territories/organisationkey.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

using Rule = Finding::Rule;

void inspectTerritories(Findings &findings)
{
    // Text, so that their zeros stay: the department of Aisne is "02".
    static const QRegularExpression department(u"^([0-9]{2,3}|2[AB])$"_s);
    static const QRegularExpression siren(u"^[0-9]{9}$"_s);
    static const QRegularExpression insee(u"^[0-9][0-9AB][0-9]{3}$"_s);
    findings.read(u"territory"_s,
        u"SELECT id, label, label_key, department, siren, main_insee FROM territory ORDER BY label_key"_s,
        [&](const Row &row) {
            const QString label = row.text(1);
            findings.expect(row.text(2) == text::fold(label), Rule::WrongKey, label);
            findings.expect(
                department.match(row.text(3)).hasMatch(), Rule::BadTerritoryCode, label, row.text(3));
            findings.expect(siren.match(row.text(4)).hasMatch(), Rule::BadTerritoryCode, label, row.text(4));
            findings.expect(insee.match(row.text(5)).hasMatch(), Rule::BadTerritoryCode, label, row.text(5));
        });
}

} // namespace

void inspection::inspectDirectory(Findings &findings)
{
    inspectTerritories(findings);
    findings.read(u"organisation"_s, u"SELECT name, name_key FROM organisation"_s, [&](const Row &row) {
        // Quotation marks counted once.
        const bool isKey
            = row.text(1) == organisationKey(row.text(0)) || row.text(1) == text::fold(row.text(0));
        findings.expect(isKey, Rule::WrongKey, row.text(0));
    });
    findings.read(u"place"_s,
        u"SELECT name, name_key FROM place UNION ALL SELECT name, name_key FROM speaker"_s,
        [&](const Row &row) {
            findings.expect(row.text(1) == text::fold(row.text(0)), Rule::WrongKey, row.text(0));
        });
}
