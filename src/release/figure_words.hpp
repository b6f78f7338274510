#pragma once

#include "release/released_edition.hpp"

#include <string>

namespace cifra::release {

/// What stands in place of a value.
enum class FigureMark { none, no_data, not_applicable, withheld };

/// A figure as pages show it; `text` is never blank: a missing figure has words.
struct FigureWords {
    std::string text;    ///< "1,652", "GTQ 15,000", "no data reported"; plain text.
    bool shown = false;  ///< There is a value.
    bool zero = false;   ///< A true zero.
    FigureMark mark = FigureMark::no_data;
};

/// \param row  null where the edition has no such figure
FigureWords figure_words(ReleasedObservation const* row, base::Language language);

}  // namespace cifra::release
