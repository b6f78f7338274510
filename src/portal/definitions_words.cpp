#include "portal/definitions_words.hpp"

namespace cifra::portal {

Words const& definitions_words() {
    static Words const words({
        {"title", {"Definitions", "Definiciones"}},
        {"subtitle",
         {"What is counted, what each group means, and what the marks and statuses say.",
          "Qué se cuenta, qué significa cada grupo y qué dicen las marcas y los estados."}},
        {"on_this_page", {"On this page", "En esta página"}},
        {"indicators", {"Indicators", "Indicadores"}},
        {"see_view", {"See the figures", "Ver las cifras"}},
        {"see_view_of", {"{name}: see the figures", "{name}: ver las cifras"}},
        {"lists", {"Groups and categories", "Grupos y categorías"}},
        {"head_code", {"Code", "Código"}},
        {"head_meaning", {"Meaning", "Significado"}},
        {"marks", {"Marks", "Marcas"}},
        {"mark_withheld", {"withheld to protect victims", "reservado para proteger a las víctimas"}},
        {"mark_not_applicable", {"does not apply", "no se aplica"}},
        {"mark_unknown", {"reported as not known", "informado como desconocido"}},
        {"statuses", {"Statuses of a figure", "Estados de una cifra"}},
        {"statuses_words",
         {"The letters are those of the SDMX list CL_OBS_STATUS, as the data files have them.",
          "Las letras son las de la lista CL_OBS_STATUS de SDMX, como en los archivos de datos."}},
        {"reasons", {"Why a figure is missing", "Por qué falta una cifra"}},
        {"specials",
         {"_T stands for all together, _U for not known, _O for other, _Z for not applicable.",
          "_T significa todos juntos; _U, desconocido; _O, otro; _Z, no se aplica."}},
    });
    return words;
}

}  // namespace cifra::portal
