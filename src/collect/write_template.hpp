#pragma once

#include "programme/programme.hpp"
#include "restricted/observation.hpp"

#include <string>
#include <vector>

namespace cifra::collect {

/// What a template is made for.
struct TemplateOrder {
    std::string ref_area;
    std::string time_period;
    base::Language language = base::Language::es;
    std::vector<restricted::Observation>
        last_year;         ///< The area's figures of the year before, shown beside; may be empty.
    std::string prepared;  ///< ISO 8601 date-time in UTC: stands for "now" in the file.
};

/// The spreadsheet that an officer fills: cover, one sheet an area of work, protected but for the cells to fill.
/// The same order gives the same bytes. \error usage  no such area
base::Result<std::string> template_xlsx(programme::Programme const& programme, TemplateOrder const& order);

/// The same as CSV, for those who work without spreadsheets. \error usage  no such area
base::Result<std::string> template_csv(programme::Programme const& programme, TemplateOrder const& order);

}  // namespace cifra::collect
