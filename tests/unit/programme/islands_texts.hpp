#pragma once

#include "../sdmx/islands_programme.hpp"
#include "base/assert.hpp"

namespace cifra::islands {

/// The files of the three islands' programme, to break one thing in them.
inline programme::ProgrammeTexts texts() {
    return {{"programme.toml", COALITION},
            {"members.toml", MEMBERS},
            {"codelists.toml", CODE_LISTS},
            {"indicators.toml", INDICATORS}};
}

/// The text with the first `from`, which it must hold, replaced.
inline std::string with(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    CIFRA_ASSERT(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace cifra::islands
