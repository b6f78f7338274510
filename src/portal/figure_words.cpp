#include "portal/figure_words.hpp"

namespace cifra::portal {

Words const& figure_page_words() {
    static Words const words({
        {"above", {"One figure, and where it comes from", "Una cifra, y de dónde viene"}},
        {"share", {"{share} of {base}", "{share} de {base}"}},
        {"facts", {"What it is", "Qué es"}},
        {"area", {"Place", "Lugar"}},
        {"year", {"Year", "Año"}},
        {"measure", {"Indicator", "Indicador"}},
        {"definition", {"What is counted", "Qué se cuenta"}},
        {"counted_by", {"Counted by the definition", "Contada con la definición"}},
        {"status", {"Status", "Estado"}},
        {"true_zero", {"a true zero: none were counted", "cero confirmado: no se contó ninguna"}},
        {"comment", {"The source says", "La fuente dice"}},
        {"lineage", {"Where it comes from", "De dónde viene"}},
        {"said_by", {"Published in", "Publicada en"}},
        {"version", {"version {version}", "versión {version}"}},
        {"origin", {"Read from", "Leída en"}},
        {"origin_return",
         {"return of {area}, {year}, version {version}: {place}",
          "informe de {area}, {year}, versión {version}: {place}"}},
        {"origin_cell", {"sheet “{sheet}”, cell {cell}", "hoja «{sheet}», celda {cell}"}},
        {"origin_line", {"file {file}, line {line}", "archivo {file}, línea {line}"}},
        {"rule", {"Rule that made it", "Regla con la que se hizo"}},
        {"coverage", {"Countries in it", "Países que la componen"}},
        {"printed_share", {"Share printed beside it", "Porcentaje impreso junto a ella"}},
        {"code", {"Its key", "Su clave"}},
        {"parts", {"What it is the sum of", "De qué es la suma"}},
        {"head_area", {"Country", "País"}},
        {"head_value", {"Figure", "Cifra"}},
        {"head_origin", {"Read from", "Leída en"}},
        {"notes", {"Notes", "Notas"}},
        {"findings", {"What the audit says", "Qué dice la auditoría"}},
        {"findings_words",
         {"The arithmetic audit computes each printed share and sum again. These findings speak of this figure.",
          "La auditoría aritmética calcula de nuevo cada porcentaje y cada suma impresos. Estos hallazgos hablan de "
          "esta cifra."}},
        {"passes", {"holds", "es correcto"}},
        {"fails", {"does not follow", "no cuadra"}},
        {"open", {"cannot be evaluated", "no se puede evaluar"}},
        {"history", {"What each release said", "Qué dijo cada publicación"}},
        {"head_release", {"Release", "Publicación"}},
        {"head_status", {"Status", "Estado"}},
        {"go_on", {"Go on from here", "Seguir desde aquí"}},
        {"to_view", {"This figure in its chart and table", "Esta cifra en su gráfico y su cuadro"}},
        {"to_years", {"The same figure in other years", "La misma cifra en otros años"}},
        {"to_sdmx", {"The same figure for software (SDMX)", "La misma cifra para programas (SDMX)"}},
        {"withheld",
         {"This figure is withheld to protect victims.", "Esta cifra se reserva para proteger a las víctimas."}},
        {"withheld_why",
         {"Positive counts of victims below {threshold} are withheld, and so are larger ones where a small one could "
          "be "
          "computed from them. Which of the two this is, is not said either.",
          "Los conteos positivos de víctimas menores que {threshold} se reservan, y también otros mayores cuando de "
          "ellos se podría calcular uno pequeño. Tampoco se dice cuál de los dos casos es este."}},
        {"withheld_more", {"How victims are protected", "Cómo se protege a las víctimas"}},
    });
    return words;
}

}  // namespace cifra::portal
