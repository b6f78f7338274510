#pragma once

#include "base/csv_stream.hpp"
#include "base/problems.hpp"
#include "sdmx/csv.hpp"

namespace cifra::sdmx {

/// An SDMX-CSV 2.0 file of any size, read row by row in constant memory; fields as read_csv reads them, divided by
/// commas.
class CsvRows {
public:
    /// Opens it and reads its header. \param name  of the file, for messages
    /// \error not_found, io  as base::InputFile::open
    /// \error bad_input      it is empty, or its header is wrong
    static base::Result<CsvRows> open(std::filesystem::path const& path, std::string const& name);

    std::vector<CsvColumn> const& columns() const { return m_columns; }
    int header_line() const { return m_header_line; }
    base::CsvStream& stream() { return m_stream; }

    /// Reads the next row that is written as the header wants it. Others become problems. \returns false after the
    /// last, and when there are as many problems as are kept \error bad_input, io  as base::CsvStream::next
    base::Result<bool> next(CsvRow& row, base::Problems& problems);

private:
    CsvRows(base::CsvStream stream, std::string name) : m_stream(std::move(stream)), m_name(std::move(name)) {}
    base::CsvStream m_stream;
    std::string m_name;
    std::vector<CsvColumn> m_columns;
    int m_header_line = 0;
    base::CsvFields m_record;
    base::Where m_where;
};

}  // namespace cifra::sdmx
