#include "collect/import_report.hpp"

#include <map>

namespace cifra::collect {

base::LocalText import_reason_label(std::string const& reason) {
    static std::map<std::string, base::LocalText> const LABELS = {
        {"duplicate",
         {"the same figure for the same cell as another row", "la misma cifra para la misma celda que otra fila"}},
        {"part", {"a part that the mapping adds up with others", "una parte que el mapeo suma con otras"}},
        {"conflict",
         {"different figures for one cell, so none of them is believed",
          "cifras distintas para una misma celda; no se da por buena ninguna"}},
        {"unclear_parts",
         {"several figures for one cell, and the source does not say how they belong together",
          "varias cifras para una misma celda, y la fuente no dice cómo se relacionan"}},
        {"counts_again", {"counts the same persons again", "vuelve a contar a las mismas personas"}},
        {"not_clear", {"it is not clear what is counted", "no queda claro qué se cuenta"}},
        {"out_of_scope", {"the programme does not hold this", "el programa no recoge esto"}},
        {"outside", {"outside what the mapping is for", "fuera de aquello para lo que es el mapeo"}},
        {"not_a_member", {"of no member of the programme", "de ningún miembro del programa"}},
        {"year", {"the year is not a year", "el año no es un año"}},
        {"no_rule", {"no rule of the mapping fits", "ninguna regla del mapeo corresponde"}},
        {"unknown_label", {"a label without a code", "una etiqueta sin código"}},
        {"number", {"the figure is not written as the mapping says", "la cifra no está escrita como dice el mapeo"}},
        {"no_value",
         {"the figure is empty, and the mapping does not say why", "la cifra está vacía y el mapeo no dice por qué"}},
        {"status", {"the status does not go with a figure", "el estado no corresponde a una cifra"}},
    };
    auto const found = LABELS.find(reason);
    return found == LABELS.end() ? base::LocalText{reason, reason} : found->second;
}

}  // namespace cifra::collect
