#include "tabulate/value_memory.hpp"

namespace cifra::tabulate {

ValueMemory::ValueMemory(CodeDictionary const& codes, char separator)
    : m_codes(&codes), m_separator(separator), m_fields(std::size_t{1} << SLOT_BITS) {}

std::optional<std::uint64_t> ValueMemory::learn(Field& field, Words const& words, char const* text, std::size_t size) {
    auto const bits = bits_of(*m_codes, text, size, m_separator);
    if (bits) field = {words, size, *bits};
    return bits;
}

}  // namespace cifra::tabulate
