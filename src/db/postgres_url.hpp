#pragma once

#include "base/result.hpp"

#include <map>
#include <string>

namespace cifra::db {

/// Where a PostgreSQL database is and who asks for it, in libpq's keywords.
struct PostgresUrl {
    std::map<std::string, std::string> settings;  ///< Those that the URL gives, without the password.
    std::string password;                         ///< Empty when the URL gives none.
    std::string name;                             ///< The URL without password and settings, for messages.
};

/// Takes a URL apart. An error shows nothing of it: a slip of the pen may have put the password anywhere.
/// \error usage  it is not well-formed
base::Result<PostgresUrl> parse_postgres_url(std::string const& url);

}  // namespace cifra::db
