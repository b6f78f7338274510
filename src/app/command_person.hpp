#pragma once

#include "app/workspace.hpp"

#include <string>

namespace cifra::app {

/// Who takes a step now. \param by  empty: the role's name. \param role  "focal_point" or "secretariat"
store::Actor actor_of(Workspace& workspace, std::string const& by, std::string const& role);

/// A one-line text that says something. \param option  that it was given with  \error usage
base::Result<void> check_words(std::string const& text, char const* option);

}  // namespace cifra::app
