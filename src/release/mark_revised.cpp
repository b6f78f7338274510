#include "release/revisions.hpp"

#include <algorithm>

namespace cifra::release {
namespace {

bool differs(ReleasedObservation const& figure, EarlierRelease const& release) {
    if (figure.key.time_period != release.time_period) return false;
    auto const* before = release.find(figure.key);
    return before != nullptr && before->obs_value && !same_amount(*before, figure);
}

bool was_revised(ReleasedEdition const& edition, ReleasedObservation const& figure) {
    auto const by = [&](EarlierRelease const& release) { return differs(figure, release); };
    return figure.obs_value && (std::any_of(edition.replaced.begin(), edition.replaced.end(), by) ||
                                std::any_of(edition.earlier.begin(), edition.earlier.end(), by));
}

void add_revised(std::string& obs_status) {
    if (obs_status.find('R') != std::string::npos) return;
    // A (normal) only says that there is nothing else to say.
    if (obs_status == "A") obs_status.clear();
    obs_status += 'R';
}

}  // namespace

ReleasedEdition mark_revised(ReleasedEdition edition) {
    for (auto& table : edition.tables) {
        auto figures = table.observations();
        for (auto& figure : figures)
            if (was_revised(edition, figure)) add_revised(figure.obs_status);
        table = ReleasedTable(table.dataflow(), std::move(figures));
    }
    return edition;
}

}  // namespace cifra::release
