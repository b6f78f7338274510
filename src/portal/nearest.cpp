#include "portal/nearest.hpp"

#include "base/text.hpp"

namespace cifra::portal {
namespace {

constexpr std::size_t FEW = 12;

}  // namespace

std::vector<PageLink> nearest_links(std::string const& id, std::vector<Named> const& known) {
    std::vector<std::string> spellings;
    for (auto const& each : known) spellings.push_back(each.id);
    for (auto const& each : known) spellings.push_back(each.link.words);
    auto const found = base::nearest(id, spellings);
    for (auto const& each : known)
        if (found && (each.id == *found || each.link.words == *found)) return {each.link};
    std::vector<PageLink> all;
    if (known.size() <= FEW)
        for (auto const& each : known) all.push_back(each.link);
    return all;
}

}  // namespace cifra::portal
