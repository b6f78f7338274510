#include "figure/released_series.hpp"

#include "figure/chart_parts.hpp"
#include "figure/sentence.hpp"
#include "language/count.hpp"
#include "language/number.hpp"
#include "release/base_words.hpp"
#include "release/headline.hpp"
#include "release/notes_coverage.hpp"
#include "release/regional_sum.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace cifra::figure {
namespace {

using base::Language;
using programme::Breakdown;
using programme::BreakdownKind;
using programme::Category;
using programme::CellKey;
using programme::Indicator;
using release::NoteKind;
using release::ReleasedObservation;

constexpr std::int64_t BASE_WORTH_A_DECIMAL = 10000;

bool withheld(ReleasedObservation const* row) {
    return row != nullptr && (row->missing_reason == programme::MissingReason::withheld || row->conf_status == 'C');
}

bool has_status(ReleasedObservation const* row, char letter) {
    return row != nullptr && row->obs_status.find(letter) != std::string::npos;
}

double as_double(base::Decimal value) {
    auto result = static_cast<double>(value.units);
    for (int i = 0; i < value.scale; ++i) result /= 10;
    return result;
}

/// The categories of a breakdown, the members where it goes by area.
struct Cell {
    Category const* category = nullptr;
    std::string label;
    CellKey key;
};

std::vector<Cell> cells_of(EditionSource const& source, Indicator const& indicator, Breakdown const& breakdown) {
    auto const& programme = source.programme();
    auto const& year = source.edition.time_period;
    std::vector<Cell> cells;
    if (breakdown.by_area) {
        for (auto const& member : programme.members)
            cells.push_back(
                {nullptr, member.name.in(source.language), programme.total_key(indicator, member.code, year)});
        return cells;
    }
    for (auto const& category : breakdown.categories)
        cells.push_back({&category, category.label.in(source.language),
                         programme.category_key(indicator, category, programme.region, year)});
    return cells;
}

bool is_other(Cell const& cell) {
    return cell.category != nullptr && std::any_of(cell.category->codes.begin(), cell.category->codes.end(),
                                                   [](auto const& code) { return code.code == "_O"; });
}

bool apart(Cell const& cell) {
    return cell.category != nullptr && cell.category->apart;
}

RowKind kind_of(Cell const& cell) {
    if (cell.category != nullptr && (cell.category->unknown || cell.category->apart)) return RowKind::unknown;
    return is_other(cell) ? RowKind::other : RowKind::named;
}

/// What the figures of a breakdown come to. Whole numbers only.
struct Sums {
    std::optional<std::int64_t> total;
    std::int64_t parts = 0;
    std::int64_t apart = 0;
    bool complete = true;  ///< Every part has a value.
    bool withheld = false;
};

/// A member whose figure the region's sum does not hold.
bool outside(EditionSource const& source, Cell const& cell) {
    auto const* sum = cell.category == nullptr ? release::regional_sum(source.edition, cell.key) : nullptr;
    return sum != nullptr && !release::covers(*sum, cell.key.ref_area);
}

Sums sums_of(EditionSource const& source, Indicator const& indicator, std::vector<Cell> const& cells) {
    Sums sums;
    if (auto const* total = source.total(indicator);
        total != nullptr && total->obs_value && total->obs_value->scale == 0)
        sums.total = total->obs_value->units;
    for (auto const& cell : cells) {
        auto const* row = source.edition.find(cell.key);
        sums.withheld = sums.withheld || withheld(row);
        bool const counted = row != nullptr && row->obs_value && row->obs_value->scale == 0;
        if (outside(source, cell)) continue;
        if (!counted)
            sums.complete = sums.complete && apart(cell);
        else
            (apart(cell) ? sums.apart : sums.parts) += row->obs_value->units;
    }
    return sums;
}

/// Parts printed apart from the others make it unclear what the total holds: two sums, and neither is the total.
bool contradicts(Sums const& sums) {
    if (!sums.total || sums.withheld || !sums.complete) return false;
    bool const over = sums.parts > *sums.total;
    return over || (sums.apart > 0 && sums.parts != *sums.total && sums.parts + sums.apart != *sums.total);
}

CellMark mark_of(ReleasedObservation const* row) {
    if (row != nullptr && row->obs_value) return CellMark::value;
    if (withheld(row)) return CellMark::withheld;
    return has_status(row, 'M') ? CellMark::not_applicable : CellMark::no_data;
}

std::string words_for(CellMark mark, Language language) {
    switch (mark) {
        case CellMark::withheld:
            return say(language, "withheld to protect victims", "reservado para proteger a las víctimas");
        case CellMark::not_applicable:
            return say(language, "does not exist by definition", "no existe por definición");
        case CellMark::no_data:
            return say(language, "no data", "sin datos");
        case CellMark::value:
            break;
    }
    return {};
}

BarRow row_of(EditionSource const& source, Cell const& cell, bool with_share) {
    BarRow row;
    auto const* figure = source.edition.find(cell.key);
    row.label = cell.label;
    if (cell.category != nullptr) {
        auto const& brief = cell.category->brief.in(source.language);
        row.definition = brief.empty() ? first_sentence(cell.category->definition.in(source.language)) : brief;
    }
    row.kind = kind_of(cell);
    row.mark = mark_of(figure);
    row.notes = source.notes_at(cell.key);
    if (row.mark != CellMark::value) {
        row.number = words_for(row.mark, source.language);
        return row;
    }
    row.value = as_double(*figure->obs_value);
    row.number = language::number(*figure->obs_value, source.language);
    auto const base = release::denominator_of(source.edition, cell.key).base;
    if (with_share && !apart(cell) && base && *base > 0 && figure->obs_value->scale == 0)
        row.share = language::share(figure->obs_value->units, *base, share_decimals(*base), source.language);
    return row;
}

/// What the parts leave over, where that may be said.
std::optional<BarRow> remainder_of(EditionSource const& source, Sums const& sums, std::size_t categories) {
    if (!sums.total || sums.withheld || sums.parts >= *sums.total || contradicts(sums)) return std::nullopt;
    if (sums.apart > 0 && sums.parts + sums.apart == *sums.total) return std::nullopt;  // the part apart is the rest
    auto const rest = *sums.total - sums.parts;
    BarRow row;
    row.kind = RowKind::remainder;
    row.label = say(source.language, "In no published category", "En ninguna categoría publicada");
    auto const count =
        language::count_in_words(static_cast<std::int64_t>(categories), source.language, language::Gender::feminine);
    row.definition = fmt::format(fmt::runtime(say(source.language, "The total less the {} categories above.",
                                                  "El total menos las {} categorías anteriores.")),
                                 count);
    row.value = static_cast<double>(rest);
    row.number = language::number(rest, source.language);
    row.share = language::share(rest, *sums.total, share_decimals(*sums.total), source.language);
    return row;
}

/// Hue by the first of the crossed dimensions, dots by the second's second code, a new group where that code changes.
void group_rows(std::vector<Cell> const& cells, std::vector<BarRow>& rows) {
    std::vector<std::string> hues;
    std::vector<std::string> readings;
    std::string last;
    auto const index_in = [](std::vector<std::string>& known, std::string const& code) {
        auto const found = std::find(known.begin(), known.end(), code);
        if (found != known.end()) return found - known.begin();
        known.push_back(code);
        return static_cast<std::ptrdiff_t>(known.size()) - 1;
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& codes = cells[i].category->codes;
        bool const crossed = codes.size() == 2 && rows[i].kind == RowKind::named;
        auto const reading = crossed ? codes[1].code : std::string{"-"};
        rows[i].starts_group = reading != last;
        last = reading;
        rows[i].hue = crossed ? static_cast<int>(std::min<std::ptrdiff_t>(1, index_in(hues, codes[0].code))) : 2;
        rows[i].dotted = crossed && index_in(readings, reading) > 0;
    }
}

/// A category of another dimension than the first one's has a colour of its own.
void mark_foreign_rows(std::vector<Cell> const& cells, std::vector<BarRow>& rows) {
    auto const dimension = [](Cell const& cell) { return cell.category->codes.front().dimension; };
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (cells[i].category != nullptr && rows[i].kind == RowKind::named &&
            dimension(cells[i]) != dimension(cells[0]))
            rows[i].hue = 2;
}

/// "Colour: sex. Solid: adults. Dotted: children and adolescents."
std::string group_legend(EditionSource const& source, Breakdown const& breakdown) {
    auto const& programme = source.programme();
    std::string legend;
    std::set<std::string> said;
    for (auto const& category : breakdown.categories) {
        if (category.codes.size() != 2 || category.unknown || category.apart) continue;
        auto const& [hue, reading] = std::pair(category.codes[0], category.codes[1]);
        if (legend.empty()) {
            auto const* dimension = programme.dimension(hue.dimension);
            legend = say(source.language, "Colour: ", "Color: ") +
                     release::inside_sentence(
                         dimension == nullptr ? hue.dimension : dimension->name.in(source.language), programme) +
                     ".";
        }
        if (!said.insert(reading.code).second) continue;
        legend += said.size() == 1 ? say(source.language, " Solid: ", " Liso: ")
                                   : say(source.language, " Dotted: ", " Con puntos: ");
        legend +=
            release::inside_sentence(programme.label(reading.dimension, reading.code).in(source.language), programme) +
            ".";
    }
    return legend;
}

/// Notes on the table: where something is left over they stand at what is left over, else at the title.
void attach_table_notes(EditionSource const& source, std::string const& table, bool contradicted, BarSeries& series) {
    bool const remains = !series.rows.empty() && series.rows.back().kind == RowKind::remainder;
    for (auto const& note : source.notes) {
        if (std::find(note.tables.begin(), note.tables.end(), table) == note.tables.end()) continue;
        if (contradicted && note.kind == NoteKind::finding) continue;  // stands at the chart of the sums
        bool const on_rest = remains && (note.kind == NoteKind::finding || note.kind == NoteKind::coverage ||
                                         note.kind == NoteKind::partial);
        (on_rest ? series.rows.back().notes : series.notes).push_back(note.id);
    }
}

void sort_rows(std::vector<BarRow>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](BarRow const& a, BarRow const& b) {
        if (a.kind != b.kind) return a.kind < b.kind;
        if ((a.mark == CellMark::value) != (b.mark == CellMark::value)) return a.mark == CellMark::value;
        return a.value > b.value;
    });
}

