#pragma once

#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// The first letter in lower case, for use inside a sentence; abbreviations and names of members stay.
std::string inside_sentence(std::string text, programme::Programme const& programme);

/// A share in words where plain words are exact enough ("Nearly half of the"), else as a percentage ("80% of the"); of
/// a whole that follows the words. Needs a whole above zero.
std::string share_in_words(std::int64_t part, std::int64_t whole, base::Language language);

/// Headlines of an indicator, made from its figures, the fullest first: its largest category and what is in none or a
/// second one; the category alone; the total, with what stood only in pictures. Where the total holds members that do
/// not report the category, its number stands with "at least". Empty where the coalition has no total to show. What an
/// editor wrote in the edition's layout stands in place of them all.
std::vector<std::string> indicator_headlines(ReleasedEdition const& edition, programme::Indicator const& indicator,
                                             base::Language language);

/// The headline of a section: an editor's own; else the fullest of the indicator that has the most to tell; a total
/// whose parts are missing; figures that stand side by side without one; who gives figures at all. Empty when the
/// section has no indicators.
std::string section_headline(ReleasedEdition const& edition, programme::Section const& section,
                             base::Language language);

/// "nine countries" / "nueve países"
std::string member_count(std::size_t members, base::Language language);

/// Whose figures a figure of the coalition holds: "nine countries" where all report, "eight of nine countries", the
/// coalition's name where nobody is known to.
std::string reporting_place(ReleasedEdition const& edition, programme::CellKey const& key, base::Language language);

}  // namespace cifra::release
