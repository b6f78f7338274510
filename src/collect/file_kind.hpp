#pragma once

#include "collect/zip_parts.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cifra::collect {

/// The error of a file that is no zip archive and so no .xlsx: it is called by its name, told from its first bytes,
/// with what to do about it.
base::Error kind_of_file(std::string_view bytes, std::string const& file);

/// The same for an archive without a workbook (.ods, .docx, .xlsb, ...); nothing when it has an .xlsx's main part.
std::optional<base::Error> kind_of_archive(ZipParts& parts);

}  // namespace cifra::collect
