#include "figure/sentence.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "figure/chart_parts.hpp"
#include "figure/released_coverage.hpp"
#include "language/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace cifra::figure {
namespace {

using base::Language;
using programme::BreakdownKind;

struct Fraction {
    int numerator;
    int denominator;
    char const* en;
    char const* es;
};

constexpr Fraction FRACTIONS[] = {
    {1, 10, "one in ten", "la décima parte"},       {1, 5, "one in five", "la quinta parte"},
    {1, 4, "one in four", "la cuarta parte"},       {1, 3, "one in three", "la tercera parte"},
    {2, 5, "two in five", "dos de cada cinco"},     {1, 2, "half", "la mitad"},
    {3, 5, "three in five", "tres de cada cinco"},  {2, 3, "two in three", "dos de cada tres"},
    {3, 4, "three in four", "tres de cada cuatro"}, {4, 5, "four in five", "cuatro de cada cinco"},
    {9, 10, "nine in ten", "nueve de cada diez"}};

constexpr int SMALLEST_IN_WORDS = 50;  ///< Tenths of a per cent.
constexpr int NEARLY_ALL = 970;
constexpr int EXACT_BELOW = 5;  ///< How far a share may lie under its fraction and still be called by it.
constexpr int EXACT_ABOVE = 25;
constexpr int WORTH_NAMING = 250;  ///< A second category or a remainder of a quarter is named in a headline.

int tenths(Fraction const& fraction) {
    return fraction.numerator * 1000 / fraction.denominator;
}

Fraction const& nearest_fraction(int share) {
    return *std::min_element(std::begin(FRACTIONS), std::end(FRACTIONS), [&](Fraction const& a, Fraction const& b) {
        return std::abs(tenths(a) - share) < std::abs(tenths(b) - share);
    });
}

/// Its words hang together: a line does not end inside "one in four".
std::string in(Fraction const& fraction, Language language) {
    return base::replace_all(say(language, fraction.en, fraction.es), " ", "\u00A0");
}

std::string at_least(int share, std::int64_t part, std::int64_t whole, Language language) {
    Fraction const* largest = nullptr;
    for (auto const& fraction : FRACTIONS)
        if (tenths(fraction) <= share) largest = &fraction;
    auto const words = largest != nullptr ? in(*largest, language)
                                          : say(language, "", "el ") + language::share(part, whole, 0, language);
    return say(language, "at least ", "al menos ") + words;
}

BarRow const* named_row(BarSeries const& series, std::size_t number) {
    std::vector<BarRow const*> rows;
    for (auto const& row : series.rows)
        if (row.kind == RowKind::named && row.mark == CellMark::value && row.value > 0) rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [](BarRow const* a, BarRow const* b) { return a->value > b->value; });
    return number < rows.size() ? rows[number] : nullptr;
}

BarRow const* remainder_row(BarSeries const& series) {
    if (series.rows.empty() || series.rows.back().kind != RowKind::remainder) return nullptr;
    return &series.rows.back();
}

int share_of(BarRow const& row, BarSeries const& series) {
    return static_cast<int>(row.value * 1000 / series.whole);
}

std::string words_of(BarRow const& row, BarSeries const& series, bool lower_bound, Language language) {
    return fraction_in_words(static_cast<std::int64_t>(row.value), static_cast<std::int64_t>(series.whole), lower_bound,
                             language);
}

}  // namespace

std::string inside_sentence(std::string text) {
    bool const abbreviation = text.size() > 1 && std::isupper(static_cast<unsigned char>(text[1])) != 0;
    if (!text.empty() && !abbreviation) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

std::string first_sentence(std::string const& text) {
    auto const end = text.find(". ");
    return end == std::string::npos ? text : text.substr(0, end + 1);
}

std::string fraction_in_words(std::int64_t part, std::int64_t whole, bool lower_bound, Language language) {
    auto const share = static_cast<int>(base::percentage(part, whole, 1).units);
    if (lower_bound) return at_least(share, part, whole, language);
    if (part == whole) return say(language, "all", "la totalidad");
    if (share >= NEARLY_ALL) return say(language, "nearly all", "casi la totalidad");
    if (share < SMALLEST_IN_WORDS) return say(language, "", "el ") + language::share(part, whole, 0, language);
    auto const& fraction = nearest_fraction(share);
    auto const over = share - tenths(fraction);
    if (over < -EXACT_BELOW) return say(language, "nearly ", "casi ") + in(fraction, language);
    if (over > EXACT_ABOVE) return say(language, "more than ", "más de ") + in(fraction, language);
    return in(fraction, language);
}

std::vector<std::string> headlines(EditionSource const& source, programme::Indicator const& indicator,
                                   BarSeries const* series) {
    auto const language = source.language;
    auto const figure = key_figure_of(source, indicator);
    auto const total = figure.number + " " + figure.noun;
    auto const* first = series == nullptr ? nullptr : named_row(*series, 0);
    if (first == nullptr || series->whole < 20) return {total};
    bool const lower = series->lower_bound;
    auto const words = words_of(*first, *series, lower, language);
    auto const text = first->label + ": " + words;
    std::vector<std::string> found;
    if (auto const* rest = remainder_row(*series); rest != nullptr && share_of(*rest, *series) >= WORTH_NAMING) {
        found.push_back(text + fmt::format(fmt::runtime(say(language, "; for {} no category was published",
                                                            "; de {} no se publicó la categoría")),
                                           words_of(*rest, *series, false, language)));
    } else if (auto const* second = named_row(*series, 1);
               second != nullptr && share_of(*second, *series) >= WORTH_NAMING) {
        auto const others = words_of(*second, *series, lower, language);
        found.push_back(text + "; " + inside_sentence(second->label) + ": " +
                        (others == words ? say(language, "as many", "igual proporción") : others));
    }
    found.push_back(text + say(language, " of ", " de un total de ") + total);
    found.push_back(text);
    return found;
}

std::string chart_alt(EditionSource const& source, programme::Indicator const& indicator,
                      programme::Breakdown const& breakdown, BarSeries const& series) {
    auto const language = source.language;
    auto alt = say(language, "Bar chart of ", "Gráfico de barras sobre ") + breakdown.subject.in(language);
    auto const with_share = [](BarRow const& row) {
        return row.number + (row.share.empty() ? "" : " (" + row.share + ")");
    };
    if (auto const* first = named_row(series, 0)) {
        alt += say(language, ", where the largest is ", ", donde la mayor barra es ") + inside_sentence(first->label) +
               say(language, " with ", " con ") + with_share(*first);
        if (series.whole > 0)
            alt += say(language, " of ", " de ") + language::number(static_cast<std::int64_t>(series.whole), language) +
                   " " + indicator.noun.in(language);
    }
    if (auto const* rest = remainder_row(series))
        alt += say(language, "; nothing is published for ", "; no se publica nada sobre ") + with_share(*rest);
    return alt + ".";
}

std::string sum_alt(SumSeries const& series, Language language) {
    auto alt = say(language, "Bar chart of sums against the published total, where ",
                   "Gráfico de barras de sumas frente al total publicado, donde ");
    for (std::size_t i = 0; i < series.rows.size(); ++i) {
        auto const& row = series.rows[i];
        alt += (i == 0 ? "" : "; ") + inside_sentence(row.label) + ": " + row.number;
        if (!row.difference.empty()) alt += ", " + row.difference;
    }
    return alt + ".";
}

}  // namespace cifra::figure
