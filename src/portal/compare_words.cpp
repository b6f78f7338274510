#include "portal/compare_words.hpp"

namespace cifra::portal {

Words const& compare_words() {
    static Words const words({
        {"title", {"Two editions side by side", "Dos ediciones, lado a lado"}},
        {"subtitle",
         {"What each says of the same figure. A withheld figure is never compared by its value.",
          "Qué dice cada una de la misma cifra. Una cifra reservada nunca se compara por su valor."}},
        {"choose", {"Choose what to compare", "Elegir qué comparar"}},
        {"first", {"First", "Primera"}},
        {"second", {"Second", "Segunda"}},
        {"place", {"Place", "Lugar"}},
        {"show", {"Show", "Mostrar"}},
        {"option", {"{edition}, version {version}", "{edition}, versión {version}"}},
        {"alone",
         {"There is no earlier release to compare it with. Choose two of the list.",
          "No hay una publicación anterior con qué compararla. Elija dos de la lista."}},
        {"summary", {"In short", "En resumen"}},
        {"both", {"shown by both", "en ambas"}},
        {"changed", {"with different values", "con valores distintos"}},
        {"only_a", {"only in the first", "solo en la primera"}},
        {"only_b", {"only in the second", "solo en la segunda"}},
        {"withheld", {"withheld by one of them", "reservadas en una de ellas"}},
        {"head_figure", {"Figure", "Cifra"}},
        {"head_difference", {"Difference", "Diferencia"}},
        {"no_compare", {"does not compare", "no se compara"}},
        {"only_second_words", {"new", "nueva"}},
        {"only_first_words", {"no longer", "ya no"}},
        {"equal", {"none", "ninguna"}},
        {"other_year",
         {"The two editions are of different years: a difference is a change over time, not a correction. Where the "
          "definition, the countries in a figure or the way of counting changed, none is given.",
          "Las dos ediciones son de años distintos: una diferencia es un cambio en el tiempo, no una corrección. Donde "
          "cambiaron la definición, los países incluidos o la forma de contar, no se da ninguna."}},
        {"nothing",
         {"Neither of the two gives a figure for this place.", "Ninguna de las dos da una cifra para este lugar."}},
        {"unknown",
         {"There is no release “{name}”. Choose two of the list.",
          "No existe la publicación «{name}». Elija dos de la lista."}},
        {"unknown_place",
         {"There is no place “{name}” here. Choose one of the list.",
          "Aquí no existe el lugar «{name}». Elija uno de la lista."}},
        {"region", {"{title}: table, scrolls sideways", "{title}: cuadro, se desplaza horizontalmente"}},
    });
    return words;
}

}  // namespace cifra::portal
