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

/// Finds the code of a text by its first sixteen bytes at once, without a loop over its letters.
class CodeDictionary {
public:
    static constexpr std::uint32_t UNKNOWN = 0xFFFFFFFF;
    class Finder;

    /// \param codes    code k + 1 for the k-th text
    /// \param missing  texts that mean 0, as an empty text does
    CodeDictionary(std::vector<std::string> const& codes, std::vector<std::string> const& missing);

    /// The code, or UNKNOWN. READ_AHEAD bytes after the text must be readable.
    std::uint32_t find(char const* text, std::size_t size) const;
    /// For many searches; the dictionary must outlive it.
    Finder finder() const;

private:
    static constexpr std::uint32_t EMPTY = 0xFFFFFFFF;
    static constexpr std::size_t SHORT_BYTES = 8;
    static constexpr std::size_t SLOT_BYTES = 16;
    static constexpr unsigned char KEPT_THEN_CUT[2 * SLOT_BYTES] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                                                    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

    struct Slot {
        std::uint64_t first = 0;  ///< Eight bytes, zeros after the text.
        std::uint64_t last = 0;   ///< The next eight.
        std::uint32_t size = EMPTY;
        std::uint32_t code = 0;
    };

    static std::uint64_t load(void const* bytes) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, sizeof(word));
        return word;
    }
    static std::size_t slot_of(std::uint64_t first, std::uint64_t last, unsigned shift) {
        return static_cast<std::size_t>(((first ^ (last >> 7U)) * 0x9E3779B97F4A7C15U) >> shift);
    }
    std::uint32_t find_long(std::string_view text) const;
    void add(std::string const& text, std::uint32_t code);

    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
    std::size_t m_most_bytes = SHORT_BYTES;  ///< Of a text in a slot: SLOT_BYTES where some need it.
    unsigned m_shift = 0;
    std::map<std::string, std::uint32_t, std::less<>> m_long;
};

/// What a search needs, as values: a loop that writes codes keeps them in registers.
class CodeDictionary::Finder {
public:
    explicit Finder(CodeDictionary const& codes)
        : m_codes(&codes),
          m_slots(codes.m_slots.data()),
          m_mask(codes.m_mask),
          m_most_bytes(codes.m_most_bytes),
          m_shift(codes.m_shift) {}

    std::uint32_t find(char const* text, std::size_t size) const {
        if (size > m_most_bytes) return m_codes->find_long(std::string_view(text, size));
        auto const* const mask = KEPT_THEN_CUT + (SLOT_BYTES - size);
        // No branch on the size: fields are now shorter, now longer than eight bytes.
        auto const first = load(text) & load(mask);
        auto const last = m_most_bytes == SHORT_BYTES ? 0 : load(text + SHORT_BYTES) & load(mask + SHORT_BYTES);
        for (auto at = slot_of(first, last, m_shift);; at = (at + 1) & m_mask) {
            auto const& slot = m_slots[at];
            if (((slot.first ^ first) | (slot.last ^ last) | (slot.size ^ size)) == 0) return slot.code;
            if (slot.size == EMPTY) return UNKNOWN;
        }
    }

private:
    CodeDictionary const* m_codes;
    Slot const* m_slots;
    std::size_t m_mask;
    std::size_t m_most_bytes;
    unsigned m_shift;
};

inline CodeDictionary::Finder CodeDictionary::finder() const {
    return Finder(*this);
}

inline std::uint32_t CodeDictionary::find(char const* text, std::size_t size) const {
    return finder().find(text, size);
}

/// Bits of the codes in a field of several (bit k - 1 for code k), or nothing when one is unknown. READ_AHEAD bytes
/// after the text must be readable. Needs at most 64 codes.
std::optional<std::uint64_t> bits_of(CodeDictionary const& codes, char const* text, std::size_t size, char separator);

}  // namespace cifra::tabulate