void add_words(EditionSource const& source, Indicator const& indicator, Breakdown const& breakdown, ChartKind kind,
               BarSeries& series) {
    auto const language = source.language;
    series.title = breakdown.title.in(language);
    series.subtitle = language::capitalised(breakdown.subject.in(language)) + ".";
    if (kind == ChartKind::grouped) series.subtitle = group_legend(source, breakdown);
    if (kind == ChartKind::multiple) {
        series.subtitle += say(language, " Categories overlap: the bars do not add up.",
                               " Las categorías se superponen: las barras no se suman.");
        if (series.whole > 0)
            series.whole_label =
                fmt::format(fmt::runtime(say(language, "all {}: {}", "total de {}: {}")), indicator.noun.in(language),
                            language::number(static_cast<std::int64_t>(series.whole), language));
    }
    for (auto const& row : series.rows) {
        if (kind == ChartKind::grouped) break;
        if (row.kind == RowKind::unknown)
            series.unknown_label = say(language, "reported as not known", "se informó como desconocido");
        if (row.kind == RowKind::remainder)
            series.remainder_label = say(language, "in no published category", "en ninguna categoría publicada");
    }
}

/// What a map of the breakdown needs; null where the programme has none.
std::shared_ptr<MapGround const> ground_of(EditionSource const& source, Breakdown const& breakdown) {
    auto const& programme = source.programme();
    if (programme.map == nullptr) return nullptr;
    auto const language = source.language;
    auto const named = breakdown.counted.empty() ? std::string{} : breakdown.title.in(language);
    return std::make_shared<MapGround const>(
        MapGround{programme.map, programme.map->credit.in(language) + " " + programme.disclaimer.in(language), named});
}

}  // namespace

