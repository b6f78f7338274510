#include "consolidate/status_of_sum.hpp"

#include "consolidate/member_rows.hpp"

#include <algorithm>

namespace cifra::consolidate {

std::string status_of_sum(std::vector<restricted::Observation const*> const& parts, bool definition_differs) {
    auto const any_has = [&](char letter) {
        return std::any_of(parts.begin(), parts.end(), [&](auto const* part) { return has_status(*part, letter); });
    };
    std::string status;
    if (any_has('P')) status += 'P';
    if (definition_differs) status += 'D';
    if (any_has('U')) status += 'U';
    if (any_has('E') || any_has('I')) status += 'E';
    if (any_has('B')) status += 'B';
    return status.empty() ? "A" : status;
}

}  // namespace cifra::consolidate
