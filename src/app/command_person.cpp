#include "app/command_person.hpp"

#include "base/assert.hpp"

namespace cifra::app {

store::Actor actor_of(Workspace& workspace, std::string const& by, std::string const& role) {
    auto const known = restricted::parse_role(role);
    CIFRA_ASSERT(known.has_value());
    return workspace.writer(by.empty() ? role : by, *known).actor;
}

}  // namespace cifra::app
