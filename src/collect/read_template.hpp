#pragma once

#include "collect/workbook.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

namespace cifra::collect {

/// The file that a workbook was read from, for places and for the return.
struct TemplateSource {
    std::string file_name;  ///< Last part of its path.
    bool lines = false;     ///< A file of lines (CSV): places are line and column.
};

/// True when a workbook is a template of any programme, by its named texts or its keys.
bool is_template(Workbook const& workbook);

/// Reads a filled template: rows by their keys, columns by their header words, so that sheets, rows and columns may
/// have moved. Every row that is asked becomes an observation or is named by a finding.
/// \error bad_input  it belongs to another programme, or does not say of which member and year it is
base::Result<restricted::NationalReturn> read_template(programme::Programme const& programme, Workbook const& workbook,
                                                       TemplateSource const& source);

}  // namespace cifra::collect
