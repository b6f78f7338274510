#pragma once

#include "db/sql_text.hpp"

#include <memory>

namespace cifra::db {

/// How a remote server is read.
struct RemoteSettings {
    int timeout_s = 3600;  ///< Longest time of a statement, and longest silence of the server.
};

/// Reads from one PostgreSQL-wire server without waiting for it, so that several can work at the same time. All that it
/// reads is of one moment: a transaction REPEATABLE READ READ ONLY that begins with it. Asks nothing that is newer than
/// PostgreSQL 11.
class RemoteReader {
public:
    /// What the next look at a statement's answer found.
    enum class Step {
        row,      ///< A row, or a piece of a COPY.
        waiting,  ///< Nothing yet.
        end,      ///< All rows were read, and the server says that they are all.
    };

    /// \error usage  the URL is not well-formed \error io  the server cannot be reached; never with the URL's password
    static base::Result<RemoteReader> open(std::string const& url, RemoteSettings const& settings);
    RemoteReader(RemoteReader&&) noexcept;
    RemoteReader& operator=(RemoteReader&&) noexcept;
    ~RemoteReader();

    /// The URL without password and settings.
    std::string const& name() const;

    /// Hands a statement over; the answer of the one before must have been read to its end. At most 65,535 parameters,
    /// bound as text.
    base::Result<void> send(SqlText const& sql);
    /// The next row, as texts (NULL: empty), or piece of a COPY, as one text; they stay until the next call. Never
    /// waits. \error io  the server fails, or the connection breaks; never with a value
    base::Result<Step> next(std::vector<std::string_view>& fields);
    /// Asks the server to end what it is doing.
    void cancel();

    /// Waits until one of the readers has something to say.
    /// \error io  none of them did within the timeout of the first; the place is its name
    static base::Result<void> wait(std::vector<RemoteReader*> const& readers);

private:
    class Impl;
    explicit RemoteReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace cifra::db
