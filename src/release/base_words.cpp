#include "release/base_words.hpp"

#include "language/count.hpp"
#include "language/number.hpp"
#include "release/headline.hpp"
#include "release/notes_coverage.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace cifra::release {

using base::Language;

std::string base_words(ReleasedEdition const& edition, programme::Indicator const& indicator,
                       programme::Breakdown const& breakdown, Language language) {
    auto const& programme = edition.programme;
    if (breakdown.by_area || breakdown.kind == programme::BreakdownKind::list) return {};
    std::set<std::pair<std::int64_t, std::size_t>> bases;  // and of how many areas
    bool differs = false;
    for (auto const& category : breakdown.categories) {
        auto const key = programme.category_key(indicator, category, programme.region, edition.time_period);
        auto const* row = edition.find(key);
        if (category.apart || row == nullptr || !row->obs_value) continue;
        auto const denominator = denominator_of(edition, key);
        if (!denominator.of_sum || !denominator.base) continue;
        differs = differs || denominator.of_reporting_only;
        bases.emplace(*denominator.base, denominator.reporting.size());
    }
    bool const en = language == Language::en;
    if (!differs) return {};
    if (bases.size() > 1)
        return en ? "the totals of the countries that report each row"
                  : "los totales de los países que informan cada fila";
    auto const [base, areas] = *bases.begin();
    auto const some = areas == 1 ? std::string(en ? "one" : "uno")
                                 : language::count_in_words(static_cast<std::int64_t>(areas), language);
    return language::number(base, language) + (en ? " in " : " en ") + some + (en ? " of " : " de ") +
           member_count(programme.members.size(), language);
}

bool has_own_bases(ReleasedEdition const& edition, programme::Indicator const& indicator) {
    return std::any_of(indicator.breakdowns.begin(), indicator.breakdowns.end(), [&](auto const& breakdown) {
        return !base_words(edition, indicator, breakdown, Language::en).empty();
    });
}

}  // namespace cifra::release
