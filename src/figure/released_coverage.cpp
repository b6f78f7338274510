#include "figure/released_coverage.hpp"

#include "figure/chart_parts.hpp"
#include "language/list.hpp"
#include "language/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cifra::figure {
namespace {

using release::Reporting;

constexpr std::array<CoverageMark, 4> NAMED_MARKS{CoverageMark::preliminary, CoverageMark::in_part,
                                                  CoverageMark::true_zero, CoverageMark::no_data};

std::string words_for(CoverageMark mark, base::Language language) {
    switch (mark) {
        case CoverageMark::preliminary:
            return say(language, "preliminary data", "datos preliminares");
        case CoverageMark::in_part:
            return say(language, "reported in part", "datos parciales");
        case CoverageMark::true_zero:
            return say(language, "a true zero", "cero confirmado");
        case CoverageMark::no_data:
            return say(language, "no data", "sin datos");
        case CoverageMark::reported:
            break;
    }
    return {};
}

}  // namespace

CoverageMark mark_of(Reporting reporting) {
    switch (reporting) {
        case Reporting::in_part:
            return CoverageMark::in_part;
        case Reporting::preliminary:
            return CoverageMark::preliminary;
        case Reporting::true_zero:
            return CoverageMark::true_zero;
        case Reporting::no_data:
        case Reporting::not_stated:
            return CoverageMark::no_data;
        case Reporting::reported:
            break;
    }
    return CoverageMark::reported;
}

Coverage coverage_of(EditionSource const& source, programme::CellKey const& key) {
    Coverage coverage;
    std::array<std::vector<std::string>, 5> names;
    std::size_t reporting = 0;
    auto const language = source.language;
    for (auto const& member : source.programme().members) {
        auto const mark = mark_of(release::reporting_of(source.edition, member.code, key));
        coverage.members.push_back(mark);
        names[static_cast<std::size_t>(mark)].push_back(member.name_in_sentence.in(language));
        if (mark != CoverageMark::no_data) ++reporting;
    }
    auto const all = coverage.members.size();
    coverage.words = fmt::format(fmt::runtime(say(language, "{} of {} countries report", "informan {} de {} países")),
                                 reporting, all);
    coverage.alt = coverage.words;
    for (auto const mark : NAMED_MARKS) {
        auto const& members = names[static_cast<std::size_t>(mark)];
        if (!members.empty())
            coverage.alt += "; " + words_for(mark, language) + ": " + language::list_and(members, language);
    }
    return coverage;
}

KeyFigure key_figure_of(EditionSource const& source, programme::Indicator const& indicator) {
    auto const* total = source.total(indicator);
    KeyFigure figure;
    figure.number = language::number(*total->obs_value, source.language);
    figure.noun = indicator.noun.in(source.language);
    figure.notes = source.notes_at(total->key);
    figure.coverage = coverage_of(source, total->key);
    return figure;
}

}  // namespace cifra::figure