int share_decimals(std::int64_t base) {
    return base >= BASE_WORTH_A_DECIMAL ? 1 : 0;
}

ChartKind chart_kind(EditionSource const& source, Indicator const& indicator, Breakdown const& breakdown) {
    auto const cells = cells_of(source, indicator, breakdown);
    bool const shown = std::any_of(cells.begin(), cells.end(), [&](Cell const& cell) {
        auto const* row = source.edition.find(cell.key);
        return !apart(cell) && row != nullptr && row->obs_value && row->obs_value->units > 0;
    });
    if (!shown) return ChartKind::none;
    if (breakdown.kind == BreakdownKind::multiple_response) return ChartKind::multiple;
    bool const crossed = std::any_of(
        breakdown.categories.begin(), breakdown.categories.end(),
        [](Category const& category) { return category.codes.size() == 2 && !category.unknown && !category.apart; });
    return crossed ? ChartKind::grouped : ChartKind::ordered;
}

BarSeries breakdown_series(EditionSource const& source, Indicator const& indicator, Breakdown const& breakdown,
                           ChartKind kind) {
    auto const cells = cells_of(source, indicator, breakdown);
    auto const sums = sums_of(source, indicator, cells);
    bool const partition = breakdown.kind == BreakdownKind::partition;
    BarSeries series;
    series.whole = sums.total ? static_cast<double>(*sums.total) : 0;
    for (auto const& cell : cells) {
        series.rows.push_back(row_of(source, cell, breakdown.kind != BreakdownKind::list));
        if (breakdown.by_area) series.rows.back().area = cell.key.ref_area;
    }
    if (breakdown.by_area) series.ground = ground_of(source, breakdown);
    if (kind == ChartKind::grouped) {
        group_rows(cells, series.rows);
    } else {
        mark_foreign_rows(cells, series.rows);
        if (breakdown.kind != BreakdownKind::list) sort_rows(series.rows);
    }
    auto const own_base = release::base_words(source.edition, indicator, breakdown, source.language);
    if (partition)
        if (auto rest = remainder_of(source, sums, cells.size())) {
            if (!own_base.empty()) rest->share.clear();
            series.rows.push_back(std::move(*rest));
        }
    add_words(source, indicator, breakdown, kind, series);
    series.one_whole = own_base.empty() && std::none_of(cells.begin(), cells.end(),
                                                        [&](Cell const& cell) { return outside(source, cell); });
    if (!own_base.empty())
        series.subtitle += say(source.language, " Shares are of ", " Porcentajes sobre ") + own_base + ".";
    attach_table_notes(source, indicator.id + "." + breakdown.id, partition && contradicts(sums), series);
    series.alt = chart_alt(source, indicator, breakdown, series);
    return series;
}

