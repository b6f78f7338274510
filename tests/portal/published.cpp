#include "published.hpp"

#include "collect/read_edition.hpp"
#include "consolidate/build_tables.hpp"
#include "http/target.hpp"
#include "programme/read_programme.hpp"
#include "protect/protect.hpp"
#include "release/read_bundle.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace published {
namespace {

namespace base = cifra::base;
namespace programme = cifra::programme;
namespace restricted = cifra::restricted;
namespace portal_module = cifra::portal;

template <class T>
T taken(base::Result<T> result) {
    if (!result) throw std::runtime_error(to_string(result.error(), base::Language::en));
    return std::move(*result);
}

restricted::Observation observation(programme::CellKey key, std::optional<std::int64_t> value) {
    restricted::Observation made;
    made.key = std::move(key);
    made.obs_status = value ? "A" : "O";
    if (value)
        made.obs_value = base::Decimal{*value, 0};
    else
        made.missing_reason = programme::MissingReason::not_reported;
    made.where = {made.key.ref_area + ".xlsx", 7, 4};
    return made;
}

/// The figures of one member and year.
class Figures {
public:
    /// \param more  Added to each total: for editions that correct others.
    Figures(programme::Programme const& programme, std::size_t member, int year, std::int64_t more,
            restricted::Edition& edition)
        : m_programme(programme), m_member(member), m_year(year), m_more(more), m_edition(edition) {}

    void add(programme::Indicator const& indicator, std::size_t number) {
        auto const& area = m_programme.members[m_member].code;
        auto const period = std::to_string(m_year);
        bool const reports = (m_member + number + static_cast<std::size_t>(m_year)) % 11 != 3;
        auto const total = static_cast<std::int64_t>(220 + 97 * m_member + 13 * number + 23 * (m_year - 2000)) + m_more;
        m_edition.observations.push_back(
            observation(m_programme.total_key(indicator, area, period), reports ? std::optional(total) : std::nullopt));
        if (reports && m_year == 2020 && m_member == 5) m_edition.observations.back().obs_status = "P";
        if (reports && m_year == 2013 && m_member == 2) m_edition.observations.back().obs_status = "B";
        if (!reports) return;
        for (auto const& breakdown : indicator.breakdowns)
            if (!breakdown.by_area) add(indicator, breakdown, total);
    }

private:
    void add(programme::Indicator const& indicator, programme::Breakdown const& breakdown, std::int64_t total) {
        auto left = total;
        auto const count = static_cast<std::int64_t>(breakdown.categories.size());
        for (std::int64_t i = 0; i < count; ++i) {
            auto const& category = breakdown.categories[static_cast<std::size_t>(i)];
            if (category.open) continue;
            bool const small = m_year % 5 == 0 && m_member == 4 && i == 0;
            auto value = small ? 3 + m_year % 4 : i + 1 == count ? left : left * 2 / 5;
            if (breakdown.kind != programme::BreakdownKind::partition)
                value = std::max<std::int64_t>(total / (i + 2), 1);
            left -= value;
            m_edition.observations.push_back(
                observation(m_programme.category_key(indicator, category, m_programme.members[m_member].code,
                                                     std::to_string(m_year)),
                            value));
        }
    }

