#include "tabulate/register_plan.hpp"

#include "base/assert.hpp"
#include "programme/asked_cells.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::tabulate {
namespace {

using programme::Breakdown;
using programme::BreakdownKind;
using programme::Category;
using programme::CountedIndicator;
using programme::DimensionCode;
using programme::Indicator;
using programme::RecordCodes;

constexpr char const* NOT_KNOWN = "_U";

base::Error cannot_hold(programme::RecordColumn const& column, std::string const& code) {
    return {base::ErrorCode::bad_input,
            {fmt::format("the column '{}' of the register cannot hold {}", column.id, code),
             fmt::format("la columna «{}» del registro no puede contener {}", column.id, code)},
            {"correct the year or the area, or the domain of the column in the schema",
             "corrija el año o el área, o el dominio de la columna en el esquema"},
            {},
            {}};
}

class RegisterPlanner {
public:
    RegisterPlanner(programme::Programme const& programme, programme::RegisterCounting const& counting,
                    CountedReturn const& wanted)
        : m_programme(programme), m_schema(counting.schema), m_wanted(wanted) {}

    base::Result<void> add(CountedIndicator const& counted) {
        auto const* const indicator = m_programme.indicator(counted.indicator);
        CIFRA_ASSERT(indicator != nullptr);
        PlannedIndicator planned{counted.indicator, counted.definition, {}, std::nullopt, {}};
        for (auto const& [column, code] :
             {std::pair(counted.year, &m_wanted.time_period), std::pair(counted.area, &m_wanted.ref_area)})
            if (column) {
                CIFRA_TRY(auto condition, of_return(*column, *code));
                planned.conditions.push_back(std::move(condition));
            }
        for (auto const& codes : counted.where) planned.conditions.push_back(condition_of(codes));
        if (asks_total(*indicator))
            planned.total = m_programme.total_key(*indicator, m_wanted.ref_area, m_wanted.time_period);
        for (auto const& table : counted.tables)
            planned.tables.push_back(table_of(*indicator, *indicator->find(table.breakdown), counted, table));
        m_plan.indicators.push_back(std::move(planned));
        return {};
    }

