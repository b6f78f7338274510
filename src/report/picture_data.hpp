#pragma once

#include "report/protected_edition.hpp"
#include "report/report_data.hpp"
#include "report/table_picture.hpp"

namespace cifra::report {

/// "primary", "zero", …: the class of a mark in the style sheet, and its key among the words.
std::string to_string(Mark mark);

/// The pictures of an edition's tables, for the template.
Data pictures_data(ProtectedEdition const& edition, base::Language language);

/// What the marks mean, for the template.
Data legend_data(base::Language language);

}  // namespace cifra::report
