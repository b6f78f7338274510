#pragma once

#include "base/decimal.hpp"
#include "programme/cell_key.hpp"
#include "programme/obs_status.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::protect {
class ReleaseGate;
}

namespace cifra::release {

class EditionReader;
struct ReleasedEdition;

/// A figure that may be shown to everybody. A withheld one has no value, obs_status Q, conf_status C.
struct ReleasedObservation {
    programme::CellKey key;
    std::optional<base::Decimal> obs_value;
    std::string obs_status;
    char conf_status = 'F';
    std::optional<programme::MissingReason> missing_reason;
    std::string currency;
    std::vector<std::string> coverage;  ///< Members known to be in the figure; empty where the source does not say.
    base::LocalText comment;
    std::string rule;    ///< The rule that made the figure, for lineage: "as_published", "sum_of_areas", ...
    std::string origin;  ///< Where it was read: file and line inside the edition or return; empty for a sum.
    /// A code of CL_DEFINITION, or empty: the definition it was counted by, as stated.
    std::string definition{};
};

/// True where the figure is withheld to protect victims: asked in this one way everywhere. Null: false.
bool is_withheld(ReleasedObservation const* figure);

/// The released figures of one dataflow. Only `protect` makes one and only `release` reads one back, or marks what of
/// it was revised.
class ReleasedTable {
public:
    std::string const& dataflow() const { return m_dataflow; }
    /// Sorted by key, unique.
    std::vector<ReleasedObservation> const& observations() const { return m_observations; }
    /// The figure of a key, or null.
    ReleasedObservation const* find(programme::CellKey const& key) const;

private:
    friend class protect::ReleaseGate;
    friend class EditionReader;
    friend ReleasedEdition mark_revised(ReleasedEdition edition);
    ReleasedTable(std::string dataflow, std::vector<ReleasedObservation> observations);

    std::string m_dataflow;
    std::vector<ReleasedObservation> m_observations;
};

}  // namespace cifra::release
