#include "sdmx/csv_rows.hpp"

#include "base/csv_problem.hpp"
#include "sdmx/csv_header.hpp"

namespace cifra::sdmx {

base::Result<CsvRows> CsvRows::open(std::filesystem::path const& path, std::string const& name) {
    CIFRA_TRY(auto stream, base::CsvStream::open(path, name));
    CsvRows rows(std::move(stream), name);
    CIFRA_TRY(bool const begins, rows.m_stream.next(rows.m_record));
    if (!begins)
        return base::fail(base::ErrorCode::bad_input, {"the file is empty", "el archivo está vacío"},
                          {"give it a header line", "agregue una línea de encabezado"}, {name, 0, 0});
    rows.m_header_line = rows.m_record.line;
    rows.m_where = {name, 0, 0};
    CIFRA_TRY(rows.m_columns, read_csv_header(rows.m_record.fields, {name, rows.m_header_line, 0}));
    return rows;
}

base::Result<bool> CsvRows::next(CsvRow& row, base::Problems& problems) {
    while (!problems.full()) {
        CIFRA_TRY(bool const more, m_stream.next(m_record));
        if (!more) return false;
        m_where.line = m_record.line;
        auto const width = m_columns.size() + LEADING_FIELDS;
        if (m_record.fields.size() != width)
            problems.add(base::wrong_width(m_record.fields.size(), width, m_where));
        else if (fill_csv_row(m_record.fields, m_columns, m_where, row, problems))
            return true;
    }
    return false;
}

}  // namespace cifra::sdmx
