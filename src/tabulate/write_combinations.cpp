#include "tabulate/write_combinations.hpp"

#include "tabulate/k_rounding.hpp"
#include "tabulate/parallel.hpp"
#include "tabulate/shown_combinations.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <atomic>

namespace cifra::tabulate {
namespace {

/// Sets of columns whose rows are written into one text; the texts follow one another.
constexpr std::size_t SETS_A_TEXT = 8;
/// Texts that wait to be written.
constexpr std::size_t TEXTS_A_ROUND = 64;

/// One set of columns, in the schema's order, and how its codes address the cube.
template <class Count>
struct SetTable {
    std::vector<int> columns;
    std::vector<std::size_t> strides;
    Count const* cells = nullptr;
    std::uint32_t const* keys = nullptr;  ///< Of the same cells; nothing without a rule.
};

template <class Count>
class CombinationWriter {
public:
    CombinationWriter(CountCube<Count> const& cube, programme::RecordSchema const& schema,
                      std::vector<CountedColumn> const& columns, OutputSettings const& settings)
        : m_cube(cube),
          m_settings(settings),
          m_smallest(settings.rule == nullptr ? settings.threshold : 1),
          m_places(columns.size()),
          m_columns(columns) {
        for (std::size_t place = 0; place < columns.size(); ++place)
            m_places[static_cast<std::size_t>(cube.columns()[place])] = static_cast<int>(place);
        for (auto const& counted : columns) {
            m_labels.emplace_back();
            for (std::uint32_t code = 1; code < cardinality_of(schema, counted); ++code)
                m_labels.back().push_back(name_of(schema, counted) + "=" + code_of(schema, counted, code));
        }
        m_end = "," + (settings.rule == nullptr ? std::to_string(settings.threshold) : settings.rule->entry) + "\n";
    }

    /// Rows of one set.
    void write(std::vector<int> const& set, std::string& out, std::uint64_t& rows) const {
        if (names_a_column_twice(set)) return;
        auto const table = table_of(set);
        std::vector<std::uint32_t> codes(set.size(), 1);
        while (true) {
            std::size_t cell = 0;
            for (std::size_t i = 0; i < codes.size(); ++i) cell += codes[i] * table.strides[i];
            auto const last = set.size() - 1;
            auto const stride = table.strides[last];
            auto const& labels = m_labels[static_cast<std::size_t>(set[last])];
            for (std::size_t code = 1; code <= labels.size(); ++code, cell += stride) {
                auto const count = table.cells[cell];
                if (count < m_smallest) continue;
                auto const shown = table.keys == nullptr ? k_rounded(count, m_settings.threshold)
                                                         : shown_by_key(count, table.keys[cell]);
                if (shown == 0) continue;
                codes[last] = static_cast<std::uint32_t>(code);
                write_row(set, codes, shown, out);
                ++rows;
            }
            codes[last] = 1;
            if (!advance(set, codes)) return;
        }
    }

private:
    Count shown_by_key(Count count, std::uint32_t key) const {
        return m_settings.rule->shown(static_cast<std::uint32_t>(count), key);
    }

    bool names_a_column_twice(std::vector<int> const& set) const {
        for (std::size_t i = 1; i < set.size(); ++i) {
            auto const& before = m_columns[static_cast<std::size_t>(set[i - 1])];
            if (exclude_each_other(before, m_columns[static_cast<std::size_t>(set[i])])) return true;
        }
        return false;
    }

    SetTable<Count> table_of(std::vector<int> const& set) const {
        ColumnSet places;
        for (int const column : set) places.push_back(m_places[static_cast<std::size_t>(column)]);
        auto sorted = places;
        std::sort(sorted.begin(), sorted.end());
        int const length = static_cast<int>(set.size());
        auto const number = m_cube.sets(length).rank(sorted);
        SetTable<Count> table{set, std::vector<std::size_t>(set.size(), 1), m_cube.table(length, number)};
        if (m_settings.rule != nullptr) table.keys = m_settings.keys->table(length, number);
        for (std::size_t i = 0; i < places.size(); ++i)
            for (int const place : sorted)
                if (place > places[i]) table.strides[i] *= m_cube.cardinalities()[static_cast<std::size_t>(place)];
        return table;
    }

