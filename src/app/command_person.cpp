#include "app/command_person.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

namespace cifra::app {

store::Actor actor_of(Workspace& workspace, std::string const& by, std::string const& role) {
    auto const known = restricted::parse_role(role);
    CIFRA_ASSERT(known.has_value());
    return workspace.writer(by.empty() ? role : by, *known).actor;
}

base::Result<void> check_words(std::string const& text, char const* option) {
    bool const words = !base::trim(text).empty() && text.size() <= 2000 && !base::first_invalid_utf8(text) &&
                       !base::first_control_character(text);
    if (words) return {};
    return base::fail(
        base::ErrorCode::usage,
        {fmt::format("{} holds no plain text", option), fmt::format("{} no contiene texto simple", option)},
        {"write one sentence, at most 2,000 bytes", "escriba una oración, de 2 000 bytes como máximo"});
}

}  // namespace cifra::app
