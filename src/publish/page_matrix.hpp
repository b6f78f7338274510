#pragma once

#include "publish/page_context.hpp"

#include <string>

namespace cifra::publish {

/// Who reports which figure: one row for each figure of the coalition whose coverage differs, one column a member, with
/// "n of m" at its end. Empty when nothing is known of any member.
std::string coverage_matrix(PageContext& page);

/// The legend of the marks, as an HTML list.
std::string mark_legend(base::Language language);

}  // namespace cifra::publish
