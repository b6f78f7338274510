#include "tabulate/record_line.hpp"

#include "tabulate/record_file.hpp"
#include "tabulate/record_rows.hpp"

#include <algorithm>

namespace cifra::tabulate {

int line_of_record(std::filesystem::path const& path, programme::RecordSchema const& schema, std::size_t record) {
    auto const name = path.string();
    auto file = RecordFile::open(path, schema.comment);
    if (!file) return 0;
    // The header is the first line with a field for each column.
    auto before = record + 1;
    while (true) {
        auto const piece = file->next();
        if (!piece || !*piece) return 0;
        auto const text = (*piece)->text();
        FieldIndex index;
        find_fields(text, index);
        auto const rows = group_records(text, index, schema.columns.size(), {name, (*piece)->first_line});
        if (before < rows.first.size()) {
            auto const begin = field_span(text, index, rows.first[before]).begin;
            return (*piece)->first_line +
                   static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
        }
        before -= rows.first.size();
    }
}

}  // namespace cifra::tabulate
