#pragma once

#include <string>

namespace cifra::publish {

/// CommonMark as HTML. Raw HTML and dangerous links are dropped; the highest heading of the text becomes `top_heading`
/// (2 to 6) and the others follow it without skipping a level.
std::string markdown_html(std::string const& markdown, int top_heading);

}  // namespace cifra::publish
