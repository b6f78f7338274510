#include "portal/view_picture.hpp"

#include "portal/indicator_words.hpp"
#include "portal/view_bars.hpp"
#include "portal/view_lines.hpp"

#include <algorithm>
#include <set>

namespace cifra::portal {
namespace {

/// More rows than this are no picture but a wall.
constexpr std::size_t MOST_ROWS = 64;

ViewPictures none(Asked const& asked, std::string_view why) {
    return {{}, indicator_words().in(asked.language, why)};
}

bool several_currencies(ViewFigures const& figures) {
    std::set<std::string> currencies;
    for (auto const& row : figures.rows)
        for (auto const& point : row.points)
            if (point.shown()) currencies.insert(point.point->figure->currency);
    return currencies.size() > 1;
}

bool any_shown(ViewFigures const& figures) {
    return std::any_of(figures.rows.begin(), figures.rows.end(), [](ViewRow const& row) {
        return std::any_of(row.points.begin(), row.points.end(), [](ViewPoint const& point) { return point.shown(); });
    });
}

}  // namespace

ViewPictures view_chart(Asked const& asked, ViewFigures const& figures) {
    if (!any_shown(figures)) return none(asked, "nothing_drawn");
    if (several_currencies(figures)) return none(asked, "currencies");
    if (figures.rows.size() > MOST_ROWS)
        return {{}, indicator_words().in(asked.language, "too_many", {{"count", std::to_string(figures.rows.size())}})};
    return {figures.view.one_year() ? view_bars(asked, figures) : view_lines(asked, figures), {}};
}

figure::NoteNumbers note_numbers(ViewFigures const& figures) {
    figure::NoteNumbers numbers;
    for (std::size_t i = 1; i <= figures.notes.size(); ++i)
        numbers.numbers.emplace(std::to_string(i), static_cast<int>(i));
    return numbers;
}

std::vector<std::string> note_ids(ViewPoint const& point) {
    std::vector<std::string> ids;
    for (auto const number : point.notes) ids.push_back(std::to_string(number));
    return ids;
}

double length_of(ViewPoint const& point) {
    auto value = static_cast<double>(point.point->figure->obs_value->units);
    for (int i = 0; i < point.point->figure->obs_value->scale; ++i) value /= 10;
    return value;
}

}  // namespace cifra::portal
