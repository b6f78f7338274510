#include "figure/plain_tables.hpp"

#include "figure/breakdown_chart.hpp"
#include "figure/cell_mark.hpp"
#include "figure/chart_parts.hpp"
#include "figure/sentence.hpp"
#include "language/count.hpp"
#include "release/figure_words.hpp"
#include "release/headline.hpp"
#include "release/named_codes.hpp"
#include "release/single_figures.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

constexpr double TALLEST_TABLE = 620;

TableCell text_cell(std::string text) {
    return {std::move(text), {}, CellMark::value, {}};
}

TableCell figure_cell(EditionSource const& source, programme::CellKey const& key) {
    auto const words = release::figure_words(source.edition.find(key), source.language);
    return {words.text, source.notes_at(key), mark_of(words.mark), {}};
}

TableSeries table_of(EditionSource const& source, std::vector<release::SingleFigure> const& figures, std::string title,
                     std::string subtitle) {
    auto const language = source.language;
    auto const& programme = source.programme();
    TableSeries table{std::move(title), std::move(subtitle), {}, {}, {}, {}};
    table.alt = table.title + ".";
    table.columns = {{say(language, "Country", "País"), ColumnAlign::start},
                     {say(language, "Measure", "Medida"), ColumnAlign::start},
                     {say(language, "Figure", "Cifra"), ColumnAlign::end}};
    for (auto const& single : figures) {
        auto measure = single.indicator->name.in(language);
        auto const place = release::place_words(programme, single, language);
        if (place != measure) measure += " – " + release::inside_sentence(place, programme);
        table.rows.push_back({{text_cell(programme.area_name(single.figure->key.ref_area).in(language)),
                               text_cell(std::move(measure)), figure_cell(source, single.figure->key)},
                              false});
    }
    return table;
}

/// "Belize: 27; Panama: withheld to protect victims"
void add_member(EditionSource const& source, programme::CellKey const& key, TableCell const& figure, TableCell& list) {
    auto const name = source.programme().area_name(key.ref_area).in(source.language);
    list.text += (list.text.empty() ? "" : "; ") + name + ": " + figure.text;
    add_ids(list.notes, figure.notes);
}

/// Numbers of two digits for every note of a table: what has room with them has room with a page's own.
NoteNumbers widest_numbers(TableSeries const& series) {
    constexpr int TWO_DIGITS = 20;
    std::vector<std::string> ids = series.notes;
    for (auto const& row : series.rows)
        for (auto const& cell : row.cells) add_ids(ids, cell.notes);
    NoteNumbers widest;
    for (auto const& id : ids) widest.numbers[id] = TWO_DIGITS + static_cast<int>(widest.numbers.size() % 70);
    return widest;
}

}  // namespace

