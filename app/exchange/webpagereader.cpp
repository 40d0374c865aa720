// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/webpagereader.h"

#include "app/exchange/formrecognition.h"
#include "app/exchange/webtable.h"
#include "app/exchange/westerntext.h"

#include <QList>
#include <QStringList>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace
{

/// No page of a site is as deep; in one that is, each end of an element would be looked for up to the top.
constexpr int deepest = 400;
constexpr size_t mostNested = 16;
constexpr size_t mostTried = 32; ///< as of the sheets of a workbook
/// A cell may be said to cover a thousand: a small page makes a large table.
constexpr qsizetype mostKept = qsizetype(64) * 1024 * 1024;
constexpr qsizetype pieceSize = qsizetype(64) * 1024; ///< a page that is refused is read no further

QByteArrayView view(const xmlChar *text)
{
    return QByteArrayView(reinterpret_cast<const char *>(text));
}

/// Takes what the parser meets, and keeps the tables that are lists.
class WebPage final
{
public:
    /// The parser, which hands all it meets to this object.
    [[nodiscard]] auto parser()
    {
        htmlSAXHandler handler {};
        handler.startElement = [](void *page, const xmlChar *name, const xmlChar **attributes) {
            static_cast<WebPage *>(page)->start(view(name), attributes);
        };
        handler.endElement
            = [](void *page, const xmlChar *name) { static_cast<WebPage *>(page)->end(view(name)); };
        handler.characters = [](void *page, const xmlChar *text, int size) {
            static_cast<WebPage *>(page)->add({ text, size });
        };
        handler.ignorableWhitespace = handler.characters;
        std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> made(
            htmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
            &htmlFreeParserCtxt);
        if (made) {
            htmlCtxtUseOptions(made.get(),
                HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                    | HTML_PARSE_IGNORE_ENC);
        }
        return made;
    }

    /// Why it was read no further; empty when it was.
    [[nodiscard]] const QString &refusal() const { return refusal_; }

    void finish()
    {
        while (!open_.empty()) {
            endTable();
        }
    }

    /// The surest of the lists; there is one.
    [[nodiscard]] Table take()
    {
        const auto rank
            = [](const Table &each) { return std::pair(recognise(each).has_value(), each.size()); };
        size_t best = 0;
        auto highest = rank(lists_.front());
        for (size_t i = 1; i < lists_.size(); ++i) {
            if (const auto own = rank(lists_[i]); own > highest) {
                best = i;
                highest = own;
            }
        }
        QStringList others;
        for (size_t i = 0; i < lists_.size(); ++i) {
            if (i != best) {
                others << u"Tableau %1"_s.arg(i + 1); // tables have no names
            }
        }
        lists_[best].setOtherSheets(others);
        return std::move(lists_[best]);
    }
    /// The page ends before the last table does.
    void setCut()
    {
        if (hasList()) {
            lists_.back().setCutRow(lists_.back().number(lists_.back().size() - 1));
        }
    }
    [[nodiscard]] bool hasList() const { return !lists_.empty(); }

private:
    void start(QByteArrayView name, const xmlChar **attributes)
    {
        if (++depth_ > deepest) {
            refuse(u"damaged"_s);
        }
        if (!refusal_.isEmpty()) {
            return;
        }
        if (isHidden(name)) {
            ++hidden_;
        } else if (name == "table") {
            if (open_.size() >= mostNested) {
                refuse(u"damaged"_s);
                return;
            }
            open_.emplace_back();
        } else if (open_.empty()) {
            return;
        } else if (name == "tr") {
            open_.back().startRow();
        } else if (name == "td" || name == "th") {
            open_.back().startCell(number(attributes, "colspan"), number(attributes, "rowspan"));
        } else if (breaksLine(name)) {
            open_.back().breakLine();
        }
        check();
    }

    void end(QByteArrayView name)
    {
        --depth_;
        if (!refusal_.isEmpty()) {
            return;
        }
        if (isHidden(name)) {
            hidden_ = std::max(0, hidden_ - 1);
        } else if (open_.empty()) {
            return;
        } else if (name == "table") {
            endTable();
        } else if (name == "tr") {
            open_.back().endRow();
        } else if (name == "td" || name == "th") {
            open_.back().endCell();
        } else if (breaksLine(name)) {
            open_.back().breakLine();
        }
        check();
    }

    void add(QByteArrayView text)
    {
        if (refusal_.isEmpty() && !open_.empty() && hidden_ == 0) {
            open_.back().add(text);
        }
    }

    void endTable()
    {
        open_.back().endRow();
        if (open_.back().isList() && lists_.size() < mostTried) {
            kept_ += open_.back().kept();
            lists_.push_back(std::move(open_.back().table()));
        }
        open_.pop_back();
    }

    void check()
    {
        qsizetype kept = kept_;
        for (const WebTable &each : open_) {
            kept += each.kept();
        }
        if (kept > mostKept) {
            refuse(u"tooBig"_s);
        } else if (!open_.empty() && open_.back().isTooWide()) {
            refuse(u"columns"_s);
        } else if (!open_.empty() && open_.back().isTooLong()) {
            refuse(u"rows"_s);
        }
    }

    /// What comes after is not looked at.
    void refuse(const QString &why) { refusal_ = why; }

    /// Of an attribute that counts, within what any table may have; 1 where it is not there.
    static int number(const xmlChar **attributes, QByteArrayView wanted)
    {
        for (; attributes && attributes[0]; attributes += 2) {
            if (view(attributes[0]) == wanted && attributes[1]) {
                constexpr int most = int(Table::mostColumns) + 1;
                return std::clamp(view(attributes[1]).trimmed().toInt(), 1, most);
            }
        }
        return 1;
    }
    static bool isHidden(QByteArrayView name) { return name == "script" || name == "style"; }
    static bool breaksLine(QByteArrayView name)
    {
        return name == "br" || name == "p" || name == "div" || name == "li";
    }

    std::vector<WebTable> open_; ///< each in a cell of the one before it
    std::vector<Table> lists_;
    qsizetype kept_ = 0; ///< bytes of the rows of the lists
    int depth_ = 0;
    int hidden_ = 0; ///< elements under way whose text is not shown
    QString refusal_;
};

/// Whether no table ends behind the last row: else the end was written, as it must be.
bool isCut(const QByteArray &text)
{
    const qsizetype row = std::max(text.lastIndexOf("<tr"), text.lastIndexOf("<TR"));
    return !text.sliced(std::max(qsizetype(0), row)).toLower().contains("</table");
}

std::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Kind::BadFile, u"import:"_s + why);
}

} // namespace

