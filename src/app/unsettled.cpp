#include "app/unsettled.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::app {

base::Error unsettled(std::vector<audit::Finding> const& findings, std::filesystem::path const& edition) {
    std::vector<base::Error> problems;
    for (auto const& finding : findings) {
        if (finding.severity != audit::Severity::blocking) continue;
        problems.push_back({base::ErrorCode::unsettled,
                            {fmt::format("{}: {}", finding.where.en, finding.statement.en),
                             fmt::format("{}: {}", finding.where.es, finding.statement.es)},
                            {fmt::format("correct the figure, or record a decision on '{}' in audit.toml", finding.id),
                             fmt::format("corrija la cifra, o registre en audit.toml una decisión sobre «{}»", finding.id)},
                            {edition.generic_string(), 0, 0},
                            {}});
    }
    return base::join(std::move(problems));
}

}  // namespace cifra::app
