#include "tabulate/write_table.hpp"

#include "base/csv.hpp"
#include "tabulate/k_rounding.hpp"

namespace cifra::tabulate {
namespace {

constexpr std::size_t FLUSH_BYTES = 1U << 20U;

template <class Count>
class TableWriter {
public:
    TableWriter(CountCube<Count> const& cube, TablePlan const& plan, std::uint32_t threshold)
        : m_cube(cube), m_plan(plan), m_threshold(threshold), m_chosen(plan.entries.size(), 0) {}

    /// Count of the cell at which the writer stands.
    Count count() const {
        std::vector<int> columns;
        std::vector<std::uint32_t> codes;
        for (std::size_t i = 0; i < m_chosen.size(); ++i) {
            auto const& entry = m_plan.entries[i][m_chosen[i]];
            if (!entry.axis) continue;
            columns.push_back(static_cast<int>(*entry.axis));
            codes.push_back(entry.value);
        }
        return columns.empty() ? m_cube.persons() : m_cube.count(columns, codes);
    }

    std::string row(Count count) const {
        std::vector<std::string> fields;
        for (std::size_t i = 0; i < m_chosen.size(); ++i) fields.push_back(m_plan.entries[i][m_chosen[i]].code);
        fields.push_back(std::to_string(k_rounded(count, m_threshold)));
        fields.push_back(std::to_string(m_threshold));
        return base::csv_line(fields);
    }

    bool advance() {
        for (auto i = m_chosen.size(); i-- > 0;) {
            if (++m_chosen[i] < m_plan.entries[i].size()) return true;
            m_chosen[i] = 0;
        }
        return false;
    }

private:
    CountCube<Count> const& m_cube;
    TablePlan const& m_plan;
    std::uint32_t m_threshold;
    std::vector<std::size_t> m_chosen;  ///< By dimension: position of the entry.
};

}  // namespace

template <class Count>
base::Result<Written> write_table(CountCube<Count> const& cube, TablePlan const& plan, OutputSettings const& settings,
                                  ByteSink const& sink) {
    auto header = plan.dimensions;
    header.insert(header.end(), {"count", "rounded_down_to"});
    auto bytes = base::csv_line(header);
    Written written;
    TableWriter<Count> writer(cube, plan, settings.threshold);
    do {
        auto const count = writer.count();
        if (count < settings.threshold) continue;
        bytes += writer.row(count);
        ++written.rows;
        if (bytes.size() < FLUSH_BYTES) continue;
        CIFRA_CHECK(sink(bytes));
        bytes.clear();
    } while (writer.advance());
    CIFRA_CHECK(sink(bytes));
    return written;
}

template base::Result<Written> write_table(CombinationCube const&, TablePlan const&, OutputSettings const&,
                                           ByteSink const&);
template base::Result<Written> write_table(WideCube const&, TablePlan const&, OutputSettings const&, ByteSink const&);

}  // namespace cifra::tabulate