std::optional<SumSeries> sum_series(EditionSource const& source, Indicator const& indicator,
                                    Breakdown const& breakdown) {
    if (breakdown.kind != BreakdownKind::partition) return std::nullopt;
    auto const cells = cells_of(source, indicator, breakdown);
    auto const sums = sums_of(source, indicator, cells);
    if (!contradicts(sums)) return std::nullopt;
    auto const language = source.language;
    auto const number = [&](std::int64_t value) { return language::number(value, language); };
    auto const total = *sums.total;
    auto const difference = [&](std::int64_t sum) {
        return sum < total ? fmt::format(fmt::runtime(say(language, "{} short", "faltan {}")), number(total - sum))
                           : fmt::format(fmt::runtime(say(language, "{} over", "{} de más")), number(sum - total));
    };
    auto const parts = std::count_if(cells.begin(), cells.end(), [](Cell const& cell) { return !apart(cell); });
    SumSeries series;
    series.title = say(language, "The groups and the total do not agree", "Los grupos y el total no coinciden");
    series.subtitle =
        language::capitalised(indicator.noun.in(language)) +
        say(language, ": as published, and as the groups add up.", ": lo publicado y la suma de los grupos.");
    series.total = static_cast<double>(total);
    series.rows.push_back(
        {say(language, "Published total", "Total publicado"), number(total), {}, series.total, 0, {}});
    auto const sum_label = fmt::format(fmt::runtime(say(language, "The {} groups added up", "Suma de los {} grupos")),
                                       language::count_in_words(parts, language));
    series.rows.push_back(
        {sum_label, number(sums.parts), difference(sums.parts), static_cast<double>(sums.parts), 0, {}});
    if (sums.apart > 0) {
        auto const label = fmt::format(
            fmt::runtime(say(language, "The same, with the {} published apart", "Con lo publicado aparte ({})")),
            number(sums.apart));
        series.rows.push_back({label,
                               number(sums.parts + sums.apart),
                               difference(sums.parts + sums.apart),
                               static_cast<double>(sums.parts),
                               static_cast<double>(sums.apart),
                               {}});
    }
    auto const table = indicator.id + "." + breakdown.id;
    for (auto const& note : source.notes)
        if (note.kind == NoteKind::finding &&
            std::find(note.tables.begin(), note.tables.end(), table) != note.tables.end())
            series.notes.push_back(note.id);
    series.alt = sum_alt(source, series);
    return series;
}

}  // namespace cifra::figure
