#include "consolidate/sum_of_reporting_areas.hpp"

#include "consolidate/area_groups.hpp"
#include "consolidate/member_rows.hpp"
#include "consolidate/status_of_sum.hpp"
#include "programme/figure_rule.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cifra::consolidate {
namespace {

using programme::MissingReason;
using restricted::Observation;

/// Why the region has no figure: the strongest of the members' reasons, and the letter that goes with it.
struct Absence {
    MissingReason reason;
    char status;
};

constexpr Absence ABSENCES[] = {{MissingReason::withheld, 'Q'},
                                {MissingReason::not_published, 'L'},
                                {MissingReason::picture, 'L'},
                                {MissingReason::not_compiled, 'L'}};

/// Makes the sums of one table.
class AreaSums {
public:
    AreaSums(programme::Programme const& programme, restricted::Table const& table)
        : m_programme(programme), m_table(table) {}

    std::vector<Observation> make() {
        std::vector<Observation> sums;
        for (auto const& cell : wanted()) {
            auto const& definition = definition_of(cell);
            auto const groups = groups_of(m_programme, m_table, cell);
            auto const group = std::find_if(groups.begin(), groups.end(), [&](AreaGroup const& each) {
                return definition && each.definition == *definition;
            });
            sums.push_back(group == groups.end() ? missing(cell) : sum_of(cell, *group));
        }
        return sums;
    }

private:
    std::set<programme::CellKey> wanted() const {
        std::set<programme::CellKey> cells;
        for (auto const& row : m_table.observations) {
            auto const* const indicator = m_programme.indicator(row.key.indicator);
            if (m_programme.member(row.key.ref_area) == nullptr || indicator == nullptr || !can_add_areas(*indicator))
                continue;
            auto cell = row.key;
            cell.ref_area = m_programme.region;
            if (find(m_table, cell) == nullptr) cells.insert(std::move(cell));
        }
        return cells;
    }

    std::optional<std::string> const& definition_of(programme::CellKey const& cell) {
        auto const total = cell.total();
        auto const known = m_definitions.find(total);
        if (known != m_definitions.end()) return known->second;
        return m_definitions[total] = definition_of_sums(m_programme, m_table, total);
    }

    static Observation begin(programme::CellKey const& cell) {
        Observation sum;
        sum.key = cell;
        sum.rule = programme::SUM_OF_REPORTING_AREAS;
        return sum;
    }

    static Observation sum_of(programme::CellKey const& cell, AreaGroup const& group) {
        auto sum = begin(cell);
        sum.obs_value = base::Decimal{0, 0};
        sum.definition = group.definition;
        for (auto const* const figure : group.figures) {
            sum.obs_value->units += figure->obs_value->units;
            sum.coverage.push_back(figure->key.ref_area);
        }
        sum.obs_status = status_of_sum(group.figures, !group.definition.empty());
        return sum;
    }

    /// Values that are there and cannot be added up (several definitions, not validated) exist and are not compiled.
    Observation missing(programme::CellKey const& cell) const {
        std::set<MissingReason> reasons;
        bool cannot_exist = true;
        for (auto const& member : m_programme.members) {
            auto key = cell;
            key.ref_area = member.code;
            auto const* const row = find(m_table, key);
            if (row == nullptr) continue;
            reasons.insert(row->obs_value ? MissingReason::not_compiled
                                          : row->missing_reason.value_or(MissingReason::not_reported));
            cannot_exist = cannot_exist && has_status(*row, 'M');
        }
        auto sum = begin(cell);
        sum.missing_reason = MissingReason::not_reported;
        sum.obs_status = cannot_exist ? "M" : "O";
        for (auto const& absence : ABSENCES)
            if (!cannot_exist && reasons.count(absence.reason) > 0) {
                sum.missing_reason = absence.reason;
                sum.obs_status = std::string(1, absence.status);
                break;
            }
        return sum;
    }

    programme::Programme const& m_programme;
    restricted::Table const& m_table;
    std::map<programme::CellKey, std::optional<std::string>> m_definitions;
};

}  // namespace

std::vector<Observation> sums_of_reporting_areas(programme::Programme const& programme,
                                                 restricted::Table const& table) {
    return AreaSums(programme, table).make();
}

}  // namespace cifra::consolidate
