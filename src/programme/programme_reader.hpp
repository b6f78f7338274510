#pragma once

#include "programme/programme.hpp"
#include "programme/read_id.hpp"
#include "programme/toml_table.hpp"

namespace cifra::programme {

/// A name in one file that must exist in another.
struct Reference {
    enum class To { indicator, dataflow, dimension, code_list, unit, definition };
    To to = To::indicator;
    PlacedText name;
};

/// A programme while it is read: what is known so far, what is wrong, and what is still to be looked up.
struct ProgrammeReading {
    Programme programme;
    base::Problems problems;
    std::vector<Reference> references;
};

/// programme.toml: the coalition and its sections.
void read_coalition(TomlTable file, ProgrammeReading& reading);
/// members.toml. Needs the coalition.
void read_members(TomlTable file, ProgrammeReading& reading);
/// codelists.toml: code lists and dimensions.
void read_code_lists(TomlTable file, ProgrammeReading& reading);
/// The tables [[codelist]] of a file, in order.
std::vector<CodeList> read_code_list_tables(TomlTable& file);
/// indicators.toml: dataflows, indicators, products and comparisons. Needs the code lists.
void read_indicators(TomlTable file, ProgrammeReading& reading);
/// One table [[comparison]] of indicators.toml. Needs the indicators.
Comparison read_comparison(TomlTable table, ProgrammeReading& reading);
/// Looks up everything that one file says of another. Needs all files.
void check_references(ProgrammeReading& reading);

template <class T>
std::vector<std::string> ids_of(std::vector<T> const& things) {
    std::vector<std::string> ids;
    for (auto const& thing : things) ids.push_back(thing.id);
    return ids;
}

}  // namespace cifra::programme