    /// The next codes of all columns but the last.
    bool advance(std::vector<int> const& set, std::vector<std::uint32_t>& codes) const {
        for (auto i = codes.size() - 1; i-- > 0;) {
            if (++codes[i] <= m_labels[static_cast<std::size_t>(set[i])].size()) return true;
            codes[i] = 1;
        }
        return false;
    }

    void write_row(std::vector<int> const& set, std::vector<std::uint32_t> const& codes, Count shown,
                   std::string& out) const {
        for (std::size_t i = 0; i < set.size(); ++i) {
            if (i > 0) out += ';';
            out += m_labels[static_cast<std::size_t>(set[i])][codes[i] - 1];
        }
        out += ',';
        fmt::format_int const number(shown);
        out.append(number.data(), number.size());
        out += m_end;
    }

    CountCube<Count> const& m_cube;
    OutputSettings const& m_settings;
    std::uint32_t m_smallest;   ///< Cells below it are not looked at.
    std::vector<int> m_places;  ///< In the cube, by column.
    std::vector<CountedColumn> const& m_columns;
    std::vector<std::vector<std::string>> m_labels;
    std::string m_end;
};

/// Some texts at a time, each by whichever thread is free, and then in order to the file.
template <class Count>
class Rounds {
public:
    Rounds(CombinationWriter<Count> const& writer, int columns, OutputSettings const& settings, ByteSink const& sink)
        : m_writer(writer), m_columns(columns), m_settings(settings), m_sink(sink) {}

    base::Result<void> write(int length) {
        ColumnSets const sets(m_columns, length);
        auto set = sets.first();
        for (bool more = true; more;) {
            std::vector<std::vector<ColumnSet>> work;
            while (more && work.size() < TEXTS_A_ROUND) {
                work.emplace_back();
                while (more && work.back().size() < SETS_A_TEXT) {
                    work.back().push_back(set);
                    more = sets.advance(set);
                }
            }
            CIFRA_CHECK(write_round(work));
        }
        return {};
    }

    std::uint64_t rows() const { return m_rows; }

private:
    base::Result<void> write_round(std::vector<std::vector<ColumnSet>> const& work) {
        for (auto& text : m_texts) text.clear();
        share_out(m_settings.threads, work.size(), [&](std::size_t i) {
            std::uint64_t rows = 0;
            for (auto const& set : work[i]) m_writer.write(set, m_texts[i], rows);
            m_rows += rows;
        });
        for (std::size_t i = 0; i < work.size(); ++i) CIFRA_CHECK(m_sink(m_texts[i]));
        return {};
    }

    CombinationWriter<Count> const& m_writer;
    int m_columns;
    OutputSettings const& m_settings;
    ByteSink const& m_sink;
    std::vector<std::string> m_texts = std::vector<std::string>(TEXTS_A_ROUND);  ///< They keep their memory.
    std::atomic<std::uint64_t> m_rows{0};
};

}  // namespace

template <class Count>
base::Result<Written> write_combinations(CountCube<Count> const& cube, programme::RecordSchema const& schema,
                                         std::vector<CountedColumn> const& columns, OutputSettings const& settings,
                                         ByteSink const& sink) {
    CombinationWriter<Count> const writer(cube, schema, columns, settings);
    CIFRA_CHECK(sink(settings.rule == nullptr
                         ? "combination,count,rounded_down_to\n"
                         : settings.rule->preface + "combination,count," + settings.rule->column + "\n"));
    Rounds<Count> rounds(writer, static_cast<int>(columns.size()), settings, sink);
    for (int length = 1; length <= cube.length(); ++length) CIFRA_CHECK(rounds.write(length));
    return Written{rounds.rows()};
}

template base::Result<Written> write_combinations(CombinationCube const&, programme::RecordSchema const&,
                                                  std::vector<CountedColumn> const&, OutputSettings const&,
                                                  ByteSink const&);
template base::Result<Written> write_combinations(WideCube const&, programme::RecordSchema const&,
                                                  std::vector<CountedColumn> const&, OutputSettings const&,
                                                  ByteSink const&);

}  // namespace cifra::tabulate
