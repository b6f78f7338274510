#include "tabulate/count_register.hpp"

#include "tabulate/read_microdata.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::tabulate {
namespace {

using restricted::RegisterCount;
using restricted::RegisterRemark;
using Records = std::vector<std::uint32_t>;

/// Counts what a plan asks for.
class RegisterCounter {
public:
    RegisterCounter(PersonCounter const& counter, programme::RecordSchema const& schema, RegisterCount& count)
        : m_counter(counter), m_schema(schema), m_count(count) {}

    void add(PlannedIndicator const& planned) {
        auto const records = records_of(planned);
        auto const persons = m_counter.persons(records);
        if (planned.total) m_count.figures.push_back({*planned.total, persons, false, planned.definition});
        for (auto const& table : planned.tables) add(planned, table, m_counter.count(records, table.table), persons);
    }

private:
    Records records_of(PlannedIndicator const& planned) {
        auto records = m_counter.all_records();
        for (auto const& condition : planned.conditions) {
            remark_on(condition, condition.of_period ? std::string() : planned.indicator, records);
            records = m_counter.records_with(records, condition.held);
            if (condition.of_period) m_of_period = static_cast<std::int64_t>(records.size());
        }
        bool const whole = std::none_of(planned.conditions.begin(), planned.conditions.end(),
                                        [](auto const& condition) { return condition.of_period; });
        m_count.records_of_year = std::max(m_count.records_of_year, whole ? m_count.records : m_of_period);
        return records;
    }

    /// Who has no value in a column that decides does not count, and that must not go unsaid.
    void remark_on(PlannedCondition const& condition, std::string const& indicator, Records const& records) {
        if (!condition.any_value) return;
        auto const with_value = m_counter.records_with(records, *condition.any_value).size();
        RegisterRemark remark{RegisterRemark::Kind::no_key,
                              indicator,
                              {},
                              m_schema.columns[condition.column].title,
                              static_cast<std::int64_t>(records.size() - with_value),
                              static_cast<std::int64_t>(records.size())};
        add(std::move(remark));
    }

    void add(PlannedIndicator const& planned, PlannedTable const& table, PersonTableCounts const& counts,
             std::int64_t persons) {
        bool const contradictory = table.table.once && !table.table.several_first;
        auto const left = counts.none + (contradictory ? counts.several : 0);
        bool const partial = table.table.once && !table.rest && left > 0;
        for (std::size_t cell = 0; cell < table.keys.size(); ++cell)
            m_count.figures.push_back({table.keys[cell], counts.cells[cell], partial, planned.definition});
        if (table.rest) m_count.figures.push_back({*table.rest, left, false, planned.definition});
        if (!table.parts) return;
        using Kind = RegisterRemark::Kind;
        add({table.rest ? Kind::not_known : Kind::in_total_only,
             planned.indicator,
             table.breakdown,
             {},
             counts.none,
             persons});
        add({contradictory ? Kind::contradictory : Kind::taken_first,
             planned.indicator,
             table.breakdown,
             {},
             counts.several,
             persons});
    }

    void add(RegisterRemark remark) {
        auto& all = m_count.remarks;
        if (remark.number > 0 && std::find(all.begin(), all.end(), remark) == all.end())
            all.push_back(std::move(remark));
    }

    PersonCounter const& m_counter;
    programme::RecordSchema const& m_schema;
    RegisterCount& m_count;
    std::int64_t m_of_period = 0;
};

base::Error no_records(CountedReturn const& wanted, std::string const& file) {
    return {base::ErrorCode::bad_input,
            {fmt::format("the register has no record of {} in {}", wanted.ref_area, wanted.time_period),
             fmt::format("el registro no tiene registros de {} en {}", wanted.ref_area, wanted.time_period)},
            {"check file, area and year; where nobody was registered in the year, write zeros into the template",
             "revise archivo, área y año; si en el año no se registró a nadie, escriba ceros en la planilla"},
            {file, 0, 0},
            {}};
}

}  // namespace

base::Result<RegisterCount> count_register(programme::Programme const& programme,
                                           programme::RegisterCounting const& counting,
                                           std::filesystem::path const& path, CountedReturn const& wanted,
                                           int threads) {
    auto const in_file = [&](base::Error error) {
        error.where.file = path.string();
        return error;
    };
    CIFRA_TRY(auto const plan, plan_register(programme, counting, wanted).map_error(in_file));
    CIFRA_TRY(auto const microdata, read_microdata(path, counting.schema, plan.columns, {threads, 0}));
    PersonCounter const counter(microdata, threads);
    RegisterCount count{wanted.ref_area, wanted.time_period, 0, 0, {}, {}};
    count.records = static_cast<std::int64_t>(microdata.records.records());
    RegisterCounter adding(counter, counting.schema, count);
    for (auto const& indicator : plan.indicators) adding.add(indicator);
    if (count.records_of_year == 0) return base::fail(no_records(wanted, path.string()));
    auto& figures = count.figures;
    std::stable_sort(figures.begin(), figures.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
    auto const same = [](auto const& a, auto const& b) { return a.key == b.key; };
    figures.erase(std::unique(figures.begin(), figures.end(), same), figures.end());
    return count;
}

}  // namespace cifra::tabulate
