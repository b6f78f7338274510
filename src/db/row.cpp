#include "db/connection.hpp"

#include "base/assert.hpp"

namespace cifra::db {

bool Row::is_null(std::size_t column) const {
    CIFRA_ASSERT(column < m_values.size());
    return std::holds_alternative<std::monostate>(m_values[column]);
}

std::int64_t Row::integer(std::size_t column) const {
    CIFRA_ASSERT(column < m_values.size() && std::holds_alternative<std::int64_t>(m_values[column]));
    return std::get<std::int64_t>(m_values[column]);
}

std::string const& Row::text(std::size_t column) const {
    CIFRA_ASSERT(column < m_values.size() && std::holds_alternative<std::string>(m_values[column]));
    return std::get<std::string>(m_values[column]);
}

std::string const& Row::bytes(std::size_t column) const {
    CIFRA_ASSERT(column < m_values.size() && std::holds_alternative<Bytes>(m_values[column]));
    return std::get<Bytes>(m_values[column]).bytes;
}

std::string Row::text_or_empty(std::size_t column) const {
    return is_null(column) ? std::string() : text(column);
}

}  // namespace cifra::db
