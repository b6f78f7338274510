#include "tabulate/source_columns.hpp"

#include <algorithm>

namespace cifra::tabulate {
namespace {

/// Several values in one text: nobody knows which of their sets occur, but few do.
std::uint32_t likely_texts(programme::RecordColumn const& column) {
    auto const codes = static_cast<std::uint32_t>(column.codes.size());
    if (!column.multi_valued()) return codes + 1;
    return std::min(1U << std::min(codes, 20U), 8 * codes);
}

}  // namespace

std::vector<SourceColumn> source_columns(programme::RecordSchema const& schema,
                                         std::vector<CountedColumn> const& wanted) {
    std::vector<SourceColumn> sources;
    for (std::size_t column = 0; column < schema.columns.size(); ++column) {
        SourceColumn source;
        source.column = column;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (wanted[i].column == column) source.counted.push_back(static_cast<int>(i));
        if (source.counted.empty()) continue;
        source.plan = field_plan(schema.columns[column]);
        source.texts = std::max(2U, likely_texts(schema.columns[column]));
        sources.push_back(std::move(source));
    }
    return sources;
}

}  // namespace cifra::tabulate
