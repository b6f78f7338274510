#pragma once

#include "figure/chart.hpp"
#include "samples.hpp"

#include <string>
#include <utility>
#include <vector>

/// Invented series for each kind of chart: no figure in them was ever counted.
namespace cifra::figure::test {

inline std::string in(base::Language language, char const* en, char const* es) {
    return language == base::Language::en ? en : es;
}

inline std::vector<MatrixColumn> invented_members() {
    return {{"Alba", "ALB"},       {"Costa Brisa", "CBR"}, {"El Mirador", "EMI"},
            {"Guadalinde", "GDL"}, {"Hondonada", "HND"},   {"Marisma", "MRS"},
            {"Nevada", "NVD"},     {"Pampa", "PMP"},       {"Dominio Real", "DMR"}};
}

/// A row of a matrix from letters: r reported, h in part, p preliminary, z true zero, - no data.
inline MatrixRow matrix_row(std::string label, std::string const& letters, base::Language language) {
    MatrixRow row{std::move(label), {}, {}, {}, {}};
    std::size_t reporting = 0;
    for (char const letter : letters) {
        auto const place = std::string("rhpz-").find(letter);
        row.marks.push_back(static_cast<CoverageMark>(place));
        if (letter != '-') ++reporting;
    }
    row.count = std::to_string(reporting);
    row.of_all = in(language, "of ", "de ") + std::to_string(letters.size());
    return row;
}

inline MatrixSeries coverage_of_harvests(base::Language language) {
    MatrixSeries series;
    series.title = in(language, "Who reports which harvest", "Qué regiones informan cada cosecha");
    series.subtitle = in(language, "Invented regions and the harvests that they report.",
                         "Regiones inventadas y las cosechas que informan.");
    series.alt =
        in(language, "Matrix of seven harvests and nine regions, where the fewest, two, report quinces.",
           "Matriz de siete cosechas y nueve regiones, donde la que menos informan, dos, es la de membrillos.");
    series.row_head = in(language, "Harvest", "Cosecha");
    series.count_head = in(language, "Reporting", "Informan");
    series.notes = {"note:title"};
    series.columns = invented_members();
    auto const row = [&](char const* en, char const* es, char const* letters) {
        return matrix_row(in(language, en, es), letters, language);
    };
    series.groups = {
        {in(language, "Orchards", "Huertos"),
         {row("Apples", "Manzanas", "rrr-rprrh"), row("Pears by variety", "Peras por variedad", "-rrrrp-r-"),
          row("Quinces", "Membrillos", "----r--r-")}},
        {in(language, "Fields", "Campos"),
         {row("Wheat", "Trigo", "r-rrr-rrr"), row("Barley, not yet weighed", "Cebada aún sin pesar", "-rrrrprrr")}},
        {in(language, "Vineyards", "Viñedos"),
         {row("Grapes", "Uvas", "rrrrr-zrr"), row("Raisins", "Pasas", "--rrrp-r-")}}};
    series.groups[0].rows[2].notes = {"note:rest"};
    return series;
}

inline TableCell cell(std::string text) {
    return {std::move(text), {}, CellMark::value, {}};
}
inline TableCell missing(std::string text, CellMark mark) {
    return {std::move(text), {}, mark, {}};
}

inline TableSeries prices_by_region(base::Language language) {
    TableSeries series;
    series.title = in(language, "What a basket cost", "Cuánto costó una canasta");
    series.subtitle = in(language, "Invented regions; baskets sold and their price.",
                         "Regiones inventadas; canastas vendidas y su precio.");
    series.alt =
        in(language, "Table of baskets and prices in five regions.", "Cuadro de canastas y precios en cinco regiones.");
    series.notes = {"note:title"};
    series.columns = {{in(language, "Region", "Región"), ColumnAlign::start},
                      {in(language, "Market where they were sold", "Mercado donde se vendieron"), ColumnAlign::start},
                      {in(language, "Baskets", "Canastas"), ColumnAlign::end},
                      {in(language, "Price of one", "Precio de una"), ColumnAlign::decimal}};
    series.rows = {
        {{cell("Alba"), cell("Mercado Central"), cell("1,652"), cell("12.5")}, false},
        {{cell("Costa Brisa"), cell("Puerto Viejo"), cell("98"), cell("7.25")}, false},
        {{cell("Guadalinde"), cell(in(language, "several, along the old road", "varios, por el camino viejo")),
          missing(in(language, "no data", "sin datos"), CellMark::no_data), cell("110")},
         false},
        {{cell("Marisma"), cell("—"), missing(in(language, "withheld", "reservado"), CellMark::withheld),
          missing(in(language, "does not apply", "no aplica"), CellMark::not_applicable)},
         false},
        {{cell(in(language, "All regions", "Todas las regiones")), cell(""), cell("1,750"), cell("12.2")}, true}};
    series.rows[0].cells[1].language = "es";
    series.rows[1].cells[2].notes = {"note:rest"};
    return series;
}

}  // namespace cifra::figure::test
