#include "validate/series_break.hpp"

#include "audit/sentences.hpp"
#include "validate/return_figures.hpp"
#include "validate/short_list.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::validate {
namespace {

using audit::choose;
using audit::Finding;
using audit::in_both;
using base::Language;
using base::LocalText;
using programme::CellKey;

bool has_figure(restricted::Observation const* observation) {
    return observation != nullptr && observation->obs_value.has_value();
}

/// The cells of one indicator that have a value in one of the two years only.
struct Broken {
    std::vector<CellKey> stopped;
    std::vector<CellKey> begun;
    bool unexplained_total = false;
    std::size_t compared = 0;  ///< Cells with a value in one of the years, or both.
};

Broken broken_cells(EarlierFigures const& figures, std::vector<CellKey> const& keys, std::string const& indicator) {
    Broken broken;
    for (auto const& key : keys) {
        if (key.indicator != indicator) continue;
        auto const* const now = find_figure(figures.submitted(), key);
        bool const given = has_figure(now);
        bool const was_given = has_figure(figures.last(key));
        broken.compared += given || was_given ? 1 : 0;
        if (given == was_given) continue;
        (given ? broken.begun : broken.stopped).push_back(key);
        if (!given && key == key.total() && (now == nullptr || now->comment.empty())) broken.unexplained_total = true;
    }
    return broken;
}

std::string computation_of(Broken const& broken) {
    std::string text = fmt::format("-{} +{}:", broken.stopped.size(), broken.begun.size());
    for (auto const& key : broken.stopped) text += " -" + programme::to_string(key);
    for (auto const& key : broken.begun) text += " +" + programme::to_string(key);
    return text;
}

LocalText statement_of(programme::Programme const& programme, EarlierFigures const& figures, Broken const& broken,
                       LocalText const& name) {
    return in_both([&](Language language) {
        auto const listed = [&](std::vector<CellKey> const& keys) {
            std::vector<LocalText> labels;
            for (auto const& key : keys) labels.push_back(short_label(programme, key));
            return short_list(labels, language);
        };
        auto const& last = figures.last()->time_period;
        auto text = name.in(language) + ".";
        if (!broken.stopped.empty())
            text += choose(language, fmt::format(" Given in {} and missing now: {}.", last, listed(broken.stopped)),
                           fmt::format(" Se dio en {} y ahora falta: {}.", last, listed(broken.stopped)));
        if (!broken.begun.empty())
            text += choose(language, fmt::format(" Missing in {} and given now: {}.", last, listed(broken.begun)),
                           fmt::format(" Faltaba en {} y ahora se da: {}.", last, listed(broken.begun)));
        if (broken.stopped.empty() && broken.begun.empty())
            text += choose(language, fmt::format(" The same figures as in {} are given.", last),
                           fmt::format(" Se dan las mismas cifras que en {}.", last));
        return text;
    });
}

Finding as_finding(programme::Programme const& programme, EarlierFigures const& figures,
                   programme::Indicator const& indicator, Broken const& broken) {
    Finding finding;
    finding.rule = "series";
    finding.id = "series:" + indicator.id + "/" + return_suffix(figures.submitted());
    finding.computation = computation_of(broken);
    finding.statement = statement_of(programme, figures, broken, indicator.name);
    for (auto const* keys : {&broken.stopped, &broken.begun})
        for (auto const& key : *keys) finding.operands.push_back(figure_operand(programme, figures.submitted(), key));
    if (finding.operands.empty()) return finding;
    finding.outcome = audit::Outcome::fail;
    if (broken.unexplained_total) finding.severity = audit::Severity::blocking;
    finding.what_to_do = broken.stopped.empty()
                             ? LocalText{"Nothing, if it is new; it will be noted as the beginning of the series.",
                                         "Nada, si es nueva; se anotará como el comienzo de la serie."}
                             : LocalText{"Write the figure, or say in its comment why there is none this year.",
                                         "Escriba la cifra, o diga en su comentario por qué no la hay este año."};
    return finding;
}

}  // namespace

std::vector<Finding> check_series(programme::Programme const& programme, EarlierFigures const& figures) {
    std::vector<Finding> findings;
    auto const keys = figures.keys();
    for (auto const& indicator : programme.indicators) {
        auto const broken = broken_cells(figures, keys, indicator.id);
        if (broken.compared > 0) findings.push_back(as_finding(programme, figures, indicator, broken));
    }
    return findings;
}

}  // namespace cifra::validate
