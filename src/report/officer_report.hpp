#pragma once

#include "report/protected_edition.hpp"

#include <string>

namespace cifra::report {

/// The data protection officer's report on an edition as one page of HTML that stands alone and asks for nothing:
/// policy, counts, cost and its bound, information lost, every withheld cell with its value and interval, pictures of
/// the tables, decisions. Holds withheld values: whoever writes it to a file keeps it from others.
std::string officer_html(ProtectedEdition const& edition, base::Language language);

}  // namespace cifra::report
