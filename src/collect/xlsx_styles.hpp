#pragma once

#include "collect/zip_parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cifra::collect {

/// Whether each cell style of a workbook, by its index, shows numbers as dates or times.
/// \error bad_input  as read_xml_part
/// \source ECMA-376, Part 1, 18.8.30 (built-in formats) and 18.8.31 (format codes)
base::Result<std::vector<bool>> read_date_styles(ZipParts& parts, std::string const& part);

/// Whether a number format such as "dd/mm/yyyy" or "[h]:mm" shows dates or times. What it quotes does not count.
bool is_date_format(std::string_view code);

}  // namespace cifra::collect
