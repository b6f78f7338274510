#include "app/unsettled.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::app {
namespace {

/// A finding's statement as the first half of a message: without the full stop at its end.
std::string statement(audit::Finding const& finding, base::Language language) {
    auto text = finding.where.in(language) + ": " + finding.statement.in(language);
    if (!text.empty() && text.back() == '.') text.pop_back();
    return text;
}

}  // namespace

base::Error unsettled(std::vector<audit::Finding> const& findings, std::filesystem::path const& edition) {
    std::vector<base::Error> problems;
    for (auto const& finding : findings) {
        if (finding.severity != audit::Severity::blocking) continue;
        problems.push_back(
            {base::ErrorCode::unsettled,
             {statement(finding, base::Language::en), statement(finding, base::Language::es)},
             {fmt::format("correct the figure, or record a decision on '{}' in audit.toml", finding.id),
              fmt::format("corrija la cifra, o registre en audit.toml una decisión sobre «{}»", finding.id)},
             {edition.generic_string(), 0, 0},
             {}});
    }
    return base::join(std::move(problems));
}

}  // namespace cifra::app
