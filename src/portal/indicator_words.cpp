#include "portal/indicator_words.hpp"

#include <vector>

namespace cifra::portal {
namespace {

/// Forms of a view.
std::vector<Word> form_words() {
    return {
        {"forms", {"Ways to see these figures", "Formas de ver estas cifras"}},
        {"chart", {"Chart", "Gráfico"}},
        {"map", {"Map", "Mapa"}},
        {"table", {"Table", "Tabla"}},
        {"to_table", {"All figures of this view as a table", "Todas las cifras de esta vista en una tabla"}},
    };
}

/// The choice of figures.
std::vector<Word> choice_words() {
    return {
        {"choose", {"Choose figures", "Elegir cifras"}},
        {"breakdown", {"Breakdown", "Desglose"}},
        {"no_breakdown", {"None: the total", "Ninguno: el total"}},
        {"countries", {"Countries", "Países"}},
        {"countries_usual",
         {"With none chosen: all of them, and, of a breakdown, the region as a whole.",
          "Sin elegir ninguno: todos y, de un desglose, la región en conjunto."}},
        {"from", {"From", "Desde"}},
        {"to", {"To", "Hasta"}},
        {"show", {"Show", "Mostrar"}},
        {"reset", {"Back to all figures", "Volver a todas las cifras"}},
    };
}

/// Words of a view.
std::vector<Word> view_words() {
    return {
        {"message_total", {"{subject}, {place}: {value} in {year}", "{subject}, {place}: {value} en {year}"}},
        {"message_since",
         {"{subject}, {place}: {value} in {year}, {before} in {first}",
          "{subject}, {place}: {value} en {year}, {before} en {first}"}},
        {"message_most",
         {"{subject}, {year}: {place} with {value}, the most",
          "{subject}, {year}: {place}, con {value}, el número más alto"}},
        {"message_part",
         {"{part}: {value} of {whole} {noun}, {place}, {year}", "{part}: {value} de {whole} {noun}, {place}, {year}"}},
        {"message_plain", {"{subject}, {place}, {years}", "{subject}, {place}, {years}"}},
        {"region_and", {"{region} together and {members} one by one", "{region} en conjunto y {members} por separado"}},
        {"number_of", {"{measure}: number a year", "{measure}: número por año"}},
        {"number_in", {"{measure}: number", "{measure}: número"}},
        {"amount", {"{measure}: amount", "{measure}: monto"}},
        {"by", {"{measure}, {breakdown}", "{measure}, {breakdown}"}},
        {"share_of", {"Shares are of {base}.", "Los porcentajes son sobre {base}."}},
        {"share_own", {"Each share is of its own total.", "Cada porcentaje es sobre su propio total."}},
        {"several", {"Categories overlap: they do not add up.", "Las categorías se superponen: no se suman."}},
        {"map_year",
         {"The map shows {year}, the last of the years chosen.",
          "El mapa muestra {year}, el último de los años elegidos."}},
    };
}

/// Pictures.
std::vector<Word> picture_words() {
    return {
        {"too_many",
         {"These are {count} rows: too many for a chart that can be read. Choose fewer countries, or see the table.",
          "Son {count} filas: demasiadas para un gráfico legible. Elija menos países o vea la tabla."}},
        {"too_many_maps",
         {"These would be {count} maps, too many to compare: the table has the figures.",
          "Serían {count} mapas, demasiados para compararlos: las cifras están en la tabla."}},
        {"without_map", {"Without a map: {rows}.", "Sin mapa: {rows}."}},
        {"currencies",
         {"Amounts in several currencies have no common scale: see the table.",
          "Los montos en varias monedas no tienen una escala común: vea la tabla."}},
        {"nothing_drawn",
         {"None of these figures has a value that could be drawn: the table says why.",
          "Ninguna de estas cifras tiene un valor que se pueda dibujar: la tabla dice por qué."}},
        {"no_map", {"This programme has no map.", "Este programa no tiene mapa."}},
        {"no_map_members",
         {"The map shows countries: choose some besides the region.",
          "El mapa muestra países: elija alguno además de la región."}},
        {"own_scale", {"{place}, to a scale of its own", "{place}, en una escala propia"}},
        {"members_scale", {"Countries, all to one scale", "Países, todos en una misma escala"}},
        {"alt_lines", {"Line chart of {what}, where {values}.", "Gráfico de líneas de {what}, donde {values}."}},
        {"alt_bars", {"Bar chart of {what}, where {values}.", "Gráfico de barras de {what}, donde {values}."}},
        {"alt_panels",
         {"Small charts, one for each row, of {what}, where {values}.",
          "Gráficos pequeños, uno por fila, de {what}, donde {values}."}},
        {"alt_map", {"Map of {what}, where {values}.", "Mapa de {what}, donde {values}."}},
        {"alt_more", {"and {count} more rows, which the table has", "y {count} filas más, que están en la tabla"}},
        {"alt_broken",
         {" Not comparable with the years before: {years}.", " No comparables con los años anteriores: {years}."}},
    };
}

/// The table.
std::vector<Word> table_words() {
    return {
        {"head_area", {"Country", "País"}},
        {"head_category", {"Category", "Categoría"}},
        {"head_number", {"Number", "Número"}},
        {"head_amount", {"Amount", "Monto"}},
        {"head_share", {"Share", "Porcentaje"}},
        {"head_status", {"Status", "Estado"}},
        {"final", {"final", "definitiva"}},
        {"head_year", {"Year", "Año"}},
        {"head_currency", {"Currency", "Moneda"}},
        {"sheet_figures", {"Figures", "Cifras"}},
        {"no_notes", {"No notes", "Sin notas"}},
        {"subject", {"What it shows", "Qué muestra"}},
        {"table_elsewhere",
         {"The table of these figures is wider than a page: it can be had as CSV or XLSX.",
          "La tabla de estas cifras es más ancha que una página: se ofrece en CSV o XLSX."}},
        {"no_share", {"no share is given", "no se da porcentaje"}},
        {"zero", {"a true zero", "cero real"}},
        {"broken", {"not comparable with the years before", "no comparable con los años anteriores"}},
        {"lineage", {"How this figure came about", "Cómo se obtuvo esta cifra"}},
        {"legend", {"Signs", "Signos"}},
        {"sign_no_data", {"no data, and why", "sin datos, y por qué"}},
        {"sign_withheld", {"withheld to protect victims", "reservado para proteger a las víctimas"}},
        {"sign_none", {"not applicable", "no se aplica"}},
        {"sign_provisional", {"may still change", "puede cambiar todavía"}},
        {"provisional", {"provisional", "preliminar"}},
        {"revised", {"revised", "revisada"}},
        {"sign_revised", {"changed since it was first published", "cambió desde su primera publicación"}},
        {"sign_broken",
         {"a heavy line: not comparable with the years before",
          "una línea gruesa: no comparable con los años anteriores"}},
        {"sign_zero", {"reported: there were none", "se informó: no hubo ninguno"}},
    };
}

/// Around the figures.
std::vector<Word> around_words() {
    return {
        {"notes", {"Notes", "Notas"}},
        {"note", {"note", "nota"}},
        {"back_to", {"back to", "volver a"}},
        {"definition", {"What is counted", "Qué se cuenta"}},
        {"who_reports", {"Who reports, {year}", "Quién informa, {year}"}},
        {"revisions", {"Revisions", "Revisiones"}},
        {"no_revisions",
         {"None of the figures shown was changed after its first publication.",
          "Ninguna de las cifras mostradas cambió después de su primera publicación."}},
        {"marked_revised",
         {"marked as revised; what it said before is not given.",
          "señalada como revisada; no se da lo que decía antes."}},
        {"downloads", {"Download these figures", "Descargar estas cifras"}},
        {"download_csv", {"for spreadsheets and programs", "para hojas de cálculo y programas"}},
        {"download_xlsx", {"workbook with notes and source", "libro con notas y fuente"}},
        {"download_json", {"for programs", "para programas"}},
        {"download_svg", {"picture that can be edited", "imagen que se puede editar"}},
        {"download_png", {"picture", "imagen"}},
        {"download_pdf", {"page to print", "página para imprimir"}},
        {"download_metadata", {"definitions, notes, source and licence", "definiciones, notas, fuente y licencia"}},
        {"metadata", {"Metadata", "Metadatos"}},
        {"cite", {"How to cite", "Cómo citar"}},
        {"citation",
         {"{programme}: {indicator}. {edition}, version {version}, released on {date}. {address} (SHA-256 of the "
          "release: {sha})",
          "{programme}: {indicator}. {edition}, versión {version}, publicada el {date}. {address} (SHA-256 de la "
          "publicación: {sha})"}},
        {"citation_several",
         {"{programme}: {indicator}. {editions}. {address} (SHA-256 of each release: in the metadata of these figures)",
          "{programme}: {indicator}. {editions}. {address} (SHA-256 de cada publicación: en los metadatos de estas "
          "cifras)"}},
        {"licence", {"Licence", "Licencia"}},
        {"embed", {"Put this on a page of yours", "Incluir en otra página"}},
        {"embed_code", {"Code to embed", "Código para incluir"}},
        {"copy", {"Copy", "Copiar"}},
        {"copy_link", {"Copy the link to this view", "Copiar el enlace a esta vista"}},
        {"source", {"Source", "Fuente"}},
        {"source_from", {"Source: {source}.", "Fuente: {source}."}},
        {"version", {"version", "versión"}},
        {"edition", {"Edition {editions}", "Edición {editions}"}},
        {"editions", {"Editions {editions}", "Ediciones {editions}"}},
        {"released_on", {"released on {date}", "publicada el {date}"}},
        {"last_released_on", {"the last of them released on {date}", "la última, publicada el {date}"}},
        {"full_view", {"See this on {site}", "Ver en {site}"}},
    };
}

std::vector<Word> all_words() {
    std::vector<Word> words;
    for (auto const part : {form_words, choice_words, view_words, picture_words, table_words, around_words}) {
        auto const more = part();
        words.insert(words.end(), more.begin(), more.end());
    }
    return words;
}

}  // namespace

Words const& indicator_words() {
    static Words const words(all_words());
    return words;
}

}  // namespace cifra::portal