    RegisterPlan take() { return std::move(m_plan); }

private:
    /// Position of what has to be read; it is added when nobody asked for it yet.
    std::size_t position_of(CountedColumn const& counted) {
        auto& columns = m_plan.columns;
        auto const at = std::find(columns.begin(), columns.end(), counted);
        if (at == columns.end()) columns.push_back(counted);
        return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), counted) - columns.begin());
    }

    void add_held(RecordCodes const& codes, AnyHeld& held) {
        if (!codes.hierarchy && m_schema.columns[codes.column].multi_valued()) {
            for (auto const code : codes.codes)
                held.push_back({position_of({codes.column, std::nullopt, code}), {false, true}});
            return;
        }
        CountedColumn const counted{codes.column, codes.hierarchy, std::nullopt};
        HeldCodes one{position_of(counted), std::vector<bool>(cardinality_of(m_schema, counted))};
        for (auto const code : codes.codes) one.codes[code + 1] = true;
        held.push_back(std::move(one));
    }

    std::size_t size_of(RecordCodes const& codes) const {
        return codes.hierarchy ? m_schema.hierarchies[*codes.hierarchy].groups.size()
                               : m_schema.columns[codes.column].codes.size();
    }

    PlannedCondition condition_of(RecordCodes codes) {
        PlannedCondition condition{{}, std::nullopt, codes.column, false};
        add_held(codes, condition.held);
        auto const size = size_of(codes);
        if (codes.codes.size() == size) return condition;  // any value
        codes.codes.clear();
        for (std::size_t i = 0; i < size; ++i) codes.codes.push_back(i);
        condition.any_value.emplace();
        add_held(codes, *condition.any_value);
        return condition;
    }

    base::Result<PlannedCondition> of_return(std::size_t column, std::string const& code) {
        auto const at = m_schema.columns[column].find(code);
        if (!at) return base::fail(cannot_hold(m_schema.columns[column], code));
        auto condition = condition_of({column, std::nullopt, {*at}});
        condition.of_period = true;
        return condition;
    }

    /// What a code of the column is in the dimension, in the return of this area.
    std::string const& code_at(programme::CodeSource const& source, std::size_t i) const {
        auto const& codes =
            source.hierarchy ? m_schema.hierarchies[*source.hierarchy].groups : m_schema.columns[source.column].codes;
        bool const is_own = !source.own.empty() && codes[i].id == m_wanted.ref_area;
        return is_own ? source.own : source.code_of[i];
    }

    /// Any of the sources of a dimension may give its code.
    AnyHeld held_of(CountedIndicator const& counted, DimensionCode const& wanted) {
        AnyHeld held;
        for (auto const& source : counted.sources) {
            if (source.dimension != wanted.dimension) continue;
            RecordCodes codes{source.column, source.hierarchy, {}};
            for (std::size_t i = 0; i < source.code_of.size(); ++i)
                if (code_at(source, i) == wanted.code) codes.codes.push_back(i);
            if (!codes.codes.empty()) add_held(codes, held);
        }
        return held;
    }

    CellConditions conditions_of(CountedIndicator const& counted, std::vector<DimensionCode> const& codes) {
        CellConditions conditions;
        for (auto const& code : codes) conditions.push_back(held_of(counted, code));
        return conditions;
    }

    PlannedTable table_of(Indicator const& indicator, Breakdown const& breakdown, CountedIndicator const& counted,
                          programme::CountedTable const& settings) {
        PlannedTable planned;
        planned.breakdown = breakdown.id;
        planned.parts = breakdown.kind != BreakdownKind::list;
        planned.table.once = breakdown.kind == BreakdownKind::partition;
        planned.table.several_first = settings.several_first;
        planned.table.preferred = settings.first.size();
        auto const is_preferred = [&](Category const& category) {
            return std::find(settings.first.begin(), settings.first.end(), category.codes) != settings.first.end();
        };
        for (auto const& codes : settings.first) add_cell(indicator, {codes, {}, {}}, counted, planned);
        for (auto const& category : breakdown.categories) {
            if (category.open)
                add_named(indicator, breakdown, category, counted, planned);
            else if (!is_preferred(category))
                add_cell(indicator, category, counted, planned);
        }
        return planned;
    }

    void add_cell(Indicator const& indicator, Category const& category, CountedIndicator const& counted,
                  PlannedTable& planned) {
        auto key = m_programme.category_key(indicator, category, m_wanted.ref_area, m_wanted.time_period);
        bool const rest = std::all_of(category.codes.begin(), category.codes.end(),
                                      [](DimensionCode const& code) { return code.code == NOT_KNOWN; });
        if (rest) {
            planned.rest = std::move(key);
            return;
        }
        planned.table.cells.push_back(conditions_of(counted, category.codes));
        planned.keys.push_back(std::move(key));
    }

    /// The codes that an open category stands for, as collect::return_layout asks for them.
    void add_named(Indicator const& indicator, Breakdown const& breakdown, Category const& open,
                   CountedIndicator const& counted, PlannedTable& planned) {
        auto const& dimension = open.codes.front().dimension;
        auto const* const declared = m_programme.dimension(dimension);
        auto const* const list = declared ? m_programme.code_list(declared->code_list) : nullptr;
        if (list == nullptr) return;
        for (auto const& code : list->codes) {
            Category const named{{{dimension, code.id}}, {}, {}};
            bool const taken = std::any_of(breakdown.categories.begin(), breakdown.categories.end(),
                                           [&](Category const& other) { return other.codes == named.codes; });
            bool const nothing = code.id != NOT_KNOWN && held_of(counted, named.codes.front()).empty();
            if (!taken && !nothing && code.id != "_T") add_cell(indicator, named, counted, planned);
        }
    }

    programme::Programme const& m_programme;
    programme::RecordSchema const& m_schema;
    CountedReturn const& m_wanted;
    RegisterPlan m_plan;
};

}  // namespace

base::Result<RegisterPlan> plan_register(programme::Programme const& programme,
                                         programme::RegisterCounting const& counting, CountedReturn const& wanted) {
    RegisterPlanner planner(programme, counting, wanted);
    for (auto const& indicator : counting.indicators) CIFRA_CHECK(planner.add(indicator));
    auto plan = planner.take();
    // Of an indicator that asks for nothing the records are counted all the same.
    auto const& columns = counting.schema.columns;
    for (std::size_t i = 0; i < columns.size() && plan.columns.empty(); ++i)
        if (columns[i].counted()) plan.columns = {counted_columns(counting.schema, i).front()};
    return plan;
}

}  // namespace cifra::tabulate
