#pragma once

#include "db/session.hpp"

#include <sqlite3.h>
#include <map>
#include <memory>

namespace cifra::db {

/// Closes a database.
struct CloseSqlite {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
/// Frees a statement.
struct FinalizeSqlite {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

using SqlitePointer = std::unique_ptr<sqlite3, CloseSqlite>;

/// A statement that can be run again.
struct SqliteStatement {
    std::unique_ptr<sqlite3_stmt, FinalizeSqlite> statement;
    std::vector<int> places;  ///< SQLite's index of $1, $2, …
};

/// One open SQLite file.
class SqliteSession final : public Session {
public:
    /// As Connection::open.
    static base::Result<std::unique_ptr<Session>> open(std::string const& path, Access access);

    SqliteSession(SqlitePointer database, std::string name)
        : m_database(std::move(database)), m_name(std::move(name)) {}

    /// For the backup interface.
    sqlite3* database() const { return m_database.get(); }

    Engine engine() const override { return Engine::sqlite; }
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
    base::Result<SqliteStatement const*> prepared(std::string_view sql);
    base::Result<SqliteStatement> prepare(std::string_view sql);
    base::Result<void> bind(SqliteStatement const& statement, Values const& values);
    base::Result<void> run(SqliteStatement const& statement, Values const& values);
    tl::unexpected<base::Error> error() const;

    SqlitePointer m_database;
    std::string m_name;
    std::map<std::string, SqliteStatement, std::less<>> m_statements;  // after m_database: finalised before it closes
};

}  // namespace cifra::db
