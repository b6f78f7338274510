#include "collect/csv_sheet.hpp"

#include "collect/cell_place.hpp"
#include "collect/reading_errors.hpp"
#include "collect/text_encoding.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <utility>

namespace cifra::collect {
namespace {

/// In order of preference when the lines do not decide.
constexpr std::array<char, 3> DELIMITERS = {',', ';', '\t'};
constexpr std::size_t LOOKED_AT_BYTES = 65536;
constexpr std::size_t LOOKED_AT_RECORDS = 20;

/// How many fields the first records would have. Nothing is said of what is wrong with them.
std::vector<std::size_t> widths(std::string_view text, char delimiter) {
    std::vector<std::size_t> widths;
    std::size_t fields = 1;
    bool quoted = false;
    bool any = false;
    for (char const c : text.substr(0, LOOKED_AT_BYTES)) {
        if (c == '"') quoted = !quoted;
        bool const ends = !quoted && (c == '\n' || c == '\r');
        any = any || !ends;
        if (!quoted && c == delimiter) ++fields;
        if (!ends) continue;
        if (any) widths.push_back(fields);
        fields = 1;
        any = false;
        if (widths.size() == LOOKED_AT_RECORDS) return widths;
    }
    if (any) widths.push_back(fields);
    return widths;
}

/// The delimiter by which records have the same number of fields, at least two; of several the one with most, and
/// without any the one that divides most.
char delimiter_of(std::string_view text) {
    char best = DELIMITERS.front();
    std::pair<bool, std::size_t> best_score{false, 0};
    for (char const delimiter : DELIMITERS) {
        auto const found = widths(text, delimiter);
        std::size_t fields = 0;
        for (auto const width : found) fields += width - 1;
        bool const even = fields > 0 && std::all_of(found.begin(), found.end(),
                                                    [&](std::size_t width) { return width == found.front(); });
        if (std::pair(even, fields) > best_score) {
            best = delimiter;
            best_score = {even, fields};
        }
    }
    return best;
}

class CsvSheetReader {
public:
    CsvSheetReader(std::string_view text, std::string const& file, ReadingLimits const& limits)
        : m_text(text), m_file(file), m_limits(limits) {}

    base::Result<CsvSheet> read() {
        m_csv.delimiter = declared_delimiter();
        while (m_at < m_text.size()) CIFRA_CHECK(read_record());
        if (m_csv.sheet.cells.empty())
            return base::fail(base::ErrorCode::bad_input, {"the file is empty", "el archivo está vacío"},
                              {"send the template that you filled", "envíe la plantilla que llenó"}, {m_file, 0, 0});
        return std::move(m_csv);
    }

private:
    /// Some programs write "sep=;" as a first line of its own, which is no record.
    char declared_delimiter() {
        bool const declared = m_text.substr(0, 4) == "sep=" && m_text.size() > 5 &&
                              (m_text[5] == '\n' || m_text[5] == '\r') &&
                              std::find(DELIMITERS.begin(), DELIMITERS.end(), m_text[4]) != DELIMITERS.end();
        if (!declared) return delimiter_of(m_text);
        m_at = 5;
        skip_line_break();
        return m_text[4];
    }

    base::Result<void> read_record() {
        int const row = m_line;
        if (row > MAX_ROWS)
            return base::fail(too_much(m_file, fmt::format("it has more than {} lines", MAX_ROWS),
                                       fmt::format("tiene más de {} líneas", MAX_ROWS)));
        for (int column = 1;; ++column) {
            CIFRA_CHECK(read_field(row, column));
            if (at_end_of_line()) break;
            ++m_at;
        }
        skip_line_break();
        return {};
    }

    base::Result<void> read_field(int row, int column) {
        if (column > MAX_COLUMNS || ++m_fields > m_limits.cells) return too_many(row);
        SheetCell cell{row, column, SheetCell::Kind::text, {}, false, false};
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            CIFRA_TRY(cell.text, read_quoted());
        } else {
            auto const begin = m_at;
            while (!at_end_of_field()) ++m_at;
            cell.text = m_text.substr(begin, m_at - begin);
        }
        if (!cell.text.empty()) m_csv.sheet.cells.push_back(std::move(cell));
        return {};
    }

    tl::unexpected<base::Error> too_many(int row) const {
        auto error =
            too_much(m_file, fmt::format("it has more than {} columns or {} fields", MAX_COLUMNS, m_limits.cells),
                     fmt::format("tiene más de {} columnas o {} campos", MAX_COLUMNS, m_limits.cells));
        error.where.line = row;
        return base::fail(std::move(error));
    }

    base::Result<std::string> read_quoted() {
        int const opened_at = m_line;
        std::string field;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            char const c = m_text[m_at];
            if (c == '"' && (m_at + 1 == m_text.size() || m_text[m_at + 1] != '"')) {
                ++m_at;
                if (at_end_of_field()) return field;
                return base::fail(
                    base::ErrorCode::bad_input,
                    {"text follows a closing quotation mark", "hay texto después de unas comillas de cierre"},
                    {"double the quotation marks inside the field", "duplique las comillas dentro del campo"},
                    {m_file, m_line, 0});
            }
            if (c == '"') ++m_at;
            bool const breaks = c == '\n' || (c == '\r' && (m_at + 1 == m_text.size() || m_text[m_at + 1] != '\n'));
            if (breaks) ++m_line;
            field += c;
        }
        return base::fail(
            base::ErrorCode::bad_input, {"a quotation mark is never closed", "unas comillas nunca se cierran"},
            {"close it, or double it if it belongs to the text", "ciérrelas, o duplíquelas si son parte del texto"},
            {m_file, opened_at, 0});
    }

    bool at_end_of_line() const { return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    bool at_end_of_field() const { return at_end_of_line() || m_text[m_at] == m_csv.delimiter; }

    void skip_line_break() {
        if (m_text.substr(m_at, 2) == "\r\n")
            m_at += 2;
        else if (m_at < m_text.size())
            ++m_at;
        ++m_line;
    }

    std::string_view m_text;
    std::string const& m_file;
    ReadingLimits const& m_limits;
    CsvSheet m_csv;
    std::size_t m_at = 0;
    std::size_t m_fields = 0;
    int m_line = 1;
};

}  // namespace

base::Result<CsvSheet> read_csv_sheet(std::string_view bytes, std::string const& file, ReadingLimits const& limits) {
    if (bytes.size() > limits.file_bytes) return base::fail(too_large(file, limits.file_bytes));
    CIFRA_TRY(auto decoded, decode_text(bytes, file));
    CIFRA_TRY(auto csv, CsvSheetReader(decoded.text, file, limits).read());
    csv.notes = std::move(decoded.notes);
    return csv;
}

}  // namespace cifra::collect
