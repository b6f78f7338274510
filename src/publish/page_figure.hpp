#pragma once

#include "publish/edition_view.hpp"

#include "release/notes_coverage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::publish {

/// A figure as a page shows it. `text` is never blank: a missing figure has words.
struct FigureText {
    std::string text;              ///< "1,652", "GTQ 15,000", "no data reported"; plain text.
    bool shown = false;            ///< There is a value.
    bool zero = false;             ///< A true zero.
    std::string mark = "hatched";  ///< Class of the mark beside the words of a missing figure.
};

/// \param row  null where the edition has no such figure
FigureText figure_text(release::ReleasedObservation const* row, base::Language language);

/// A whole number that is shown, or nothing.
std::optional<std::int64_t> shown_count(release::ReleasedObservation const* row);

/// Decimals of the shares of a base: one from 10,000 on, where a tenth of a per cent still counts people.
int share_decimals(std::int64_t base);

/// The word for what a member contributes: "reported", "no data", …
std::string reporting_word(release::Reporting reporting, base::Language language);

/// The mark of a member's contribution as inline SVG, hidden from screen readers: its word must stand beside it.
/// \param tip  words that show on hover, or empty
std::string reporting_mark(release::Reporting reporting, std::string const& tip);

/// The marks of all members for a figure in the programme's order, with "9 of 9 countries report", as HTML; who
/// is behind a mark other than "reported" stands in words for those who do not see it. Empty when
/// nothing is known of any member.
std::string coverage_strip(release::ReleasedEdition const& edition, programme::CellKey const& key,
                           base::Language language);

}  // namespace cifra::publish
