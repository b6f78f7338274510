#include "publish/page_words.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"
#include "publish/protection_words.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

// In the order of the page; \u00A0 keeps a number and its word on one line.
std::vector<PageWord> const WORDS = {
    // Frame
    {"skip", {"Skip to the content", "Ir al contenido"}},
    {"edition", {"Edition", "Edición"}},
    {"this_page_in", {"This page in English", "Esta página en español"}},
    {"contents", {"On this page", "En esta página"}},
    {"year_in_figures", {"The year in {count} figures", "El año en {count} cifras"}},
    {"email", {"Email", "Correo electrónico"}},
    {"phone", {"Phone", "Teléfono"}},
    {"website", {"Website", "Sitio web"}},
    {"version",
     {"Version: edition {id}, prepared on {date}; data structures {structure}. SHA-256 of data.csv: {checksum}",
      "Versión: edición {id}, preparada el {date}; estructuras de datos {structure}. SHA-256 de data.csv: {checksum}"}},

    {"cite", {"To cite: {name}, {title}. Edition {id}, {date}.", "Para citar: {name}, {title}. Edición {id}, {date}."}},

    // The coalition
    {"members_title", {"{count} and their national bodies", "{count} y sus organismos nacionales"}},
    {"head_body", {"National body", "Organismo nacional"}},
    {"organs", {"Organs of the coalition", "Órganos de la coalición"}},
    {"organs_sub",
     {"The people who hold them are not named here.", "Aquí no se nombra a las personas que los ocupan."}},

    // Coverage
    {"coverage", {"{some} of {all} countries report", "informan {some} de {all} países"}},
    {"of_all", {"of {all}", "de {all}"}},
    {"mark_reported", {"reported", "con datos"}},
    {"mark_in_part", {"reported in part", "datos parciales"}},
    {"mark_preliminary", {"preliminary data", "datos preliminares"}},
    {"mark_true_zero", {"a true zero", "cero confirmado"}},
    {"mark_no_data", {"no data", "sin datos"}},
    {"mark_not_stated", {"not stated", "no consta"}},
    {"matrix", {"Who reports which figure", "Qué países informan cada cifra"}},
    {"matrix_sub",
     {"Each figure of the coalition and the countries in it. A country that no code names as missing counts as "
      "reporting.",
      "Cada cifra de la coalición y los países que la componen. Se considera que informa todo país que ningún código "
      "señala como faltante."}},
    {"matrix_region",
     {"Table of countries and figures, scrolls sideways", "Cuadro de países y cifras, se desplaza horizontalmente"}},
    {"head_reporting", {"Reporting", "Informan"}},

    // Tables
    {"head_country", {"Country", "País"}},
    {"head_group", {"Group", "Grupo"}},
    {"head_number", {"Number", "Número"}},
    {"head_named", {"Named by the source", "Nombrado por la fuente"}},
    {"head_share", {"Share", "Porcentaje"}},
    {"head_figure", {"Figure", "Cifra"}},
    {"head_measure", {"Measure", "Medida"}},
    {"head_table", {"Table", "Cuadro"}},
    {"yes", {"yes", "sí"}},
    {"no_share", {"no share", "sin porcentaje"}},
    {"total", {"Total as published", "Total publicado"}},
    {"total_of_sum", {"Total of the countries that report", "Total de los países que informan"}},
    {"sum", {"The rows above add up to", "Las filas anteriores suman"}},
    {"sum_without_apart", {"The {count} groups add up to", "Suma de los {count} grupos"}},
    {"sum_with_apart", {"With those printed apart", "Con lo impreso aparte"}},
    {"short", {"{count} short of the total", "{count} menos que el total"}},
    {"over", {"{count} over the total", "{count} más que el total"}},
    {"remainder", {"In no published category", "En ninguna categoría publicada"}},
    {"remainder_with_missing", {"Not in the figures above", "Fuera de las cifras anteriores"}},
    {"remainder_definition",
     {"The total of {total} less {sum} in the rows above.",
      "El total de {total} menos {sum} en las filas anteriores."}},
    {"table_share", {"{measure}: number and share of {total}.", "{measure}: número y porcentaje de {total}."}},
    {"table_several",
     {"{measure}: number and share of {total}. One person can stand in several rows, so the rows are not added up.",
      "{measure}: número y porcentaje de {total}. Una persona puede figurar en varias filas, por lo que las filas no "
      "se suman."}},
    {"table_list",
     {"{measure}: figures side by side, without a total.", "{measure}: cifras independientes, sin total."}},
    {"named_codes_sub",
     {"{measure}: a column for each area that names any; the coalition's figure holds those in its row.",
      "{measure}: una columna por cada área que nombra alguna; la cifra de la coalición contiene las de su fila."}},
    {"table_plain", {"{measure}: number.", "{measure}: número."}},
    {"data_table", {"The figures in a table", "Las cifras en una tabla"}},
    {"folded",
     {"Tables that stood only in pictures or were not published",
      "Cuadros que solo figuraban en imágenes o no se publicaron"}},
    {"folded_words",
     {"None of their figures can be given. Each table opens to show what is missing.",
      "No se puede dar ninguna de sus cifras. Cada cuadro se abre para mostrar lo que falta."}},
    {"head_year", {"Year", "Año"}},
    {"head_status", {"Status", "Estado"}},
    {"status_final", {"final", "definitiva"}},
    {"series_region",
     {"{title}: table of figures by year, scrolls sideways",
      "{title}: cuadro de cifras por año, se desplaza horizontalmente"}},
    {"members_figures", {"Figures of single countries", "Cifras de cada país"}},
    {"members_figures_sub",
     {"The coalition has no total of them. Countries without a row give no such figure in this edition.",
      "La coalición no tiene un total de ellas. Los países sin fila no dan esa cifra en esta edición."}},
    {"other_figures", {"Further figures", "Otras cifras"}},
    {"other_figures_sub",
     {"Figures of this section that stand in no table above.",
      "Cifras de esta sección que no están en ningún cuadro anterior."}},

    // Notes
    {"note", {"note", "nota"}},
    {"notes", {"Notes", "Notas"}},
    {"notes_on", {"Notes on {title}", "Notas sobre {title}"}},
    {"back_to", {"back to", "volver a"}},
    {"other_notes", {"Notes to this section", "Notas de esta sección"}},

    // Events
    {"events_sub",
     {"What the countries report of the year, in their order in the coalition.",
      "Lo que los países informan del año, en su orden dentro de la coalición."}},

    // About
    {"pictures", {"What stood only in pictures", "Lo que solo figuraba en imágenes"}},
    {"pictures_sub",
     {"These figures could not be read from the source. They are missing, and none was estimated.",
      "Estas cifras no se pudieron leer en la fuente. Faltan, y ninguna se estimó."}},
    {"one_figure", {"figure", "cifra"}},
    {"figures", {"figures", "cifras"}},
    {"head_missing", {"Rows left empty here", "Filas vacías aquí"}},
    {"findings",
     {"Printed figures that do not follow from the others", "Cifras impresas que no se deducen de las demás"}},
    {"findings_summary",
     {"The arithmetic audit checked {all} claims of the source and found {failures}; {open} cannot be evaluated.",
      "La auditoría aritmética revisó {all} afirmaciones de la fuente y halló {failures}; {open} no se pueden "
      "evaluar."}},
    {"no_contradiction", {"no contradiction", "ninguna contradicción"}},
    {"findings_where",
     {"The audit report of this edition gives each computation and every explanation that fits.",
      "El informe de auditoría de esta edición da cada cálculo y todas las explicaciones que encajan."}},
    {"findings_link", {"Read the audit report", "Leer el informe de auditoría"}},
    {"method", {"How the figures are made", "Cómo se calculan las cifras"}},
    {"method_counts",
     {"Counts stand as they were published. Missing is never taken for zero.",
      "Los conteos figuran como se publicaron. Lo que falta nunca se toma por cero."}},
    {"method_sums",
     {"Figures of the countries stand as they reported them. Those of the region are sums over the countries that "
      "report by the same definition: the coverage of each names them. Missing is never taken for zero.",
      "Las cifras de los países figuran como las informaron. Las de la región son sumas de los países que informan con "
      "la misma definición: la cobertura de cada una los nombra. Lo que falta nunca se toma por cero."}},
    {"method_shares",
     {"Shares are computed again from the counts and rounded half up; a positive share that would round to zero is "
      "written with “<”. Shares may not add up to 100% because of rounding. No share is given of fewer than 20.",
      "Los porcentajes se calculan de nuevo a partir de los conteos y se redondean (la mitad, hacia arriba); un "
      "porcentaje positivo que se redondearía a cero se escribe con “<”. Los porcentajes pueden no sumar "
      "100\u00A0% por el redondeo. No se da porcentaje de menos de 20."}},
    {"method_denominators",
     {"Where a country does not report a category and its own total is not known, the base is still the published "
      "total, and "
      "the share is a lower bound. A note says so.",
      "Cuando un país no informa una categoría y no se conoce su propio total, la base sigue siendo el total publicado "
      "y el "
      "porcentaje es un límite inferior. Una nota lo indica."}},
    {"method_sum_bases",
     {"The base of a share is the total of the countries that are in its count, and of no others. Where that total "
      "cannot be shown, there is no share.",
      "La base de un porcentaje es el total de los países que están en su conteo, y de ningún otro. Cuando ese total "
      "no puede mostrarse, no hay porcentaje."}},
    {"method_notes",
     {"Notes on missing and preliminary data follow from codes beside each figure; nobody types them.",
      "Las notas sobre datos faltantes y preliminares se deducen de códigos junto a cada cifra; nadie las escribe a "
      "mano."}},
    {"marks", {"What the marks mean", "Qué significan las marcas"}},
    {"marks_words",
     {"Hatching stands only where nothing was published. A white bar with an outline was reported as not known. A "
      "crossed box was withheld to protect victims; a dash does not apply.",
      "El rayado aparece solo donde no se publicó nada. Una barra blanca con borde indica datos informados como "
      "desconocidos. Un recuadro con una cruz indica una cifra reservada para proteger a las víctimas; un guion, que "
      "la cifra no se aplica."}},
    {"protection", {"How victims are protected", "Cómo se protege a las víctimas"}},
    {"protection_text",
     {"A positive count of victims below {threshold} is withheld, and with it whatever would let anybody compute it. "
      "Before "
      "publication the program itself tries to recover each withheld figure from everything that it publishes, and "
      "refuses to "
      "publish if it can. Figures and texts below the threshold stand here only by a dated decision.",
      "Un conteo positivo de víctimas menor que {threshold} se reserva, y con él todo lo que permitiría calcularlo. "
      "Antes de "
      "publicar, el propio programa intenta recuperar cada cifra reservada a partir de todo lo que publica, y se niega "
      "a "
      "publicar si lo logra. Las cifras y los textos por debajo del umbral figuran aquí solo por una decisión con "
      "fecha."}},
    {"decisions_sub", {"Decisions to publish small figures", "Decisiones de publicar cifras pequeñas"}},
    {"decision_text", {"Text “{title}”", "Texto “{title}”"}},
    {"head_subject", {"Figure or text", "Cifra o texto"}},
    {"head_reason", {"Reason", "Motivo"}},
    {"head_decided", {"Decided", "Decidido"}},
    {"decided_by", {"{date}, by {by}", "{date}, por {by}"}},
    {"changed", {"What changed", "Qué cambió"}},
    {"changed_release",
     {"This is release {version} of the edition. It replaces release {before} of {date}.",
      "Esta es la publicación {version} de la edición. Reemplaza la publicación {before} del {date}."}},
    {"changed_years",
     {"Figures of earlier years that differ from those of their own editions stand here too.",
      "Aquí figuran también las cifras de años anteriores que difieren de las de sus propias ediciones."}},
    {"changed_none", {"No figure has changed.", "No cambió ninguna cifra."}},
    {"changed_more",
     {"{count} more changes stand in revisions.csv.", "Otros {count} cambios figuran en revisions.csv."}},
    {"head_changed", {"Change", "Cambio"}},
    {"release_number", {"release {version}", "publicación {version}"}},
    {"files", {"Download the data", "Descargar los datos"}},
    {"file_pdf", {"for print", "para imprimir"}},
    {"file_pages",
     {"the first page as a picture; beside it the others, and all of them as SVG",
      "la primera página como imagen; junto a ella, las demás, y todas en SVG"}},
    {"file_pages_svg",
     {"the first page as a picture; beside it the others", "la primera página como imagen; junto a ella, las demás"}},
    {"file_card",
     {"a card for messages and social media: {figure}", "una tarjeta para mensajes y redes sociales: {figure}"}},
    {"file_csv", {"all figures, SDMX-CSV 2.0", "todas las cifras, SDMX-CSV 2.0"}},
    {"file_series", {"the figures of all years, SDMX-CSV 2.0", "las cifras de todos los años, SDMX-CSV 2.0"}},
    {"file_revisions",
     {"what was revised since it was first released", "lo que se revisó desde que se publicó por primera vez"}},
    {"file_xlsx", {"all tables as a workbook", "todos los cuadros en un libro de cálculo"}},
    {"file_json", {"all figures, SDMX-JSON 2.0", "todas las cifras, SDMX-JSON 2.0"}},
    {"file_rates",
     {"rates per 100,000 people, with population and its source",
      "tasas por 100,000 personas, con la población y su fuente"}},
    {"file_structure", {"code lists and structures, SDMX-JSON 2.0", "listas de códigos y estructuras, SDMX-JSON 2.0"}},
    {"file_edition", {"texts and everything else but the figures", "textos y todo lo demás, salvo las cifras"}},
    {"file_audit", {"the audit report", "el informe de auditoría"}},
    {"file_protection",
     {"how victims are protected, and what is withheld", "cómo se protege a las víctimas y qué se reserva"}},
    {"file_audit_json", {"the audit for programs", "la auditoría para programas"}},
    {"file_lineage",
     {"each figure with its observation, rule and notes", "cada cifra con su observación, regla y notas"}},
    {"file_manifest", {"checksums and versions", "sumas de verificación y versiones"}},

    // The audit report
    {"audit_title", {"Audit of the printed figures", "Auditoría de las cifras impresas"}},
    {"audit_back", {"Back to the figures", "Volver a las cifras"}},
    {"audit_headline_none",
     {"No printed figure contradicts the others", "Ninguna cifra impresa contradice a las demás"}},
    {"audit_summary", {"Summary", "Resumen"}},
    {"audit_fail", {"contradictions", "contradicciones"}},
    {"audit_wording", {"open wordings", "redacciones abiertas"}},
    {"audit_not_evaluable", {"cannot be evaluated", "no se pueden evaluar"}},
    {"audit_pass", {"hold", "son correctas"}},
    {"audit_how",
     {"Every printed share, sum and product is computed again from the published counts. Explanations are hypotheses: "
      "all that "
      "fit are given, the likeliest first.",
      "Cada porcentaje, suma y producto impreso se calcula de nuevo a partir de los conteos publicados. Las "
      "explicaciones son "
      "hipótesis: se dan todas las que encajan, primero la más probable."}},
    {"audit_fail_title", {"What does not follow", "Lo que no cuadra"}},
    {"audit_fail_sub",
     {"Printed figures that contradict each other, or parts that do not come to their total while no note names an "
      "area without data.",
      "Cifras impresas que se contradicen, o partes que no suman su total sin que una nota señale un área sin datos."}},
    {"audit_where", {"Where", "Dónde"}},
    {"audit_printed", {"Printed", "Impreso"}},
    {"audit_recomputed", {"Recomputed", "Recalculado"}},
    {"audit_parts", {"Parts add up to", "Las partes suman"}},
    {"audit_next", {"Next: {todo}", "A continuación: {todo}"}},
    {"audit_explanations", {"What may explain it, and what was decided", "Qué puede explicarlo y qué se decidió"}},
    {"audit_no_explanation", {"None of the usual slips explains it.", "Ninguno de los errores habituales lo explica."}},
    {"audit_noted",
     {"Noted on {date} by {by}: nobody has explained it yet.",
      "Anotado el {date} por {by}: nadie lo ha explicado aún."}},
    {"audit_explained", {"Explained on {date} by {by}:", "Explicado el {date} por {by}:"}},
    {"audit_wording_title", {"Wordings that leave a figure open", "Redacciones que dejan abierta una cifra"}},
    {"audit_wording_sub",
     {"Here the numbers agree or disagree according to what the words mean.",
      "Aquí los números coinciden o no según lo que signifiquen las palabras."}},
    {"audit_question", {"Question", "Pregunta"}},
    {"audit_open", {"to be answered", "por responder"}},
    {"audit_open_title", {"What cannot be evaluated", "Lo que no se puede evaluar"}},
    {"audit_open_sub",
     {"Parts are missing or incomplete, so nobody can say whether they come to the total. What is left over is given.",
      "Faltan partes o están incompletas, por lo que no se puede decir si suman el total; se indica la diferencia."}},
    {"audit_remainder", {"Left over", "Diferencia"}},
    {"audit_why", {"Why", "Por qué"}},
    {"audit_pass_title", {"What holds", "Lo que cuadra"}},
    {"audit_pass_open", {"Show every computation that holds", "Mostrar cada cálculo correcto"}},
    {"audit_rule", {"Rule", "Regla"}},
    {"audit_computation", {"Computation", "Cálculo"}},
    {"audit_none", {"There is none.", "No hay ninguna."}},
    {"audit_no_value", {"no value", "sin valor"}},
    {"audit_see_where", {"see the figure", "véase la cifra"}},
};

std::vector<PageWord> all_words() {
    auto all = WORDS;
    all.insert(all.end(), protection_words().begin(), protection_words().end());
    return all;
}

}  // namespace

std::vector<PageWord> const& page_words() {
    static std::vector<PageWord> const ALL = all_words();
    return ALL;
}

std::string const& word(std::string_view key, base::Language language) {
    auto const& words = page_words();
    auto const found =
        std::find_if(words.begin(), words.end(), [&](PageWord const& entry) { return entry.key == key; });
    CIFRA_ASSERT(found != words.end());
    return found->text.in(language);
}

std::string word(std::string_view key, base::Language language,
                 std::initializer_list<std::pair<std::string_view, std::string>> values) {
    std::string text = word(key, language);
    for (auto const& [name, value] : values) text = base::replace_all(text, "{" + std::string(name) + "}", value);
    return text;
}

}  // namespace cifra::publish
