// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/spreadsheetreader.h"

#include "app/exchange/formrecognition.h"
#include "app/exchange/hiddensheets.h"
#include "app/exchange/inlinestrings.h"
#include "app/exchange/plainpackage.h"
#include "app/exchange/spreadsheetcells.h"

#include <orcus/orcus_ods.hpp>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/import_interface.hpp>

#include <QDate>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
namespace ss = orcus::spreadsheet;

namespace
{

std::string plain(double value)
{
    constexpr double exact = 1e15;
    if (std::isfinite(value) && std::floor(value) == value && std::abs(value) < exact) {
        return std::to_string(qint64(value));
    }
    return QByteArray::number(value, 'g', 15).toStdString();
}

/// Texts that cells name by number.
class Strings final : public ss::iface::import_shared_strings
{
public:
    size_t append(std::string_view text) override
    {
        weight_ += text.size();
        if (weight_ > size_t(Table::mostBytes)) {
            throw TooMuch("tooBig");
        }
        texts_.emplace_back(text);
        return texts_.size() - 1;
    }
    size_t add(std::string_view text) override { return append(text); }
    void append_segment(std::string_view text) override { segments_ += text; }
    size_t commit_segments() override
    {
        const size_t index = append(segments_);
        segments_.clear();
        return index;
    }
    void set_segment_font(size_t) override { }
    void set_segment_bold(bool) override { }
    void set_segment_italic(bool) override { }
    void set_segment_font_name(std::string_view) override { }
    void set_segment_font_size(double) override { }
    void set_segment_font_color(
        ss::color_elem_t, ss::color_elem_t, ss::color_elem_t, ss::color_elem_t) override
    {
    }

    [[nodiscard]] std::string_view text(size_t index) const
    {
        return index < texts_.size() ? std::string_view(texts_[index]) : std::string_view();
    }

private:
    std::vector<std::string> texts_;
    std::string segments_;
    size_t weight_ = 0;
};

/// A formula is what it gave when the file was saved.
class Formula final : public ss::iface::import_formula
{
public:
    explicit Formula(SpreadsheetCells &cells)
        : cells_(cells)
    {
    }
    void set_position(ss::row_t row, ss::col_t column) override
    {
        row_ = row;
        column_ = column;
        result_.clear();
    }
    void set_formula(ss::formula_grammar_t, std::string_view) override { }
    void set_shared_formula_index(size_t) override { }
    void set_result_string(std::string_view value) override { result_ = value; }
    void set_result_value(double value) override { result_ = plain(value); }
    void set_result_bool(bool value) override { result_.assign(1, value ? '1' : '0'); }
    void set_result_empty() override { result_.clear(); }
    void commit() override { cells_.put(row_, column_, result_); }

private:
    SpreadsheetCells &cells_;
    int row_ = 0;
    int column_ = 0;
    std::string result_;
};

class Sheet final : public ss::iface::import_sheet
{
public:
    Sheet(const Strings &strings, ZipPackage::Kind kind)
        : strings_(strings)
        , cells_(kind == ZipPackage::Kind::Xlsx)
        , formula_(cells_)
    {
    }

    ss::iface::import_formula *get_formula() override { return &formula_; }
    void set_auto(ss::row_t row, ss::col_t column, std::string_view text) override
    {
        cells_.put(row, column, text);
    }
    void set_string(ss::row_t row, ss::col_t column, ss::string_id_t index) override
    {
        cells_.put(row, column, strings_.text(index));
    }
    void set_value(ss::row_t row, ss::col_t column, double value) override
    {
        cells_.put(row, column, plain(value));
    }
    void set_bool(ss::row_t row, ss::col_t column, bool value) override
    {
        cells_.put(row, column, value ? "1" : "0");
    }
    void set_date_time(ss::row_t row, ss::col_t column, int year, int month, int day, int hour, int minute,
        double second) override
    {
        const QString text = u"%1-%2-%3 %4:%5:%6"_s.arg(year, 4, 10, QLatin1Char('0'))
                                 .arg(month, 2, 10, QLatin1Char('0'))
                                 .arg(day, 2, 10, QLatin1Char('0'))
                                 .arg(hour, 2, 10, QLatin1Char('0'))
                                 .arg(minute, 2, 10, QLatin1Char('0'))
                                 .arg(int(second), 2, 10, QLatin1Char('0'));
        cells_.put(row, column, text.toStdString());
    }
    void set_format(ss::row_t, ss::col_t, size_t) override { }
    void set_format(ss::row_t, ss::col_t, ss::row_t, ss::col_t, size_t) override { }
    void fill_down_cells(ss::row_t row, ss::col_t column, ss::row_t rows) override
    {
        cells_.fillDown(row, column, rows);
    }
    [[nodiscard]] ss::range_size_t get_sheet_size() const override
    {
        ss::range_size_t size;
        size.rows = ss::row_t(Table::mostRows);
        size.columns = 16'384;
        return size;
    }

