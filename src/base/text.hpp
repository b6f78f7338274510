#pragma once

#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::base {

/// Place of the first byte that is not well-formed UTF-8, or nothing.
/// \source The Unicode Standard 15, table 3-7
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Line and column (both from 1, columns in code points) of a byte offset.
Where place_of(std::string_view text, std::size_t offset);

/// Place of the first control character other than a line break, a carriage return before one or a tab; none of
/// them may stand in HTML, XML or a PDF.
std::optional<std::size_t> first_control_character(std::string_view text);

std::string_view trim(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(std::vector<std::string> const& parts, std::string_view separator);

/// Replaces every occurrence of `from` (not empty).
std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// Escapes & < > " ' for HTML and XML text and attributes.
std::string escape_html(std::string_view text);

/// The candidate nearest to `word` by edit distance with transpositions, letter case ignored, or nothing when none is
/// near enough (more than a third of its letters differ). Ties go to the first. Cost: |word| × total length.
/// \source Damerau (1964), optimal string alignment
std::optional<std::string> nearest(std::string_view word, std::vector<std::string> const& candidates);

/// "; did you mean 'X'?" in both languages, or empty.
LocalText suggestion(std::string_view word, std::vector<std::string> const& candidates);

}  // namespace cifra::base
