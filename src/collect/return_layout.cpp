#include "collect/return_layout.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <set>

namespace cifra::collect {
namespace {

using base::LocalText;
using programme::Breakdown;
using programme::BreakdownKind;
using programme::Category;
using programme::Indicator;
using programme::Programme;

/// Lays out the indicators of one area and year.
class LayoutMaker {
public:
    LayoutMaker(Programme const& programme, programme::Member const& member, std::string time_period)
        : m_programme(programme), m_member(member), m_time_period(std::move(time_period)) {}

    AskedIndicator lay_out(Indicator const& indicator) {
        AskedIndicator asked{
            indicator.id, indicator.name, indicator.definition, unit_of(indicator.unit), NumberKind::count, {}, {}, {}};
        if (indicator.unit == "CURRENCY") put_currency(asked);
        if (has_total(indicator))
            add(asked.total, m_programme.total_key(indicator, m_member.code, m_time_period),
                {counts_areas(indicator) ? m_member.name : LocalText{"Total", "Total"},
                 {},
                 RowRole::total,
                 counts_areas(indicator)});
        for (auto const& breakdown : indicator.breakdowns)
            if (!breakdown.by_area) {
                auto block = lay_out(indicator, breakdown);
                if (asked.total.empty()) block.check = BlockCheck::none;
                if (!block.rows.empty()) asked.blocks.push_back(std::move(block));
            }
        return asked;
    }

private:
    struct RowWords {
        LocalText label;
        LocalText definition;
        RowRole role;
        bool yes_or_no;
    };

    /// Figures side by side have no total; the cell of an area in a table by area is the area's total. What is only
    /// counted from the things named is not asked for.
    static bool has_total(Indicator const& indicator) {
        return indicator.breakdowns.empty() ||
               std::any_of(indicator.breakdowns.begin(), indicator.breakdowns.end(), [](Breakdown const& breakdown) {
                   return breakdown.by_area || (breakdown.kind != BreakdownKind::list && breakdown.counted.empty());
               });
    }

    static bool counts_areas(Indicator const& indicator) {
        return std::any_of(indicator.breakdowns.begin(), indicator.breakdowns.end(),
                           [](Breakdown const& breakdown) { return breakdown.by_area && !breakdown.counted.empty(); });
    }

    void put_currency(AskedIndicator& asked) const {
        asked.number = NumberKind::amount;
        asked.currency = m_member.currency;
        auto const* const list = m_programme.code_list("CL_CURRENCY");
        auto const* const code = list == nullptr ? nullptr : list->find(m_member.currency);
        asked.unit = {asked.currency, asked.currency};
        if (code != nullptr)
            asked.unit = {code->label.en + " (" + asked.currency + ")", code->label.es + " (" + asked.currency + ")"};
    }

    LocalText unit_of(std::string const& unit) const {
        auto const* const units = m_programme.code_list("CL_UNIT");
        auto const* const code = units == nullptr ? nullptr : units->find(unit);
        return code == nullptr ? LocalText{unit, unit} : code->label;
    }

    void add(std::vector<AskedRow>& rows, programme::CellKey key, RowWords words) {
        auto text = to_string(key);
        if (!m_asked.insert(text).second) return;
        rows.push_back({std::move(key), std::move(text), std::move(words.label), std::move(words.definition),
                        words.role, words.yes_or_no});
    }

    AskedBlock lay_out(Indicator const& indicator, Breakdown const& breakdown) {
        AskedBlock block{indicator.id + "." + breakdown.id, breakdown.title, check_of(breakdown.kind), {}};
        std::size_t parts = 0;
        for (auto const& category : breakdown.categories) {
            if (category.open) add_named(block, indicator, breakdown, category);
            auto const role = category.open ? RowRole::open : category.apart ? RowRole::apart : RowRole::part;
            add(block.rows, m_programme.category_key(indicator, category, m_member.code, m_time_period),
                {category.label, category.definition, role, !breakdown.counted.empty()});
            ++parts;
        }
        // A part that another block asks for already cannot be summed here.
        auto const asked = std::count_if(block.rows.begin(), block.rows.end(),
                                         [](AskedRow const& row) { return row.role != RowRole::named; });
        if (static_cast<std::size_t>(asked) < parts) block.check = BlockCheck::none;
        return block;
    }

    static BlockCheck check_of(BreakdownKind kind) {
        if (kind == BreakdownKind::partition) return BlockCheck::sum;
        return kind == BreakdownKind::multiple_response ? BlockCheck::at_most : BlockCheck::none;
    }

    /// The codes that an open category stands for: those of its dimension that no category of the breakdown has.
    void add_named(AskedBlock& block, Indicator const& indicator, Breakdown const& breakdown, Category const& open) {
        auto const& dimension = open.codes.front().dimension;
        auto const* const declared = m_programme.dimension(dimension);
        auto const* const list = declared == nullptr ? nullptr : m_programme.code_list(declared->code_list);
        if (list == nullptr) return;
        for (auto const& code : list->codes) {
            Category const named{{{dimension, code.id}}, code.label, code.definition};
            bool const taken = std::any_of(breakdown.categories.begin(), breakdown.categories.end(),
                                           [&](Category const& other) { return other.codes == named.codes; });
            if (taken || code.id == "_T" || code.id == "_Z") continue;
            add(block.rows, m_programme.category_key(indicator, named, m_member.code, m_time_period),
                {code.label, code.definition, RowRole::named, false});
        }
    }

    Programme const& m_programme;
    programme::Member const& m_member;
    std::string m_time_period;
    std::set<std::string> m_asked;
};

}  // namespace

std::string programme_name(Programme const& programme) {
    return programme.id + " " + programme.version;
}

ReturnLayout return_layout(Programme const& programme, std::string const& ref_area, std::string const& time_period) {
    auto const* const member = programme.member(ref_area);
    CIFRA_ASSERT(member != nullptr);
    ReturnLayout layout{programme_name(programme), ref_area, time_period, {}, {}};
    if (auto const* const list = programme.code_list("CL_DEFINITION")) layout.definitions = list->codes;
    LayoutMaker maker(programme, *member, time_period);
    for (auto const& section : programme.sections) {
        AskedSection asked{section.id, section.title, {}};
        for (auto const& id : section.indicators)
            if (auto const* const indicator = programme.indicator(id))
                asked.indicators.push_back(maker.lay_out(*indicator));
        if (!asked.indicators.empty()) layout.sections.push_back(std::move(asked));
    }
    return layout;
}

std::vector<PlacedRow> placed_rows(ReturnLayout const& layout) {
    std::vector<PlacedRow> rows;
    for (auto const& section : layout.sections)
        for (auto const& indicator : section.indicators) {
            for (auto const& row : indicator.total) rows.push_back({&row, nullptr, &indicator, &section});
            for (auto const& block : indicator.blocks)
                for (auto const& row : block.rows) rows.push_back({&row, &block, &indicator, &section});
        }
    return rows;
}

}  // namespace cifra::collect
