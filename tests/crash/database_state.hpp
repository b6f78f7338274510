#pragma once

#include "db/connection.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace cifra::crash {

/// What a database holds: a line a table with its number of rows and their SHA-256, and what the schema holds besides.
/// Empty when the database has no tables or is not there. Same rows, same text; no value stands in it.
/// \throws std::runtime_error  it cannot be read, or its engine finds it damaged
std::string state_of(std::string const& url, std::string const& schema);

/// The two databases of a workspace, where they stand now.
struct DatabaseStates {
    std::string restricted;
    std::string released;
    bool operator==(DatabaseStates const&) const = default;
};

/// Of an embedded workspace a copy is read, so that the program finds what a crash left as it was.
/// \param scratch  folder for the copy
DatabaseStates states_of(std::filesystem::path const& workspace, std::string const& database,
                         std::filesystem::path const& scratch);

}  // namespace cifra::crash
