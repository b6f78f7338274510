#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::tabulate {

/// Bytes that may be read beyond the end of a text that is looked up.
inline constexpr std::size_t READ_AHEAD = 64;

/// Finds the code of a text by its first and last eight bytes at once, without a loop over its letters.
class CodeDictionary {
public:
    static constexpr std::uint32_t UNKNOWN = 0xFFFFFFFF;

    /// \param codes    code k + 1 for the k-th text
    /// \param missing  texts that mean 0, as an empty text does
    CodeDictionary(std::vector<std::string> const& codes, std::vector<std::string> const& missing);

    /// The code, or UNKNOWN. READ_AHEAD bytes after the text must be readable.
    std::uint32_t find(char const* text, std::size_t size) const {
        if (size > 16) return find_long(std::string_view(text, size));
        auto const key = key_of(text, size);
        for (auto at = slot_of(key);; at = (at + 1) & m_mask) {
            auto const& slot = m_slots[at];
            if (slot.first == key.first && slot.last == key.last && slot.size == size) return slot.code;
            if (slot.size == EMPTY) return UNKNOWN;
        }
    }

private:
    static constexpr std::uint32_t EMPTY = 0xFFFFFFFF;

    struct Slot {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        std::uint32_t size = EMPTY;
        std::uint32_t code = 0;
    };

    static std::uint64_t load(char const* text) {
        std::uint64_t word = 0;
        std::memcpy(&word, text, sizeof(word));
        return word;
    }
    static Slot key_of(char const* text, std::size_t size) {
        if (size > 8) return {load(text), load(text + size - 8), 0, 0};
        // Shifting by 64 is undefined, so an empty text is shifted twice.
        return {(load(text) << (63 - size * 8 + (size == 0 ? 0 : 1))) << (size == 0 ? 1 : 0), 0, 0, 0};
    }
    std::size_t slot_of(Slot const& key) const {
        return static_cast<std::size_t>(((key.first ^ (key.last >> 7U)) * 0x9E3779B97F4A7C15U) >> m_shift);
    }
    std::uint32_t find_long(std::string_view text) const;
    void add(std::string const& text, std::uint32_t code);

    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
    unsigned m_shift = 0;
    std::map<std::string, std::uint32_t, std::less<>> m_long;
};

/// Bits of the codes in a field of several (bit k - 1 for code k), or nothing when one is unknown. READ_AHEAD bytes
/// after the text must be readable. Needs at most 64 codes.
std::optional<std::uint64_t> bits_of(CodeDictionary const& codes, char const* text, std::size_t size, char separator);

}  // namespace cifra::tabulate
