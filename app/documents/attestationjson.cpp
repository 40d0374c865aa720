// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/attestationjson.h"

#include "app/base/printedmoment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr int format = 1;

constexpr std::array<std::pair<const char16_t *, QString Attestation::*>, 8> texts { {
    { u"civility", &Attestation::civility },
    { u"name", &Attestation::name },
    { u"sort", &Attestation::sortKey },
    { u"function", &Attestation::function },
    { u"structure", &Attestation::structure },
    { u"cycle", &Attestation::cycle },
    { u"partner", &Attestation::partner },
    { u"session", &Attestation::session },
} };

constexpr std::array<std::pair<const char16_t *, QString OrganiserProfile::*>, 7> organiserTexts { {
    { u"name", &OrganiserProfile::name },
    { u"address", &OrganiserProfile::address },
    { u"contact", &OrganiserProfile::contact },
    { u"city", &OrganiserProfile::city },
    { u"signatory", &OrganiserProfile::signatory },
    { u"signatory_role", &OrganiserProfile::signatoryRole },
    { u"legal_lines", &OrganiserProfile::legalLines },
} };

// Ids pass as text: a JSON number would lose their last bits.
QString textOf(qint64 id)
{
    return QString::number(id);
}

} // namespace

QByteArray toJson(const Attestation &attestation, const QString &logo)
{
    QJsonArray seances;
    for (const AttestedSeance &each : attestation.seances) {
        seances.append(QJsonObject { { u"meeting"_s, textOf(each.meeting.value) },
            { u"number"_s, each.number }, { u"title"_s, each.title },
            { u"date"_s, each.date.toString(Qt::ISODate) }, { u"made_up_in"_s, each.madeUpIn },
            { u"half_days"_s, each.halfDays }, { u"without_hours"_s, each.withoutHours },
            { u"minutes"_s, each.minutes }, { u"missed"_s, each.missed }, { u"to_enter"_s, each.toEnter } });
    }
    QJsonObject organiser;
    for (const auto &[key, field] : organiserTexts) {
        organiser.insert(QString::fromUtf16(key), attestation.organiser.*field);
    }
    QJsonObject object { { u"format"_s, format }, { u"number"_s, textOf(attestation.number) },
        { u"kind"_s, code(attestation.kind) }, { u"edition"_s, int(attestation.edition) },
        { u"registration"_s, textOf(attestation.registration.value) },
        { u"meeting"_s, textOf(attestation.meeting.value) }, { u"organiser"_s, organiser },
        { u"logo"_s, logo }, { u"seances"_s, seances }, { u"expected"_s, attestation.expected } };
    printedmoment::write(object, u"issued_at"_s, attestation.issuedAt);
    if (attestation.heldBy.isValid()) {
        object.insert(u"held_by"_s, attestation.heldBy.toString(Qt::ISODate));
        object.insert(u"held"_s, attestation.held);
        QJsonArray toEnter;
        for (const int number : attestation.toEnter) {
            toEnter.append(number);
        }
        object.insert(u"to_enter"_s, toEnter);
    }
    for (const auto &[key, field] : texts) {
        object.insert(QString::fromUtf16(key), attestation.*field);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<StoredAttestation> attestationFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || object.value("format"_L1).toInt() != format) {
        return failure(Error::Kind::Damaged, u"attestation"_s, error.errorString());
    }
    const auto number = [](const QJsonValue &value) { return value.toString().toLongLong(); };
    StoredAttestation stored;
    Attestation &attestation = stored.attestation;
    attestation.number = number(object.value("number"_L1));
    attestation.kind = object.value("kind"_L1).toString() == code(AttestationKind::Meeting)
        ? AttestationKind::Meeting
        : AttestationKind::Session;
    // Those issued before there was a second edition say none.
    attestation.edition
        = AttestationEdition(object.value("edition"_L1).toInt(int(AttestationEdition::First)));
    attestation.registration = { number(object.value("registration"_L1)) };
    attestation.meeting = { number(object.value("meeting"_L1)) };
    attestation.issuedAt = printedmoment::read(object, u"issued_at"_s);
    for (const auto &[key, field] : texts) {
        attestation.*field = object.value(QString::fromUtf16(key)).toString();
    }
    const QJsonObject organiser = object.value("organiser"_L1).toObject();
    for (const auto &[key, field] : organiserTexts) {
        attestation.organiser.*field = organiser.value(QString::fromUtf16(key)).toString();
    }
    const QJsonArray seances = object.value("seances"_L1).toArray();
    for (const QJsonValue each : seances) {
        attestation.seances.append({ .meeting = { number(each["meeting"_L1]) },
            .number = each["number"_L1].toInt(),
            .title = each["title"_L1].toString(),
            .date = QDate::fromString(each["date"_L1].toString(), Qt::ISODate),
            .madeUpIn = each["made_up_in"_L1].toInt(),
            .halfDays = each["half_days"_L1].toInt(),
            .withoutHours = each["without_hours"_L1].toInt(),
            .minutes = each["minutes"_L1].toInt(),
            .missed = each["missed"_L1].toInt(),
            .toEnter = each["to_enter"_L1].toInt() });
    }
    attestation.expected = object.value("expected"_L1).toInt();
    attestation.heldBy = QDate::fromString(object.value("held_by"_L1).toString(), Qt::ISODate);
    attestation.held = object.value("held"_L1).toInt();
    const QJsonArray toEnter = object.value("to_enter"_L1).toArray();
    for (const QJsonValue each : toEnter) {
        attestation.toEnter.append(each.toInt());
    }
    stored.logo = object.value("logo"_L1).toString();
    return stored;
}
