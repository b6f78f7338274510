#include "tabulate/flag_tables.hpp"

#include <algorithm>
#include <utility>

namespace cifra::tabulate {
namespace {

/// A category: the merged one that it is part of, and which of its members.
struct Part {
    std::size_t merged = 0;
    std::size_t member = 0;
};

class FlagTables {
public:
    FlagTables(FlagLayout const& layout, FlagRows const& rows, CombinationCube& cube)
        : m_layout(layout),
          m_rows(rows),
          m_cube(cube),
          m_last(layout.lanes() - 1),
          m_parts(categories()),
          m_held(layout.flags) {
        for (std::size_t merged = 0; merged < layout.merged.size(); ++merged)
            for (std::size_t member = 0; member < layout.merged[merged].members.size(); ++member)
                m_parts[layout.merged[merged].members[member]] = {merged, member};
        for (std::size_t category = 0; category < categories(); ++category) add_single(category);
        for (std::size_t i = 0; i < m_with_flag[0].size(); ++i) m_held[i % layout.flags] += m_with_flag[0][i];
    }

    void fill() {
        for (std::size_t first = 0; first < categories(); ++first) {
            for (std::size_t second = first + 1; second < categories(); ++second) fill_categories(first, second);
            for (std::size_t flag = 0; flag < m_layout.flags; ++flag) fill_category(first, flag);
        }
        for (std::size_t first = 0; first < m_layout.flags; ++first)
            for (std::size_t second = first + 1; second < m_layout.flags; ++second) fill_flags(first, second);
    }

private:
    using Sums = std::vector<std::uint32_t>;

    std::size_t categories() const { return m_layout.cardinalities.size(); }
    std::uint32_t cardinality(std::size_t category) const { return m_layout.cardinalities[category]; }
    std::uint32_t* table(std::size_t first, std::size_t second, std::size_t third) {
        int const set[] = {static_cast<int>(first), static_cast<int>(second), static_cast<int>(third)};
        return m_cube.table(3, m_cube.sets(3).rank(set));
    }
    std::uint32_t code_of(std::size_t category, std::uint32_t merged_code) const {
        auto const& part = m_parts[category];
        return m_layout.merged[part.merged].member_code(part.member, merged_code, cardinality(category));
    }

    /// Calls use(row, code, other code) with each row of two merged categories.
    template <class Use>
    void for_rows(std::size_t first, std::size_t second, Use use) const {
        auto const& later = m_layout.merged[second];
        for (std::uint32_t code = 0; code < m_layout.merged[first].codes; ++code)
            for (std::uint32_t other = 0; other < later.codes; ++other)
                use(m_rows.sums(m_layout.row(first, code, later.first + other)), code, other);
    }

    /// Persons by code of a category, and by code and flag.
    void add_single(std::size_t category) {
        auto const merged = m_parts[category].merged;
        Sums all(cardinality(category));
        bool const is_last = merged + 1 == m_layout.merged.size();
        for_rows(is_last ? merged - 1 : merged, is_last ? merged : merged + 1,
                 [&](std::uint32_t const* row, std::uint32_t code, std::uint32_t other) {
                     all[code_of(category, is_last ? other : code)] += row[m_last];
                 });
        m_all.push_back(std::move(all));
        Sums with_flag(cardinality(category) * m_layout.flags);
        for (std::size_t flag = 0; flag < m_layout.flags; ++flag)
            for (std::uint32_t code = 0; code < m_layout.merged[merged].codes; ++code)
                with_flag[code_of(category, code) * m_layout.flags + flag] += flag_row(flag, merged, code)[m_last];
        m_with_flag.push_back(std::move(with_flag));
    }

    std::uint32_t const* flag_row(std::size_t flag, std::size_t merged, std::uint32_t code) const {
        return m_rows.sums(m_layout.flag_row(flag, m_layout.merged[merged].first + code));
    }

