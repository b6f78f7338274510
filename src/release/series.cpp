#include "release/series.hpp"

#include "language/count.hpp"
#include "language/list.hpp"
#include "release/revisions.hpp"
#include "release/series_coverage.hpp"
#include "release/told_figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace cifra::release {
namespace {

using base::LocalText;
using programme::CellKey;

int year_of(std::string const& time_period) {
    int year = 0;
    std::from_chars(time_period.data(), time_period.data() + time_period.size(), year);
    return year;
}

void take_first(std::vector<ReleasedTable> const& tables, std::string& first) {
    for (auto const& table : tables)
        for (auto const& figure : table.observations()) first = std::min(first, figure.key.time_period);
}

void add_sentence(LocalText& text, LocalText const& sentence) {
    text.en += (text.en.empty() ? "" : " ") + sentence.en;
    text.es += (text.es.empty() ? "" : " ") + sentence.es;
}

/// A template of both languages with the year that a figure is compared with.
LocalText with_year(LocalText const& words, std::string const& year) {
    return {fmt::format(fmt::runtime(words.en), year), fmt::format(fmt::runtime(words.es), year)};
}

LocalText const DECLARED{"The source marks a break in the series: the figure cannot be compared with that of {}.",
                         "La fuente señala una ruptura de la serie: la cifra no puede compararse con la de {}."};
/// Of a sum: the breaks are its members'.
LocalText breaks_of(programme::Programme const& programme, std::vector<std::string> const& members) {
    auto const names = [&](base::Language language) {
        std::vector<std::string> words;
        for (auto const& code : members) words.push_back(programme.member(code)->name_in_sentence.in(language));
        return language::capitalised(language::list_and(words, language));
    };
    bool const one = members.size() == 1;
    return {names(base::Language::en) +
                (one ? " marks a break in its series and is in the figure"
                     : " mark a break in their series and are in the figure") +
                ": it cannot be compared with that of {}.",
            names(base::Language::es) +
                (one ? " señala una ruptura de su serie y forma parte de la cifra"
                     : " señalan una ruptura de sus series y forman parte de la cifra") +
                ": esta no puede compararse con la de {}."};
}

LocalText const DEFINITION{"The definition is not that of {}: the two figures cannot be compared.",
                           "La definición no es la de {}: las dos cifras no pueden compararse."};
LocalText const CURRENCY{"The amount is in another currency than that of {}: the two cannot be compared.",
                         "El monto está en otra moneda que el de {}: los dos no pueden compararse."};

/// Finds the breaks of a series from left to right.
class BreakFinder {
public:
    explicit BreakFinder(ReleasedEdition const& edition) : m_edition(edition) {}

    void look_at(SeriesPoint& point, ToldFigure const& told) {
        if (point.has_status('B')) declare(told);
        if (!point.shown()) return;
        auto members = members_in(m_edition.programme, told);
        if (m_before != nullptr) compare(point, members);
        m_declared = false;
        m_broken.clear();
        m_before = &point;
        m_members = std::move(members);
    }

private:
    void declare(ToldFigure const& told) {
        auto const members = breaking_members(m_edition.programme, told);
        if (members.empty()) m_declared = true;
        m_broken.insert(members.begin(), members.end());
    }

    /// In the programme's order.
    std::vector<std::string> broken() const {
        std::vector<std::string> members;
        for (auto const& member : m_edition.programme.members)
            if (m_broken.count(member.code) > 0) members.push_back(member.code);
        return members;
    }

    void compare(SeriesPoint& point, std::optional<std::vector<std::string>> const& members) const {
        auto const& year = m_before->key.time_period;
        if (m_declared) add_sentence(point.break_note, with_year(DECLARED, year));
        if (!m_broken.empty())
            add_sentence(point.break_note, with_year(breaks_of(m_edition.programme, broken()), year));
        if (point.definition_differs() != m_before->definition_differs())
            add_sentence(point.break_note, with_year(DEFINITION, year));
        if (point.figure->currency != m_before->figure->currency)
            add_sentence(point.break_note, with_year(CURRENCY, year));
        if (members && m_members && *members != *m_members)
            add_sentence(point.break_note, other_members_sentence(m_edition.programme, *m_members, *members, year));
        point.break_before = !point.break_note.empty();
    }

