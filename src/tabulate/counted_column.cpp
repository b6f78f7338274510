#include "tabulate/counted_column.hpp"

namespace cifra::tabulate {

std::uint32_t cardinality_of(programme::RecordSchema const& schema, CountedColumn const& counted) {
    if (counted.value) return 2;
    auto const& codes =
        counted.hierarchy ? schema.hierarchies[*counted.hierarchy].groups : schema.columns[counted.column].codes;
    return static_cast<std::uint32_t>(codes.size()) + 1;
}

std::string const& name_of(programme::RecordSchema const& schema, CountedColumn const& counted) {
    return counted.hierarchy ? schema.hierarchies[*counted.hierarchy].id : schema.columns[counted.column].id;
}

std::string const& code_of(programme::RecordSchema const& schema, CountedColumn const& counted, std::uint32_t code) {
    if (counted.hierarchy) return schema.hierarchies[*counted.hierarchy].groups[code - 1].id;
    return schema.columns[counted.column].codes[counted.value ? *counted.value : code - 1].id;
}

std::vector<CountedColumn> counted_columns(programme::RecordSchema const& schema, std::size_t column) {
    auto const& described = schema.columns[column];
    if (!described.multi_valued()) return {{column, {}, {}}};
    std::vector<CountedColumn> values;
    for (std::size_t value = 0; value < described.codes.size(); ++value) values.push_back({column, {}, value});
    return values;
}

std::vector<CountedColumn> combination_columns(programme::RecordSchema const& schema) {
    std::vector<CountedColumn> all;
    for (std::size_t column = 0; column < schema.columns.size(); ++column) {
        auto const& described = schema.columns[column];
        if (described.counted() && described.combine)
            for (auto const& counted : counted_columns(schema, column)) all.push_back(counted);
        for (std::size_t each = 0; each < schema.hierarchies.size(); ++each)
            if (schema.hierarchies[each].combine && schema.hierarchies[each].column == column)
                all.push_back({column, each, {}});
    }
    return all;
}

}  // namespace cifra::tabulate
