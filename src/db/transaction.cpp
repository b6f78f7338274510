#include "db/connection.hpp"

#include "base/assert.hpp"
#include "db/connection_impl.hpp"

namespace cifra::db {

base::Result<Transaction> Transaction::begin(Connection& connection) {
    CIFRA_CHECK(connection.m_impl->begin());
    return Transaction(connection.m_impl.get());
}

Transaction::Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction& Transaction::operator=(Transaction&& other) noexcept {
    if (this == &other) return *this;
    roll_back();
    m_connection = std::exchange(other.m_connection, nullptr);
    return *this;
}

Transaction::~Transaction() {
    roll_back();
}

base::Result<void> Transaction::commit() {
    CIFRA_ASSERT(m_connection != nullptr);
    return std::exchange(m_connection, nullptr)->commit();
}

void Transaction::roll_back() {
    if (m_connection != nullptr) m_connection->roll_back();
    m_connection = nullptr;
}

}  // namespace cifra::db
