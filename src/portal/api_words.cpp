#include "portal/api_words.hpp"

namespace cifra::portal {

Words const& api_words() {
    static Words const words({
        {"title", {"Interface for software (API)", "Interfaz para programas (API)"}},
        {"introduction",
         {"Every published figure can be read by software, without a key and without an account. Questions are asked "
          "with GET. Missing is never zero: a figure without a value says why.",
          "Todas las cifras publicadas pueden ser leídas por programas, sin clave y sin cuenta. Se pregunta con GET. "
          "Lo "
          "que falta nunca es cero: una cifra sin valor dice por qué."}},
        {"document", {"The same for software: OpenAPI 3.1", "Lo mismo para programas: OpenAPI 3.1"}},
        {"group_views", {"Views of an indicator as files", "Vistas de un indicador como archivos"}},
        {"group_sdmx", {"SDMX REST 3.0", "SDMX REST 3.0"}},
        {"group_editions", {"Files of editions", "Archivos de las ediciones"}},
        {"group_discovery", {"Finding and following", "Encontrar y seguir"}},
        {"examples", {"Try it", "Pruébelo"}},
        {"parameters", {"Parameters", "Parámetros"}},
        {"parameter", {"Parameter", "Parámetro"}},
        {"meaning", {"Meaning", "Significado"}},
        {"example", {"Example", "Ejemplo"}},
        {"in_path", {"in the path", "en la ruta"}},
        {"in_query", {"in the query", "en la consulta"}},
        {"formats", {"Formats", "Formatos"}},
        {"answers", {"Answers", "Respuestas"}},
        {"status_200", {"What was asked for.", "Lo que se pidió."}},
        {"status_204",
         {"The question is understood; there is nothing that answers it.",
          "La consulta se entiende; no hay nada que la responda."}},
        {"status_206", {"The part of the file that was asked for.", "La parte del archivo que se pidió."}},
        {"status_303", {"It stands at another address.", "Está en otra dirección."}},
        {"status_304", {"Nothing changed since you last asked.", "No ha cambiado nada desde su última consulta."}},
        {"status_400",
         {"The question is not understood; the answer says why, and what may be meant.",
          "La consulta no se entiende; la respuesta dice por qué y qué se habrá querido decir."}},
        {"status_404",
         {"There is no such thing; the answer says what may be meant.",
          "No existe; la respuesta dice qué se habrá querido decir."}},
        {"status_406",
         {"There is no such format; the answer lists those there are.",
          "No existe ese formato; la respuesta lista los que hay."}},
        {"status_413",
         {"The answer would be too large; ask for less.", "La respuesta sería demasiado grande; pida menos."}},
        {"status_416", {"The file has no such part.", "El archivo no tiene esa parte."}},
        {"status_501", {"SDMX has it, this portal does not.", "SDMX lo tiene; este portal, no."}},
        {"status_503", {"Nothing is published yet.", "Todavía no hay nada publicado."}},
    });
    return words;
}

}  // namespace cifra::portal
