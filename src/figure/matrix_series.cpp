#include "figure/matrix_series.hpp"

#include "figure/chart_parts.hpp"
#include "figure/released_coverage.hpp"
#include "release/coverage_matrix.hpp"
#include "release/coverage_share.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Language;
using release::CoverageRow;
using release::CoverageTheme;

MatrixRow row_of(CoverageRow const& row, Language language) {
    MatrixRow drawn;
    drawn.label = row.label.in(language);
    for (auto const reporting : row.members) drawn.marks.push_back(mark_of(reporting));
    drawn.count = std::to_string(release::reporting_members(row));
    drawn.of_all = say(language, "of ", "de ") + std::to_string(row.members.size());
    return drawn;
}

std::string alt_of(std::vector<CoverageTheme> const& themes, std::size_t members, Language language) {
    std::size_t figures = 0;
    std::size_t complete = 0;
    CoverageRow const* fewest = nullptr;
    for (auto const& theme : themes)
        for (auto const& row : theme.rows) {
            auto const count = release::reporting_members(row);
            ++figures;
            if (count == members) ++complete;
            if (fewest == nullptr || count < release::reporting_members(*fewest)) fewest = &row;
        }
    if (fewest == nullptr) return {};
    return fmt::format(
        fmt::runtime(say(language,
                         "Matrix of {figures} figures and the {members} countries, where all report {complete} figures "
                         "and the fewest countries, {some}, report “{label}”.",
                         "Matriz de {figures} cifras y los {members} países, donde todos informan {complete} cifras "
                         "y la que menos países informan, {some}, es “{label}”.")),
        fmt::arg("figures", figures), fmt::arg("members", members), fmt::arg("complete", complete),
        fmt::arg("some", release::reporting_members(*fewest)), fmt::arg("label", fewest->label.in(language)));
}

}  // namespace

MatrixSeries matrix_series(EditionSource const& source) {
    auto const language = source.language;
    auto const themes = release::coverage_matrix(source.edition);
    auto const& members = source.programme().members;
    MatrixSeries series;
    series.title = say(language, "Who reports which figure", "Qué países informan cada cifra");
    series.subtitle = say(language,
                          "Each figure of the coalition and the countries in it. A country that no note names as "
                          "missing counts as reporting.",
                          "Cada cifra de la coalición y los países que la componen. Se considera que informa todo país "
                          "que ninguna nota señala como faltante.");
    if (auto const shares = release::coverage_shares_text(source.edition); !shares.empty())
        series.subtitle += " " + shares.in(language);
    series.alt = alt_of(themes, members.size(), language);
    series.row_head = say(language, "Figure", "Cifra");
    series.count_head = say(language, "Reporting", "Informan");
    for (auto const& member : members) series.columns.push_back({member.name.in(language), member.code});
    for (auto const& theme : themes) {
        MatrixGroup group{theme.title.in(language), {}};
        for (auto const& row : theme.rows) group.rows.push_back(row_of(row, language));
        series.groups.push_back(std::move(group));
    }
    return series;
}

}  // namespace cifra::figure
