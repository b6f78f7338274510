#include "random_years.hpp"

#include "consolidate/build_tables.hpp"
#include "protect/protect.hpp"
#include "random_edition.hpp"
#include "release/revisions.hpp"

namespace any {
namespace {

namespace programme = cifra::programme;
namespace release = cifra::release;
namespace restricted = cifra::restricted;

constexpr std::size_t MOST_YEARS = 5;
constexpr std::size_t MOST_VERSIONS = 3;

/// Publishes one edition after the other.
class Publishing {
public:
    Publishing(programme::Programme const& programme, Random& random) : m_programme(programme), m_random(random) {}

    void publish(restricted::Edition const& edition) {
        auto const before = released_before(edition);
        auto const tables = cifra::consolidate::build_tables(m_programme, settled(m_programme, edition, m_random));
        auto made = cifra::protect::protect(m_programme, tables, before);
        if (!made) return;
        made->earlier = before.earlier;
        made->replaced = before.replaced;
        made->version = static_cast<int>(before.replaced.size()) + 1;
        m_releases.push_back(release::mark_revised(std::move(*made)));
    }

    std::vector<release::ReleasedEdition> releases() { return std::move(m_releases); }

private:
    release::ReleasedBefore released_before(restricted::Edition const& edition) const {
        release::ReleasedBefore before;
        for (auto const& one : m_releases)
            (one.id == edition.id ? before.replaced : before.earlier).push_back(release::earlier_release(one));
        return before;
    }

    programme::Programme const& m_programme;
    Random& m_random;
    std::vector<release::ReleasedEdition> m_releases;
};

/// The edition with more in some of its figures, fewer comments, and what was provisional no longer so.
restricted::Edition corrected(restricted::Edition edition, Random& random) {
    for (auto& observation : edition.observations) {
        if (!observation.obs_value || !once_in(random, 3)) continue;
        observation.obs_value->units += static_cast<std::int64_t>(upto(random, 50));
        if (observation.obs_status == "P") observation.obs_status = "A";
        if (once_in(random, 3)) observation.comment = {};
    }
    return edition;
}

restricted::Edition of_year(programme::Programme const& programme, std::size_t year, Random& random) {
    auto edition = make_edition_of(programme, std::to_string(year), random);
    edition.id = "any-" + edition.time_period;
    edition.prepared = std::to_string(year + 1) + "-01-01T00:00:00Z";
    return edition;
}

}  // namespace

std::vector<release::ReleasedEdition> released_years(std::uint64_t seed) {
    Random random(seed);
    auto const made = make_programme(random);
    if (made.members.empty()) return {};
    Publishing publishing(made, random);
    auto year = 2000 + upto(random, 20);
    for (auto years = upto(random, MOST_YEARS - 1); years > 0; --years) {
        publishing.publish(of_year(made, year, random));
        year += once_in(random, 4) ? 3 : 1;
    }
    auto edition = of_year(made, year, random);
    publishing.publish(edition);
    for (auto versions = upto(random, MOST_VERSIONS - 1); versions > 0; --versions) {
        edition = corrected(std::move(edition), random);
        edition.prepared = std::to_string(year + 1) + "-0" + std::to_string(9 - versions) + "-01T00:00:00Z";
        publishing.publish(edition);
    }
    return publishing.releases();
}

}  // namespace any
