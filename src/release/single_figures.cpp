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

/// The region first, then the members as lists name them.
void sort_by_area(programme::Programme const& programme, std::vector<SingleFigure>& figures) {
    auto const place = [&](SingleFigure const& figure) {
        auto const& members = programme.members;
        auto const& area = figure.figure->key.ref_area;
        auto const found =
            std::find_if(members.begin(), members.end(), [&](auto const& member) { return member.code == area; });
        return found == members.end() ? -1 : static_cast<int>(found - members.begin());
    };
    std::stable_sort(figures.begin(), figures.end(),
                     [&](auto const& first, auto const& second) { return place(first) < place(second); });
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
        std::vector<SingleFigure> of_indicator;
        for (auto const& table : edition.tables) {
            if (table.dataflow() != indicator->dataflow) continue;
            for (auto const& row : table.observations()) {
                bool const coverage = !row.obs_value && row.missing_reason != programme::MissingReason::withheld;
                bool const of_year = row.key.time_period == edition.time_period;
                if (row.key.indicator == indicator->id && of_year && !coverage && !stands(row.key))
                    of_indicator.push_back({indicator, &row});
            }
        }
        sort_by_area(edition.programme, of_indicator);
        figures.insert(figures.end(), of_indicator.begin(), of_indicator.end());
    }
    return figures;
}

std::string place_words(programme::Programme const& programme, SingleFigure const& single, base::Language language) {
    auto const& key = single.figure->key;
    for (auto const& breakdown : single.indicator->breakdowns)
        for (auto const& category : breakdown.categories)
            if (programme.category_key(*single.indicator, category, key.ref_area, key.time_period) == key)
                return category.label.in(language);
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
