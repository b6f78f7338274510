#pragma once

#include "collect/zip_parts.hpp"

#include <string>
#include <vector>

namespace cifra::collect {

/// A tab as the workbook's main part lists it.
struct XlsxTab {
    std::string name;
    std::string relation;  ///< Id of the relation that leads to its part.
    bool hidden = false;
};

/// The tabs of a workbook in order.
/// \error bad_input  as read_xml_part; two tabs of one name, one without a name, none at all
/// \source ECMA-376, Part 1, 18.2.19
base::Result<std::vector<XlsxTab>> read_tabs(ZipParts& parts, std::string const& part);

}  // namespace cifra::collect
