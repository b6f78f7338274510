#pragma once

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "programme/cell_key.hpp"
#include "programme/obs_status.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::restricted {

/// A figure that is not released yet. Nothing below the line can name this type.
struct Observation {
    programme::CellKey key;
    std::optional<base::Decimal> obs_value;  ///< In the unit of the indicator; empty means missing, never zero.
    std::string obs_status;                  ///< Letters of CL_OBS_STATUS in the order of the file, at least one.
    char conf_status = 'F';
    std::optional<programme::MissingReason> missing_reason;  ///< Set exactly when obs_value is empty.
    std::string currency;                                    ///< ISO 4217 where the unit is a currency, else empty.
    base::LocalText comment;                 ///< A note of the source, public when the figure is; may be empty.
    base::Where where;                       ///< Where it was read.
    std::string rule = "as_published";       ///< How it was made, for lineage; see docs/methods/consolidation.md.
    std::vector<std::string> coverage = {};  ///< Members known to be in an aggregate, in the programme's order.
    /// What was counted, where the programme knows several definitions ("potential", "confirmed"): a code of
    /// CL_DEFINITION, or empty. Figures of different definitions are never added up.
    std::string definition = {};
};

}  // namespace cifra::restricted
