#pragma once

#include "db/connection.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::db {

/// Columns of a table that rows go into; names of a-z, 0-9 and _.
struct Target {
    std::string table;
    std::vector<std::string> columns;
};

using UseValues = std::function<base::Result<void>(Values&&)>;
using NextValues = std::function<base::Result<bool>(Values&)>;

/// What each engine does in its own way. What is the same for both (checks of values, the rules of transactions) stands
/// in Connection::Impl, so values that come here are well-formed.
class Session {
public:
    Session() = default;
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;
    virtual ~Session() = default;

    virtual Engine engine() const = 0;
    /// For messages: the file, or the URL without its password.
    virtual std::string const& name() const = 0;

    virtual base::Result<void> execute(std::string_view sql) = 0;
    virtual base::Result<std::int64_t> change(std::string_view sql, Values const& values) = 0;
    /// An error of `use` ends it and is passed on; the session can be used again.
    virtual base::Result<void> each(std::string_view sql, Values const& values, UseValues const& use) = 0;
    virtual base::Result<std::int64_t> insert_many(Target const& target, NextValues const& next) = 0;

    virtual base::Result<void> begin() = 0;
    /// Afterwards there is no transaction, whatever it returns.
    virtual base::Result<void> commit() = 0;
    virtual void roll_back() = 0;
    /// By the engine's own account.
    virtual bool in_transaction() const = 0;
};

}  // namespace cifra::db
