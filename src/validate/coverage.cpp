#include "validate/coverage.hpp"

#include "audit/sentences.hpp"
#include "programme/asked_cells.hpp"
#include "validate/return_figures.hpp"
#include "validate/short_list.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace cifra::validate {
namespace {

using audit::choose;
using audit::Finding;
using audit::in_both;
using audit::Outcome;
using base::Language;
using base::LocalText;
using programme::CellKey;
using programme::Programme;
using restricted::NationalReturn;

/// How the asked cells of one indicator are answered.
struct Answers {
    std::size_t values = 0;
    std::size_t reasons = 0;
    std::vector<CellKey> open;  ///< Neither.

    std::size_t asked() const { return values + reasons + open.size(); }
};

/// The one dimension that a key tells apart; empty for none or several.
std::string told_apart(CellKey const& key) {
    std::string dimension;
    for (auto const& part : key.dimensions) {
        if (part.code == "_T") continue;
        if (!dimension.empty()) return {};
        dimension = part.dimension;
    }
    return dimension;
}

/// True of a cell that stands for codes which the return gives by name: main nationalities, each with its figure.
bool is_given_by_name(NationalReturn const& submitted, CellKey const& open, std::vector<CellKey> const& cells) {
    auto const dimension = told_apart(open);
    if (dimension.empty()) return false;
    return std::any_of(submitted.observations.begin(), submitted.observations.end(),
                       [&](restricted::Observation const& observation) {
                           return observation.obs_value && observation.key.indicator == open.indicator &&
                                  told_apart(observation.key) == dimension &&
                                  std::find(cells.begin(), cells.end(), observation.key) == cells.end();
                       });
}

Answers answers_of(NationalReturn const& submitted, std::vector<CellKey> const& cells) {
    Answers answers;
    for (auto const& key : cells) {
        auto const* const found = find_figure(submitted, key);
        if (found != nullptr && found->obs_value)
            ++answers.values;
        else if (found != nullptr && found->missing_reason)
            ++answers.reasons;
        else if (is_given_by_name(submitted, key, cells))
            ++answers.values;
        else
            answers.open.push_back(key);
    }
    return answers;
}

std::string statement_in(Programme const& programme, Answers const& answers, LocalText const& name, Language language) {
    if (!answers.open.empty()) {
        std::vector<LocalText> labels;
        for (auto const& key : answers.open) labels.push_back(short_label(programme, key));
        auto const list = short_list(labels, language);
        return choose(language,
                      fmt::format("{}. Neither a figure nor a reason in {} of {} cells: {}.", name.en,
                                  answers.open.size(), answers.asked(), list),
                      fmt::format("{}. Sin cifra ni motivo en {} de {} celdas: {}.", name.es, answers.open.size(),
                                  answers.asked(), list));
    }
    if (answers.values == 0)
        return choose(language, fmt::format("{}. No figure is given; every cell has its reason.", name.en),
                      fmt::format("{}. No se da ninguna cifra; cada celda tiene su motivo.", name.es));
    return choose(
        language,
        fmt::format("{}. All {} cells are answered, {} with a figure.", name.en, answers.asked(), answers.values),
        fmt::format("{}. Las {} celdas están contestadas, {} con cifra.", name.es, answers.asked(), answers.values));
}

/// "7 + 2 = 9 / 12": values, reasons, answered, asked; then the open cells.
std::string computation_of(Answers const& answers) {
    auto text = fmt::format("{} + {} = {} / {}", answers.values, answers.reasons, answers.values + answers.reasons,
                            answers.asked());
    for (auto const& key : answers.open) text += " " + programme::to_string(key);
    return text;
}

Finding as_finding(Programme const& programme, NationalReturn const& submitted, programme::Indicator const& indicator,
                   Answers const& answers) {
    Finding finding;
    finding.rule = "coverage";
    finding.id = "coverage:" + indicator.id + "/" + return_suffix(submitted);
    finding.computation = computation_of(answers);
    finding.statement =
        in_both([&](Language language) { return statement_in(programme, answers, indicator.name, language); });
    for (auto const& key : answers.open) finding.operands.push_back(figure_operand(programme, submitted, key));
    if (!answers.open.empty()) {
        finding.outcome = Outcome::fail;
        finding.what_to_do = {"Write each figure (0 for none), or the reason why it is missing.",
                              "Escriba cada cifra (0 si no hubo), o el motivo por el que falta."};
    } else if (answers.values == 0) {
        finding.outcome = Outcome::not_evaluable;
    }
    return finding;
}

}  // namespace

std::vector<Finding> check_coverage(Programme const& programme, NationalReturn const& submitted) {
    std::vector<Finding> findings;
    std::size_t open = 0;
    for (auto const& indicator : programme.indicators) {
        auto const cells = programme::asked_cells(programme, indicator, submitted.ref_area, submitted.time_period);
        auto const answers = answers_of(submitted, cells);
        if (cells.empty()) continue;
        open += answers.open.size();
        findings.push_back(as_finding(programme, submitted, indicator, answers));
    }
    // Cells that could not be read are named one by one already: to block again would only be louder.
    bool const told = open <= static_cast<std::size_t>(submitted.account.in_finding);
    // Nobody asked a foreign source for these cells: what it leaves open is a question, not its fault.
    bool const was_asked = submitted.source_kind != "import";
    for (auto& finding : findings)
        if (finding.outcome == Outcome::fail && was_asked && !told) finding.severity = audit::Severity::blocking;
    return findings;
}

}  // namespace cifra::validate