    programme::Programme const& m_programme;
    std::size_t m_member;
    int m_year;
    std::int64_t m_more;
    restricted::Edition& m_edition;
};

/// \param more  Of the first member: for an edition that corrects another.
restricted::Edition year_of(programme::Programme const& programme, int year, std::int64_t more = 0) {
    restricted::Edition edition;
    edition.id = "corett-" + std::to_string(year);
    edition.time_period = std::to_string(year);
    edition.title = {"Trafficking in persons in the region, " + edition.time_period,
                     "La trata de personas en la región, " + edition.time_period};
    edition.source = {"Invented returns", "Informes inventados"};
    edition.prepared = std::to_string(year + 1) + "-05-04T03:02:01Z";
    edition.policy.secondary = restricted::SecondaryPolicy{};
    edition.assembled = true;
    for (std::size_t member = 0; member < programme.members.size(); ++member) {
        Figures figures(programme, member, year, member == 0 ? more : 0, edition);
        std::size_t number = 0;
        for (auto const& indicator : programme.indicators)
            if (++number; indicator.unit != "CURRENCY") figures.add(indicator, number);
    }
    auto& rows = edition.observations;
    std::sort(rows.begin(), rows.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
    rows.erase(std::unique(rows.begin(), rows.end(), [](auto const& a, auto const& b) { return a.key == b.key; }),
               rows.end());
    return edition;
}

base::Result<std::vector<release::ReleasedTable>> read_figures(std::vector<release::ReleasedEdition> const& editions,
                                                               release::ReleaseEntry const& entry,
                                                               programme::Programme const& programme) {
    for (auto const& edition : editions) {
        if (edition.id != entry.edition || edition.version != entry.version) continue;
        CIFRA_TRY(auto release,
                  release::read_release({release::edition_json(edition), release::data_csv(edition), {}}, programme));
        return std::move(release.tables);
    }
    return base::fail(base::ErrorCode::not_found, {"no such release", "no existe esa publicación"});
}

}  // namespace

release::ReleasedEdition from_folder(std::string const& folder) {
    auto prepared = taken(cifra::collect::read_edition(folder));
    return taken(cifra::protect::protect(
        prepared.programme, cifra::consolidate::build_tables(prepared.programme, std::move(prepared.edition))));
}

release::ReleasedEdition from_folder(std::string const& folder, int threshold) {
    auto prepared = taken(cifra::collect::read_edition(folder));
    prepared.edition.policy.threshold = threshold;
    return taken(cifra::protect::protect(
        prepared.programme, cifra::consolidate::build_tables(prepared.programme, std::move(prepared.edition))));
}

std::vector<release::ReleasedEdition> withdrawn_in_second_version() {
    std::string const folder = CIFRA_SOURCE_DIR "/tests/data/edition_three";
    auto first = from_folder(folder, 3);
    auto second = from_folder(folder);
    second.version = 2;
    second.prepared = "2022-08-01T00:00:00Z";
    second.replaced = {release::earlier_release(first)};
    return {std::move(first), std::move(second)};
}

release::ReleasedEdition corett_2019() {
    return from_folder(CIFRA_SOURCE_DIR "/editions/corett-2019");
}

std::vector<release::ReleasedEdition> corett_years(int years) {
    auto const programme = taken(programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett"));
    std::vector<release::ReleasedEdition> editions;
    for (int year = 2021 - years; year <= 2020; ++year) {
        auto made = taken(
            cifra::protect::protect(programme, cifra::consolidate::build_tables(programme, year_of(programme, year))));
        for (auto const& before : editions) made.earlier.push_back(release::earlier_release(before));
        editions.push_back(std::move(made));
    }
    return editions;
}

release::ReleasedEdition corrected(int year) {
    auto const programme = taken(programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett"));
    constexpr std::int64_t MORE = 7;
    return taken(cifra::protect::protect(programme,
                                         cifra::consolidate::build_tables(programme, year_of(programme, year, MORE))));
}

std::shared_ptr<portal_module::Catalogue const> catalogue(std::vector<release::ReleasedEdition> editions) {
    auto const kept = std::make_shared<std::vector<release::ReleasedEdition>>(std::move(editions));
    portal_module::Releases releases;
    for (auto const& edition : *kept) {
        auto const month = std::to_string(5 + edition.version);
        auto const released_at = std::to_string(std::stoi(edition.time_period) + 1) + (month.size() == 1 ? "-0" : "-") +
                                 month + "-01T00:00:00Z";
        releases.entries.push_back({edition.id, edition.version, edition.programme.id, edition.time_period,
                                    edition.prepared, released_at, std::string(64, '0')});
    }
    releases.read = [kept](std::string const& id, int version) -> base::Result<release::ReleasedEdition> {
        for (auto const& edition : *kept)
            if (edition.id == id && edition.version == version) return edition;
        return base::fail(base::ErrorCode::not_found, {"no such release", "no existe esa publicación"});
    };
    releases.read_figures = [kept](release::ReleaseEntry const& entry, auto const& programme) {
        return read_figures(*kept, entry, programme);
    };
    return taken(portal_module::Catalogue::make(std::move(releases)));
}

std::unique_ptr<portal_module::Portal> portal(std::vector<release::ReleasedEdition> editions) {
    return taken(portal_module::Portal::make({}, catalogue(std::move(editions))));
}

cifra::http::Response get(portal_module::Portal const& portal, std::string const& target,
                          std::vector<cifra::http::Header> headers) {
    auto request = taken(cifra::http::read_target(target));
    request.headers = std::move(headers);
    return portal.answer(request);
}

}  // namespace published
