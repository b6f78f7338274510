#include "figure/axis.hpp"

#include "figure/row_parts.hpp"
#include "language/number.hpp"

#include <algorithm>
#include <cmath>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double LABEL_GAP = 4;
constexpr Style TICK{8, 11, Weight::regular, Ink::muted, 0};

/// A tick with as many decimals as it needs, at most six.
std::string tick_label(double value, base::Language language) {
    constexpr int MOST_DECIMALS = 6;
    double scaled = value;
    int decimals = 0;
    while (decimals < MOST_DECIMALS && std::abs(scaled - std::round(scaled)) > 1e-6 * std::max(1.0, std::abs(scaled))) {
        scaled *= 10;
        ++decimals;
    }
    if (std::abs(scaled) > 9e17) return {};
    return language::number(base::Decimal{std::llround(scaled), decimals}, language);
}

}  // namespace

std::vector<bool> labelled_periods(std::vector<std::string> const& periods, double pitch, ChartContext const& context) {
    double widest = 0;
    for (auto const& period : periods) widest = std::max(widest, context.fonts.width(period, TICK));
    // The first and the last label are moved inwards where they are wider than their period.
    double const needed = widest + LABEL_GAP + std::max(0.0, widest - pitch);
    auto const every = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(needed / pitch)));
    std::vector<bool> labelled(periods.size(), false);
    for (std::size_t i = 0; i < periods.size(); ++i) labelled[i] = (periods.size() - 1 - i) % every == 0;
    return labelled;
}

Result<std::vector<Node>> period_headers(std::vector<std::string> const& periods, PeriodAxis const& axis, double top,
                                         ChartContext const& context) {
    auto const labelled = labelled_periods(periods, axis.pitch(), context);
    std::vector<Node> headers;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        auto header = column_header({});
        if (labelled[i]) {
            // Only one label may be wider than its plot.
            CIFRA_TRY(auto line, fit_line(context.fonts, {span(periods[i], TICK)}, axis.width));
            double const half = line.width / 2;
            double const x =
                std::clamp(axis.at(i), axis.left + half, std::max(axis.left + half, axis.left + axis.width - half));
            header.shapes.emplace_back(moved(line, x, top, Anchor::middle));
        } else {
            header.alt = periods[i];
        }
        headers.push_back(std::move(header));
    }
    return headers;
}

Result<Node> value_axis(std::vector<double> const& ticks, Scale const& scale, double left, double right, double bottom,
                        ChartContext const& context) {
    auto axis = artifact({});
    double const words = std::min(value_axis_width(ticks, context), left) - LABEL_GAP;
    for (auto const tick : ticks) {
        double const y = bottom - scale.at(tick);
        if (tick > 0) axis.shapes.emplace_back(rule(left, y, right - left, measure::HAIRLINE, Ink::hairline));
        CIFRA_TRY(auto const line, fit_line(context.fonts, {span(tick_label(tick, context.language), TICK)}, words));
        axis.shapes.emplace_back(moved(line, left - LABEL_GAP, y - TICK.leading / 2, Anchor::end));
    }
    return axis;
}

double value_axis_width(std::vector<double> const& ticks, ChartContext const& context) {
    double width = 0;
    for (auto const tick : ticks)
        width = std::max(width, context.fonts.width(tick_label(tick, context.language), TICK));
    return width + 0.1 + LABEL_GAP;
}

}  // namespace cifra::figure
