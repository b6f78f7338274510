#include "validate/return_format.hpp"

#include "validate/return_figures.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <string_view>
#include <utility>

namespace cifra::validate {
namespace {

using audit::Finding;
using base::LocalText;
using restricted::Observation;

/// What is wrong with one figure.
struct Fault {
    LocalText statement;
    LocalText what_to_do;
};

std::optional<Fault> key_fault(programme::Programme const& programme, restricted::NationalReturn const& submitted,
                               programme::CellKey const& key) {
    static LocalText const TEMPLATE = {"Use the template of this programme.", "Use la plantilla de este programa."};
    if (key.ref_area != submitted.ref_area || key.time_period != submitted.time_period)
        return Fault{{"The figure is of another area or year than the return.",
                      "La cifra es de otra área o de otro año que el informe."},
                     {"Remove it, or hand it in with its own return.", "Quítela, o entréguela con su propio informe."}};
    auto const* const indicator = programme.indicator(key.indicator);
    if (indicator == nullptr || indicator->dataflow != key.dataflow)
        return Fault{
            {"The programme has no such indicator in this table.", "El programa no tiene ese indicador en esta tabla."},
            TEMPLATE};
    if (!programme.parse_key(programme::to_string(key)))
        return Fault{{"A code of the figure is not one of the programme.", "Un código de la cifra no es del programa."},
                     TEMPLATE};
    return std::nullopt;
}

bool is_missing_letter(char letter) {
    return std::string_view("LMOQ").find(letter) != std::string_view::npos;
}

std::optional<Fault> status_fault(Observation const& observation) {
    auto const& status = observation.obs_status;
    bool const known = !status.empty() && std::all_of(status.begin(), status.end(), [](char letter) {
        return programme::OBS_STATUS_LETTERS.find(letter) != std::string_view::npos;
    });
    if (!known)
        return Fault{{"The status is not one of CL_OBS_STATUS.", "El estado no es de CL_OBS_STATUS."},
                     {"Write A for a normal figure, or P, E, B, U, D as the template explains.",
                      "Escriba A si la cifra es normal, o P, E, B, U, D como explica la plantilla."}};
    bool const says_missing = std::any_of(status.begin(), status.end(), is_missing_letter);
    if (observation.obs_value && says_missing)
        return Fault{{"There is a figure, and its status says that there is none.",
                      "Hay una cifra y su estado dice que no la hay."},
                     {"Remove the figure or correct the status.", "Quite la cifra o corrija el estado."}};
    return std::nullopt;
}

std::optional<Fault> value_fault(programme::Programme const& programme, Observation const& observation) {
    if (observation.obs_value.has_value() == observation.missing_reason.has_value()) {
        if (observation.obs_value)
            return Fault{{"There is a figure and a reason why there is none.",
                          "Hay una cifra y un motivo por el que no la hay."},
                         {"Remove one of the two.", "Quite uno de los dos."}};
        return Fault{{"There is neither a figure nor a reason why there is none.",
                      "No hay ni cifra ni motivo por el que no la hay."},
                     {"Write the figure (0 for none) or the reason.", "Escriba la cifra (0 si no hubo) o el motivo."}};
    }
    if (!observation.obs_value) return std::nullopt;
    auto const value = *observation.obs_value;
    if (value.units < 0)
        return Fault{{"The figure is negative.", "La cifra es negativa."}, {"Correct it.", "Corríjala."}};
    auto const* const indicator = programme.indicator(observation.key.indicator);
    std::int64_t power = 1;
    for (int i = 0; i < value.scale; ++i) power *= 10;
    if (indicator != nullptr && indicator->unit != "CURRENCY" && value.units % power != 0)
        return Fault{
            {"The figure counts something and is no whole number.", "La cifra cuenta algo y no es un número entero."},
            {"Write a whole number.", "Escriba un número entero."}};
    return std::nullopt;
}

Finding as_finding(Fault fault, audit::FindingOperand operand) {
    Finding finding;
    finding.rule = "format";
    finding.id = "format:" + operand.cell;
    finding.outcome = audit::Outcome::fail;
    finding.severity = audit::Severity::blocking;
    finding.statement = {operand.label.en + ". " + fault.statement.en, operand.label.es + ". " + fault.statement.es};
    finding.what_to_do = std::move(fault.what_to_do);
    finding.operands.push_back(std::move(operand));
    return finding;
}

}  // namespace

std::vector<Finding> check_return_format(programme::Programme const& programme,
                                         restricted::NationalReturn const& submitted) {
    std::vector<Finding> findings;
    for (auto const& observation : submitted.observations) {
        auto fault = key_fault(programme, submitted, observation.key);
        if (!fault) fault = status_fault(observation);
        if (!fault) fault = value_fault(programme, observation);
        if (fault)
            findings.push_back(as_finding(std::move(*fault), figure_operand(programme, submitted, observation.key)));
    }
    if (!findings.empty()) return findings;
    Finding passed;
    passed.rule = "format";
    passed.id = "format:" + return_suffix(submitted);
    passed.computation = std::to_string(submitted.observations.size());
    passed.statement = {"Codes, statuses and numbers of all figures are in order.",
                        "Los códigos, estados y números de todas las cifras están en orden."};
    return {passed};
}

}  // namespace cifra::validate