std::vector<Piece> table_pieces(TableSeries const& series, base::Language language, Fonts const& fonts) {
    auto const widest = widest_numbers(series);
    auto parts = split(series, measure::TEXT_WIDTH, TALLEST_TABLE, {fonts, language, widest});
    // What cannot be set here cannot be drawn either, and says so there.
    if (!parts) parts = std::vector<TableSeries>{series};
    std::vector<Piece> pieces;
    for (auto& part : *parts) {
        Piece piece{{part.title, part.title}, part.notes, {}};
        for (auto const& row : part.rows)
            for (auto const& cell : row.cells) add_ids(piece.notes, cell.notes);
        piece.draw = [part = std::move(part), language, &fonts](NoteNumbers const& numbers, bool tight) {
            return data_table(part, measure::TEXT_WIDTH, {fonts, language, numbers, true, tight});
        };
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<Piece> member_tables(EditionSource const& source, programme::Section const& section, Fonts const& fonts) {
    auto const figures = release::member_figures(source.edition, section);
    if (figures.empty()) return {};
    auto const table = table_of(
        source, figures, say(source.language, "Figures of single countries", "Cifras de cada país"),
        say(source.language,
            "The coalition has no total of them. A country without a row gives no such figure in this edition.",
            "La coalición no tiene un total de ellas. Un país sin fila no da esa cifra en esta edición."));
    return table_pieces(table, source.language, fonts);
}

std::vector<Piece> further_tables(EditionSource const& source, programme::Section const& section,
                                  std::set<std::string> const& stands, Fonts const& fonts) {
    auto const figures = release::further_figures(
        source.edition, section, [&](programme::CellKey const& key) { return stands.count(to_string(key)) > 0; });
    if (figures.empty()) return {};
    auto const table = table_of(source, figures, say(source.language, "Further figures", "Otras cifras"),
                                say(source.language, "Single figures that stand in no chart of this section.",
                                    "Cifras sueltas que no están en ningún gráfico de esta sección."));
    return table_pieces(table, source.language, fonts);
}

std::vector<Piece> named_tables(EditionSource const& source, programme::Indicator const& indicator,
                                programme::Breakdown const& breakdown, Fonts const& fonts,
                                std::set<std::string>& stands) {
    auto const named = release::named_codes(source.edition, indicator, breakdown);
    if (named.codes.empty()) return {};
    auto const language = source.language;
    TableSeries table{breakdown.title.in(language), indicator.name.in(language) + ".", {}, {}, {}, {}};
    table.alt = table.title + ".";
    auto const* const dimension = source.programme().dimension(named.dimension);
    table.columns = {{dimension == nullptr ? say(language, "Category", "Categoría") : dimension->name.in(language),
                      ColumnAlign::start},
                     {source.programme().region_name.in(language), ColumnAlign::end},
                     {say(language, "Of which", "De ellas"), ColumnAlign::start}};
    for (auto const& code : named.codes) {
        auto of_all = text_cell({});
        auto by_member = text_cell({});
        for (auto const& key : code.cells) {
            if (source.edition.find(key) == nullptr) continue;
            stands.insert(to_string(key));
            auto const cell = figure_cell(source, key);
            if (key.ref_area == source.programme().region)
                of_all = cell;
            else
                add_member(source, key, cell, by_member);
        }
        table.rows.push_back({{text_cell(code.label.in(language)), std::move(of_all), std::move(by_member)}, false});
    }
    table.notes = source.notes_at(indicator, breakdown);
    return table_pieces(table, language, fonts);
}

std::vector<Piece> missing_table(EditionSource const& source, programme::Indicator const& indicator,
                                 programme::Breakdown const& breakdown, Fonts const& fonts) {
    auto const language = source.language;
    auto const title = breakdown.title.in(language);
    auto const subject = breakdown.subject.in(language);
    // "Sentences by stage" needs no "The sentences by stage." under it.
    constexpr std::size_t ARTICLE = 4;
    bool const repeats = subject.size() <= title.size() + ARTICLE &&
                         subject.find(release::inside_sentence(title, source.programme())) != std::string::npos;
    TableSeries table{title, repeats ? "" : language::capitalised(subject) + ".", {}, {}, {}, {}};
    table.alt = table.title + ".";
    table.columns = {{breakdown.by_area ? say(language, "Country", "País") : say(language, "Category", "Categoría"),
                      ColumnAlign::start},
                     {say(language, "Figure", "Cifra"), ColumnAlign::start}};
    for (auto const& row : rows_of(source, indicator, breakdown))
        table.rows.push_back({{text_cell(row.label), figure_cell(source, row.key)}, false});
    table.notes = source.notes_at(indicator, breakdown);
    return table_pieces(table, language, fonts);
}

std::vector<LabelledKey> rows_of(EditionSource const& source, programme::Indicator const& indicator,
                                 programme::Breakdown const& breakdown) {
    auto const& programme = source.programme();
    auto const& year = source.edition.time_period;
    std::vector<LabelledKey> rows;
    if (breakdown.by_area)
        for (auto const& member : programme.members)
            rows.push_back({member.name.in(source.language), {}, programme.total_key(indicator, member.code, year)});
    else
        for (auto const& category : breakdown.categories)
            rows.push_back({category.label.in(source.language), category.definition.in(source.language),
                            programme.category_key(indicator, category, programme.region, year)});
    return rows;
}

}  // namespace cifra::figure
