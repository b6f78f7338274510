#include "audit/summary.hpp"

#include "language/count.hpp"
#include "language/list.hpp"
#include "language/number.hpp"

#include <algorithm>
#include <array>

namespace cifra::audit {
namespace {

struct Sort {
    char const* rule;  ///< Null for every rule that is not named by another sort.
    LocalText one;
    LocalText other;
};

std::array<Sort, 4> const& sorts() {
    static std::array<Sort, 4> const SORTS = {{
        {nullptr, {"contradiction", "contradicción"}, {"contradictions", "contradicciones"}},
        {"wording", {"open wording", "redacción abierta"}, {"open wordings", "redacciones abiertas"}},
        {"settlement", {"lapsed decision", "decisión sin efecto"}, {"lapsed decisions", "decisiones sin efecto"}},
        {"manifest", {"changed file", "archivo modificado"}, {"changed files", "archivos modificados"}},
    }};
    return SORTS;
}

bool is_of(Sort const& sort, Finding const& finding) {
    if (finding.outcome != Outcome::fail) return false;
    if (sort.rule != nullptr) return finding.rule == sort.rule;
    return std::none_of(sorts().begin(), sorts().end(),
                        [&](Sort const& other) { return other.rule != nullptr && finding.rule == other.rule; });
}

}  // namespace

std::string failures_in_words(std::vector<Finding> const& findings, base::Language language) {
    std::vector<std::string> items;
    for (auto const& sort : sorts()) {
        auto const count = static_cast<std::int64_t>(std::count_if(
            findings.begin(), findings.end(), [&](Finding const& finding) { return is_of(sort, finding); }));
        if (count > 0)
            items.push_back(language::number(count, language) + " " +
                            language::plural(count, sort.one.in(language), sort.other.in(language)));
    }
    return language::list_and(items, language);
}

bool tells_readers(Finding const& finding) {
    return finding.outcome == Outcome::pass && (finding.rule == "multiple_response" || finding.rule == "product");
}

}  // namespace cifra::audit
