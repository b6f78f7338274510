#pragma once

#include "db/postgres_value.hpp"
#include "db/session.hpp"

#include <libpq-fe.h>
#include <map>
#include <memory>

namespace cifra::db {

/// Ends a connection.
struct FinishPostgres {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
/// Frees a result.
struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};

using PostgresPointer = std::unique_ptr<PGconn, FinishPostgres>;
using ResultPointer = std::unique_ptr<PGresult, ClearResult>;

/// One connection to a PostgreSQL server.
class PostgresSession final : public Session {
public:
    /// As Connection::open, the name of the schema being one.
    static base::Result<std::unique_ptr<Session>> open(std::string const& url, Access access,
                                                       std::string const& schema);

    PostgresSession(PostgresPointer connection, std::string name)
        : m_connection(std::move(connection)), m_name(std::move(name)) {}

    /// For the programs that read and write backups.
    PGconn* connection() const { return m_connection.get(); }

    Engine engine() const override { return Engine::postgres; }
    std::string const& name() const override { return m_name; }
    base::Result<void> execute(std::string_view sql) override;
    base::Result<std::int64_t> change(std::string_view sql, Values const& values) override;
    base::Result<void> each(std::string_view sql, Values const& values, UseValues const& use) override;
    base::Result<std::int64_t> insert_many(Target const& target, NextValues const& next) override;
    base::Result<void> begin() override;
    base::Result<void> commit() override;
    void roll_back() override;
    bool in_transaction() const override;

private:
    base::Result<void> prepare_session(Access access, std::string const& schema);
    base::Result<void> use_schema(Access access, std::string const& schema);
    ResultPointer run(std::string_view sql);
    /// The name of the prepared statement.
    base::Result<std::string> prepared(std::string_view sql, PostgresParameters const& parameters);
    base::Result<void> forget_statements();
    base::Result<void> take(PGresult const* result, UseValues const& use) const;
    void cancel() const;
    void end_copy(ExecStatusType status) const;
    base::Result<void> send_rows(NextValues const& next, std::int64_t& count) const;
    base::Result<std::int64_t> end_sending(base::Result<void> sent, std::int64_t count) const;
    /// Whether the statement did what it should.
    base::Result<void> checked(PGresult const* result) const;

    PostgresPointer m_connection;
    std::string m_name;
    std::map<std::string, std::string> m_statements;  ///< From the kinds of its values and its text to its name.
    int m_last_statement = 0;
    bool m_stale = false;  ///< The tables changed under the prepared statements.
};

}  // namespace cifra::db