    ReleasedEdition const& m_edition;
    SeriesPoint const* m_before = nullptr;  ///< The last point with a value.
    std::optional<std::vector<std::string>> m_members;
    bool m_declared = false;         ///< Since that point.
    std::set<std::string> m_broken;  ///< Members whose breaks since that point are in the coalition's figure.
};

SeriesPoint point_of(ReleasedEdition const& edition, CellKey key, ToldFigure const& told) {
    SeriesPoint point{std::move(key)};
    if (told.figure == nullptr) return point;
    point.figure = *told.figure;
    point.edition = *told.edition;
    point.version = told.version;
    // Only what the edition itself says can be a revision.
    if (told.tables != &edition.tables) return point;
    auto const revision = revision_of(edition, point.key);
    if (revision && revision->kind == RevisionKind::changed) point.revision_note = revision_words(*revision);
    return point;
}

template <class Tell>
Series series_of(ReleasedEdition const& edition, CellKey const& key, std::vector<std::string> const& years, Tell tell) {
    Series series{key, {}};
    series.points.reserve(years.size());
    BreakFinder breaks(edition);
    for (auto const& year : years) {
        auto of_year = key;
        of_year.time_period = year;
        auto const told = tell(of_year);
        series.points.push_back(point_of(edition, std::move(of_year), told));
        breaks.look_at(series.points.back(), told);
    }
    return series;
}

bool has_edition(ReleasedEdition const& edition, std::string const& year) {
    return year == edition.time_period ||
           std::any_of(edition.earlier.begin(), edition.earlier.end(),
                       [&](EarlierRelease const& release) { return release.time_period == year; });
}

}  // namespace

std::size_t Series::shown() const {
    return static_cast<std::size_t>(
        std::count_if(points.begin(), points.end(), [](SeriesPoint const& point) { return point.shown(); }));
}

std::vector<std::string> series_years(ReleasedEdition const& edition) {
    auto first = edition.time_period;
    if (!edition.earlier.empty()) take_first(edition.tables, first);
    for (auto const& release : edition.earlier) {
        first = std::min(first, release.time_period);
        take_first(release.tables, first);
    }
    std::vector<std::string> years;
    for (int year = year_of(first); year <= year_of(edition.time_period); ++year)
        years.push_back(fmt::format("{:04}", year));
    return years;
}

Series series_of(ReleasedEdition const& edition, CellKey const& key) {
    return series_of(edition, key, series_years(edition),
                     [&](CellKey const& of_year) { return told_figure(edition, of_year); });
}

Series series_of(ReleasedEdition const& edition, CellKey const& key, ToldIndex const& index) {
    return series_of(edition, key, index.years(), [&](CellKey const& of_year) { return index.find(of_year); });
}

FigureWords point_words(ReleasedEdition const& edition, SeriesPoint const& point, base::Language language) {
    if (point.figure) return figure_words(&*point.figure, language);
    auto words = figure_words(nullptr, language);
    LocalText const no_edition{"no edition of this year", "sin edición de este año"};
    if (!has_edition(edition, point.key.time_period)) words.text = no_edition.in(language);
    return words;
}

std::vector<Series> series_of(ReleasedEdition const& edition, programme::Indicator const& indicator,
                              programme::Breakdown const& breakdown) {
    auto const& programme = edition.programme;
    std::vector<Series> all;
    if (breakdown.by_area)
        for (auto const& member : programme.members)
            all.push_back(series_of(edition, programme.total_key(indicator, member.code, edition.time_period)));
    for (auto const& category : breakdown.categories)
        all.push_back(
            series_of(edition, programme.category_key(indicator, category, programme.region, edition.time_period)));
    return all;
}

}  // namespace cifra::release
