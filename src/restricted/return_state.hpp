#pragma once

#include "base/local_text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::restricted {

/// Where a version of a national return stands (docs/methods/life_of_a_return.md).
enum class ReturnState {
    draft,         ///< Read and kept, not handed in; the next one replaces it.
    submitted,     ///< Handed in: never changes any more.
    in_review,     ///< The secretariat looks at it.
    returned,      ///< Sent back with a reason; a new version is awaited.
    validated,     ///< Accepted.
    consolidated,  ///< Part of a consolidation.
    published,     ///< Part of a published edition.
    corrected,     ///< A later version was accepted in its place.
};

/// What is done with a return.
enum class ReturnStep { draft, submit, explain, review, send_back, accept, consolidate, publish, correct };

/// Who does it.
enum class Role {
    focal_point,  ///< Of the area whose return it is.
    secretariat,
};

inline constexpr ReturnState RETURN_STATES[] = {
    ReturnState::draft,     ReturnState::submitted,    ReturnState::in_review, ReturnState::returned,
    ReturnState::validated, ReturnState::consolidated, ReturnState::published, ReturnState::corrected};

inline constexpr ReturnStep RETURN_STEPS[] = {ReturnStep::draft,       ReturnStep::submit,    ReturnStep::explain,
                                              ReturnStep::review,      ReturnStep::send_back, ReturnStep::accept,
                                              ReturnStep::consolidate, ReturnStep::publish,   ReturnStep::correct};

inline constexpr Role ROLES[] = {Role::focal_point, Role::secretariat};

std::string to_string(ReturnState state);
std::string to_string(ReturnStep step);
std::string to_string(Role role);
std::optional<ReturnState> parse_return_state(std::string_view text);
std::optional<Role> parse_role(std::string_view text);

/// "in review" / "en revisión"
base::LocalText state_label(ReturnState state);
/// "the secretariat" / "la secretaría"
base::LocalText role_label(Role role);
/// "accept the return" / "aceptar el informe"
base::LocalText step_label(ReturnStep step);

/// One row of the table of steps.
struct AllowedStep {
    ReturnStep step;
    Role role;
    std::optional<ReturnState> from;  ///< Nothing: there is no version yet.
    ReturnState to;
};

/// All steps there are: every pair of state and role that is not named here is refused.
///
/// `draft` and `submit` lead to a version of their own: `from` is the state of the newest version, `to` that of the new
/// one. A draft is replaced by what follows it; every other version stays.
std::vector<AllowedStep> const& allowed_steps();

/// Where a step leads, or nothing when it is not allowed.
std::optional<ReturnState> after_step(ReturnStep step, Role role, std::optional<ReturnState> from);

/// The states from which a role may take a step, for messages. Nothing stands for "no version yet".
std::vector<std::optional<ReturnState>> states_before(ReturnStep step, Role role);

}  // namespace cifra::restricted
