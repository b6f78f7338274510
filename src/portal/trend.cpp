#include "portal/trend.hpp"

#include "base/text.hpp"
#include "figure/svg.hpp"

#include <algorithm>
#include <cmath>

namespace cifra::portal {
namespace {

constexpr double WIDTH = 132;
constexpr double HEIGHT = 30;
constexpr double MARGIN = 3;
constexpr double DOT = 2.4;
constexpr double LONE_DOT = 1.5;
constexpr double LINE = 1.5;
constexpr std::size_t FEWEST = 2;

double amount(release::SeriesPoint const& point) {
    auto const& value = *point.figure->obs_value;
    return static_cast<double>(value.units) / std::pow(10.0, value.scale);
}

/// From the first year with a value on.
std::vector<release::SeriesPoint> from_first_shown(release::Series const& series) {
    auto const first =
        std::find_if(series.points.begin(), series.points.end(), [](auto const& p) { return p.shown(); });
    return {first, series.points.end()};
}

struct Plot {
    std::vector<release::SeriesPoint> points;
    double most = 0;

    figure::Point at(std::size_t i) const {
        auto const steps = static_cast<double>(std::max<std::size_t>(points.size() - 1, 1));
        auto const height = most > 0 ? amount(points[i]) / most : 0;
        return {MARGIN + (WIDTH - 2 * MARGIN) * static_cast<double>(i) / steps,
                HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * height};
    }
    bool joined(std::size_t i) const {
        return i > 0 && points[i].shown() && points[i - 1].shown() && !points[i].break_before;
    }
};

figure::Path line_of(Plot const& plot) {
    figure::Path path;
    path.stroke = figure::Stroke{figure::Ink::navy, LINE};
    for (std::size_t i = 0; i < plot.points.size(); ++i) {
        if (!plot.points[i].shown()) continue;
        auto const kind = plot.joined(i) ? figure::PathStep::Kind::line : figure::PathStep::Kind::move;
        path.steps.push_back({kind, plot.at(i), {}});
    }
    return path;
}

figure::Drawing drawing_of(Plot const& plot, std::string const& words) {
    figure::Drawing drawing{{}, WIDTH, HEIGHT};
    drawing.node.role = words.empty() ? figure::Role::artifact : figure::Role::figure;
    drawing.node.title = words;
    drawing.node.shapes.push_back(
        figure::Line{{0, HEIGHT - MARGIN}, {WIDTH, HEIGHT - MARGIN}, {figure::Ink::hairline, 0.75}});
    drawing.node.shapes.push_back(line_of(plot));
    std::size_t last = 0;
    for (std::size_t i = 0; i < plot.points.size(); ++i) {
        if (!plot.points[i].shown()) continue;
        last = i;
        bool const next = i + 1 < plot.points.size() && plot.joined(i + 1);
        if (!plot.joined(i) && !next)
            drawing.node.shapes.push_back(figure::Circle{plot.at(i), LONE_DOT, figure::Ink::navy, {}});
    }
    drawing.node.shapes.push_back(figure::Circle{plot.at(last), DOT, figure::Ink::navy, {}});
    return drawing;
}

}  // namespace

std::string trend_html(Asked const& asked, release::Series const& series, std::string const& id,
                       std::string const& words) {
    if (series.shown() < FEWEST) return {};
    Plot plot{from_first_shown(series), 0};
    for (auto const& point : plot.points)
        if (point.shown()) plot.most = std::max(plot.most, amount(point));
    auto const svg =
        figure::write_svg(drawing_of(plot, words), {.id_prefix = "trend-" + id, .language = asked.language});
    return "<div class=\"trend\"" + std::string(words.empty() ? " aria-hidden=\"true\"" : "") + ">" + svg +
           "<div class=\"trend-years\" aria-hidden=\"true\"><span>" +
           base::escape_html(plot.points.front().key.time_period) + "</span><span>" +
           base::escape_html(plot.points.back().key.time_period) + "</span></div></div>";
}

}  // namespace cifra::portal
