#pragma once

#include "collect/mapping.hpp"
#include "programme/programme.hpp"
#include "programme/toml_table.hpp"

#include <string>
#include <vector>

namespace cifra::collect {

/// Says that a name is none of those that may stand here, with the nearest one or all of them.
/// \param what  what it should be: "a column of this mapping"
void refuse_name(programme::TomlTable const& table, programme::PlacedText const& name, base::LocalText const& what,
                 std::vector<std::string> const& known);

/// Reads a word of a list; the first one when the key is left out or the word is none of them, which is a problem.
std::string read_word(programme::TomlTable& table, char const* key, std::vector<std::string> const& words);

/// Names of the mapping's columns.
std::vector<std::string> column_names(Mapping const& mapping);

/// The codes that a dimension may have: members under REF_AREA, CL_DEFINITION under DEFINITION, else its code list.
/// Empty when there is no such dimension.
std::vector<std::string> codes_of_dimension(programme::Programme const& programme, std::string const& dimension);

/// One [[column]].
MappedColumn read_mapped_column(programme::TomlTable table, Mapping const& mapping);
/// [numbers].
ForeignNumbers read_foreign_numbers(programme::TomlTable table);
/// One [[labels]]. Needs the columns.
LabelCodes read_label_codes(programme::TomlTable table, programme::Programme const& programme, Mapping const& mapping);
/// One [[rule]]. Needs the columns and labels.
MappingRule read_mapping_rule(programme::TomlTable table, programme::Programme const& programme,
                              Mapping const& mapping);

}  // namespace cifra::collect
