#pragma once

#include "db/session.hpp"

#include <memory>

namespace cifra::db {

/// One connection to a PostgreSQL server.
class PostgresSession final : public Session {
public:
    /// As Connection::open.
    static base::Result<std::unique_ptr<Session>> open(std::string const& url, Access access,
                                                       std::string const& schema);
};

}  // namespace cifra::db
