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

/// 27 baskets of a hundred without a label.
inline IconSeries unlabelled_baskets(base::Language language) {
    IconSeries series;
    series.title = in(language, "Of 100 baskets, 27 bear no label", "De 100 canastas, 27 no llevan etiqueta");
    series.subtitle = in(language, "Invented baskets, each disc one of them.", "Canastas inventadas, una por disco.");
    series.alt = in(language, "Array of 100 discs, where 27 have no label.",
                    "Cuadro de 100 discos, donde 27 no llevan etiqueta.");
    series.notes = {"note:title"};
    series.parts = {{in(language, "name their orchard", "nombran su huerto"), "58", 58, RowKind::named, {}},
                    {in(language, "name another place", "nombran otro lugar"), "9", 9, RowKind::other, {}},
                    {in(language, "say that it is not known", "dicen que no se sabe"), "6", 6, RowKind::unknown, {}},
                    {in(language, "bear no label at all", "no llevan etiqueta alguna"),
                     "27",
                     27,
                     RowKind::remainder,
                     {"note:rest"}}};
    return series;
}

inline PairedCell paired(double value, std::string number, std::string share) {
    return {CellMark::value, value, std::move(number), std::move(share), {}};
}

inline PairedSeries pickers_by_age(base::Language language) {
    PairedSeries series;
    series.title = in(language, "Who picked, by age and sex", "Quiénes cosecharon, por edad y sexo");
    series.subtitle = in(language, "Invented pickers. Solid: over 18. Dotted: under 18.",
                         "Cosechadores inventados. Liso: mayores de 18. Punteado: menores de 18.");
    series.alt = in(language, "Paired bars of pickers, where most are women over 60.",
                    "Barras pareadas de cosechadores, donde la mayoría son mujeres mayores de 60.");
    series.notes = {"note:title"};
    series.left_head = in(language, "Women and girls", "Mujeres y niñas");
    series.right_head = in(language, "Men and boys", "Hombres y niños");
    series.rows = {
        {in(language, "60 and over", "60 y más"), paired(312, "312", "31%"), paired(140, "140", "14%"), false},
        {"30–59", paired(205, "205", "21%"), paired(98, "98", "10%"), false},
        {"18–29", paired(77, "77", "8%"), {CellMark::no_data, 0, in(language, "no data", "sin datos"), {}, {}}, false},
        {in(language, "Under 18", "Menores de 18"), paired(51, "51", "5%"), paired(36, "36", "4%"), true}};
    series.others = {
        row(in(language, "Not known", "No se sabe"), 41, "41", "4%", RowKind::unknown),
        row(in(language, "No group published", "Sin grupo publicado"), 40, "40", "4%", RowKind::remainder)};
    return series;
}

inline StackCell part(double value, std::string text) {
    return {CellMark::value, value, std::move(text)};
}

inline StackSeries harvest_by_region(base::Language language) {
    StackSeries series;
    series.title = in(language, "What each region picked", "Qué cosechó cada región");
    series.subtitle = in(language, "Invented baskets, share of each region's own.",
                         "Canastas inventadas, porcentaje de las de cada región.");
    series.alt = in(language, "Stacked bars of baskets, where Alba picked mostly apples.",
                    "Barras apiladas de canastas, donde Alba cosechó sobre todo manzanas.");
    series.notes = {"note:title"};
    series.parts = {{in(language, "Apples", "Manzanas"), RowKind::named},
                    {in(language, "Pears", "Peras"), RowKind::named},
                    {in(language, "Quinces", "Membrillos"), RowKind::named},
                    {in(language, "Other fruit", "Otras frutas"), RowKind::other},
                    {in(language, "Not known", "No se sabe"), RowKind::unknown},
                    {in(language, "No kind published", "Sin clase publicada"), RowKind::remainder}};
    series.rows = {{"Alba",
                    in(language, "789 baskets", "789 canastas"),
                    {part(62, "62%"), part(18, "18%"), part(2, "2%"), part(8, "8%"), part(4, "4%"), part(6, "6%")},
                    {}},
                   {"Costa Brisa",
                    in(language, "98 baskets", "98 canastas"),
                    {part(30, "30%"), part(30, "30%"), part(20, "20%"), part(0, "0%"), part(20, "20%"), part(0, "")},
                    {"note:rest"}},
                   {"El Mirador",
                    in(language, "1,652 baskets", "1,652 canastas"),
                    {part(35, "35%"),
                     {CellMark::no_data, 0, in(language, "no data", "sin datos")},
                     part(15, "15%"),
                     part(5, "5%"),
                     part(5, "5%"),
                     part(40, "40%")},
                    {}}};
    return series;
}

