#pragma once

#include "figure/font.hpp"

#include <string>

namespace cifra::figure {

/// A document as a tagged PDF: real text in embedded subsets of the fonts, a structure tree in the order of the scene,
/// alternative texts, scopes of table headers, languages, links both ways, bookmarks, metadata from the document alone.
/// Whatever has no role is marked as an artifact. The same document gives the same bytes. PDF/UA is not claimed.
/// \error bad_input  a text has a character that the fonts lack
/// \error io         Cairo or QPDF cannot make the file
/// \source ISO 32000-1:2008, 14.7 and 14.8
base::Result<std::string> write_pdf(Document const& document, Fonts const& fonts);

}  // namespace cifra::figure
