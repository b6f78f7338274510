#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::protect {

/// What the policy says of a figure.
enum class CellStatus {
    safe,          ///< May be shown as it is: a value, or a missing value with its reason.
    primary,       ///< A small count of victims without a decision: suppressed.
    secondary,     ///< Would let a small count be computed: suppressed.
    confidential,  ///< Its sender withholds it (CONF_STATUS C, A, D, …; OBS_STATUS Q), or a decision does: suppressed.
    internal,      ///< Not validated (OBS_STATUS V), internal (CONF_STATUS N) or under embargo (E): left out.
};

/// Primary suppression: every positive count of victims below the threshold that no decision allows. True zeros and
/// missing values stay. \param policy  threshold in persons \source Hundepool et al. (2012), Statistical Disclosure
/// Control, ch. 4
CellStatus cell_status(programme::Programme const& programme, restricted::ProtectionPolicy const& policy,
                       restricted::Observation const& observation);

/// True when a decision of the data protection officer allows this subject: a cell, or "text:ID".
bool is_decided(restricted::ProtectionPolicy const& policy, std::string const& subject);

/// True for a count of victims in [1, threshold - 1]: what readers suppose behind every suppressed count.
bool is_small_count(programme::Programme const& programme, restricted::ProtectionPolicy const& policy,
                    restricted::Observation const& observation);

}  // namespace cifra::protect
