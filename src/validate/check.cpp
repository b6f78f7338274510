#include "validate/check.hpp"

#include "validate/arithmetic.hpp"
#include "validate/settlement.hpp"

namespace cifra::validate {

std::vector<audit::Finding> check(programme::Programme const& programme, restricted::Edition const& edition) {
    auto findings = check_arithmetic(programme, edition);
    apply_settlements(edition, findings);
    return findings;
}

}  // namespace cifra::validate