    /// Two categories and each flag.
    void fill_categories(std::size_t first, std::size_t second) {
        auto const lanes = m_layout.lanes();
        Sums sums(cardinality(first) * cardinality(second) * lanes);
        auto const merged = std::minmax(m_parts[first].merged, m_parts[second].merged);
        if (merged.first == merged.second)
            add_within(first, second, sums);
        else
            for_rows(merged.first, merged.second,
                     [&](std::uint32_t const* row, std::uint32_t code, std::uint32_t other) {
                         if (m_parts[first].merged != merged.first) std::swap(code, other);
                         auto* const to =
                             &sums[(code_of(first, code) * cardinality(second) + code_of(second, other)) * lanes];
                         for (std::size_t lane = 0; lane < lanes; ++lane) to[lane] += row[lane];
                     });
        for (std::size_t flag = 0; flag < m_layout.flags; ++flag) {
            auto* const cells = table(first, second, categories() + flag);
            for (std::size_t cell = 0; cell < sums.size() / lanes; ++cell) {
                cells[2 * cell] = sums[cell * lanes + m_last] - sums[cell * lanes + flag];
                cells[2 * cell + 1] = sums[cell * lanes + flag];
            }
        }
    }

    /// Two categories that are merged: their flags are those of their common code.
    void add_within(std::size_t first, std::size_t second, Sums& sums) const {
        auto const merged = m_parts[first].merged;
        bool const is_last = merged + 1 == m_layout.merged.size();
        auto const cell = [&](std::uint32_t code) {
            return (code_of(first, code) * cardinality(second) + code_of(second, code)) * m_layout.lanes();
        };
        for_rows(is_last ? merged - 1 : merged, is_last ? merged : merged + 1,
                 [&](std::uint32_t const* row, std::uint32_t code, std::uint32_t other) {
                     sums[cell(is_last ? other : code) + m_last] += row[m_last];
                 });
        for (std::size_t flag = 0; flag < m_layout.flags; ++flag)
            for (std::uint32_t code = 0; code < m_layout.merged[merged].codes; ++code)
                sums[cell(code) + flag] += flag_row(flag, merged, code)[m_last];
    }

    /// A category, a flag and each later one.
    void fill_category(std::size_t category, std::size_t flag) {
        auto const flags = m_layout.flags;
        auto const& part = m_parts[category];
        for (auto second = flag + 1; second < flags; ++second) {
            auto* const cells = table(category, categories() + flag, categories() + second);
            for (std::uint32_t code = 0; code < m_layout.merged[part.merged].codes; ++code)
                cells[4 * code_of(category, code) + 3] += flag_row(flag, part.merged, code)[second];
            for (std::uint32_t code = 0; code < cardinality(category); ++code) {
                auto const first_held = m_with_flag[category][code * flags + flag];
                auto const second_held = m_with_flag[category][code * flags + second];
                auto* const four = cells + 4 * code;
                four[2] = first_held - four[3];
                four[1] = second_held - four[3];
                four[0] = m_all[category][code] - first_held - four[1];
            }
        }
    }

    /// Persons that hold both.
    std::uint32_t held(std::size_t first, std::size_t second) const {
        return m_rows.sums(m_layout.pair_row(first, second))[m_last];
    }

    /// Two flags and each later one.
    void fill_flags(std::size_t first, std::size_t second) {
        auto const places = categories();
        for (auto third = second + 1; third < m_layout.flags; ++third) {
            auto* const cells = table(places + first, places + second, places + third);
            auto const all = m_rows.sums(m_layout.pair_row(first, second))[third];
            cells[7] = all;
            cells[6] = held(first, second) - all;
            cells[5] = held(first, third) - all;
            cells[3] = held(second, third) - all;
            cells[4] = m_held[first] - all - cells[6] - cells[5];
            cells[2] = m_held[second] - all - cells[6] - cells[3];
            cells[1] = m_held[third] - all - cells[5] - cells[3];
            cells[0] = m_cube.persons() - cells[1] - cells[2] - cells[3] - cells[4] - cells[5] - cells[6] - all;
        }
    }

    FlagLayout const& m_layout;
    FlagRows const& m_rows;
    CombinationCube& m_cube;
    std::size_t m_last;  ///< The lane of all.
    std::vector<Part> m_parts;
    std::vector<Sums> m_all;
    std::vector<Sums> m_with_flag;
    Sums m_held;  ///< Persons that hold a flag.
};

}  // namespace

void fill_flag_tables(FlagLayout const& layout, FlagRows const& rows, CombinationCube& cube) {
    FlagTables(layout, rows, cube).fill();
}

}  // namespace cifra::tabulate
