#include "portal/area_words.hpp"

namespace cifra::portal {

Words const& area_words() {
    static Words const words({
        {"title", {"Areas of work", "Áreas de trabajo"}},
        {"subtitle",
         {"What the countries count in each area, with the message of the newest edition.",
          "Qué cuentan los países en cada área, con el mensaje de la edición más reciente."}},
        {"one_indicator", {"{count} indicator", "{count} indicador"}},
        {"indicators", {"{count} indicators", "{count} indicadores"}},
        {"in_figures", {"{year} in figures", "{year} en cifras"}},
        {"counted", {"What is counted, and who is in it", "Qué se cuenta y a quién incluye"}},
        {"open_view", {"Chart, map and table over the years", "Gráfico, mapa y cuadro a lo largo de los años"}},
        {"singles", {"Further figures", "Otras cifras"}},
        {"singles_words",
         {"Figures that stand in no total. Each leads to where it comes from.",
          "Cifras que no forman parte de ningún total. Cada una lleva a su origen."}},
        {"head_area", {"Country", "País"}},
        {"head_what", {"What", "Qué"}},
        {"head_value", {"Figure", "Cifra"}},
        {"more", {"What was done", "Qué se hizo"}},
        {"notes", {"Notes", "Notas"}},
    });
    return words;
}

}  // namespace cifra::portal
