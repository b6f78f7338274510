#pragma once

#include "portal/view_figures.hpp"

#include <string>

namespace cifra::portal {

/// What the head of a view's page tells other software: schema.org/Dataset with its files.
std::string indicator_head(Asked const& asked, ViewFigures const& figures);

}  // namespace cifra::portal
