// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/maildraft.h"

#include <QRegularExpression>

#include <gmime/gmime.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace
{

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

void prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

Owned<GMimePart> part(const char *type, const char *subtype, const QByteArray &content, const char *charset)
{
    Owned<GMimePart> made(g_mime_part_new_with_type(type, subtype));
    if (charset) {
        g_mime_object_set_content_type_parameter(GMIME_OBJECT(made.get()), "charset", charset);
    }
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(content.constData(), size_t(content.size())));
    const Owned<GMimeDataWrapper> wrapper(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(made.get(), wrapper.get());
    g_mime_part_set_content_encoding(made.get(), GMIME_CONTENT_ENCODING_BASE64);
    return made;
}

/// In UTF-8, as RFC 2231 has it: the library would take the oldest alphabet that has all the letters.
void writeInUtf8(GMimeParamList *parameters)
{
    for (int i = 0; i < g_mime_param_list_length(parameters); ++i) {
        GMimeParam *parameter = g_mime_param_list_get_parameter_at(parameters, i);
        g_mime_param_set_encoding_method(parameter, GMIME_PARAM_ENCODING_METHOD_RFC2231);
        g_mime_param_set_charset(parameter, "utf-8");
    }
}

} // namespace

bool maildraft::isAddress(const QString &address)
{
    static const QRegularExpression shape(
        uR"address(\A[^\s@<>()",;:\\\x00-\x1f]+@[^\s@<>()",;:\\\x00-\x1f]+\z)address"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return shape.match(address).hasMatch();
}

Result<QByteArray> maildraft::toEml(const MailDraft &draft)
{
    if (!isAddress(draft.toAddress)) {
        return failure(Error::Kind::Invalid, u"mailAddress"_s, draft.toAddress);
    }
    prepareLibrary();
    const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_TO,
        draft.toName.simplified().toUtf8().constData(), draft.toAddress.toUtf8().constData());
    internet_address_set_charset(
        internet_address_list_get_address(g_mime_message_get_to(message.get()), 0), "utf-8");
    g_mime_message_set_subject(message.get(), draft.subject.simplified().toUtf8().constData(), "utf-8");
    // What mail programs go by to open it for writing instead of reading.
    g_mime_object_set_header(GMIME_OBJECT(message.get()), "X-Unsent", "1", nullptr);
    const Owned<GMimeMultipart> parts(g_mime_multipart_new_with_subtype("mixed"));
    const auto body = part("text", "plain", QString(draft.body).replace(u'\n', u"\r\n"_s).toUtf8(), "utf-8");
    g_mime_multipart_add(parts.get(), GMIME_OBJECT(body.get()));
    for (const MailDraft::Attachment &each : draft.attachments) {
        const auto attached = part("application", "pdf", each.content, nullptr);
        g_mime_object_set_disposition(GMIME_OBJECT(attached.get()), GMIME_DISPOSITION_ATTACHMENT);
        g_mime_part_set_filename(attached.get(), each.name.simplified().toUtf8().constData());
        writeInUtf8(g_mime_content_disposition_get_parameters(
            g_mime_object_get_content_disposition(GMIME_OBJECT(attached.get()))));
        writeInUtf8(
            g_mime_content_type_get_parameters(g_mime_object_get_content_type(GMIME_OBJECT(attached.get()))));
        g_mime_multipart_add(parts.get(), GMIME_OBJECT(attached.get()));
    }
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(parts.get()));
    const std::unique_ptr<char, decltype(&g_free)> text(
        g_mime_object_to_string(GMIME_OBJECT(message.get()), nullptr), &g_free);
    return QByteArray(text.get());
}
