#pragma once

#include "store/return_rows.hpp"
#include "store/writer.hpp"

#include <map>
#include <optional>

namespace cifra::store {

/// Which return of which year.
struct ReturnName {
    std::string ref_area;
    std::string time_period;
};

/// Where a step leads from a state, or what is to be done instead.
/// \param from  Nothing: there is no version yet.
/// \error bad_input  the table of steps does not allow it (restricted::allowed_steps)
base::Result<restricted::ReturnState> check_step(restricted::ReturnStep step, restricted::Role role,
                                                 std::optional<restricted::ReturnState> from, ReturnName const& name);

/// Takes a step with the newest version of a return and writes it down; the version that an accepted one corrects goes
/// with it.
/// \param detail            for the trail; never a figure
/// \param expected_version  the newest version that the caller has seen; 0: any
/// \returns the version as it stands now
/// \error not_found  there is no such return
/// \error bad_input  the step is not allowed from where the return stands, or a newer version came in meanwhile
base::Result<ReturnRow> take_step(Writer const& writer, restricted::ReturnStep step, ReturnName const& name,
                                  std::map<std::string, std::string> const& detail, int expected_version = 0);

/// Takes a step with one version, inside a transaction that has begun.
base::Result<restricted::ReturnState> move_version(Writer const& writer, restricted::ReturnStep step,
                                                   ReturnRow const& row,
                                                   std::map<std::string, std::string> const& detail);

}  // namespace cifra::store
