#pragma once

#include "base/result.hpp"
#include "programme/programme.hpp"
#include "programme/register_counting.hpp"
#include "tabulate/person_counter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::tabulate {

/// Which return a register is counted into.
struct CountedReturn {
    std::string ref_area;
    std::string time_period;
};

/// A condition of an indicator on its records.
struct PlannedCondition {
    AnyHeld held;
    std::optional<AnyHeld> any_value;  ///< Of a column that decides by its code: a record without any is remarked on.
    std::size_t column = 0;            ///< Position in the schema.
    bool of_period = false;            ///< The return's year or area.
};

/// A table of an indicator.
struct PlannedTable {
    std::string breakdown;
    PersonTable table;
    std::vector<programme::CellKey> keys;    ///< By cell of the table.
    std::optional<programme::CellKey> rest;  ///< The cell of those in no other one.
    bool parts = false;                      ///< Categories of one total: who is in none is remarked on.
};

/// An indicator: the conditions of all that is counted, then what is counted.
struct PlannedIndicator {
    std::string indicator;
    std::string definition;
    std::vector<PlannedCondition> conditions;
    std::optional<programme::CellKey> total;  ///< Nothing where it has none.
    std::vector<PlannedTable> tables;
};

/// What must be read of a register, and what is counted then.
struct RegisterPlan {
    std::vector<CountedColumn> columns;
    std::vector<PlannedIndicator> indicators;
};

/// Plans the figures that a register gives of a return.
/// \error bad_input  the column of years or of areas cannot hold the return's
base::Result<RegisterPlan> plan_register(programme::Programme const& programme,
                                         programme::RegisterCounting const& counting, CountedReturn const& wanted);

}  // namespace cifra::tabulate
