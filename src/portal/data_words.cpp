#include "portal/data_words.hpp"

namespace cifra::portal {

Words const& data_words() {
    static Words const words({
        {"title", {"Data", "Datos"}},
        {"subtitle",
         {"All figures, free to download, link to and reuse.",
          "Todas las cifras, para descargar, enlazar y reutilizar libremente."}},
        {"files", {"Files of the newest edition", "Archivos de la edición más reciente"}},
        {"files_words",
         {"Every file holds the same released figures. For one chart or table, go to its indicator: each view can be "
          "downloaded as it is shown.",
          "Todos los archivos contienen las mismas cifras publicadas. Para un solo gráfico o cuadro, vaya a su "
          "indicador: cada vista se puede descargar tal como se muestra."}},
        {"all_files", {"All files of this edition", "Todos los archivos de esta edición"}},
        {"all_editions", {"Other editions and versions", "Otras ediciones y versiones"}},
        {"read", {"How to read the files", "Cómo leer los archivos"}},
        {"read_1",
         {"data.csv has one row for each figure: where, which indicator, which groups, which year, the value, and "
          "codes "
          "that say how good it is. data.xlsx has the same with labels in both languages.",
          "data.csv tiene una fila por cifra: dónde, qué indicador, qué grupos, qué año, el valor y códigos que dicen "
          "qué tan buena es. data.xlsx tiene lo mismo con etiquetas en ambos idiomas."}},
        {"read_2",
         {"An empty value is missing or withheld, never zero. OBS_STATUS and MISSING_REASON say which.",
          "Un valor vacío falta o está reservado; nunca es cero. OBS_STATUS y MISSING_REASON dicen cuál de los dos."}},
        {"read_3",
         {"Figures of a year can change with a later release. Name the edition and version that you used.",
          "Las cifras de un año pueden cambiar con una publicación posterior. Indique la edición y la versión que "
          "usó."}},
        {"to_definitions", {"What codes and statuses mean", "Qué significan los códigos y los estados"}},
        {"api", {"For software", "Para programas"}},
        {"api_words",
         {"The interface follows SDMX REST 3.0, the standard of statistical offices, and answers with JSON or CSV. "
          "Nobody needs a key. For example, all figures of {indicator}:",
          "La interfaz sigue SDMX REST 3.0, el estándar de las oficinas de estadística, y responde con JSON o CSV. "
          "Nadie necesita una clave. Por ejemplo, todas las cifras de {indicator}:"}},
        {"to_api", {"Reference of the interface", "Referencia de la interfaz"}},
        {"to_catalogue", {"Catalogue of data sets (DCAT)", "Catálogo de conjuntos de datos (DCAT)"}},
        {"to_feed", {"Feed of editions and corrections", "Novedades: ediciones y correcciones"}},
        {"licence", {"Licence", "Licencia"}},
        {"licence_words",
         {"Name the source and say what you changed. Figures that were withheld must not be guessed at or rebuilt.",
          "Nombre la fuente e indique qué cambió. No se debe intentar adivinar ni reconstruir las cifras reservadas."}},
        {"cite", {"How to cite", "Cómo citar"}},
        {"cite_words",
         {"With version and checksum, so that others find the very same figures:",
          "Con versión y suma de verificación, para que otros encuentren exactamente las mismas cifras:"}},
    });
    return words;
}

}  // namespace cifra::portal
