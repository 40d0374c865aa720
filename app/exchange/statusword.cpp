// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statusword.h"

#include "app/base/textfold.h"

#include <utility>

using namespace Qt::StringLiterals;

StatusWord statusWordOf(const QString &written)
{
    using S = StatusWord;
    const QString key = text::fold(written);
    if (key.isEmpty()) {
        return S::None;
    }
    // In this order: "demandeuse d’emploi" is no demand.
    static constexpr std::pair<QStringView, S> beginnings[] { { u"annul", S::Closed },
        { u"refus", S::Closed }, { u"desist", S::Closed }, { u"abandon", S::Closed },
        { u"cancel", S::Closed }, { u"brouillon", S::Draft }, { u"draft", S::Draft },
        { u"confirm", S::Confirmed }, { u"demandeu", S::Role }, { u"demand", S::Requested },
        { u"a confirmer", S::Requested }, { u"non confirm", S::Requested }, { u"requested", S::Requested },
        { u"en attente de confirmation", S::Requested }, { u"en attente", S::Waiting },
        { u"attente", S::Waiting }, { u"liste d attente", S::Waiting }, { u"sur liste", S::Waiting },
        { u"en liste", S::Waiting }, { u"waitlist", S::Waiting }, { u"waiting", S::Waiting } };
    for (const auto &[beginning, word] : beginnings) {
        if (key.startsWith(beginning)) {
            return word;
        }
    }
    return S::Role;
}
