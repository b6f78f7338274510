#pragma once

#include "db/session.hpp"

#include <memory>
#include <utility>

namespace cifra::db {

/// What is the same on both engines: values are checked, a transaction in which a statement failed accepts nothing
/// more, and callbacks stay away from the connection that calls them.
class Connection::Impl {
public:
    Impl(std::unique_ptr<Session> session, Access access) : m_session(std::move(session)), m_access(access) {}

    Session& session() { return *m_session; }

    base::Result<void> execute(std::string_view sql);
    base::Result<std::int64_t> change(std::string_view sql, Values const& values);
    base::Result<void> each(std::string_view sql, Values const& values, UseValues const& use);
    base::Result<std::int64_t> insert_many(Target const& target, NextValues const& next);

    base::Result<void> begin();
    base::Result<void> commit();
    void roll_back();
    bool in_transaction() const { return m_in_transaction; }

private:
    base::Result<void> check_usable() const;
    /// After a statement: a failure, or a statement that ended the transaction, spoils what is left of it.
    template <class T>
    base::Result<T> settled(base::Result<T> result, bool failed_in_callback = false);

    std::unique_ptr<Session> m_session;
    Access m_access;
    bool m_in_transaction = false;
    bool m_failed = false;
    bool m_in_callback = false;
};

}  // namespace cifra::db
