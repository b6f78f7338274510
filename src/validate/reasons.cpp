#include "validate/reasons.hpp"

#include "audit/finding.hpp"
#include "programme/asked_cells.hpp"
#include "validate/return_figures.hpp"

#include <optional>
#include <utility>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::FindingOperand;
using base::LocalText;
using programme::Breakdown;
using programme::BreakdownKind;
using programme::Programme;
using restricted::NationalReturn;

/// The total of a table and its parts, as far as reasons are concerned.
struct TableAnswers {
    FindingOperand total;
    std::vector<FindingOperand> parts;
    bool total_cannot_exist = false;
    std::size_t given = 0;     ///< Parts with a value.
    std::size_t positive = 0;  ///< Of those, more than zero.
    bool sum_given = true;     ///< Every part that is not apart has a value.
};

/// What does not agree, and what to do about it.
struct Disagreement {
    bool blocking = false;
    LocalText statement;
    LocalText what_to_do;
};

TableAnswers answers_of(Programme const& programme, NationalReturn const& submitted,
                        programme::Indicator const& indicator, Breakdown const& breakdown) {
    TableAnswers answers;
    auto const total = programme.total_key(indicator, submitted.ref_area, submitted.time_period);
    answers.total = figure_operand(programme, submitted, total);
    auto const* const found = find_figure(submitted, total);
    answers.total_cannot_exist = found != nullptr && found->obs_status.find('M') != std::string::npos;
    for (auto const& category : breakdown.categories) {
        auto const key = programme.category_key(indicator, category, submitted.ref_area, submitted.time_period);
        answers.parts.push_back(figure_operand(programme, submitted, key));
        auto const& part = answers.parts.back();
        answers.given += part.value ? 1 : 0;
        answers.positive += part.value.value_or(0) > 0 ? 1 : 0;
        answers.sum_given = answers.sum_given && (part.value || category.apart);
    }
    return answers;
}

std::optional<Disagreement> disagreement_of(TableAnswers const& answers, BreakdownKind kind) {
    if (answers.total_cannot_exist && answers.positive > 0)
        return Disagreement{
            true,
            {"The total is marked as impossible (M), and some of its parts are given.",
             "El total está marcado como imposible (M) y se dan algunas de sus partes."},
            {"Correct the status of the total or the parts.", "Corrija el estado del total o las partes."}};
    if (!answers.total.value && answers.sum_given && kind == BreakdownKind::partition)
        return Disagreement{
            true,
            {"The total is missing, and every part of it is given.", "Falta el total y se dan todas sus partes."},
            {"Write the total, or explain why the parts do not make it.",
             "Escriba el total, o explique por qué las partes no lo forman."}};
    if (!answers.total.value && answers.given > 0)
        return Disagreement{false,
                            {"The total is missing, and some of its parts are given.",
                             "Falta el total y se dan algunas de sus partes."},
                            {"Write the total if it is known.", "Escriba el total si se conoce."}};
    if (answers.total.value == 0 && answers.given < answers.parts.size())
        return Disagreement{false,
                            {"The total is zero, and some of its parts are missing.",
                             "El total es cero y faltan algunas de sus partes."},
                            {"Write 0 for them too.", "Escriba 0 también en ellas."}};
    return std::nullopt;
}

std::string computation_of(TableAnswers const& answers) {
    std::string text = operand_digits(answers.total) + ":";
    for (auto const& part : answers.parts) text += " " + operand_digits(part);
    return answers.total_cannot_exist ? text + " M" : text;
}

Finding as_finding(TableAnswers answers, BreakdownKind kind, LocalText const& title) {
    Finding finding;
    finding.rule = "reasons";
    finding.computation = computation_of(answers);
    if (auto disagreement = disagreement_of(answers, kind)) {
        finding.outcome = audit::Outcome::fail;
        finding.severity = disagreement->blocking ? audit::Severity::blocking : audit::Severity::info;
        finding.statement = std::move(disagreement->statement);
        finding.what_to_do = std::move(disagreement->what_to_do);
    } else {
        finding.statement = {"Figures and reasons agree.", "Las cifras y los motivos concuerdan."};
    }
    finding.statement = {title.en + ". " + finding.statement.en, title.es + ". " + finding.statement.es};
    finding.operands = std::move(answers.parts);
    finding.operands.push_back(std::move(answers.total));
    return finding;
}

}  // namespace

std::vector<Finding> check_reasons(Programme const& programme, NationalReturn const& submitted) {
    std::vector<Finding> findings;
    for (auto const& indicator : programme.indicators) {
        if (!programme::asks_total(indicator)) continue;
        for (auto const& breakdown : indicator.breakdowns) {
            bool const told_apart = breakdown.kind != BreakdownKind::list && breakdown.counted.empty();
            if (!told_apart || breakdown.by_area) continue;
            auto answers = answers_of(programme, submitted, indicator, breakdown);
            if (answers.given == 0 && !answers.total.value) continue;

            auto finding = as_finding(std::move(answers), breakdown.kind, table_label(indicator, breakdown));
            finding.id = "reasons:" + indicator.id + "." + breakdown.id + "/" + return_suffix(submitted);
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace cifra::validate
