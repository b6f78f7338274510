#include "portal/country_words.hpp"

namespace cifra::portal {

Words const& country_words() {
    static Words const words({
        {"title", {"Countries", "Países"}},
        {"subtitle",
         {"The members of the coalition, their national bodies and how many of the figures they report.",
          "Los miembros de la coalición, sus organismos nacionales y cuántas de las cifras informan."}},
        {"head_country", {"Country", "País"}},
        {"head_body", {"National body", "Organismo nacional"}},
        {"head_reports", {"Figures reported, {year}", "Cifras informadas, {year}"}},
        {"of", {"{some} of {all}", "{some} de {all}"}},
        {"figures", {"Figures", "Cifras"}},
        {"in_figures", {"{year} in figures", "{year} en cifras"}},
        {"years_words",
         {"Totals of each indicator. Each number leads to where it comes from; the name leads to the chart and to the "
          "figures by group.",
          "Totales de cada indicador. Cada número lleva a su origen; el nombre lleva al gráfico y a las cifras por "
          "grupo."}},
        {"head_indicator", {"Indicator", "Indicador"}},
        {"region",
         {"Figures over the years: table, scrolls sideways",
          "Cifras a lo largo de los años: cuadro, se desplaza horizontalmente"}},
        {"counted_by", {"counted by the definition “{definition}”", "contado con la definición «{definition}»"}},
        {"further", {"Further figures", "Otras cifras"}},
        {"further_words",
         {"By group, and single cases. Each leads to where it comes from.",
          "Por grupo, y casos sueltos. Cada una lleva a su origen."}},
        {"head_what", {"What", "Qué"}},
        {"head_value", {"Figure", "Cifra"}},
        {"coverage", {"What this country reports", "Qué informa este país"}},
        {"coverage_words",
         {"Its part in each figure of the coalition, {year}.", "Su parte en cada cifra de la coalición, {year}."}},
        {"head_figure", {"Figure", "Cifra"}},
        {"head_part", {"This country", "Este país"}},
        {"texts", {"What the country reports in words", "Qué informa el país en palabras"}},
        {"notes", {"Notes", "Notas"}},
    });
    return words;
}

}  // namespace cifra::portal
