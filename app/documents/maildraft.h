// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// A message to be finished and sent by the mail program: a file it opens as a draft (RFC 5322, RFC 2045,
/// "X-Unsent"). Nothing is sent from here.
struct MailDraft {
    struct Attachment {
        QString name; ///< "Convocation.pdf"
        QByteArray content; ///< of a PDF
    };

    QString toName;
    QString toAddress; ///< "prenom.nom@commune.example"
    QString subject;
    QString body; ///< plain
    QList<Attachment> attachments;
};

namespace maildraft
{

/// Whether something can be addressed to it: one address, and nothing that would begin another header.
[[nodiscard]] bool isAddress(const QString &address);
/// Invalid ("mailAddress"; detail: the address) when it is none.
[[nodiscard]] Result<QByteArray> toEml(const MailDraft &draft);

} // namespace maildraft
