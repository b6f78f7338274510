#include "db/copy_text.hpp"

#include <fmt/format.h>
#include <iterator>

namespace cifra::db {
namespace {

void append_escaped(std::string& out, std::string const& text) {
    for (char const c : text) {
        switch (c) {
            case '\\':
                out += "\\\\";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            default:
                out += c;
        }
    }
}

/// bytea's own "\x4a4b", of which COPY wants the backslash doubled.
void append_hex(std::string& out, std::string const& bytes) {
    constexpr char const* DIGITS = "0123456789abcdef";
    out += "\\\\x";
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        out += DIGITS[byte / 16];
        out += DIGITS[byte % 16];
    }
}

}  // namespace

void append_copy_row(std::string& out, Values const& row) {
    bool first = true;
    for (auto const& value : row) {
        if (!first) out += '\t';
        first = false;
        if (auto const* const integer = std::get_if<std::int64_t>(&value))
            fmt::format_to(std::back_inserter(out), "{}", *integer);
        else if (auto const* const text = std::get_if<std::string>(&value))
            append_escaped(out, *text);
        else if (auto const* const bytes = std::get_if<Bytes>(&value))
            append_hex(out, bytes->bytes);
        else
            out += "\\N";
    }
    out += '\n';
}

}  // namespace cifra::db
