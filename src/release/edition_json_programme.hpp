#pragma once

#include "programme/programme.hpp"

#include <nlohmann/json_fwd.hpp>

namespace cifra::release {

/// {"en": …, "es": …}
nlohmann::json local_text_json(base::LocalText const& text);

/// A programme as JSON with the files and keys of docs/reference/programme.md, so that one reader reads both.
nlohmann::json programme_json(programme::Programme const& programme);

}  // namespace cifra::release
