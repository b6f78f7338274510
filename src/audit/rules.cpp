#include "audit/rules.hpp"

namespace cifra::audit {

std::vector<Rule> const& rules() {
    static std::vector<Rule> const RULES = {
        {"share",
         {"Share", "Porcentaje"},
         {"A printed share is its part divided by its whole, rounded half up to the printed decimals.",
          "Un porcentaje impreso es su parte dividida entre su total, redondeado a los decimales impresos con la mitad "
          "hacia arriba."}},
        {"partition",
         {"Sum of parts", "Suma de las partes"},
         {"The parts of a whole, each person in exactly one of them, add up to the whole.",
          "Las partes de un total, con cada persona en una sola de ellas, suman el total."}},
        {"multiple_response",
         {"Multiple response", "Respuesta múltiple"},
         {"Where one person may stand in several parts, no part is above its base; the parts are never summed.",
          "Donde una persona puede figurar en varias partes, ninguna parte supera su base; las partes nunca se "
          "suman."}},
        {"members",
         {"Members and region", "Miembros y región"},
         {"The figures that members give for a cell do not exceed the region's figure of it.",
          "Las cifras que dan los miembros para una celda no superan la cifra de la región."}},
        {"product",
         {"Product", "Producto"},
         {"An amount is the number of persons times the amount for each.",
          "Un monto es el número de personas por el monto de cada una."}},
        {"wording",
         {"Wording", "Redacción"},
         {"Words beside a figure leave no doubt about what it counts.",
          "Las palabras junto a una cifra no dejan dudas sobre lo que cuenta."}},
    };
    return RULES;
}

}  // namespace cifra::audit
