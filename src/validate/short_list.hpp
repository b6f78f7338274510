#pragma once

#include "programme/programme.hpp"

#include <string>
#include <vector>

namespace cifra::validate {

/// “Women”, “Men” and 4 more: at most six names.
std::string short_list(std::vector<base::LocalText> const& labels, base::Language language);

/// A figure within its indicator: “Women”; "the total" where nothing is told apart.
base::LocalText short_label(programme::Programme const& programme, programme::CellKey const& key);

}  // namespace cifra::validate
