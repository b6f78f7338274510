#include "audit/explain_mistyped.hpp"

#include "audit/sentences.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace cifra::audit {
namespace {

struct Candidate {
    bool share_fits;
    Explanation explanation;
};

Candidate replaced(char const* kind, LocalText const& lead, Term const& term, Wide value) {
    auto const text = in_both([&](Language language) {
        int const decimals = term.figure->decimals;
        auto const right = figure(value, decimals, language);
        auto const wrong = figure(term.value, decimals, language);
        auto const label = quoted(term.figure->label, language);
        return lead.in(language) +
               choose(language, fmt::format("with {} in place of {} for {} it would fit.", right, wrong, label),
                      fmt::format("con {} en lugar de {} en {} todo encajaría.", right, wrong, label));
    });
    return {term.share_fits && term.share_fits(value), {kind, text}};
}

void zero_too_many_or_too_few(Term const& term, std::vector<Candidate>& candidates) {
    static LocalText const LEAD = {"Factor of ten: ", "Factor de diez: "};
    if (term.value == 0) return;
    for (Wide const value : {Wide{term.value} * 10, term.value % 10 == 0 ? Wide{term.value / 10} : Wide{0}})
        if (value != 0 && term.fits(value)) candidates.push_back(replaced("factor_of_ten", LEAD, term, value));
}

void exchanged_digits(Term const& term, std::vector<Candidate>& candidates) {
    static LocalText const LEAD = {"Exchanged digits: ", "Dígitos intercambiados: "};
    for (auto const value : exchange_digits(term.value, term.figure->decimals))
        if (term.fits(value)) candidates.push_back(replaced("transposition", LEAD, term, value));
}

}  // namespace

std::vector<Explanation> explain_mistyped(std::vector<Term> const& terms) {
    std::vector<Candidate> candidates;
    for (auto const& term : terms) zero_too_many_or_too_few(term, candidates);
    for (auto const& term : terms) exchanged_digits(term, candidates);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](Candidate const& a, Candidate const& b) { return a.share_fits && !b.share_fits; });
    std::vector<Explanation> explanations;
    for (auto& candidate : candidates) explanations.push_back(std::move(candidate.explanation));
    return explanations;
}

}  // namespace cifra::audit
