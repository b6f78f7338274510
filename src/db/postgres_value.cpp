#include "db/postgres_value.hpp"

#include "base/assert.hpp"
#include "db/engine_error.hpp"

#include <charconv>
#include <optional>

namespace cifra::db {
namespace {

// Numbers of PostgreSQL's built-in types; they are the same on every server.
constexpr Oid BOOL = 16;
constexpr Oid BYTEA = 17;
constexpr Oid INT8 = 20;
constexpr Oid INT2 = 21;
constexpr Oid INT4 = 23;
constexpr Oid OID = 26;
constexpr Oid FLOAT4 = 700;
constexpr Oid FLOAT8 = 701;
constexpr Oid NUMERIC = 1700;
constexpr Oid AS_THE_STATEMENT_SAYS = 0;

constexpr int TEXT_FORMAT = 0;
constexpr int BINARY_FORMAT = 1;

std::array<char, 8> big_endian(std::int64_t value) {
    std::array<char, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(value);
    for (auto place = bytes.rbegin(); place != bytes.rend(); ++place, rest >>= 8U)
        *place = static_cast<char>(rest & 0xFFU);
    return bytes;
}

/// Nothing unless the whole text is a number of 64 bits.
std::optional<Value> integer_of(std::string_view text) {
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return Value(value);
}

int nibble(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

/// From PostgreSQL's "\x4a4b".
Value bytes_of(std::string_view hex) {
    CIFRA_ASSERT(hex.size() >= 2 && hex.size() % 2 == 0 && hex.substr(0, 2) == "\\x");
    Bytes value;
    value.bytes.reserve(hex.size() / 2 - 1);
    for (std::size_t i = 2; i < hex.size(); i += 2)
        value.bytes += static_cast<char>(nibble(hex[i]) * 16 + nibble(hex[i + 1]));
    return value;
}

/// Nothing when it is no Value.
std::optional<Value> value_of(Oid type, std::string_view text) {
    switch (type) {
        case INT2:
        case INT4:
        case INT8:
        case OID:
        case NUMERIC:
            return integer_of(text);
        case BOOL:
            return Value(std::int64_t{text == "t"});
        case BYTEA:
            return bytes_of(text);
        case FLOAT4:
        case FLOAT8:
            return std::nullopt;
        default:
            return Value(std::string(text));
    }
}

}  // namespace

PostgresParameters::PostgresParameters(Values const& values) {
    m_integers.reserve(values.size());  // Pointers into it stay.
    auto const add = [&](Oid type, char const* start, std::size_t length, int format, char kind) {
        m_types.push_back(type);
        m_starts.push_back(start);
        m_lengths.push_back(static_cast<int>(length));
        m_formats.push_back(format);
        m_kinds += kind;
    };
    for (auto const& value : values) {
        if (auto const* const integer = std::get_if<std::int64_t>(&value)) {
            m_integers.push_back(big_endian(*integer));
            add(INT8, m_integers.back().data(), m_integers.back().size(), BINARY_FORMAT, 'i');
        } else if (auto const* const text = std::get_if<std::string>(&value)) {
            add(AS_THE_STATEMENT_SAYS, text->c_str(), text->size(), TEXT_FORMAT, 't');
        } else if (auto const* const bytes = std::get_if<Bytes>(&value)) {
            add(BYTEA, bytes->bytes.data(), bytes->bytes.size(), BINARY_FORMAT, 'b');
        } else {
            add(AS_THE_STATEMENT_SAYS, nullptr, 0, TEXT_FORMAT, 't');
        }
    }
}

base::Result<Values> row_of(PGresult const* result, int row, std::string const& name) {
    int const columns = PQnfields(result);
    Values values;
    values.reserve(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) {
        if (PQgetisnull(result, row, i) != 0) {
            values.emplace_back();
            continue;
        }
        auto const length = static_cast<std::size_t>(PQgetlength(result, row, i));
        auto value = value_of(PQftype(result, i), {PQgetvalue(result, row, i), length});
        if (!value) return unreadable_column(name, i);
        values.push_back(std::move(*value));
    }
    return values;
}

}  // namespace cifra::db
