#include "base/csv.hpp"

#include "base/csv_problem.hpp"
#include "base/problems.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::base {
namespace {

/// Reads records one by one; a quote may hold line breaks.
class CsvReader {
public:
    CsvReader(std::string_view text, std::string const& file) : m_text(text), m_file(file) {}

    Result<std::vector<CsvRecord>> read() {
        std::vector<CsvRecord> records;
        while (m_at < m_text.size()) {
            CIFRA_TRY(auto record, read_record());
            bool const blank = record.fields.size() == 1 && record.fields.front().empty();
            if (!blank) records.push_back(std::move(record));
        }
        return records;
    }

private:
    Result<CsvRecord> read_record() {
        CsvRecord record{m_line, {}};
        while (true) {
            CIFRA_TRY(auto field, read_field());
            record.fields.push_back(std::move(field));
            if (at_end_of_line()) break;
            ++m_at;
        }
        skip_line_break();
        return record;
    }

    Result<std::string> read_field() {
        if (m_at < m_text.size() && m_text[m_at] == '"') return read_quoted();
        auto const begin = m_at;
        while (!at_end_of_line() && m_text[m_at] != ',') ++m_at;
        return std::string(m_text.substr(begin, m_at - begin));
    }

    Result<std::string> read_quoted() {
        int const opened_at = m_line;
        std::string field;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            char const c = m_text[m_at];
            if (c == '\n') ++m_line;
            if (c != '"') {
                field += c;
                continue;
            }
            if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                field += '"';
                ++m_at;
                continue;
            }
            ++m_at;
            if (at_end_of_line() || m_text[m_at] == ',') return field;
            return fail(text_after_quote({m_file, m_line, 0}));
        }
        return fail(never_closed({m_file, opened_at, 0}));
    }

    bool at_end_of_line() const {
        if (m_at >= m_text.size() || m_text[m_at] == '\n') return true;
        return m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    }

    void skip_line_break() {
        if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
        ++m_line;
    }

    std::string_view m_text;
    std::string const& m_file;
    std::size_t m_at = 0;
    int m_line = 1;
};

/// Several lines that agree with one another and not with the header: the header is what is wrong.
bool only_header_differs(std::vector<CsvRecord> const& records) {
    constexpr std::size_t SEVERAL = 3;
    auto const width = records.back().fields.size();
    return records.size() > SEVERAL && width != records.front().fields.size() &&
           std::all_of(records.begin() + 1, records.end(),
                       [&](CsvRecord const& record) { return record.fields.size() == width; });
}

Error wrong_header(std::vector<CsvRecord> const& records, std::string const& file) {
    auto const found = records.front().fields.size();
    auto const expected = records.back().fields.size();
    LocalText advice{"remove the name that is too many", "elimine el nombre que sobra"};
    if (found < expected) advice = {"add the name that is missing", "agregue el nombre que falta"};
    return {ErrorCode::bad_input,
            {fmt::format("the header names {} columns where every line has {} fields", found, expected),
             fmt::format("el encabezado nombra {} columnas y todas las líneas tienen {} campos", found, expected)},
            std::move(advice),
            {file, records.front().line, 0},
            {}};
}

}  // namespace

Result<std::vector<CsvRecord>> parse_csv(std::string_view text, std::string const& file) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    if (auto const bad = first_invalid_utf8(text)) {
        auto where = place_of(text, *bad);
        where.file = file;
        return fail(not_utf8(where));
    }
    CIFRA_TRY(auto records, CsvReader(text, file).read());
    if (records.empty())
        return fail(ErrorCode::bad_input, {"the file is empty", "el archivo está vacío"},
                    {"give it a header line", "agregue una línea de encabezado"}, {file, 0, 0});
    if (only_header_differs(records)) return fail(wrong_header(records, file));
    Problems problems;
    for (auto const& record : records)
        if (record.fields.size() != records.front().fields.size() && !problems.full())
            problems.add(wrong_width(record.fields.size(), records.front().fields.size(), {file, record.line, 0}));
    if (!problems.none()) return fail(problems.joined());
    return records;
}

std::string csv_line(std::vector<std::string> const& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) line += ',';
        // A leading byte order mark would be taken for the file's own.
        bool const marked = fields[i].rfind("\xEF\xBB\xBF", 0) == 0;
        if (!marked && fields[i].find_first_of(",\"\n\r") == std::string::npos)
            line += fields[i];
        else
            line += '"' + replace_all(fields[i], "\"", "\"\"") + '"';
    }
    return line + '\n';
}

}  // namespace cifra::base
