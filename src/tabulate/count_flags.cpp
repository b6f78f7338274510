#include "tabulate/count_flags.hpp"

#include "tabulate/flag_tables.hpp"
#include "tabulate/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <memory>

namespace cifra::tabulate {
namespace {

std::vector<CodedColumn const*> by_place(CodedRecords const& records, CombinationCube const& cube) {
    std::vector<CodedColumn const*> columns;
    for (int const column : cube.columns()) columns.push_back(&records.columns[static_cast<std::size_t>(column)]);
    return columns;
}

/// Flags that a record holds, in a sample.
double flags_held(std::vector<CodedColumn const*> const& columns, std::size_t categories, std::size_t records) {
    constexpr std::size_t SAMPLE = 1024;
    auto const step = std::max<std::size_t>(1, records / SAMPLE);
    std::size_t sampled = 0;
    std::size_t held = 0;
    for (std::size_t record = 0; record < records; record += step, ++sampled)
        for (auto place = categories; place < columns.size(); ++place) held += columns[place]->at(record);
    return sampled == 0 ? 0 : static_cast<double>(held) / static_cast<double>(sampled);
}

/// Nanoseconds a record, as measured (docs/performance.md): a row takes as much as 30 sets of a block.
bool rows_are_quicker(FlagLayout const& layout, double held, std::size_t sets) {
    constexpr double ROW = 0.4;
    constexpr double VECTOR = 0.33;
    constexpr double SET = 0.015;
    auto const merged = static_cast<double>(layout.merged.size());
    auto const rows = merged * (merged - 1) / 2 + held * merged + held * (held - 1) / 2;
    return rows * (ROW + VECTOR * static_cast<double>(layout.vectors())) < SET * static_cast<double>(sets);
}

std::vector<RecordRange> ranges_of(CodedRecords const& records) {
    std::vector<RecordRange> ranges;
    auto const added = records.records() - records.subtracted;
    for (std::size_t begin = 0; begin < added; begin += FlagRows::MOST_RECORDS)
        ranges.push_back({begin, std::min(begin + FlagRows::MOST_RECORDS, added), false});
    for (auto begin = added; begin < records.records(); begin += FlagRows::MOST_RECORDS)
        ranges.push_back({begin, std::min(begin + FlagRows::MOST_RECORDS, records.records()), true});
    return ranges;
}

}  // namespace

std::optional<FlagLayout> rows_for_flags(CodedRecords const& records, CombinationCube const& cube, FlagDesign design) {
    if (design == FlagDesign::blocks) return std::nullopt;
    auto layout = flag_layout(cube.cardinalities(), cube.length());
    if (!layout || design == FlagDesign::rows) return layout;
    auto const held = flags_held(by_place(records, cube), layout->cardinalities.size(), records.records());
    if (!rows_are_quicker(*layout, held, cube.sets(cube.length()).count())) layout.reset();
    return layout;
}

void count_flags(CodedRecords const& records, FlagLayout const& layout, int threads, CombinationCube& cube) {
    auto const columns = by_place(records, cube);
    auto const ranges = ranges_of(records);
    auto const parts = std::min(static_cast<std::size_t>(threads), std::max<std::size_t>(ranges.size(), 1));
    std::vector<std::unique_ptr<FlagRows>> rows(parts);
    std::atomic<std::size_t> next{0};
    share_out(threads, parts, [&](std::size_t part) {
        rows[part] = std::make_unique<FlagRows>(layout, columns);
        for (auto range = next++; range < ranges.size(); range = next++) rows[part]->count(ranges[range]);
    });
    for (std::size_t part = 1; part < parts; ++part) rows.front()->add(*rows[part]);
    fill_flag_tables(layout, *rows.front(), cube);
}

}  // namespace cifra::tabulate
