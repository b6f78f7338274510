#include "release/coverage_share.hpp"

#include "language/number.hpp"
#include "release/headline.hpp"
#include "release/regional_sum.hpp"

#include <algorithm>

namespace cifra::release {
namespace {

using base::Language;

std::string sentence(ReleasedEdition const& edition, programme::Indicator const& indicator,
                     ReleasedObservation const& total, Language language) {
    bool const en = language == Language::en;
    auto const coverage = coverage_of(edition, total.key);
    auto text = indicator.name.in(language) + ": ";
    if (coverage.areas.empty()) return text + (en ? "no country is in the total." : "ningún país está en el total.");
    text += reporting_place(edition, total.key, language);
    if (coverage.population && coverage.population_of_all) {
        auto const share = language::share(*coverage.population, *coverage.population_of_all, 0, language);
        text += en ? ", with " + share + " of the region's population"
                   : ", con el " + share + " de la población de la región";
    }
    return text + ".";
}

}  // namespace

std::optional<base::Decimal> CoverageShare::share_of_areas() const {
    if (areas.empty()) return std::nullopt;
    return base::percentage(static_cast<std::int64_t>(areas.size()), static_cast<std::int64_t>(members), 1);
}

std::optional<base::Decimal> CoverageShare::share_of_population() const {
    if (!population || !population_of_all) return std::nullopt;
    return base::percentage(*population, *population_of_all, 1);
}

CoverageShare coverage_of(ReleasedEdition const& edition, programme::CellKey const& key) {
    auto const& programme = edition.programme;
    CoverageShare share;
    share.members = programme.members.size();
    auto const* const row = edition.find(key);
    if (row != nullptr && row->obs_value) {
        if (key.ref_area != programme.region)
            share.areas = {key.ref_area};
        else
            share.areas = row->coverage;
    }
    share.population = programme.population.of(share.areas, edition.time_period);
    std::vector<std::string> all;
    for (auto const& member : programme.members) all.push_back(member.code);
    share.population_of_all = programme.population.of(all, edition.time_period);
    return share;
}

bool knows_population(ReleasedEdition const& edition) {
    auto const& rows = edition.programme.population.rows;
    return std::any_of(rows.begin(), rows.end(),
                       [&](auto const& row) { return row.time_period == edition.time_period; });
}

base::LocalText coverage_shares_text(ReleasedEdition const& edition) {
    base::LocalText text;
    for (auto const& indicator : edition.programme.indicators) {
        auto const key = edition.programme.total_key(indicator, edition.programme.region, edition.time_period);
        auto const* const total = regional_sum(edition, key);
        if (!indicator.key_figure || total == nullptr) continue;
        for (auto const language : base::LANGUAGES) {
            auto& part = language == Language::en ? text.en : text.es;
            part += (part.empty() ? "" : " ") + sentence(edition, indicator, *total, language);
        }
    }
    return text;
}

}  // namespace cifra::release
