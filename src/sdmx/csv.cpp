#include "sdmx/csv.hpp"

#include "base/assert.hpp"
#include "base/csv.hpp"
#include "base/problems.hpp"
#include "sdmx/csv_field.hpp"
#include "sdmx/csv_header.hpp"

#include <algorithm>

namespace cifra::sdmx {
namespace {

using Kind = CsvColumn::Kind;

/// Reads the header, then the rows, and collects what is wrong with either.
base::Result<CsvFile> read_records(std::vector<base::CsvRecord> const& records, std::string const& file) {
    auto const& header = records.front();
    CsvFile result;
    CIFRA_TRY(result.columns, read_csv_header({header.fields.begin(), header.fields.end()}, {file, header.line, 0}));
    base::Problems problems;
    std::vector<std::string_view> fields;
    for (std::size_t i = 1; i < records.size() && !problems.full(); ++i) {
        fields.assign(records[i].fields.begin(), records[i].fields.end());
        CsvRow row;
        fill_csv_row(fields, result.columns, {file, records[i].line, 0}, row, problems);
        result.rows.push_back(std::move(row));
    }
    if (!problems.none()) return base::fail(problems.joined());
    return result;
}

std::string heading(CsvColumn const& column) {
    switch (column.kind) {
        case Kind::plain:
            return column.id;
        case Kind::multi_valued:
            return column.id + "[]";
        case Kind::multilingual:
            return column.id + "[en;es]";
    }
    CIFRA_ASSERT(false);
}

}  // namespace

std::optional<std::size_t> CsvFile::find(std::string_view id) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].id == id) return i;
    return std::nullopt;
}

base::Result<CsvFile> read_csv(std::string_view text, std::string const& file) {
    CIFRA_TRY(auto records, base::parse_csv(text, file));
    return read_records(records, file);
}

std::string write_csv(CsvFile const& file) {
    bool const separated = std::any_of(file.columns.begin(), file.columns.end(),
                                       [](CsvColumn const& column) { return column.kind != Kind::plain; });
    std::vector<std::string> fields{separated ? "STRUCTURE[;]" : "STRUCTURE", "STRUCTURE_ID", "ACTION"};
    for (auto const& column : file.columns) fields.push_back(heading(column));
    std::string text = base::csv_line(fields);
    for (auto const& row : file.rows) {
        CIFRA_ASSERT(row.fields.size() == file.columns.size());
        fields = {row.structure, row.structure_id, row.action};
        for (std::size_t i = 0; i < row.fields.size(); ++i)
            fields.push_back(write_field(row.fields[i], file.columns[i].kind));
        text += base::csv_line(fields);
    }
    return text;
}

}  // namespace cifra::sdmx
