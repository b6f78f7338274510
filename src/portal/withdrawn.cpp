#include "portal/withdrawn.hpp"

#include "portal/error_page.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace cifra::portal {
namespace {

bool shows_any(Vintage const& vintage, std::set<programme::CellKey> const& withheld) {
    for (auto const& table : vintage.tables)
        for (auto const& figure : table.observations())
            if (figure.obs_value && withheld.count(figure.key) != 0) return true;
    return false;
}

}  // namespace

void mark_withdrawn(History& history) {
    std::set<programme::CellKey> withheld_later;
    for (auto vintage = history.rbegin(); vintage != history.rend(); ++vintage) {
        vintage->withdrawn = shows_any(*vintage, withheld_later);
        for (auto const& table : vintage->tables)
            for (auto const& figure : table.observations())
                if (release::is_withheld(&figure)) withheld_later.insert(figure.key);
    }
}

bool is_withdrawn(Catalogue const& catalogue, release::ReleaseEntry const& entry) {
    auto const history = catalogue.history();
    if (!history) return true;
    return std::any_of((*history)->begin(), (*history)->end(),
                       [&](auto const& vintage) { return vintage.withdrawn && vintage.entry == entry; });
}

std::optional<http::Response> in_place_of_withdrawn(Asked const& asked, release::ReleaseEntry const& entry) {
    if (!is_withdrawn(asked.catalogue, entry)) return std::nullopt;
    auto const offered = offered_releases(asked.catalogue);
    auto const other =
        std::find_if(offered.rbegin(), offered.rend(), [&](auto const& each) { return each.edition == entry.edition; });
    return withdrawn_page(asked, other == offered.rend() ? nullptr : &*other);
}

std::vector<release::ReleaseEntry> offered_releases(Catalogue const& catalogue) {
    std::vector<release::ReleaseEntry> offered;
    auto const& all = catalogue.releases();
    std::copy_if(all.begin(), all.end(), std::back_inserter(offered),
                 [&](auto const& entry) { return !is_withdrawn(catalogue, entry); });
    return offered;
}

}  // namespace cifra::portal
