#include "validate/check_return.hpp"

#include "validate/between_indicators.hpp"
#include "validate/coverage.hpp"
#include "validate/last_year.hpp"
#include "validate/reading.hpp"
#include "validate/reasons.hpp"
#include "validate/repetition.hpp"
#include "validate/return_arithmetic.hpp"
#include "validate/return_explanation.hpp"
#include "validate/return_format.hpp"
#include "validate/return_place.hpp"

#include <iterator>
#include <map>
#include <utility>

namespace cifra::validate {
namespace {

using audit::Finding;

std::vector<Finding> run_rules(programme::Programme const& programme, ReturnUnderReview const& review) {
    std::vector<Finding> findings;
    auto const add = [&](std::vector<Finding> more) {
        findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    auto const& submitted = review.submitted;
    add(check_reading(submitted));
    add(check_return_format(programme, submitted));
    add(check_return_arithmetic(programme, submitted));
    add(check_last_year(programme, submitted, review.earlier));
    add(check_between_indicators(programme, submitted));
    add(check_coverage(programme, submitted));
    add(check_reasons(programme, submitted));
    add(check_repetition(programme, submitted, review.earlier));
    return findings;
}

}  // namespace

std::vector<Finding> check_return(programme::Programme const& programme, ReturnUnderReview const& review) {
    auto findings = run_rules(programme, review);
    ReturnPlaces const places(review.submitted);
    std::map<std::string, int> seen;
    for (auto& finding : findings) {
        finding.where = places.in_words(finding);
        if (int const count = ++seen[finding.id]; count > 1) finding.id += "#" + std::to_string(count);
    }
    apply_explanations(review.submitted, review.explanations, findings);
    return findings;
}

}  // namespace cifra::validate
