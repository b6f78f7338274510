#include "app/unsettled.hpp"

#include "app/below.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <string>

namespace cifra::app {
namespace {

using Places = std::map<std::string, base::Where>;

Places places_of(restricted::Edition const& edition) {
    Places places;
    for (auto const& observation : edition.observations) places[to_string(observation.key)] = observation.where;
    return places;
}

/// Of the figures that a finding computes with, the one that its id names, else the first that was read.
base::Where place_of(audit::Finding const& finding, Places const& places, std::filesystem::path const& folder) {
    base::Where place{folder.generic_string(), 0, 0};
    bool is_found = false;
    for (auto const& operand : finding.operands) {
        auto const read = places.find(operand.cell);
        bool const is_named = finding.id.find(operand.cell) != std::string::npos;
        if (read == places.end() || read->second.file.empty() || (is_found && !is_named)) continue;
        place = read->second;
        place.file = place_below(folder, place.file);
        is_found = true;
    }
    return place;
}

base::LocalText advice(bool of_returns, std::string const& folder) {
    if (of_returns)
        return {
            fmt::format("look at the returns that it is made of with 'cifra review', then have one corrected, explain "
                        "its finding, or record a decision in {}/audit.toml",
                        folder),
            fmt::format("revise con «cifra review» los informes que lo componen y haga corregir alguno, explique su "
                        "hallazgo o registre una decisión en {}/audit.toml",
                        folder)};
    return {
        fmt::format("see its computation with 'cifra check {}', then correct the figure, or record a decision on it "
                    "in audit.toml",
                    folder),
        fmt::format("vea su cálculo con «cifra check {}» y corrija la cifra, o registre en audit.toml una decisión "
                    "sobre él",
                    folder)};
}

base::Error not_settled(audit::Finding const& finding, base::Where where, base::LocalText what_to_do) {
    return {base::ErrorCode::unsettled,
            {fmt::format("the finding '{}' is not settled", finding.id),
             fmt::format("el hallazgo «{}» no está resuelto", finding.id)},
            std::move(what_to_do),
            std::move(where),
            {}};
}

}  // namespace

base::Error unsettled(std::vector<audit::Finding> const& findings, restricted::Edition const& edition,
                      std::filesystem::path const& folder) {
    auto const places = places_of(edition);
    std::vector<base::Error> problems;
    for (auto const& finding : findings)
        if (finding.severity == audit::Severity::blocking)
            problems.push_back(not_settled(finding, place_of(finding, places, folder),
                                           advice(edition.assembled, folder.generic_string())));
    return base::join(std::move(problems));
}

}  // namespace cifra::app
