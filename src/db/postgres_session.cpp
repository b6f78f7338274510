#include "db/postgres_session.hpp"

#include "db/engine_error.hpp"

namespace cifra::db {

base::Result<std::unique_ptr<Session>> PostgresSession::open(std::string const&, Access, std::string const&) {
    return cannot_open("postgresql", "not yet");
}

}  // namespace cifra::db