    [[nodiscard]] SpreadsheetCells &cells() { return cells_; }

private:
    const Strings &strings_;
    SpreadsheetCells cells_;
    Formula formula_;
};

class Settings final : public ss::iface::import_global_settings
{
public:
    void set_origin_date(int, int, int) override { }
    void set_default_formula_grammar(ss::formula_grammar_t grammar) override { grammar_ = grammar; }
    [[nodiscard]] ss::formula_grammar_t get_default_formula_grammar() const override { return grammar_; }
    void set_character_set(orcus::character_set_t) override { }

private:
    ss::formula_grammar_t grammar_ = ss::formula_grammar_t::unknown;
};

/// "B12", "$B$12", "A1:W9", with or without a sheet's name, from 0.
class References final : public ss::iface::import_reference_resolver
{
public:
    ss::src_address_t resolve_address(std::string_view address) override
    {
        if (const size_t sheet = address.rfind('!'); sheet != std::string_view::npos) {
            address.remove_prefix(sheet + 1);
        }
        constexpr int beyond = 100'000'000; // no sheet is that large; nothing overflows
        int column = 0;
        int row = 0;
        for (const char c : address) {
            if (c >= 'A' && c <= 'Z' && column < beyond / 26) {
                column = column * 26 + (c - 'A' + 1);
            } else if (c >= '0' && c <= '9' && row < beyond / 10) {
                row = row * 10 + (c - '0');
            } else if (c != '$') {
                throw std::invalid_argument("no address");
            }
        }
        if (row == 0 || column == 0) {
            throw std::invalid_argument("no address");
        }
        ss::src_address_t found {};
        found.row = row - 1;
        found.column = column - 1;
        return found;
    }
    ss::src_range_t resolve_range(std::string_view range) override
    {
        const size_t colon = range.find(':');
        ss::src_range_t found {};
        found.first = resolve_address(range.substr(0, colon));
        found.last = colon == std::string_view::npos ? found.first : resolve_address(range.substr(colon + 1));
        return found;
    }
};

class Workbook final : public ss::iface::import_factory
{
public:
    explicit Workbook(ZipPackage::Kind kind)
        : kind_(kind)
    {
    }

    ss::iface::import_global_settings *get_global_settings() override { return &settings_; }
    ss::iface::import_shared_strings *get_shared_strings() override { return &strings_; }
    ss::iface::import_reference_resolver *get_reference_resolver(ss::formula_ref_context_t) override
    {
        return &references_;
    }
    ss::iface::import_sheet *append_sheet(ss::sheet_t, std::string_view name) override
    {
        constexpr size_t mostSheets = 256;
        if (sheets_.size() >= mostSheets) {
            throw TooMuch("tooBig");
        }
        names_.emplace_back(name);
        sheets_.push_back(std::make_unique<Sheet>(strings_, kind_));
        return sheets_.back().get();
    }
    ss::iface::import_sheet *get_sheet(std::string_view name) override { return find(name); }
    ss::iface::import_sheet *get_sheet(ss::sheet_t index) override
    {
        return index >= 0 && size_t(index) < sheets_.size() ? sheets_[size_t(index)].get() : nullptr;
    }
    void finalize() override { }

    [[nodiscard]] SpreadsheetCells *cells(std::string_view sheet)
    {
        Sheet *found = find(sheet);
        return found ? &found->cells() : nullptr;
    }
    /// Of the first sheet in which columns are recognised; of none, of the first that has any cell. A hidden
    /// one is read where no other has any cell.
    [[nodiscard]] Table table(const QStringList &hidden)
    {
        QList<size_t> filled;
        QStringList shown;
        for (size_t i = 0; i < sheets_.size(); ++i) {
            const QString name = QString::fromStdString(names_[i]);
            if (!sheets_[i]->cells().isEmpty() && !hidden.contains(name)) {
                filled.append(i);
                shown.append(name);
            }
        }
        for (size_t i = 0; i < sheets_.size() && shown.isEmpty(); ++i) {
            if (!sheets_[i]->cells().isEmpty()) {
                filled.append(i);
            }
        }
        Table first;
        qsizetype taken = 0;
        constexpr qsizetype mostTried = 32; // no list of people stands behind more sheets
        for (qsizetype i = 0; i < std::min(mostTried, filled.size()); ++i) {
            Table each = sheets_[filled.at(i)]->cells().table();
            const bool isRecognised = recognise(each).has_value();
            if (isRecognised || first.size() == 0) {
                first = std::move(each);
                taken = i;
            }
            if (isRecognised) {
                break;
            }
        }
        if (!shown.isEmpty()) {
            shown.removeAt(taken);
        }
        first.setOtherSheets(shown);
        return first;
    }

private:
    Sheet *find(std::string_view name)
    {
        const auto found = std::ranges::find(names_, name);
        return found == names_.end() ? nullptr : sheets_[size_t(found - names_.begin())].get();
    }

    ZipPackage::Kind kind_;
    Settings settings_;
    References references_;
    Strings strings_;
    std::vector<std::string> names_;
    std::vector<std::unique_ptr<Sheet>> sheets_;
};

/// liborcus does not tell: <workbookPr date1904="1"/>.
bool countsFrom1904(const ZipPackage &package)
{
    QXmlStreamReader xml(package.content("xl/workbook.xml"));
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "workbookPr"_L1) {
            const auto counts = xml.attributes().value("date1904"_L1);
            return counts == "1"_L1 || counts == "true"_L1;
        }
    }
    return false;
}

} // namespace

Result<Table> readSpreadsheet(const ZipPackage &package)
{
    // liborcus answers by exceptions; none leaves this function.
    try {
        Workbook workbook(package.kind());
        const ZipPackage plain = plainPackage(package);
        const std::string_view bytes(plain.bytes().constData(), size_t(plain.bytes().size()));
        if (package.kind() == ZipPackage::Kind::Xlsx) {
            orcus::orcus_xlsx(&workbook).read_stream(bytes);
            readInlineStrings(
                plain, [&](const QString &sheet) { return workbook.cells(sheet.toStdString()); });
        } else {
            orcus::orcus_ods(&workbook).read_stream(bytes);
        }
        Table table = workbook.table(hiddenSheets(plain));
        table.setCountsFrom1904(countsFrom1904(package));
        return table;
    } catch (const TooMuch &much) {
        return failure(Error::Kind::BadFile, u"import:"_s + QString::fromUtf8(much.what()));
    } catch (const std::exception &error) {
        return failure(Error::Kind::BadFile, u"import:damaged"_s, QString::fromUtf8(error.what()));
    }
}
