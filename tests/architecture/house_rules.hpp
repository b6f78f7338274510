#pragma once

#include "include_table.hpp"
#include "source_tree.hpp"

#include <string>
#include <vector>

namespace cifra::architecture {

using Sources = std::vector<SourceFile>;
/// "src/publish/leak.cpp:3: what is wrong", in the order of the files.
using Violations = std::vector<std::string>;

/// Includes that the table forbids, modules that the table does not know, includes of files that do not exist.
Violations forbidden_includes(Sources const& sources, IncludeTable const& table);
/// A .cpp includes its own header first; project headers stand before the others.
Violations include_order(Sources const& sources);
/// Headers without `#pragma once`.
Violations unguarded_headers(Sources const& sources);
/// Files above `limit` lines.
Violations long_files(Sources const& sources, int limit);
/// Functions above `limit` lines, counted from the line of the opening brace to the line of the closing one.
Violations long_functions(Sources const& sources, int limit);
/// throw, std::format and other things that the compilers lack, clocks, locales, hash order, names like Manager.
Violations forbidden_words(Sources const& sources);
/// Calls that run SQL which is neither a literal nor a named constant, and calls of libpq itself; the module db passes
/// SQL on. Statements with the names of tables or columns in them are db::SqlText, which takes literals, names and
/// parameters and nothing else (tests/compile_fail/sql_of_a_value.cpp).
Violations built_sql(Sources const& sources);
/// Public types and functions of headers without a `///` before them.
Violations undocumented_types(Sources const& sources);

/// Two types of one name in one module: the linker takes either for both, and memory goes wrong without a word.
Violations types_of_one_name(Sources const& sources);

/// What no program may know of one programme.
struct ProgrammeWords {
    std::vector<std::string> codes;  ///< Of members: must stand nowhere, not even in a comment.
    std::vector<std::string>
        names;  ///< Of members and the region: must not stand in code; a comment may give an example.
    std::vector<std::string> literals;  ///< Ids of dataflows, indicators, sections: must not be a string in the code.
};

/// Reads codes and names of members, the region, and ids from a programme's folder.
ProgrammeWords words_of_programme(std::filesystem::path const& folder);
Violations known_programmes(Sources const& sources, ProgrammeWords const& words);
/// The same for files that are embedded into the program.
Violations known_programmes_in_assets(std::filesystem::path const& folder, ProgrammeWords const& words);

}  // namespace cifra::architecture
