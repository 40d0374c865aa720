// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/programmehtml.h"

#include "app/base/french.h"
#include "app/documents/programmewords.h"
#include "app/paper/paperfont.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(programme)
};

constexpr QSizeF logoRoom(60, 20); // mm

// Contrast of text and background 7 to 1 at least, in the light and in the dark (WCAG 2.1, 1.4.6).
const QString style = uR"(:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem;color:#1a2327;background:#fff}
h1{font-size:2rem;line-height:1.2;margin:.2em 0}h2{border-top:2px solid #1f6e76;padding-top:.6em;margin-top:1.6em}
table{border-collapse:collapse;width:100%;margin:.5em 0 1.2em}caption{text-align:left;font-weight:bold;padding:.3em 0}
th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid #8a979c}
.by,.sub{margin:.2em 0}.logo{max-width:100%;max-height:5rem;background:#fff}
footer{border-top:1px solid #8a979c;margin-top:2em;font-size:.9rem}.full{font-weight:bold;color:#8f1d1d}dt{font-weight:bold;margin-top:.8em}dd{margin:0 0 0 1.2em}
@media (prefers-color-scheme:dark){body{color:#e6eced;background:#11181a}.full{color:#ffb4ab}th,td{border-color:#6c7a7e}}
@media print{body{padding:0;max-width:none}})"_s;

/// As French is set, whatever keys it was typed with.
QString escaped(const QString &text)
{
    return french::typography(text).toHtmlEscaped();
}

/// Paragraphs are set apart by empty lines.
QString paragraphs(const QString &text)
{
    QString html;
    for (const QString &each : text.split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        html += u"<p>%1</p>\n"_s.arg(escaped(each.trimmed()).replace(u'\n', u"<br>"_s));
    }
    return html;
}

/// Within the page itself, which asks nobody for anything: browsers know these formats.
QString logo(const ProgrammeDocument &programme)
{
    QBuffer buffer;
    buffer.setData(programme.logo);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader(&buffer).format();
    if (programme.logo.isEmpty() || format.isEmpty()) {
        return {};
    }
    QByteArray type = format == "svg" ? "svg+xml" : format;
    QByteArray bytes = programme.logo;
    if (type != "svg+xml" && type != "png" && type != "jpeg") {
        type = "png";
        bytes.clear();
        QBuffer written(&bytes);
        written.open(QIODevice::WriteOnly);
        paperfont::picture(programme.logo, logoRoom).save(&written, "PNG");
    }
    return u"<p><img class=\"logo\" alt=\"%1\" src=\"data:image/%2;base64,%3\"></p>\n"_s.arg(
        escaped(programme.organiser), QString::fromLatin1(type), QString::fromLatin1(bytes.toBase64()));
}

QString full()
{
    return u"<strong class=\"full\">[COMPLET]</strong> "_s;
}

} // namespace

QString ProgrammeHtml::track(const Track &track) const
{
    QString html = u"<section aria-labelledby=\"%1\">\n<h2 id=\"%1\">%2</h2>\n<dl>\n"_s.arg(
        u"parcours-"_s + track.code.toHtmlEscaped(), escaped(track.label));
    for (const Module &module : track.modules) {
        html += u"<dt>%1</dt>\n"_s.arg(escaped(programmewords::module(module)));
        if (!module.description.isEmpty()) {
            html += u"<dd>%1</dd>\n"_s.arg(escaped(module.description));
        }
    }
    return html + u"</dl>\n</section>\n"_s;
}

QString ProgrammeHtml::calendar(const Session &session) const
{
    QString html = u"<h3>%1</h3>\n"_s.arg(escaped(session.label));
    for (const Track &track : programme_.cycle.tracks) {
        const QList<Meeting> meetings = programme_.meetingsOf(session.id, track.id);
        if (meetings.isEmpty()) {
            continue;
        }
        html
            += u"<table>\n<caption>%1%2</caption>\n<thead><tr><th scope=\"col\">%3</th>"
               "<th scope=\"col\">%4</th><th scope=\"col\">%5</th><th scope=\"col\">%6</th></tr></thead>\n<tbody>\n"_s
                   .arg(programme_.isFull(session.id, track.id) ? full() : QString(), escaped(track.label),
                       Text::tr("Séance"), Text::tr("Date"), Text::tr("Horaires"), Text::tr("Lieu"));
        for (const Meeting &meeting : meetings) {
            html
                += u"<tr><th scope=\"row\">%1</th><td><time datetime=\"%2\">%3</time></td><td>%4</td><td>%5</td></tr>\n"_s
                       .arg(escaped(Text::tr("Séance %1 – %2")
                                    .arg(QString::number(meeting.moduleNumber), meeting.title)),
                           meeting.date.toString(Qt::ISODate), escaped(french::longDate(meeting.date)),
                           escaped(programmewords::hours(meeting)),
                           escaped(meeting.place.isEmpty() ? Text::tr("à préciser") : meeting.place));
        }
        html += u"</tbody>\n</table>\n"_s;
    }
    return html;
}

QString ProgrammeHtml::forms() const
{
    if (programme_.cycle.forms.isEmpty()) {
        return {};
    }
    QString html
        = u"<section aria-labelledby=\"inscriptions\">\n<h2 id=\"inscriptions\">%1</h2>\n<ul>\n"_s.arg(
            Text::tr("S’inscrire"));
    for (const RegistrationForm &form : programme_.cycle.forms) {
        html += form.state == FormState::Full ? u"<li>%1%2</li>\n"_s.arg(full(), escaped(form.formLabel))
                                              : u"<li>%1</li>\n"_s.arg(escaped(programmewords::form(form)));
    }
    return html + u"</ul>\n</section>\n"_s;
}

QByteArray ProgrammeHtml::page() const
{
    const Cycle &cycle = programme_.cycle;
    QString html = u"<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s
        + escaped(cycle.title) + u"</title>\n<style>\n"_s + style
        + u"\n</style>\n</head>\n<body>\n<header>\n"_s + logo(programme_) + u"<p class=\"by\">"_s
        + escaped(programmewords::by(programme_)) + u"</p>\n<h1>"_s + escaped(cycle.title) + u"</h1>\n"_s;
    if (!cycle.subtitle.isEmpty()) {
        html += u"<p class=\"sub\">%1</p>\n"_s.arg(escaped(cycle.subtitle));
    }
    html += u"</header>\n<main>\n"_s + paragraphs(cycle.presentation);
    for (const Track &each : cycle.tracks) {
        html += track(each);
    }
    if (!programme_.meetings.isEmpty()) {
        html += u"<section aria-labelledby=\"calendrier\">\n<h2 id=\"calendrier\">"_s + Text::tr("Calendrier")
            + u"</h2>\n"_s;
        for (const Session &session : programme_.sessions) {
            html += calendar(session);
        }
        html += u"</section>\n"_s;
    }
    html += forms() + u"</main>\n"_s;
    if (!programme_.contact.isEmpty() || !programme_.foot.isEmpty()) {
        html += u"<footer>\n"_s + paragraphs(programme_.contact) + paragraphs(programme_.foot.join(u"\n\n"_s))
            + u"</footer>\n"_s;
    }
    return (html + u"</body>\n</html>\n"_s).toUtf8();
}
