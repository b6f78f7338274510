#include "portal/nearest.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cctype>

namespace cifra::portal {
namespace {

constexpr std::size_t FEW = 12;

bool is_alike(std::string const& a, std::string const& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::toupper(x) == std::toupper(y); });
}

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

http::Response near_page(Asked const& asked, std::string const& id, std::vector<Named> const& known) {
    for (auto const& each : known)
        if (each.id != id && is_alike(each.id, id)) return moved(each.link.address);
    return not_found_page(asked, nearest_links(id, known));
}

}  // namespace cifra::portal
