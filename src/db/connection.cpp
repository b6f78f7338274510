#include "db/connection.hpp"

#include "db/connection_impl.hpp"
#include "db/name.hpp"
#include "db/postgres_session.hpp"
#include "db/sqlite_session.hpp"

#include <utility>

namespace cifra::db {
namespace {

constexpr std::string_view SQLITE_PREFIX = "sqlite:";

bool begins(std::string_view text, std::string_view lead) {
    return text.substr(0, lead.size()) == lead;
}

base::Result<std::unique_ptr<Session>> open_session(std::string const& url, Access access, std::string const& schema) {
    if (begins(url, SQLITE_PREFIX) && url.size() > SQLITE_PREFIX.size())
        return SqliteSession::open(url.substr(SQLITE_PREFIX.size()), access);
    if (begins(url, "postgresql://") || begins(url, "postgres://")) {
        if (!schema.empty() && (!is_name(schema) || begins(schema, "pg_")))
            return base::fail(base::ErrorCode::usage,
                              {"the schema's name is not made of a-z, 0-9 and _, or begins with pg_",
                               "el nombre del esquema no está hecho de a-z, 0-9 y _, o comienza con pg_"},
                              {"choose another name", "elija otro nombre"});
        return PostgresSession::open(url, access, schema);
    }
    // What was given is not shown: it may be a URL with a slip of the pen and a password.
    return base::fail(base::ErrorCode::usage,
                      {"the database's URL begins with neither sqlite: nor postgresql://",
                       "la URL de la base de datos no comienza con sqlite: ni con postgresql://"},
                      {"write sqlite:PATH or postgresql://USER@HOST/DATABASE",
                       "escriba sqlite:RUTA o postgresql://USUARIO@SERVIDOR/BASE"});
}

}  // namespace

base::Result<Connection> Connection::open(std::string const& url, Access access, std::string const& schema) {
    CIFRA_TRY(auto session, open_session(url, access, schema));
    return Connection(std::make_unique<Impl>(std::move(session), access));
}

Connection::Connection(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Engine Connection::engine() const {
    return m_impl->session().engine();
}

base::Result<void> Connection::execute(std::string_view sql) {
    return m_impl->execute(sql);
}

base::Result<std::int64_t> Connection::change(std::string_view sql, Values const& values) {
    return m_impl->change(sql, values);
}

base::Result<std::vector<Row>> Connection::query(std::string_view sql, Values const& values) {
    std::vector<Row> rows;
    CIFRA_CHECK(m_impl->each(sql, values, [&](Values&& row) -> base::Result<void> {
        rows.emplace_back(std::move(row));
        return {};
    }));
    return rows;
}

base::Result<void> Connection::each(std::string_view sql, Values const& values,
                                    std::function<base::Result<void>(Row const&)> const& use) {
    return m_impl->each(sql, values, [&](Values&& row) { return use(Row(std::move(row))); });
}

base::Result<std::int64_t> Connection::insert_many(std::string const& table, std::vector<std::string> const& columns,
                                                   std::function<base::Result<bool>(Values&)> const& next) {
    return m_impl->insert_many({table, columns}, next);
}

}  // namespace cifra::db
