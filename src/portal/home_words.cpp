#include "portal/home_words.hpp"

namespace cifra::portal {

Words const& home_words() {
    static Words const words({
        {"see_edition", {"Read the {year} edition", "Leer la edición {year}"}},
        {"see_data", {"Get the data", "Obtener los datos"}},
        {"figures_year", {"{year} in figures", "{year} en cifras"}},
        {"lead_more", {"Choose countries, years and groups", "Elegir países, años y grupos"}},
        {"areas", {"Areas of work", "Áreas de trabajo"}},
        {"areas_words",
         {"What the countries do against trafficking in persons, and what they count.",
          "Qué hacen los países contra la trata de personas y qué cuentan."}},
        {"countries", {"Countries", "Países"}},
        {"countries_words",
         {"What each country reports, with its own notes and definitions.",
          "Qué informa cada país, con sus propias notas y definiciones."}},
        {"editions", {"Editions", "Ediciones"}},
        {"editions_words",
         {"Each edition stays as it was published. A correction is a new version.",
          "Cada edición queda como se publicó. Una corrección es una versión nueva."}},
        {"all_editions", {"All editions and versions", "Todas las ediciones y versiones"}},
        {"what", {"What this is", "Qué es esto"}},
        {"what_more", {"About the coalition and this site", "Acerca de la coalición y de este sitio"}},
        {"protected", {"How victims are protected", "Cómo se protege a las víctimas"}},
        {"protected_words",
         {"Only totals stand here, never a person. Counts of victims below {threshold} are withheld, with whatever "
          "would "
          "let anybody compute them; a box with a cross stands in their place.",
          "Aquí solo hay totales, nunca una persona. Los conteos de víctimas menores que {threshold} se reservan, con "
          "todo lo que permitiría calcularlos; en su lugar hay un recuadro con una cruz."}},
        {"protected_none", {"Only totals stand here, never a person.", "Aquí solo hay totales, nunca una persona."}},
        {"protected_more", {"The method, in plain words", "El método, en palabras sencillas"}},
    });
    return words;
}

}  // namespace cifra::portal
