#pragma once

#include "collect/reading_findings.hpp"
#include "collect/template_grid.hpp"
#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::collect {

/// What a template says it is.
struct FormIdentity {
    std::string programme;  ///< "corett 1.0.0"; empty when it does not say.
    std::string ref_area;
    std::string time_period;
    base::Language language = base::Language::es;
    std::string layout;
};

/// True when the file says in any way that it is a template: in its named texts, or by a key in a cell.
bool is_template(Workbook const& workbook, std::vector<TemplateGrid> const& grids);

/// Reads which return this is: from the named texts of the file, else from the rows of the form, else from the keys of
/// the figures. Where they contradict each other, the first of them counts and a finding says so.
/// \error bad_input  another programme, no such member, no year
base::Result<FormIdentity> read_identity(programme::Programme const& programme, Workbook const& workbook,
                                         std::vector<TemplateGrid> const& grids, ReadingFindings& findings);

/// The language of a member that does not say one: that of its locale.
base::Language language_of(programme::Programme const& programme, std::string const& ref_area);

}  // namespace cifra::collect
