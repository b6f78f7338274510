#pragma once

#include "tabulate/code_dictionary.hpp"

namespace cifra::tabulate {

/// Remembers the codes of whole fields of several codes. A register repeats a few hundred such fields, and one that was
/// met before need not be taken apart. One thread's, for one column.
class ValueMemory {
public:
    /// \param codes  at most 64; must outlive it
    ValueMemory(CodeDictionary const& codes, char separator);

    /// As bits_of; READ_AHEAD bytes after the text must be readable.
    std::optional<std::uint64_t> bits(char const* text, std::size_t size) {
        if (size > KEPT_BYTES) return bits_of(*m_codes, text, size, m_separator);
        auto const words = words_of(text, size);
        auto& field = m_fields[slot_of(words)];
        auto differences = field.size ^ size;
        for (std::size_t i = 0; i < WORDS; ++i) differences |= field.words.word[i] ^ words.word[i];
        if (differences == 0) return field.bits;
        return learn(field, words, text, size);
    }

private:
    static constexpr std::size_t KEPT_BYTES = 32;  ///< Longer fields are rare.
    static_assert(KEPT_BYTES <= READ_AHEAD);
    static constexpr std::size_t WORDS = KEPT_BYTES / sizeof(std::uint64_t);
    static constexpr unsigned SLOT_BITS = 10;
    static constexpr std::size_t UNUSED = ~std::size_t{0};

    /// A text with zeros after it.
    struct Words {
        std::uint64_t word[WORDS] = {};
    };

    struct Field {
        Words words;
        std::size_t size = UNUSED;
        std::uint64_t bits = 0;
    };

    static Words words_of(char const* text, std::size_t size);
    static std::size_t slot_of(Words const& words);
    std::optional<std::uint64_t> learn(Field& field, Words const& words, char const* text, std::size_t size);

    CodeDictionary const* m_codes;
    char m_separator;
    std::vector<Field> m_fields;
};

/// Bytes 0 to 31 of the mask are kept, the others cut.
inline constexpr auto FIELD_MASK = [] {
    struct {
        unsigned char bytes[64] = {};
    } mask;
    for (std::size_t i = 0; i < 32; ++i) mask.bytes[i] = 0xFF;
    return mask;
}();

inline ValueMemory::Words ValueMemory::words_of(char const* text, std::size_t size) {
    Words words;
    Words mask;
    std::memcpy(&words, text, sizeof(words));
    std::memcpy(&mask, FIELD_MASK.bytes + (KEPT_BYTES - size), sizeof(mask));
    for (std::size_t i = 0; i < WORDS; ++i) words.word[i] &= mask.word[i];
    return words;
}

inline std::size_t ValueMemory::slot_of(Words const& words) {
    constexpr std::uint64_t SPREAD[WORDS] = {0x9E3779B97F4A7C15U, 0xBF58476D1CE4E5B9U, 0x94D049BB133111EBU,
                                             0xA0761D6478BD642FU};
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < WORDS; ++i) hash ^= words.word[i] * SPREAD[i];
    return static_cast<std::size_t>(hash >> (64 - SLOT_BITS));
}

}  // namespace cifra::tabulate
