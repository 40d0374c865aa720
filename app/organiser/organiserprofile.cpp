// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/organiser/organiserprofile.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QCryptographicHash>
#include <QImage>
#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<std::pair<const char16_t *, QString OrganiserProfile::*>, 8> fields { {
    { u"profile.name", &OrganiserProfile::name },
    { u"profile.address", &OrganiserProfile::address },
    { u"profile.contact", &OrganiserProfile::contact },
    { u"profile.city", &OrganiserProfile::city },
    { u"profile.signatory", &OrganiserProfile::signatory },
    { u"profile.signatory_role", &OrganiserProfile::signatoryRole },
    { u"profile.legal_lines", &OrganiserProfile::legalLines },
    { u"profile.data_notice", &OrganiserProfile::dataNotice },
} };
constexpr auto logoKey = u"profile.logo";

Result<QString> setting(Database &database, const QString &key)
{
    const auto found = Statement(database, u"SELECT value FROM setting WHERE key = :key"_s)
                           .bind(u":key"_s, key)
                           .first([](const Row &row) { return row.text(0); });
    return found ? Result<QString>(found->value_or(QString())) : std::unexpected(found.error());
}

Done setSetting(Database &database, const QString &key, const QString &value)
{
    const auto written = Statement(database,
        u"INSERT INTO setting (key, value) VALUES (:key, :value)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
                             .bind(u":key"_s, key)
                             .bind(u":value"_s, value.isNull() ? u""_s : value)
                             .run();
    return written ? Done {} : std::unexpected(written.error());
}

/// Several lines as one.
QString inOneLine(const QString &lines, const QString &separator)
{
    static const QRegularExpression ending(uR"([\s,;]+$)"_s);
    QStringList parts;
    for (const QString &line : lines.split(u'\n')) {
        parts.append(text::oneLine(line).remove(ending));
    }
    parts.removeAll(QString());
    return parts.join(separator);
}

} // namespace

QStringList organiserprofile::footLines(const OrganiserProfile &profile)
{
    QStringList lines { french::typography(inOneLine(profile.address, u", "_s)),
        french::apostrophes(inOneLine(profile.legalLines, u" – "_s)) };
    lines.removeAll(QString());
    return lines;
}

Result<OrganiserProfile> organiserprofile::read(Database &database)
{
    OrganiserProfile profile;
    for (const auto &[key, field] : fields) {
        const auto value = setting(database, QString::fromUtf16(key));
        if (!value) {
            return std::unexpected(value.error());
        }
        profile.*field = *value;
    }
    const auto checksum = setting(database, QString::fromUtf16(logoKey));
    if (!checksum) {
        return std::unexpected(checksum.error());
    }
    const auto picture = logo(database, *checksum);
    if (!picture) {
        return std::unexpected(picture.error());
    }
    profile.logo = *picture;
    return profile;
}

Done organiserprofile::write(Database &database, const OrganiserProfile &profile)
{
    if (profile.logo.size() > largestLogo) {
        return failure(Error::Kind::Invalid, u"logoSize"_s);
    }
    if (!profile.logo.isEmpty() && QImage::fromData(profile.logo).isNull()) {
        return failure(Error::Kind::Invalid, u"logo"_s);
    }
    return writing(database, [&]() -> Done {
        for (const auto &[key, field] : fields) {
            const Done written = setSetting(database, QString::fromUtf16(key), (profile.*field).trimmed());
            if (!written) {
                return written;
            }
        }
        const auto checksum = keepLogo(database, profile.logo);
        return checksum ? setSetting(database, QString::fromUtf16(logoKey), *checksum)
                        : std::unexpected(checksum.error());
    });
}

Result<QString> organiserprofile::keepLogo(Database &database, const QByteArray &logo)
{
    if (logo.isEmpty()) {
        return QString();
    }
    const QString checksum
        = QString::fromLatin1(QCryptographicHash::hash(logo, QCryptographicHash::Sha256).toHex());
    const auto kept = Statement(database,
        u"INSERT INTO logo (checksum, content) VALUES (:checksum, :content) ON CONFLICT DO NOTHING"_s)
                          .bind(u":checksum"_s, checksum)
                          .bind(u":content"_s, QVariant(logo))
                          .run();
    return kept ? Result<QString>(checksum) : std::unexpected(kept.error());
}

Result<QByteArray> organiserprofile::logo(Database &database, const QString &checksum)
{
    if (checksum.isEmpty()) {
        return QByteArray();
    }
    const auto found = Statement(database, u"SELECT content FROM logo WHERE checksum = :checksum"_s)
                           .bind(u":checksum"_s, checksum)
                           .first([](const Row &row) { return row.value(0).toByteArray(); });
    return found ? Result<QByteArray>(found->value_or(QByteArray())) : std::unexpected(found.error());
}

Result<bool> organiserprofile::logoIsLost(Database &database)
{
    const auto checksum = setting(database, QString::fromUtf16(logoKey));
    if (!checksum || checksum->isEmpty()) {
        return checksum ? Result<bool>(false) : std::unexpected(checksum.error());
    }
    const auto picture = logo(database, *checksum);
    return picture ? Result<bool>(picture->isEmpty()) : std::unexpected(picture.error());
}
