#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cifra::db {

/// Who keeps the tables.
enum class Engine { sqlite, postgres };

/// What a connection may do.
enum class Access { read_only, read_write };

/// Bytes that are no text.
struct Bytes {
    std::string bytes;
    bool operator==(Bytes const&) const = default;
};

/// A value that goes into a statement or comes out of a row; monostate is NULL.
using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;
using Values = std::vector<Value>;

/// A row of a result, by position from 0. Needs the column to exist and to hold the type that is asked for.
class Row {
public:
    explicit Row(Values values) : m_values(std::move(values)) {}
    bool is_null(std::size_t column) const;
    std::int64_t integer(std::size_t column) const;
    std::string const& text(std::size_t column) const;
    std::string const& bytes(std::size_t column) const;
    /// The text, or an empty one where the value is NULL.
    std::string text_or_empty(std::size_t column) const;
    std::size_t size() const { return m_values.size(); }

private:
    Values m_values;
};

/// One connection to a database of either engine. SQL is the portable part of both; parameters are $1, $2, … without
/// gaps, each as often as needed, and values are bound, never written into the text. Texts are UTF-8 without NUL; a
/// text or Bytes of more than 500,000,000 bytes is refused. Statements that were prepared once are kept. Not for
/// several threads at a time, nor within its own callbacks.
class Connection {
public:
    /// Opens "sqlite:PATH" (made when missing and `access` is read_write; ":memory:" for one that is never kept) or
    /// "postgresql://…" (PostgreSQL 15 or later). `schema` is the PostgreSQL schema that unqualified names mean (made
    /// when missing and `access` is read_write): a-z, 0-9 and _, not pg_…; SQLite has a file for each and ignores it. A
    /// new SQLite file is its owner's alone (mode 0600). A reader makes no file beside it; one at rest must not change.
    /// SQLite runs with WAL, synchronous=FULL, foreign_keys=ON, trusted_schema=OFF, secure_delete=ON,
    /// cell_size_check=ON, busy_timeout 5 s and in defensive mode.
    /// \error usage      the URL or the schema's name is not well-formed
    /// \error not_found  read_only and there is no such file or schema
    /// \error io         it cannot be opened, is none, or the server cannot be reached; never with the URL's password
    static base::Result<Connection> open(std::string const& url, Access access, std::string const& schema = {});

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    Engine engine() const;

    /// Runs statements without parameters, separated by ';'. Needs a transaction to be all or nothing.
    /// \error io  with the engine's words, never a value
    base::Result<void> execute(std::string_view sql);
    /// Runs one statement. \returns Rows changed.
    base::Result<std::int64_t> change(std::string_view sql, Values const& values = {});
    /// Runs one statement and gives all its rows.
    base::Result<std::vector<Row>> query(std::string_view sql, Values const& values = {});
    /// Runs one statement and gives its rows one by one, in constant memory; an error of `use` ends it and is passed
    /// on, and a transaction goes on. `use` may not use this connection.
    /// \error io  also when a column holds what is no Value: a number with a fraction, or beyond 64 bits
    base::Result<void> each(std::string_view sql, Values const& values,
                            std::function<base::Result<void>(Row const&)> const& use);
    /// Inserts many rows as fast as the engine can: COPY on PostgreSQL, a prepared statement on SQLite, in constant
    /// memory. `next` fills one row (over the values of the one before, whose memory can serve again) and returns false
    /// when none is left; it may not use this connection. Needs a transaction, which an error ends. Names: a-z, 0-9, _.
    /// \returns Rows inserted.
    base::Result<std::int64_t> insert_many(std::string const& table, std::vector<std::string> const& columns,
                                           std::function<base::Result<bool>(Values&)> const& next);

private:
    class Impl;
    explicit Connection(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;

    friend class Transaction;
    friend class Backup;
};

/// All or nothing: rolled back unless committed. One writer at a time: BEGIN IMMEDIATE on SQLite; on PostgreSQL
/// a transaction-level advisory lock of the schema makes writers wait likewise. After a statement that failed nothing
/// but the end of the transaction is accepted, on either engine. Needs the connection to outlive it, and no other
/// transaction of that connection.
class Transaction {
public:
    /// \error io  the database is locked by another writer for longer than five seconds, cannot be reached, or the
    ///            connection is for reading
    static base::Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) noexcept;
    ~Transaction();
    /// When it returns without an error, what was done survives a power cut.
    /// \error io  nothing was kept, or, when the connection or the disk failed meanwhile, it is not known (the message
    ///            says so); look before doing it again
    base::Result<void> commit();

private:
    explicit Transaction(Connection::Impl* connection) : m_connection(connection) {}
    void roll_back();
    Connection::Impl* m_connection;
};

}  // namespace cifra::db
