#include "release/series_words.hpp"

#include "language/list.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::release {
namespace {

using base::Language;
using base::LocalText;

std::string say(Language language, char const* en, char const* es) {
    return language == Language::en ? en : es;
}

LocalText subject_of(SeriesChart const& chart) {
    return chart.breakdown == nullptr ? chart.indicator->name : chart.breakdown->title;
}

/// "2019: 1,652 (provisional)", or "2020: no data reported".
std::string point_in_words(ReleasedEdition const& edition, SeriesPoint const& point, Language language) {
    auto words = point.key.time_period + ": " + point_words(edition, point, language).text;
    auto const status = status_words(point, language);
    return status.empty() ? words : words + " (" + status + ")";
}

/// The years before which the figures do not compare with those of the years before.
std::vector<std::string> broken_years(SeriesChart const& chart) {
    std::vector<std::string> years;
    for (std::size_t i = 0; i < chart.series.front().points.size(); ++i)
        if (std::any_of(chart.series.begin(), chart.series.end(),
                        [&](Series const& series) { return series.points[i].break_before; }))
            years.push_back(chart.series.front().points[i].key.time_period);
    return years;
}

/// Every point of a total; first and last of the others.
std::string values_in_words(ReleasedEdition const& edition, SeriesChart const& chart, Language language) {
    std::string text;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        auto const& points = chart.series[i].points;
        auto const label = inside_sentence(series_label(edition, chart, i, language), edition.programme);
        std::vector<std::string> words;
        for (auto const& point : points)
            if (chart.series.size() == 1 || &point == &points.front() || &point == &points.back())
                words.push_back(point_in_words(edition, point, language));
        text += (i == 0 ? "" : "; ") + (label.empty() ? "" : label + ", ") + fmt::format("{}", fmt::join(words, "; "));
    }
    return text;
}

}  // namespace

LocalText series_title(ReleasedEdition const& edition, SeriesChart const& chart) {
    auto const typed = chart_layout(edition, chart.id).title;
    if (!typed.empty()) return typed.text;
    auto const subject = subject_of(chart);
    return {subject.en + ", year by year", subject.es + ", año por año"};
}

std::string series_subtitle(ReleasedEdition const& edition, SeriesChart const& chart, Language language) {
    auto const years = chart.years();
    bool const amounts = chart.indicator->unit == "CURRENCY";
    auto const measure = amounts ? say(language, "Amount a year", "Monto por año")
                                 : chart.indicator->name.in(language) + say(language, " a year", " por año");
    bool const by_area = chart.breakdown != nullptr && chart.breakdown->by_area;
    auto const place =
        by_area ? member_count(edition.programme.members.size(), language) : edition.programme.region_name.in(language);
    return fmt::format("{}, {}, {}–{}.", measure, place, years.front(), years.back());
}

std::string series_label(ReleasedEdition const& edition, SeriesChart const& chart, std::size_t series,
                         Language language) {
    if (chart.breakdown == nullptr) return {};
    if (chart.breakdown->by_area) return edition.programme.members[series].name.in(language);
    return chart.breakdown->categories[series].label.in(language);
}

std::string status_words(SeriesPoint const& point, Language language) {
    if (!point.shown()) return {};
    std::vector<std::string> words;
    if (point.provisional()) words.push_back(say(language, "provisional", "preliminar"));
    if (point.has_status('E') || point.has_status('I')) words.push_back(say(language, "estimated", "estimada"));
    if (point.has_status('U')) words.push_back(say(language, "of low reliability", "de baja confiabilidad"));
    if (point.revised()) words.push_back(say(language, "revised", "revisada"));
    return language::list_and(words, language);
}

std::string series_alt(ReleasedEdition const& edition, SeriesChart const& chart, Language language) {
    auto const typed = chart_layout(edition, chart.id).alt;
    if (!typed.empty()) return typed.text.in(language);
    auto alt = say(language, "Line chart of ", "Gráfico de líneas sobre ") +
               inside_sentence(subject_of(chart).in(language), edition.programme) +
               say(language, ", year by year, where the figures are ", ", año por año, donde las cifras son ") +
               values_in_words(edition, chart, language);
    auto const broken = broken_years(chart);
    if (!broken.empty())
        alt += say(language, "; not comparable with the years before: ", "; no comparables con los años anteriores: ") +
               language::list_and(broken, language);
    return alt + ".";
}

}  // namespace cifra::release
