#include "db/connection_impl.hpp"

#include "base/assert.hpp"
#include "db/engine_error.hpp"
#include "db/name.hpp"
#include "db/value_check.hpp"

namespace cifra::db {
namespace {

/// Says for its life that a callback may be running.
class Calling {
public:
    explicit Calling(bool& flag) : m_flag(flag) { m_flag = true; }
    Calling(Calling const&) = delete;
    Calling& operator=(Calling const&) = delete;
    ~Calling() { m_flag = false; }

private:
    bool& m_flag;
};

}  // namespace

base::Result<void> Connection::Impl::check_usable() const {
    CIFRA_ASSERT(!m_in_callback);
    if (m_failed) return transaction_failed(m_session->name());
    return {};
}

template <class T>
base::Result<T> Connection::Impl::settled(base::Result<T> result, bool failed_in_callback) {
    if (!m_in_transaction) return result;
    if (!result && !failed_in_callback) m_failed = true;
    if (!m_session->in_transaction()) {
        m_failed = true;
        if (result) return transaction_ended(m_session->name());
    }
    return result;
}

base::Result<void> Connection::Impl::execute(std::string_view sql) {
    CIFRA_CHECK(check_usable());
    return settled(m_session->execute(sql));
}

base::Result<std::int64_t> Connection::Impl::change(std::string_view sql, Values const& values) {
    CIFRA_CHECK(check_usable());
    CIFRA_CHECK(check_values(values, m_session->name()));
    return settled(m_session->change(sql, values));
}

base::Result<void> Connection::Impl::each(std::string_view sql, Values const& values, UseValues const& use) {
    CIFRA_CHECK(check_usable());
    CIFRA_CHECK(check_values(values, m_session->name()));
    bool use_failed = false;
    auto const guarded = [&](Values&& row) -> base::Result<void> {
        Calling const calling(m_in_callback);
        auto used = use(std::move(row));
        use_failed = !used;
        return used;
    };
    auto result = m_session->each(sql, values, guarded);
    return settled(std::move(result), use_failed);
}

base::Result<std::int64_t> Connection::Impl::insert_many(Target const& target, NextValues const& next) {
    CIFRA_CHECK(check_usable());
    CIFRA_ASSERT(m_in_transaction && !target.columns.empty() && is_name(target.table));
    for (auto const& column : target.columns) CIFRA_ASSERT(is_name(column));
    auto const guarded = [&](Values& row) -> base::Result<bool> {
        Calling const calling(m_in_callback);
        CIFRA_TRY(auto const filled, next(row));
        if (!filled) return false;
        CIFRA_ASSERT(row.size() == target.columns.size());
        CIFRA_CHECK(check_values(row, m_session->name()));
        return true;
    };
    return settled(m_session->insert_many(target, guarded));
}

base::Result<void> Connection::Impl::begin() {
    CIFRA_ASSERT(!m_in_transaction && !m_in_callback);
    if (m_access == Access::read_only) return read_only(m_session->name());
    CIFRA_CHECK(m_session->begin());
    m_in_transaction = true;
    m_failed = false;
    return {};
}

base::Result<void> Connection::Impl::commit() {
    CIFRA_ASSERT(m_in_transaction && !m_in_callback);
    if (m_failed) {
        roll_back();
        return nothing_kept(m_session->name());
    }
    m_in_transaction = false;
    return m_session->commit();
}

void Connection::Impl::roll_back() {
    CIFRA_ASSERT(!m_in_callback);
    m_session->roll_back();
    m_in_transaction = false;
    m_failed = false;
}

}  // namespace cifra::db
