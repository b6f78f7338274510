#include "release/figure_words.hpp"

#include "language/number.hpp"

#include <algorithm>

namespace cifra::release {
namespace {

using base::Language;
using base::LocalText;
using programme::MissingReason;

LocalText const NOT_STATED{"not stated", "no consta"};
LocalText const NOT_APPLICABLE{"not applicable", "no se aplica"};
LocalText const NOT_EXISTING{"does not exist by definition", "no existe por definición"};
LocalText const ELSEWHERE{"counted in another category", "se cuenta en otra categoría"};

bool has(ReleasedObservation const& row, char status) {
    return row.obs_status.find(status) != std::string::npos;
}

FigureWords missing(LocalText const& words, Language language, FigureMark mark = FigureMark::no_data) {
    return {words.in(language), false, false, mark};
}

/// Each kind of missing has its own words, and withheld and not applicable their own mark.
FigureWords missing(ReleasedObservation const* row, Language language) {
    if (row == nullptr) return missing(NOT_STATED, language);
    auto const& codes = row->key.dimensions;
    if (std::any_of(codes.begin(), codes.end(), [](auto const& part) { return part.code == "_Z"; }))
        return missing(NOT_APPLICABLE, language, FigureMark::not_applicable);
    if (has(*row, 'Q') || row->missing_reason == MissingReason::withheld)
        return missing(missing_reason_label(MissingReason::withheld), language, FigureMark::withheld);
    if (has(*row, 'M')) return missing(NOT_EXISTING, language, FigureMark::not_applicable);
    if (has(*row, 'K')) return missing(ELSEWHERE, language);
    return missing(row->missing_reason ? missing_reason_label(*row->missing_reason) : NOT_STATED, language);
}

}  // namespace

FigureWords figure_words(ReleasedObservation const* row, Language language) {
    if (row == nullptr || !row->obs_value) return missing(row, language);
    auto const number = language::number(*row->obs_value, language);
    return {row->currency.empty() ? number : row->currency + "\u00A0" + number, true, row->obs_value->units == 0,
            FigureMark::none};
}

}  // namespace cifra::release
