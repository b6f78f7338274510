#pragma once

#include "base/result.hpp"
#include "figure/pdf_structure.hpp"

#include <string>

namespace cifra::figure {

/// Gives a PDF drawn by Cairo what Cairo 1.16 cannot: our structure tree with alternative texts, scopes and languages,
/// artifacts, links, bookmarks, metadata and an identifier that follows from the contents.
/// \param drawn  Contents marked one by one with Cairo's tag "P", decoration with "NonStruct".
/// \error io     QPDF cannot read or write it
base::Result<std::string> finish_pdf(std::string const& drawn, Document const& document, PdfStructure const& structure);

}  // namespace cifra::figure