/// Points from words: "120" a value, "?" no data, "x" withheld, "p130" provisional, "|140" after a break.
inline std::vector<TimePoint> points(std::vector<std::string> const& words, base::Language language) {
    std::vector<TimePoint> drawn;
    for (auto word : words) {
        TimePoint point;
        if (word == "?" || word == "x") {
            point.mark = word == "?" ? CellMark::no_data : CellMark::withheld;
            point.text = word == "?" ? in(language, "no data", "sin datos") : in(language, "withheld", "reservado");
        } else {
            point.provisional = word[0] == 'p';
            point.break_before = word[0] == '|';
            if (point.provisional || point.break_before) word = word.substr(1);
            point.value = std::stod(word);
            point.text = word;
        }
        drawn.push_back(std::move(point));
    }
    return drawn;
}

inline TimeSeries baskets_by_year(base::Language language) {
    TimeSeries series;
    series.title = in(language, "Baskets by year", "Canastas por año");
    series.subtitle = in(language, "Invented baskets, 2012 to 2019.", "Canastas inventadas, 2012 a 2019.");
    series.alt = in(language, "Line chart of baskets, where apples grew to 610.",
                    "Gráfico de líneas de canastas, donde las manzanas crecieron hasta 610.");
    series.notes = {"note:title"};
    series.periods = {"2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019"};
    series.lines = {
        {in(language, "Apples", "Manzanas"),
         points({"410", "455", "430", "|540", "561", "580", "602", "p610"}, language)},
        {in(language, "Pears & quinces", "Peras y membrillos"),
         points({"120", "150", "?", "?", "210", "240", "x", "260"}, language)},
        {in(language, "Grapes", "Uvas"), points({"30", "0", "12", "44", "52", "75", "81", "p90"}, language)}};
    series.lines[1].points[7].notes = {"note:rest"};
    return series;
}

inline PanelSeries baskets_by_region(base::Language language, bool bars) {
    PanelSeries series;
    series.title = in(language, "Baskets in each region", "Canastas en cada región");
    series.subtitle = in(language, "Invented baskets, 2015 to 2019.", "Canastas inventadas, 2015 a 2019.");
    series.alt = in(language, "Small charts of baskets in nine regions, where Alba has the most.",
                    "Gráficos pequeños de canastas en nueve regiones, donde Alba tiene la mayor cantidad.");
    series.notes = {"note:title"};
    series.periods = {"2015", "2016", "2017", "2018", "2019"};
    series.bars = bars;
    std::vector<std::vector<std::string>> const values = {
        {"310", "355", "430", "402", "p410"}, {"98", "?", "120", "131", "140"},
        {"210", "205", "180", "|150", "144"}, {"?", "?", "?", "?", "?"},
        {"0", "4", "9", "12", "31"},          {"260", "240", "x", "233", "229"},
        {"77", "80", "?", "?", "?"},          {"15", "15", "16", "15", "14"},
        {"120", "160", "199", "250", "p301"}};
    auto const members = invented_members();
    for (std::size_t i = 0; i < members.size(); ++i)
        series.panels.push_back({members[i].label, points(values[i], language), {}, {}});
    series.panels[3].missing = in(language, "no figure published in any year", "ninguna cifra publicada en ningún año");
    series.panels[8].notes = {"note:rest"};
    return series;
}

}  // namespace cifra::figure::test
