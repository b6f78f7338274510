#pragma once

#include "db/connection.hpp"

#include <libpq-fe.h>
#include <array>
#include <string>
#include <vector>

namespace cifra::db {

/// Values as libpq takes them. Integers and Bytes go in binary with their type; a text and NULL take the type that the
/// statement gives them. Needs the values to outlive it.
class PostgresParameters {
public:
    explicit PostgresParameters(Values const& values);

    int count() const { return static_cast<int>(m_starts.size()); }
    Oid const* types() const { return m_types.data(); }
    char const* const* starts() const { return m_starts.data(); }
    int const* lengths() const { return m_lengths.data(); }
    int const* formats() const { return m_formats.data(); }
    /// The kinds of the values in a word: statements that differ in it are prepared apart.
    std::string const& kinds() const { return m_kinds; }

private:
    std::vector<std::array<char, 8>> m_integers;
    std::vector<Oid> m_types;
    std::vector<char const*> m_starts;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
    std::string m_kinds;
};

/// One row of a result in text format. Whole numbers and truth values (0 and 1) are integers, bytea is Bytes, and all
/// that is no number is text. \param name  of the database, for the message \error io    a number with a fraction, or
/// beyond 64 bits
base::Result<Values> row_of(PGresult const* result, int row, std::string const& name);

}  // namespace cifra::db