Result<Table> readWebPage(const QByteArray &page)
{
    [[maybe_unused]] static const bool isReady = [] { // once, whatever thread reads first
        xmlInitParser();
        return true;
    }();
    QByteArray text = page.startsWith("\xEF\xBB\xBF") ? page.sliced(3) : page;
    if (!text.isValidUtf8()) {
        WesternText western;
        western.weigh(text);
        text = western.toUtf8(text);
    }
    text.removeIf([](char c) { return c == '\0'; }); // or the parser would stop there
    WebPage read;
    const auto parser = read.parser();
    if (!parser) {
        return refused(u"damaged"_s);
    }
    for (qsizetype at = 0; at < text.size() && read.refusal().isEmpty();) {
        // Up to the end of a tag: no letter is taken apart.
        const qsizetype tag = text.indexOf('>', at + pieceSize);
        const qsizetype end = tag < 0 ? text.size() : tag + 1;
        htmlParseChunk(parser.get(), text.constData() + at, int(end - at), 0);
        at = end;
    }
    if (read.refusal().isEmpty()) {
        htmlParseChunk(parser.get(), nullptr, 0, 1);
    }
    if (!read.refusal().isEmpty()) {
        return refused(read.refusal());
    }
    read.finish();
    if (isCut(text)) {
        read.setCut();
    }
    return read.hasList() ? Result<Table>(read.take()) : refused(u"webPage"_s);
}
