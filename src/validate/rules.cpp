#include "validate/rules.hpp"

#include <utility>

namespace cifra::validate {
namespace {

std::vector<audit::Rule> rules_of_returns() {
    return {
        {"reading",
         {"Reading", "Lectura"},
         {"Every cell of a return's file was read, or is named with what is wrong with it.",
          "Cada celda del archivo de un informe se leyó, o se señala con lo que tiene de malo."}},
        {"format",
         {"Format and codes", "Formato y códigos"},
         {"Keys, statuses, numbers and reasons of a return are those that the programme knows.",
          "Las claves, estados, números y motivos de un informe son los que el programa conoce."}},
        {"part_above_total",
         {"Part of a total", "Parte de un total"},
         {"A figure that stands beside others is not above its indicator's total.",
          "Una cifra que está junto a otras no supera el total de su indicador."}},
        {"last_year",
         {"Earlier years", "Años anteriores"},
         {"A figure is as far from those of earlier years as such figures are, or a break is declared.",
          "Una cifra dista de las de años anteriores lo que suelen distar, o se declara una ruptura."}},
        {"series",
         {"Series", "Serie"},
         {"What was given last year is given this year.", "Lo que se dio el año anterior se da este año."}},
        {"comparison",
         {"Between indicators", "Entre indicadores"},
         {"A figure that another should hold is not above it, as the programme declares.",
          "Una cifra que otra debería incluir no la supera, como lo declara el programa."}},
        {"coverage",
         {"Coverage", "Cobertura"},
         {"Every cell that an area is asked for has a figure or a reason why there is none.",
          "Cada celda que se le pide a un área tiene una cifra o un motivo por el que no la hay."}},
        {"reasons",
         {"Reasons", "Motivos"},
         {"The reasons for missing figures agree with the figures of their table.",
          "Los motivos de las cifras que faltan concuerdan con las cifras de su tabla."}},
        {"repeated",
         {"Repeated value", "Valor repetido"},
         {"One value does not fill a table.", "Un mismo valor no llena una tabla."}},
        {"identical",
         {"Copy of a year", "Copia de un año"},
         {"A return is not the one of last year over again.", "Un informe no es el del año anterior otra vez."}},
    };
}

std::vector<audit::Rule> all_rules() {
    auto rules = audit::rules();
    rules.push_back(
        {"settlement",
         {"Decision", "Decisión"},
         {"A decision on a finding still matches it: the finding is there and its figures have not changed.",
          "Una decisión sobre un hallazgo aún le corresponde: el hallazgo existe y sus cifras no han "
          "cambiado."}});
    rules.push_back({"manifest",
                     {"Manifest", "Manifiesto"},
                     {"The files of a bundle are those that were published, byte for byte.",
                      "Los archivos de un paquete son los que se publicaron, byte por byte."}});
    for (auto& rule : rules_of_returns()) rules.push_back(std::move(rule));
    return rules;
}

}  // namespace

std::vector<audit::Rule> const& rules() {
    static std::vector<audit::Rule> const RULES = all_rules();
    return RULES;
}

}  // namespace cifra::validate
