// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/contactlabel.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

const QString &anyKind()
{
    static const QString words
        = u"pro|professionnel(?:le)?s?|perso|personnel(?:le)?s?|privee?s?|contacts?|bureau|travail|service"
          "|domicile|maison|principale?|secondaire|directe?|individuel(?:le)?|nominati(?:f|ve)|\\d"
          "|participante?|stagiaire|agente?"_s;
    return words;
}

/// `whole`, then what kind it is, in any number of words.
QRegularExpression label(const QString &whole, const QString &words)
{
    return QRegularExpression(u"^(?:contact )?(?:"_s + whole
        + u")(?: (?:(?:ou|et|de|du|d|l|la|le|au|a) )*(?:"_s + words + u'|' + anyKind() + u"))*$"_s);
}

} // namespace

std::optional<LabelMeaning> contactMeaning(const QString &key)
{
    static const QString emails = u"e ?mails?|mails?|mels?|courriels?|courriers? electroniques?|messagerie"_s;
    static const QString phones
        = u"tels?|telephon(?:e|ique)s?|phones?|portables?|mobiles?|gsm|cellulaires?|fixes?"_s;
    static const QRegularExpression email
        = label(u"(?:adresses? (?:de |d )?)?(?:"_s + emails + u")|adresses? electroniques?"_s, emails);
    static const QRegularExpression phone = label(u"(?:(?:numeros?|num|n ?[°º]|no) ?(?:de |du )?)?(?:"_s
            + phones + u")|lignes? (?:directe|fixe|mobile|pro|professionnelle)"_s,
        phones);
    static const QRegularExpression ownOnly(
        u"\\b(?:perso|personnel|privee?s?\\b|secondaire|domicile|maison)"_s);
    static const QRegularExpression signs(u"[()\\[\\]/,;&+]+"_s);
    constexpr qsizetype longest = 100;
    if (key.size() > longest) {
        return std::nullopt;
    }
    const QString plain = QString(key).replace(signs, u" "_s).simplified();
    if (email.match(plain).hasMatch()) {
        return LabelMeaning { FormField::Email, !ownOnly.match(plain).hasMatch() };
    }
    return phone.match(plain).hasMatch() ? std::optional(LabelMeaning { FormField::Phone, true })
                                         : std::nullopt;
}
