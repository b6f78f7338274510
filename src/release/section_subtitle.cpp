#include "release/section_subtitle.hpp"

#include "base/assert.hpp"
#include "language/number.hpp"
#include "release/base_words.hpp"
#include "release/headline.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::release {
namespace {

using base::Language;
using programme::BreakdownKind;
using programme::Indicator;

std::optional<std::int64_t> shown_count(ReleasedObservation const* row) {
    if (row == nullptr || !row->obs_value || row->obs_value->scale != 0) return std::nullopt;
    return row->obs_value->units;
}

/// Members that give a figure of their own for one of the section's indicators.
std::size_t members_with_figures(ReleasedEdition const& edition, programme::Section const& section) {
    auto const& programme = edition.programme;
    return static_cast<std::size_t>(
        std::count_if(programme.members.begin(), programme.members.end(), [&](programme::Member const& member) {
            return std::any_of(section.indicators.begin(), section.indicators.end(), [&](std::string const& id) {
                auto const* indicator = programme.indicator(id);
                return indicator != nullptr &&
                       shown_count(edition.find(programme.total_key(*indicator, member.code, edition.time_period)));
            });
        }));
}

/// The first figure that the coalition has, shown or missing, for one of the section's indicators: its total, where
/// there is one.
ReleasedObservation const* coalition_figure(ReleasedEdition const& edition, programme::Section const& section) {
    auto const& programme = edition.programme;
    for (auto const& id : section.indicators)
        if (auto const* indicator = programme.indicator(id))
            if (auto const* total =
                    edition.find(programme.total_key(*indicator, programme.region, edition.time_period)))
                return total;
    for (auto const& table : edition.tables)
        for (auto const& row : table.observations())
            if (row.key.ref_area == programme.region && std::find(section.indicators.begin(), section.indicators.end(),
                                                                  row.key.indicator) != section.indicators.end())
                return &row;
    return nullptr;
}

/// Whose figures a section holds: " six countries,"; nothing where all are withheld, of which the headline speaks.
std::string place_of(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    if (auto const* figure = coalition_figure(edition, section))
        return fmt::format(" {},", reporting_place(edition, figure->key, language));
    auto const members = members_with_figures(edition, section);
    return members == 0 ? std::string() : fmt::format(" {},", member_count(members, language));
}

/// True when some breakdown of an indicator shows parts with shares.
bool has_shares(ReleasedEdition const& edition, Indicator const& indicator) {
    auto const& programme = edition.programme;
    return std::any_of(indicator.breakdowns.begin(), indicator.breakdowns.end(), [&](auto const& breakdown) {
        if (breakdown.kind == BreakdownKind::list || breakdown.by_area) return false;
        return std::any_of(breakdown.categories.begin(), breakdown.categories.end(), [&](auto const& category) {
            auto const key = programme.category_key(indicator, category, programme.region, edition.time_period);
            return !category.apart && shown_count(edition.find(key));
        });
    });
}

}  // namespace

std::string section_subtitle(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    if (section.indicators.empty()) return {};
    constexpr std::size_t MOST_NAMES = 2;
    constexpr std::int64_t SMALLEST_BASE = 20;
    auto const& programme = edition.programme;
    auto const* first = programme.indicator(section.indicators.front());
    CIFRA_ASSERT(first != nullptr);
    std::string measure = section.title.in(language);
    if (section.indicators.size() <= MOST_NAMES) {
        measure = first->name.in(language);
        for (std::size_t i = 1; i < section.indicators.size(); ++i)
            measure += "; " + inside_sentence(programme.indicator(section.indicators[i])->name.in(language), programme);
    }
    auto const total = shown_count(edition.find(programme.total_key(*first, programme.region, edition.time_period)));
    auto const place = place_of(edition, section, language);
    if (total.value_or(0) < SMALLEST_BASE || has_own_bases(edition, *first) || !has_shares(edition, *first))
        return fmt::format("{},{} {}.", measure, place, edition.time_period);
    return fmt::format(fmt::runtime(language == Language::en ? "{},{} {}. Number and share of {}."
                                                             : "{},{} {}. Número y porcentaje de {}."),
                       measure, place, edition.time_period, language::number(*total, language));
}

}  // namespace cifra::release
