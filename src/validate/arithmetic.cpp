#include "validate/arithmetic.hpp"

#include "audit/audit.hpp"
#include "audit/build_claims.hpp"
#include "programme/figure_rule.hpp"

#include <utility>

namespace cifra::validate {
namespace {

std::vector<audit::Observed> observed_in(restricted::Edition const& edition) {
    std::vector<audit::Observed> observed;
    observed.reserve(edition.observations.size());
    for (auto const& observation : edition.observations)
        observed.push_back({observation.key, observation.obs_value, observation.obs_status, observation.missing_reason,
                            observation.rule == programme::SUM_OF_REPORTING_AREAS ? observation.coverage
                                                                                  : std::vector<std::string>{}});
    return observed;
}

std::vector<audit::ObservedShare> shares_in(restricted::Edition const& edition) {
    std::vector<audit::ObservedShare> shares;
    for (auto const& printed : edition.printed_shares)
        shares.push_back({printed.part, printed.share, base::to_string(printed.where)});
    return shares;
}

std::vector<audit::WordingClaim> wordings_in(restricted::Edition const& edition) {
    std::vector<audit::WordingClaim> claims;
    for (auto const& wording : edition.wordings) {
        audit::WordingClaim claim{wording.id,
                                  wording.kind,
                                  {},
                                  wording.printed,
                                  wording.question,
                                  base::to_string(wording.where),
                                  wording.title,
                                  {}};
        for (auto const& cell : wording.cells) {
            audit::Operand figure;
            figure.key = cell;
            claim.figures.push_back(std::move(figure));
        }
        claims.push_back(std::move(claim));
    }
    return claims;
}

}  // namespace

std::vector<audit::Finding> check_arithmetic(programme::Programme const& programme,
                                             restricted::Edition const& edition) {
    return audit::audit(audit::build_claims(programme, observed_in(edition), shares_in(edition), wordings_in(edition)));
}

}  // namespace cifra::validate
