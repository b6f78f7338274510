#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace cifra::base {

/// Writes numbers and texts one after another as few bytes, for PackedReader to read back in the same order.
class PackedWriter {
public:
    /// Seven bits a byte, lowest first.
    void number(std::uint64_t value);
    void text(std::string_view text);
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads what PackedWriter wrote, from bytes that nobody vouches for: whatever they are, nothing is read beyond them.
/// The first thing that does not fit makes `failed` true for good, and every later number 0 and text empty.
class PackedReader {
public:
    explicit PackedReader(std::string_view bytes) : m_rest(bytes) {}

    /// A number from 0 to `most`.
    std::uint64_t number(std::uint64_t most);
    /// A count of things that take at least one byte each: never more than there are bytes left.
    std::size_t count();
    std::string_view text();
    bool failed() const { return m_failed; }
    /// Nothing failed and nothing is left.
    bool done() const { return !m_failed && m_rest.empty(); }

private:
    std::uint64_t fail();
    std::string_view m_rest;
    bool m_failed = false;
};

}  // namespace cifra::base
