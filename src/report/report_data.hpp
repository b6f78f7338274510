#pragma once

#include "base/local_text.hpp"

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace cifra::report {

using Data = kainjow::mustache::data;

/// A list for a template.
Data data_list();

/// The report's words for a template: `{{w.key}}`.
Data words_data(base::Language language);

/// Fills a template of assets/report; what is not meant to be HTML is escaped. Needs the template to exist and to be
/// well formed.
std::string render(std::string_view template_name, Data const& data);

}  // namespace cifra::report
