#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::db {

/// SQL that was known when the program was compiled: from anything else it does not compile.
class SqlLiteral {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): so that a literal can be added as it stands
    consteval SqlLiteral(char const* text) : m_text(text) {}
    constexpr std::string_view text() const { return m_text; }

private:
    std::string_view m_text;
};

/// A name of a table or column as somebody gave it: it goes into SQL between quotation marks, by libpq's own rules.
class SqlName {
public:
    /// \error usage  it is empty, longer than the 63 bytes that PostgreSQL keeps of a name, or no UTF-8 without NUL;
    ///               never with the name itself
    static base::Result<SqlName> of(std::string text);
    std::string const& text() const { return m_text; }

private:
    explicit SqlName(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

/// A statement of literals, quoted names and parameters, and of nothing else: the one place where SQL is put together.
/// Values have no way into it but as parameters.
class SqlText {
public:
    SqlText() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): as above
    SqlText(SqlLiteral literal) { *this << literal; }

    SqlText& operator<<(SqlLiteral literal);
    SqlText& operator<<(SqlName const& name);
    SqlText& operator<<(SqlText const& text);
    /// $1, $2, …: gives the value the next number.
    SqlText& parameter(std::string value);
    /// A number, such as the place of a column in GROUP BY 1, 2.
    SqlText& place(std::size_t number);

    std::vector<std::string> const& parameters() const { return m_parameters; }

    /// One part of the text.
    struct Part {
        enum class Kind { literal, name, parameter };
        Kind kind = Kind::literal;
        std::string text;  ///< Nothing of a parameter.
    };
    std::vector<Part> const& parts() const { return m_parts; }

private:
    std::vector<Part> m_parts;
    std::vector<std::string> m_parameters;
};

}  // namespace cifra::db
