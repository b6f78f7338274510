#include "release/single_figures.hpp"

#include "base/text.hpp"
#include "release/headline.hpp"

#include <algorithm>

namespace cifra::release {
namespace {

using programme::Indicator;

std::vector<Indicator const*> indicators_of(ReleasedEdition const& edition, programme::Section const& section) {
    std::vector<Indicator const*> indicators;
    for (auto const& id : section.indicators)
        if (auto const* indicator = edition.programme.indicator(id)) indicators.push_back(indicator);
    return indicators;
}

bool has_coalition_figure(ReleasedEdition const& edition, Indicator const& indicator) {
    return edition.find(edition.programme.total_key(indicator, edition.programme.region, edition.time_period)) !=
           nullptr;
}

std::size_t rank_of_code(programme::Programme const& programme, programme::DimensionCode const& part) {
    auto const* const dimension = programme.dimension(part.dimension);
    auto const* const list = dimension == nullptr ? nullptr : programme.code_list(dimension->code_list);
    if (list == nullptr) return 0;
    auto const found = std::find_if(list->codes.begin(), list->codes.end(),
                                    [&](programme::Code const& code) { return code.id == part.code; });
    return static_cast<std::size_t>(found - list->codes.begin());
}

/// Where a figure stands in the programme: the region, then the members; the categories of the breakdowns, then other
/// codes in the order of their lists.
std::vector<std::size_t> rank_of(programme::Programme const& programme, SingleFigure const& single) {
    auto const& key = single.figure->key;
    auto const& members = programme.members;
    auto const member = std::find_if(members.begin(), members.end(),
                                     [&](programme::Member const& each) { return each.code == key.ref_area; });
    bool const region = key.ref_area == programme.region;
    std::vector<std::size_t> rank = {region ? 0 : 1 + static_cast<std::size_t>(member - members.begin()), 0};
    for (auto const& breakdown : single.indicator->breakdowns)
        for (auto const& category : breakdown.categories) {
            if (programme.category_key(*single.indicator, category, key.ref_area, key.time_period) == key) return rank;
            ++rank.back();
        }
    for (auto const& part : key.dimensions) rank.push_back(rank_of_code(programme, part));
    return rank;
}

/// "Destination: Costa Rica": a single code says little where no heading names its dimension. "Not known" and "other"
/// say of what by themselves.
std::string category_words(programme::Programme const& programme, programme::Category const& category,
                           base::Language language) {
    auto const label = category.label.in(language);
    if (category.codes.size() != 1 || category.codes.front().code.front() == '_') return label;
    auto const* const dimension = programme.dimension(category.codes.front().dimension);
    return dimension == nullptr ? label : dimension->name.in(language) + ": " + label;
}

bool goes_by_area(Indicator const& indicator) {
    return std::any_of(indicator.breakdowns.begin(), indicator.breakdowns.end(),
                       [](programme::Breakdown const& breakdown) { return breakdown.by_area; });
}

}  // namespace

std::vector<SingleFigure> member_figures(ReleasedEdition const& edition, programme::Section const& section) {
    std::vector<SingleFigure> figures;
    auto const indicators = indicators_of(edition, section);
    for (auto const& member : edition.programme.members)
        for (auto const* indicator : indicators) {
            if (has_coalition_figure(edition, *indicator) || !goes_by_area(*indicator)) continue;
            auto const* row = edition.find(edition.programme.total_key(*indicator, member.code, edition.time_period));
            if (row != nullptr) figures.push_back({indicator, row});
        }
    return figures;
}

std::vector<SingleFigure> further_figures(ReleasedEdition const& edition, programme::Section const& section,
                                          std::function<bool(programme::CellKey const&)> const& stands) {
    std::vector<SingleFigure> figures;
    for (auto const* indicator : indicators_of(edition, section)) {
        auto const first = static_cast<std::ptrdiff_t>(figures.size());
        for (auto const& table : edition.tables) {
            if (table.dataflow() != indicator->dataflow) continue;
            for (auto const& row : table.observations()) {
                bool const coverage = !row.obs_value && row.missing_reason != programme::MissingReason::withheld;
                bool const of_year = row.key.time_period == edition.time_period;
                if (row.key.indicator == indicator->id && of_year && !coverage && !stands(row.key))
                    figures.push_back({indicator, &row});
            }
        }
        std::stable_sort(figures.begin() + first, figures.end(), [&](SingleFigure const& a, SingleFigure const& b) {
            return rank_of(edition.programme, a) < rank_of(edition.programme, b);
        });
    }
    return figures;
}

std::string place_words(programme::Programme const& programme, SingleFigure const& single, base::Language language) {
    auto const& key = single.figure->key;
    for (auto const& breakdown : single.indicator->breakdowns)
        for (auto const& category : breakdown.categories)
            if (programme.category_key(*single.indicator, category, key.ref_area, key.time_period) == key)
                return category_words(programme, category, language);
    std::vector<std::string> words;
    for (auto const& part : key.dimensions) {
        if (part.code == "_T") continue;
        auto const* dimension = programme.dimension(part.dimension);
        auto const name = dimension == nullptr ? part.dimension : dimension->name.in(language);
        words.push_back((words.empty() ? name : inside_sentence(name, programme)) + ": " +
                        programme.label(part.dimension, part.code).in(language));
    }
    return words.empty() ? single.indicator->name.in(language) : base::join(words, "; ");
}

}  // namespace cifra::release
