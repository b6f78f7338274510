#pragma once

#include "base/local_text.hpp"

#include <fmt/format.h>
#include <string>

namespace cifra::app {

/// A sentence in one language with its parts filled in; both languages use the same {} and {0}.
template <class... Parts>
std::string say(base::Language language, base::LocalText const& sentence, Parts const&... parts) {
    return fmt::format(fmt::runtime(sentence.in(language)), parts...);
}

}  // namespace cifra::app
