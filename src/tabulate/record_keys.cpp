#include "tabulate/record_keys.hpp"

#include "tabulate/parallel.hpp"

#include <string_view>

namespace cifra::tabulate {
namespace {

constexpr std::string_view PURPOSE = "cifra record key 1\n";
constexpr std::size_t MESSAGE_BYTES = PURPOSE.size() + 2 * sizeof(std::uint64_t);

/// Byte by byte, so that every machine writes the same.
char* write_word(std::uint64_t word, char* into) {
    for (unsigned shift = 0; shift < 64; shift += 8) *into++ = static_cast<char>(word >> shift & 0xFFU);
    return into;
}

std::uint32_t key_of(PersonKey const& person, base::KeyedHash const& hash) {
    char message[MESSAGE_BYTES];
    auto* into = message + PURPOSE.copy(message, PURPOSE.size());
    into = write_word(person.first, into);
    write_word(person.second, into);
    auto const value = hash.of({message, MESSAGE_BYTES});
    std::uint32_t key = 0;
    for (unsigned byte = 0; byte < 4; ++byte) key |= std::uint32_t{value[byte]} << (8 * byte);
    return key;
}

}  // namespace

std::vector<std::uint32_t> record_keys(std::vector<PersonKey> const& persons, base::KeyedHash const& hash,
                                       int threads) {
    std::vector<std::uint32_t> keys(persons.size());
    auto const parts = static_cast<std::size_t>(threads) * 16;
    share_out(threads, parts, [&](std::size_t part) {
        auto const end = part_begin(persons.size(), part + 1, parts);
        for (auto record = part_begin(persons.size(), part, parts); record < end; ++record)
            keys[record] = key_of(persons[record], hash);
    });
    return keys;
}

}  // namespace cifra::tabulate
