#pragma once

#include "base/assert.hpp"
#include "base/problems.hpp"
#include "base/text.hpp"

#include <cstdint>
#include <string_view>

namespace cifra::fuzz {

inline std::string_view text_of(std::uint8_t const* bytes, std::size_t size) {
    return {reinterpret_cast<char const*>(bytes), size};
}

/// Whatever the input, an error says what and what to do in both languages, and at most twenty things, and that there may be more.
inline void check_error(base::Error const& error) {
    CIFRA_ASSERT(!error.message.en.empty() && !error.message.es.empty());
    CIFRA_ASSERT(!error.what_to_do.en.empty() && !error.what_to_do.es.empty());
    CIFRA_ASSERT(error.also.size() <= base::Problems::LIMIT);
    for (auto const language : base::LANGUAGES) {
        auto const text = to_string(error, language);
        CIFRA_ASSERT(!base::first_invalid_utf8(text) && !base::first_control_character(text));
    }
    for (auto const& other : error.also) check_error(other);
}

template <class T>
bool check_result(base::Result<T> const& result) {
    if (!result) check_error(result.error());
    return result.has_value();
}

}  // namespace cifra::fuzz
