#include "figure/sentence.hpp"

#include "figure/chart_parts.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "release/headline.hpp"

#include <fmt/format.h>

namespace cifra::figure {
namespace {

using base::Language;

/// The largest category.
BarRow const* largest_row(BarSeries const& series) {
    BarRow const* largest = nullptr;
    for (auto const& row : series.rows)
        if (row.kind == RowKind::named && row.mark == CellMark::value && row.value > 0 &&
            (largest == nullptr || row.value > largest->value))
            largest = &row;
    return largest;
}

BarRow const* remainder_row(BarSeries const& series) {
    if (series.rows.empty() || series.rows.back().kind != RowKind::remainder) return nullptr;
    return &series.rows.back();
}

}  // namespace

std::string first_sentence(std::string const& text) {
    auto const end = text.find(". ");
    return end == std::string::npos ? text : text.substr(0, end + 1);
}

std::string chart_alt(EditionSource const& source, programme::Indicator const& indicator,
                      programme::Breakdown const& breakdown, BarSeries const& series) {
    auto const language = source.language;
    auto alt = say(language, "Bar chart of ", "Gráfico de barras sobre ") + breakdown.subject.in(language);
    auto const with_share = [](BarRow const& row) {
        return row.number + (row.share.empty() ? "" : " (" + row.share + ")");
    };
    if (auto const* first = largest_row(series)) {
        alt += say(language, ", where the largest published category is ", ", donde la mayor categoría publicada es ") +
               release::inside_sentence(first->label, source.programme()) + say(language, " with ", " con ") +
               with_share(*first);
        if (series.whole > 0)
            alt += say(language, " of ", " de ") + language::number(static_cast<std::int64_t>(series.whole), language) +
                   " " + indicator.noun.in(language);
    }
    if (auto const* rest = remainder_row(series))
        alt += "; " + with_share(*rest) +
               (rest->value == 1
                    ? say(language, " is in no published category", " no figura en ninguna categoría publicada")
                    : say(language, " are in no published category", " no figuran en ninguna categoría publicada"));
    return alt + ".";
}

std::string map_alt(EditionSource const& source, programme::Breakdown const& breakdown, BarSeries const& series) {
    auto const language = source.language;
    std::vector<std::string> named;
    std::vector<std::string> missing;
    for (auto const& row : series.rows) {
        auto const* member = source.programme().member(row.area);
        if (member == nullptr) continue;
        auto const& name = member->name_in_sentence.in(language);
        if (row.mark != CellMark::value) missing.push_back(name);
        if (row.mark == CellMark::value && row.value > 0) named.push_back(name);
    }
    auto alt = say(language, "Map of ", "Mapa sobre ") + breakdown.subject.in(language);
    if (!breakdown.counted.empty()) {
        alt += fmt::format(
            fmt::runtime(say(language, ", where {} of {} countries are named", ", donde se nombran {} de {} países")),
            named.size(), source.programme().members.size());
        if (!named.empty()) alt += ": " + language::list_and(named, language);
    } else if (auto const* first = largest_row(series)) {
        auto const* member = source.programme().member(first->area);
        alt += say(language, ", where the most is in ", ", donde la mayor cifra es de ") +
               (member == nullptr ? first->label : member->name_in_sentence.in(language)) + ", " + first->number +
               (first->share.empty() ? "" : " (" + first->share + ")");
    }
    if (!missing.empty())
        alt += say(language, "; nothing is shown for ", "; no se muestra nada de ") +
               language::list_and(missing, language);
    return alt + ".";
}

std::string sum_alt(EditionSource const& source, SumSeries const& series) {
    auto const language = source.language;
    auto alt = say(language, "Bar chart of sums against the published total, where ",
                   "Gráfico de barras de sumas frente al total publicado, donde ");
    for (std::size_t i = 0; i < series.rows.size(); ++i) {
        auto const& row = series.rows[i];
        alt += (i == 0 ? "" : "; ") + release::inside_sentence(row.label, source.programme()) + ": " + row.number;
        if (!row.difference.empty()) alt += ", " + row.difference;
    }
    return alt + ".";
}

}  // namespace cifra::figure
