#include "protect/perturbation_table.hpp"

#include "base/hash.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cmath>

namespace cifra::protect {
namespace {

using Step = PerturbationTable::Step;

constexpr int MOST_DEVIATION = 50;
/// Probabilities are rounded to multiples of 2^-28. They are known to about 10^-14: a coarser step than 2^-32 leaves no
/// room for two machines to round one of them apart.
constexpr std::int64_t UNITS = std::int64_t{1} << 28U;
constexpr std::int64_t KEYS_A_UNIT = std::int64_t{1} << 4U;
constexpr std::int64_t KEYS = UNITS * KEYS_A_UNIT;

tl::unexpected<base::Error> refuse(base::LocalText message, base::LocalText advice) {
    return base::fail(base::ErrorCode::usage, std::move(message), std::move(advice));
}

base::Result<void> check_parameters(PerturbationParameters const& parameters) {
    if (parameters.deviation < 1 || parameters.deviation > MOST_DEVIATION)
        return refuse({fmt::format("the deviation must lie between 1 and {}", MOST_DEVIATION),
                       fmt::format("la desviación debe estar entre 1 y {}", MOST_DEVIATION)},
                      {"correct --deviation", "corrija --deviation"});
    if (parameters.smallest_gone < 0 || parameters.smallest_gone >= parameters.deviation)
        return refuse({"counts up to the deviation cannot all be kept from being shown",
                       "no se puede evitar que se muestren todos los conteos hasta la desviación"},
                      {"choose a larger --deviation", "elija una --deviation mayor"});
    auto const least = least_variance(parameters);
    auto const most = parameters.deviation * (parameters.deviation + 1) / 3.0;
    auto const in_range = parameters.variance > least && parameters.variance < most;  // false for what is no number
    if (in_range) return {};
    return refuse({fmt::format("with a deviation of {} the variance must be more than {} and less than {:.2f}",
                               parameters.deviation, least, most),
                   fmt::format("con una desviación de {} la varianza debe ser mayor que {} y menor que {:.2f}",
                               parameters.deviation, least, most)},
                  {"correct --variance", "corrija --variance"});
}

/// Where the rounded probabilities do not sum to 1 or have a mean, two neighbours make up for it: a few units of 2^28.
void settle(std::vector<int> const& deviations, std::vector<std::int64_t>& units) {
    std::int64_t missing = UNITS;
    std::int64_t mean = 0;
    std::size_t at = units.size();
    for (std::size_t k = 0; k < units.size(); ++k) {
        missing -= units[k];
        mean += units[k] * deviations[k];
        if (k == 0 || deviations[k] != deviations[k - 1] + 1) continue;
        if (at == units.size() || std::min(units[k], units[k - 1]) > std::min(units[at], units[at - 1])) at = k;
    }
    auto const upper = -mean - missing * deviations[at - 1];
    units[at] += upper;
    units[at - 1] += missing - upper;
}

std::vector<Step> steps_of(PerturbationRow const& row) {
    if (row.deviations.size() == 1) return {{0xFFFFFFFF, row.deviations.front()}};
    std::vector<std::int64_t> units;
    for (double const probability : row.probabilities)
        units.push_back(std::llround(probability * static_cast<double>(UNITS)));
    settle(row.deviations, units);
    std::vector<Step> steps;
    std::int64_t keys = 0;
    for (std::size_t k = 0; k < units.size(); ++k) {
        if (units[k] <= 0) continue;
        keys += units[k] * KEYS_A_UNIT;
        steps.push_back({static_cast<std::uint32_t>(keys - 1), row.deviations[k]});
    }
    return steps;
}

/// From this count on nothing is out of reach.
int symmetric_from(PerturbationParameters const& parameters) {
    return parameters.smallest_gone == 0 ? parameters.deviation : parameters.deviation + parameters.smallest_gone + 1;
}

tl::unexpected<base::Error> broken(std::size_t count, char const* what, char const* que) {
    return base::fail(
        base::ErrorCode::bad_input,
        {fmt::format("row {} of the perturbation table {}", count, what),
         fmt::format("la fila {} de la tabla de perturbación {}", count, que)},
        {"use no table that was not made by this program", "no use tablas que no haya hecho este programa"});
}

base::Result<void> check_step(std::size_t count, Step const& step, PerturbationParameters const& parameters) {
    auto const shown = static_cast<int>(count) + step.deviation;
    if (count == 0 && shown != 0) return broken(count, "changes a zero", "cambia un cero");
    if (std::abs(step.deviation) > parameters.deviation)
        return broken(count, "goes further than the deviation", "va más lejos que la desviación");
    if (shown < 0) return broken(count, "goes below zero", "baja de cero");
    if (shown >= 1 && shown <= parameters.smallest_gone)
        return broken(count, "shows a count that must be gone", "muestra un conteo que no debe aparecer");
    return {};
}

base::Result<void> check_row(std::size_t count, std::vector<Step> const& row,
                             PerturbationParameters const& parameters) {
    constexpr double ROUNDING = 1e-5;
    std::int64_t mean = 0;
    double variance = 0;
    std::int64_t before = -1;
    for (auto const& step : row) {
        CIFRA_CHECK(check_step(count, step, parameters));
        auto const keys = std::int64_t{step.last_key} - before;
        if (keys <= 0) return broken(count, "has steps out of order", "tiene pasos fuera de orden");
        before = step.last_key;
        mean += keys * step.deviation;
        variance += static_cast<double>(keys) * step.deviation * step.deviation / static_cast<double>(KEYS);
    }
    if (before != KEYS - 1) return broken(count, "does not serve every key", "no atiende todas las claves");
    if (mean != 0) return broken(count, "is biased", "está sesgada");
    if (variance > parameters.variance * (1 + ROUNDING))
        return broken(count, "has too large a variance", "tiene una varianza demasiado grande");
    return {};
}

}  // namespace

base::Result<PerturbationTable> make_perturbation_table(PerturbationParameters const& parameters) {
    CIFRA_CHECK(check_parameters(parameters));
    std::vector<std::vector<Step>> rows;
    for (int count = 0; count <= symmetric_from(parameters); ++count) {
        auto const row = perturbation_row(count, parameters);
        if (!row)
            return refuse({"no perturbation table was found for this deviation and variance",
                           "no se encontró una tabla de perturbación para esta desviación y varianza"},
                          {"choose a variance further from the ends of its range",
                           "elija una varianza más alejada de los extremos de su rango"});
        rows.push_back(steps_of(*row));
    }
    PerturbationTable table(parameters, std::move(rows));
    CIFRA_CHECK(check_table(table));
    return table;
}

base::Result<void> check_table(PerturbationTable const& table) {
    auto const& rows = table.rows();
    if (rows.size() != static_cast<std::size_t>(symmetric_from(table.parameters())) + 1)
        return broken(rows.size(), "is missing or not wanted", "falta o sobra");
    for (std::size_t count = 0; count < rows.size(); ++count)
        CIFRA_CHECK(check_row(count, rows[count], table.parameters()));
    return {};
}

std::string PerturbationTable::fingerprint() const {
    std::string text;
    for (auto const& row : m_rows) {
        for (auto const& step : row) text += fmt::format("{}:{},", step.last_key, step.deviation);
        text += '\n';
    }
    return base::sha256_hex(text).substr(0, 16);
}

base::LocalText guarantee(PerturbationParameters const& parameters) {
    auto const& [deviation, variance, gone] = parameters;
    base::LocalText text{
        fmt::format("each count lies within {} of the true number of persons, with variance {:g} at most; zeros are "
                    "true or stand for {} persons at most; the same cell has the same count in every table",
                    deviation, variance, deviation),
        fmt::format(
            "cada conteo dista como máximo {} del número verdadero de personas, con varianza {:g} como máximo; "
            "un cero es verdadero o representa {} personas como máximo; la misma celda tiene el mismo conteo en "
            "todas las tablas",
            deviation, variance, deviation)};
    if (gone == 0) return text;
    text.en += fmt::format("; no count from 1 to {} is shown", gone);
    text.es += fmt::format("; no se muestra ningún conteo de 1 a {}", gone);
    return text;
}

}  // namespace cifra::protect
