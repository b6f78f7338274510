#pragma once

#include "collect/zip_parts.hpp"

#include <string>
#include <vector>

namespace cifra::collect {

/// What one part of an .xlsx file says of another.
struct XlsxRelation {
    std::string id;
    std::string type;    ///< Last step of its type: "worksheet", "sharedStrings", ...
    std::string target;  ///< Name of a part; empty when it is outside the file: it is never followed.
};

/// The relations of a part in their order; of the file itself when `part` is empty. A part without any is no error.
/// \error bad_input  as read_xml_part; a target that leads out of the file
/// \source ECMA-376, Part 2, 9.3
base::Result<std::vector<XlsxRelation>> read_relations(ZipParts& parts, std::string const& part);

/// The first relation of a type, or null.
XlsxRelation const* find_type(std::vector<XlsxRelation> const& relations, std::string_view type);

}  // namespace cifra::collect
