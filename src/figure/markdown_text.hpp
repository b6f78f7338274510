#pragma once

#include <string>
#include <string_view>

namespace cifra::figure {

/// The first paragraph of a CommonMark text without its marks, on one line: emphasis, code and links become their
/// words, a backslash escape its character. Headings and list marks at its start are dropped.
std::string first_paragraph(std::string_view markdown);

}  // namespace cifra::figure
