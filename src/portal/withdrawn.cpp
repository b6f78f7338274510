#include "portal/withdrawn.hpp"

#include <set>

namespace cifra::portal {
namespace {

bool shows(std::vector<release::ReleasedTable> const& tables, std::set<programme::CellKey> const& withheld) {
    for (auto const& table : tables)
        for (auto const& figure : table.observations())
            if (figure.obs_value && withheld.count(figure.key) != 0) return true;
    return false;
}

}  // namespace

bool tells_what_is_withheld(Catalogue const& catalogue, release::ReleaseEntry const& entry) {
    auto const history = catalogue.history();
    if (!history) return true;
    std::set<programme::CellKey> spoken_of;
    std::set<programme::CellKey> withheld;
    for (auto vintage = (*history)->rbegin(); vintage != (*history)->rend(); ++vintage) {
        if (vintage->entry == entry) return shows(vintage->tables, withheld);
        for (auto const& table : vintage->tables)
            for (auto const& figure : table.observations())
                if (spoken_of.insert(figure.key).second && figure.missing_reason == programme::MissingReason::withheld)
                    withheld.insert(figure.key);
    }
    return false;
}

}  // namespace cifra::portal
