#pragma once

#include <map>
#include <set>
#include <string>

namespace cifra::architecture {

/// Module -> modules that it may include, itself not named. "all" stands for every module.
using IncludeTable = std::map<std::string, std::set<std::string>>;

/// The table "What may include what" of docs/architecture.md.
IncludeTable table_of_document(std::string const& markdown);

/// The cifra_module(NAME USES ...) lines of cmake/modules.cmake.
IncludeTable table_of_build(std::string const& cmake);

}  // namespace cifra::architecture
