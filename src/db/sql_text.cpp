#include "db/sql_text.hpp"

#include "base/text.hpp"

namespace cifra::db {
namespace {

// PostgreSQL cuts longer names off, and then they may mean another column.
constexpr std::size_t MAX_NAME_BYTES = 63;

}  // namespace

base::Result<SqlName> SqlName::of(std::string text) {
    bool const fits = !text.empty() && text.size() <= MAX_NAME_BYTES && text.find('\0') == std::string::npos &&
                      !base::first_invalid_utf8(text);
    if (fits) return SqlName(std::move(text));
    return base::fail(base::ErrorCode::usage,
                      {"a name of a table or column is empty, longer than 63 bytes, or no UTF-8",
                       "un nombre de tabla o columna está vacío, supera 63 bytes o no es UTF-8"},
                      {"give the table or column a name that PostgreSQL can hold",
                       "dé a la tabla o columna un nombre que PostgreSQL admita"});
}

SqlText& SqlText::operator<<(SqlLiteral literal) {
    m_parts.push_back({Part::Kind::literal, std::string(literal.text())});
    return *this;
}

SqlText& SqlText::operator<<(SqlName const& name) {
    m_parts.push_back({Part::Kind::name, name.text()});
    return *this;
}

SqlText& SqlText::operator<<(SqlText const& text) {
    m_parts.insert(m_parts.end(), text.m_parts.begin(), text.m_parts.end());
    m_parameters.insert(m_parameters.end(), text.m_parameters.begin(), text.m_parameters.end());
    return *this;
}

SqlText& SqlText::place(std::size_t number) {
    m_parts.push_back({Part::Kind::literal, std::to_string(number)});
    return *this;
}

SqlText& SqlText::parameter(std::string value) {
    m_parts.push_back({Part::Kind::parameter, {}});
    m_parameters.push_back(std::move(value));
    return *this;
}

}  // namespace cifra::db
