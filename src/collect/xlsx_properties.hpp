#pragma once

#include "collect/zip_parts.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cifra::collect {

/// The custom properties of a document, name and value as text, in their order.
/// \error bad_input  as read_xml_part
/// \source ECMA-376, Part 1, 22.3
base::Result<std::vector<std::pair<std::string, std::string>>> read_properties(ZipParts& parts,
                                                                               std::string const& part);

}  // namespace cifra::collect
