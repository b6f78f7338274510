#include "tabulate/group_counter.hpp"

#include "tabulate/domain_words.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>

namespace cifra::tabulate {
namespace {

/// Bytes that the records of one person say in a block's columns: hundreds of thousands of records.
constexpr std::size_t MOST_SAID = 16U << 20U;

/// Takes "3:RED" from the beginning of a text: so many letters, each a code point of UTF-8. Nothing when it is not so.
std::optional<std::string_view> take_text(std::string_view& from) {
    std::size_t letters = 0;
    auto const [rest, error] = std::from_chars(from.data(), from.data() + from.size(), letters);
    if (error != std::errc() || rest == from.data() + from.size() || *rest != ':') return std::nullopt;
    from.remove_prefix(static_cast<std::size_t>(rest - from.data()) + 1);
    auto const goes_on = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    std::size_t size = 0;
    for (; letters > 0 && size < from.size(); --letters) {
        ++size;
        while (size < from.size() && goes_on(from[size])) ++size;
    }
    if (letters > 0) return std::nullopt;
    auto const text = from.substr(0, size);
    from.remove_prefix(size);
    return text;
}

tl::unexpected<base::Error> too_many(std::string const& shard) {
    return base::fail(
        base::ErrorCode::bad_input,
        {"a person has too many records that differ", "una persona tiene demasiados registros que difieren"},
        {"check that the column which identifies persons does so",
         "revise que la columna que identifica a las personas lo haga"},
        {shard, 0, 0});
}

}  // namespace

GroupCounter::GroupCounter(programme::RecordSchema const& schema, std::vector<CountedColumn> const& wanted,
                           std::vector<SourceColumn> const& sources, WideCube& cube)
    : m_schema(schema), m_wanted(wanted), m_sources(sources), m_cube(cube) {}

/// Appends the codes of the counted columns that a text makes.
base::Result<void> GroupCounter::code(SourceColumn const& source, std::string_view text, Row& row,
                                      std::string const& shard) {
    m_padded.assign(text);
    m_padded.append(READ_AHEAD, '\0');
    bool const several = source.plan.kind == FieldPlan::Kind::codes;
    std::optional<std::uint64_t> found;
    if (several) {
        found = bits_of(*source.plan.codes, m_padded.data(), text.size(), source.plan.separator);
    } else if (auto const one = source.plan.codes->find(m_padded.data(), text.size()); one != CodeDictionary::UNKNOWN) {
        found = one;
    }
    if (!found) {
        auto const& column = m_schema.columns[source.column];
        return base::fail(base::ErrorCode::bad_input,
                          {fmt::format("the column '{}' holds a value that its domain does not have", column.id),
                           fmt::format("la columna «{}» contiene un valor que no está en su dominio", column.id)},
                          outside_domain_advice(column), {shard, 0, 0});
    }
    for (int const position : source.counted) {
        auto const& counted = m_wanted[static_cast<std::size_t>(position)];
        if (counted.value)
            row.push_back(static_cast<std::uint16_t>(*found >> *counted.value & 1U));
        else if (counted.hierarchy)
            row.push_back(*found == 0 ? std::uint16_t{0}
                                      : m_schema.hierarchies[*counted.hierarchy].group_of[*found - 1]);
        else
            row.push_back(static_cast<std::uint16_t>(*found));
    }
    return {};
}

base::Result<void> GroupCounter::add_records(ShardBlock const& block, Fields const& texts, std::uint64_t count,
                                             std::string const& shard) {
    if (texts.size() < block.sources.size()) return no_postgres(shard);
    Row row;
    for (std::size_t i = 0; i < block.sources.size(); ++i)
        CIFRA_CHECK(code(m_sources[block.sources[i]], texts[i], row, shard));
    add(block, row, count);
    return {};
}

base::Result<Row> GroupCounter::row_of(ShardBlock const& block, std::string_view& records, std::string const& shard) {
    Row row;
    for (auto const source : block.sources) {
        auto const text = take_text(records);
        if (!text) return no_postgres(shard);
        CIFRA_CHECK(code(m_sources[source], *text, row, shard));
    }
    return row;
}

base::Result<void> GroupCounter::add_persons(ShardBlock const& block, std::string_view records, std::uint64_t count,
                                             std::string const& shard) {
    if (records.size() > MOST_SAID) return too_many(shard);
    std::vector<Row> rows;
    while (!records.empty()) {
        CIFRA_TRY(auto row, row_of(block, records, shard));
        rows.push_back(std::move(row));
    }
    // Several records of a person may say the same, in the same texts or in others.
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (auto const& row : rows) add(block, row, count);
    if (rows.size() < 2) return {};
    auto const weights = corrections(rows);
    if (!weights) return too_many(shard);
    // Modulo 2^64: what is subtracted was added before, or will be.
    for (auto const& [row, weight] : *weights) add(block, row, count * static_cast<std::uint64_t>(weight));
    return {};
}

void GroupCounter::add(ShardBlock const& block, Row const& row, std::uint64_t count) {
    for (auto const& target : block.targets) {
        std::size_t cell = 0;
        for (std::size_t i = 0; i < target.places.size(); ++i) cell += row[target.places[i]] * target.strides[i];
        m_cube.table(m_cube.length(), target.set)[cell] += count;
    }
}

}  // namespace cifra::tabulate
