#include "publish/data_xlsx_workbook.hpp"

#include "base/file.hpp"
#include "base/instant.hpp"
#include "base/temporary_file.hpp"

#include <xlsxwriter.h>
#include <algorithm>
#include <array>
#include <cstdlib>

namespace cifra::publish {
namespace {

using Style = XlsxCell::Style;

constexpr double MIN_WIDTH = 9;
constexpr double MAX_WIDTH = 46;
constexpr double PROSE_WIDTH = 70;
constexpr double MISSING_WIDTH = 26;
constexpr lxw_color_t HEADER_FILL = 0x12436D;
constexpr lxw_color_t GREY = 0x595959;
constexpr std::size_t STYLES = 6;
constexpr int MAX_DECIMALS = 3;

base::Error cannot_write(std::string const& path) {
    return {base::ErrorCode::io,
            {"the workbook cannot be written", "no se puede escribir el libro de cálculo"},
            {"free some space there, or set TMPDIR to a folder that can be written",
             "libere espacio allí, o indique en TMPDIR una carpeta en la que se pueda escribir"},
            {path, 0, 0},
            {}};
}

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Fills a workbook of the library; it belongs to close() from the first to the last call.
class Writer {
public:
    explicit Writer(lxw_workbook* workbook) : m_workbook(workbook) {
        for (auto& format : m_styles) format = new_format();
        format_set_bold(style(Style::title));
        format_set_font_size(style(Style::title), 16);
        format_set_bold(style(Style::heading));
        format_set_font_color(style(Style::heading), LXW_COLOR_WHITE);
        format_set_bg_color(style(Style::heading), HEADER_FILL);
        format_set_text_wrap(style(Style::heading));
        format_set_text_wrap(style(Style::prose));
        format_set_italic(style(Style::missing));
        format_set_font_color(style(Style::missing), GREY);
        format_set_align(style(Style::missing), LXW_ALIGN_RIGHT);
        format_set_text_wrap(style(Style::missing));
        format_set_font_color(style(Style::code), GREY);
        constexpr std::array<char const*, MAX_DECIMALS + 1> PATTERNS = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000"};
        for (std::size_t i = 0; i < PATTERNS.size(); ++i) {
            m_numbers[i] = new_format();
            format_set_num_format(m_numbers[i], PATTERNS[i]);
        }
    }

    void properties(XlsxDocument const& document) {
        auto text = document;  // the library takes pointers to characters that are not const
        lxw_doc_properties properties = {};
        properties.title = text.title.data();
        properties.subject = text.subject.data();
        properties.author = text.author.data();
        properties.comments = text.licence.data();
        properties.created = static_cast<std::time_t>(base::seconds_since_1970(document.prepared));
        note(workbook_set_properties(m_workbook, &properties));
    }

    void add(XlsxSheet const& sheet) {
        bool const named = workbook_validate_sheet_name(m_workbook, sheet.name.c_str()) == LXW_NO_ERROR;
        auto* worksheet = workbook_add_worksheet(m_workbook, named ? sheet.name.c_str() : nullptr);
        if (worksheet == nullptr) return note(LXW_ERROR_MEMORY_MALLOC_FAILED);
        worksheet_set_paper(worksheet, 9);  // A4
        worksheet_set_landscape(worksheet);
        worksheet_fit_to_pages(worksheet, 1, 0);
        set_widths(worksheet, sheet);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row)
            for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
                write(worksheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), sheet.rows[row][column]);
        if (!sheet.table || sheet.rows.empty() || sheet.rows.front().empty()) return;
        worksheet_freeze_panes(worksheet, 1, 0);
        worksheet_repeat_rows(worksheet, 0, 0);
        // Years and lists of note numbers are texts on purpose.
        note(worksheet_ignore_errors(worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
        note(worksheet_autofilter(worksheet, 0, 0, static_cast<lxw_row_t>(sheet.rows.size() - 1),
                                  static_cast<lxw_col_t>(sheet.rows.front().size() - 1)));
    }

    bool failed() const { return m_error != LXW_NO_ERROR; }

private:
    lxw_format*& style(Style style) { return m_styles[static_cast<std::size_t>(style)]; }

    lxw_format* new_format() {
        auto* format = workbook_add_format(m_workbook);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }

    void note(lxw_error error) {
        if (m_error == LXW_NO_ERROR) m_error = error;
    }

    void set_widths(lxw_worksheet* worksheet, XlsxSheet const& sheet) {
        std::vector<double> widths;
        for (auto const& row : sheet.rows) {
            if (row.size() > widths.size()) widths.resize(row.size(), MIN_WIDTH);
            for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
        }
        for (std::size_t i = 0; i < widths.size(); ++i)
            note(worksheet_set_column(worksheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i],
                                      nullptr));
    }

    static double width(XlsxCell const& cell) {
        if (cell.style == Style::title) return MIN_WIDTH;
        if (cell.style == Style::prose) return PROSE_WIDTH;
        if (cell.style == Style::missing) return MISSING_WIDTH;
        auto const text = cell.number ? to_string(*cell.number) : cell.text;
        return std::min(MAX_WIDTH, static_cast<double>(letters(text)) + 3);
    }

    void write(lxw_worksheet* worksheet, lxw_row_t row, lxw_col_t column, XlsxCell const& cell) {
        if (cell.number) {
            auto const decimals = static_cast<std::size_t>(std::clamp(cell.number->scale, 0, MAX_DECIMALS));
            auto const value = std::strtod(to_string(*cell.number).c_str(), nullptr);
            note(worksheet_write_number(worksheet, row, column, value, m_numbers[decimals]));
        } else if (!cell.text.empty()) {
            note(worksheet_write_string(worksheet, row, column, cell.text.c_str(), style(cell.style)));
        }
    }

    lxw_workbook* m_workbook;
    std::array<lxw_format*, STYLES> m_styles = {};
    std::array<lxw_format*, MAX_DECIMALS + 1> m_numbers = {};
    lxw_error m_error = LXW_NO_ERROR;
};

}  // namespace

base::Result<std::string> write_xlsx(XlsxDocument const& document) {
    CIFRA_TRY(auto const file, base::TemporaryFile::create());
    auto folder = file.folder();
    lxw_workbook_options options = {};
    options.tmpdir = folder.data();
    auto* workbook = workbook_new_opt(file.path().c_str(), &options);
    if (workbook == nullptr) return base::fail(cannot_write(file.path()));
    Writer writer(workbook);
    writer.properties(document);
    for (auto const& sheet : document.sheets) writer.add(sheet);
    auto const closed = workbook_close(workbook);
    if (closed != LXW_NO_ERROR || writer.failed()) return base::fail(cannot_write(folder));
    return base::read_file(file.path());
}

}  // namespace cifra::publish
