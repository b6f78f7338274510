#pragma once

#include "portal/words.hpp"

#include <string>
#include <string_view>

namespace cifra::portal {

/// Fills a template whose own words, `{{w.key}}`, are put in once for each language: pages that are made a thousand
/// times a second do not copy and look up all words each time. Needs the template to exist and to be well formed, and
/// every key to be a word.
/// \param words  Always the same ones for a template.
std::string render_in(base::Language language, Words const& words, std::string_view template_name, Data const& data);

}  // namespace cifra::portal
