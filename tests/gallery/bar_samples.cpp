#include "bar_samples.hpp"

namespace cifra::figure::test {

BarSeries harvest_by_kind(base::Language language) {
    auto series = harvest();
    series.title = in(language, "Kinds of harvest", "Clases de cosecha");
    series.subtitle = in(language, "Baskets brought in, by kind.", "Canastas recogidas, por clase.");
    series.alt = in(language, "Bar chart of baskets, where the largest category is apples with 600 of 1,000.",
                    "Gráfico de barras de canastas, donde la mayor categoría es manzanas, con 600 de 1,000.");
    series.unknown_label = in(language, "reported as not known", "se informó como desconocido");
    series.remainder_label = in(language, "in no published category", "en ninguna categoría publicada");
    char const* const LABELS[][2] = {{"Apples", "Manzanas"},
                                     {"Pears and quinces", "Peras y membrillos"},
                                     {"Other fruit", "Otras frutas"},
                                     {"Not known", "Desconocida"},
                                     {"In no published category", "En ninguna categoría publicada"}};
    for (std::size_t i = 0; i < series.rows.size(); ++i) {
        series.rows[i].label = in(language, LABELS[i][0], LABELS[i][1]);
        if (language == base::Language::es) series.rows[i].share.insert(series.rows[i].share.size() - 1, "\u00A0");
    }
    series.rows[0].definition = in(language, "Picked from trees that stand in rows, in any month of the year.",
                                   "Recogidas de árboles en hilera, en cualquier mes del año.");
    series.rows[1].definition = in(language, "Picked late.", "Recogidos tarde.");
    return series;
}

BarSeries harvest_by_use(base::Language language) {
    auto series = harvest_by_kind(language);
    series.title = in(language, "What the harvest is used for", "Para qué se usa la cosecha");
    series.subtitle = in(language, "Baskets by use. Uses overlap: the bars do not add up.",
                         "Canastas por uso. Los usos se superponen: las barras no se suman.");
    series.alt = in(language, "Bar chart of uses that overlap, where 600 of 1,000 baskets are sold.",
                    "Gráfico de barras de usos que se superponen, donde se venden 600 de 1,000 canastas.");
    series.rows.resize(2);
    series.rows[0].label = in(language, "Sold", "Venta");
    series.rows[0].definition = in(language, "At markets and by post.", "En mercados y por correo.");
    series.rows[1].label = in(language, "Pressed", "Zumo");
    series.rows[1].definition.clear();
    series.whole_label = in(language, "all baskets: 1,000", "total de canastas: 1,000");
    series.unknown_label.clear();
    series.remainder_label.clear();
    return series;
}

BarSeries harvest_by_place(base::Language language) {
    auto series = harvest_by_kind(language);
    series.title = in(language, "Where it was picked", "Dónde se recogió");
    series.alt = in(language, "Strip of three parts, where 600 of 1,000 baskets come from orchards.",
                    "Franja de tres partes, donde 600 de 1,000 canastas vienen de huertos.");
    auto const percent = [&](char const* digits) { return std::string(digits) + in(language, "%", "\u00A0%"); };
    series.rows = {row(in(language, "Orchards", "Huertos"), 600, "600", percent("60")),
                   row(in(language, "Gardens", "Jardines"), 250, "250", percent("25")),
                   row(in(language, "Not published", "Sin publicar"), 150, "150", percent("15"), RowKind::remainder)};
    series.rows[1].hue = 1;
    series.unknown_label.clear();
    return series;
}

BarSeries pickers_in_groups(base::Language language) {
    BarSeries series;
    series.title = in(language, "Who picked it", "Quién la recogió");
    series.subtitle = in(language, "Colour: sex. Solid: adults. Dotted: children.",
                         "Color: sexo. Liso: adultos. Con puntos: menores de edad.");
    series.alt =
        in(language, "Bar chart of pickers by age and sex, where the largest group is women with 50 of 100.",
           "Gráfico de barras de recolectores por edad y sexo, donde el mayor grupo es mujeres, con 50 de 100.");
    series.whole = 100;
    auto const percent = [&](char const* digits) { return std::string(digits) + in(language, "%", "\u00A0%"); };
    series.rows = {row(in(language, "Women", "Mujeres"), 50, "50", percent("50")),
                   row(in(language, "Men", "Hombres"), 20, "20", percent("20")),
                   row(in(language, "Girls", "Niñas"), 20, "20", percent("20")),
                   row(in(language, "Boys", "Niños"), 8, "8", percent("8")),
                   row(in(language, "Not known", "Se desconoce"), 2, "2", percent("2"), RowKind::unknown)};
    series.rows[1].hue = series.rows[3].hue = 1;
    series.rows[2].dotted = series.rows[3].dotted = true;
    series.rows[2].starts_group = series.rows[4].starts_group = true;
    return series;
}

SumSeries harvest_that_disagrees(base::Language language) {
    SumSeries series;
    series.title = in(language, "The groups and the total do not agree", "Los grupos y el total no coinciden");
    series.subtitle = in(language, "Baskets: as published, and as the groups add up.",
                         "Canastas: lo publicado y la suma de los grupos.");
    series.alt =
        in(language, "Bar chart of sums against the published total of 1,000, where the groups are 116 short.",
           "Gráfico de barras de sumas frente al total publicado de 1,000, donde a los grupos les faltan 116.");
    series.total = 1000;
    series.rows = {{in(language, "Published total", "Total publicado"), "1,000", {}, 1000, 0, {}},
                   {in(language, "The five groups added up", "Suma de los cinco grupos"),
                    "884",
                    in(language, "116 short", "faltan 116"),
                    884,
                    0,
                    {}},
                   {in(language, "The same, with the 335 published apart", "Con lo publicado aparte (335)"),
                    "1,219",
                    in(language, "219 over", "219 de más"),
                    884,
                    335,
                    {}}};
    return series;
}

KeyFigure baskets_in_all(base::Language language) {
    KeyFigure figure;
    figure.number = "1,000";
    figure.noun = in(language, "baskets brought in", "canastas recogidas");
    figure.notes = {"note:title"};
    figure.coverage.members = {CoverageMark::reported, CoverageMark::in_part,   CoverageMark::preliminary,
                               CoverageMark::reported, CoverageMark::true_zero, CoverageMark::no_data};
    figure.coverage.words = in(language, "5 of 6 regions report", "informan 5 de 6 regiones");
    figure.coverage.alt = figure.coverage.words;
    return figure;
}

}  // namespace cifra::figure::test
