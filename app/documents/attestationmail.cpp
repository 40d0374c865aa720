// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/attestationmail.h"

#include "app/documents/attestationletter.h"
#include "app/documents/letterfields.h"
#include "app/documents/lettertemplate.h"
#include "app/paper/paperdocuments.h"
#include "app/registrations/registrationstore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(attestation)
};

/// "attestation d’assiduité n° 12".
QString called(const Attestation &attestation)
{
    const QString name = attestation.kind == AttestationKind::Meeting ? Text::tr("attestation de présence")
                                                                      : Text::tr("attestation d’assiduité");
    return attestation.number > 0 ? Text::tr("%1 n°\u00A0%2").arg(name, QString::number(attestation.number))
                                  : name;
}

} // namespace

Result<MailDraft> attestationmail::draft(Database &database, const Attestation &attestation)
{
    const auto registration = RegistrationStore(database).registration(attestation.registration);
    const auto words = lettertemplate::read(database, LetterKind::AttestationMail);
    if (!registration || !words) {
        return std::unexpected(!registration ? registration.error() : words.error());
    }
    if (const Done writable = lettertemplate::writable({ *words }); !writable) {
        return std::unexpected(writable.error());
    }
    if (!maildraft::isAddress(registration->person.email)) {
        return failure(Error::Kind::Invalid, u"mailAddress"_s, registration->person.email);
    }
    const Letter letter = attestationletter::letter(attestation);
    const auto pdf = paperdocuments::pdf(LetterPages(letter), letter.title);
    if (!pdf) {
        return std::unexpected(pdf.error());
    }
    Cycle cycle;
    cycle.title = attestation.cycle;
    LetterValues values;
    letterfields::addPerson(values, *registration);
    letterfields::addOrganiser(values, attestation.organiser, cycle);
    values.insert(u"session"_s, attestation.session);
    values.insert(u"attestation"_s, called(attestation));
    return MailDraft { .toName = attestation.name,
        .toAddress = registration->person.email,
        .subject = lettertemplate::filled(words->kind, words->subject, values),
        .body = lettertemplate::filled(words->kind, words->body, values),
        .attachments = { { attestationletter::fileName(attestation) + u".pdf"_s, *pdf } } };
}

SentLetter attestationmail::record(const Attestation &attestation, SentMeans means, const QString &address)
{
    return { .registration = attestation.registration,
        .meeting = attestation.meeting,
        .document = SentDocument::Attestation,
        .means = means,
        .address = address,
        .at = {},
        .by = {},
        .told = {},
        .words = called(attestation) };
}
