// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/lettertemplate.h"
#include "app/inspection/findings.h"
#include "app/organiser/organiserprofile.h"

using namespace Qt::StringLiterals;

void inspection::inspectDocuments(Findings &findings)
{
    using Rule = Finding::Rule;
    findings.use(u"setting"_s, organiserprofile::logoIsLost(findings.database()),
        [&](bool isLost) { findings.expect(!isLost, Rule::ProfileWithoutLogo, {}); });
    for (const auto kind : { LetterKind::Convocation, LetterKind::TravelNote, LetterKind::Confirmation,
             LetterKind::AttestationMail }) {
        findings.use(u"letter_template"_s, lettertemplate::read(findings.database(), kind),
            [&](const LetterTemplate &letter) {
                const QStringList wrong = lettertemplate::wrongFields(letter);
                findings.expect(wrong.isEmpty(), Rule::UnknownLetterField, code(kind), wrong.join(u", "_s));
            });
    }
}
