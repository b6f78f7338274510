#pragma once

#include "programme/programme.hpp"

#include <string>

namespace cifra::report {

/// A cell in words: "Victims identified, Arania; women; 2031".
std::string key_words(programme::Programme const& programme, programme::CellKey const& key, base::Language language);

}  // namespace cifra::report
