#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace cifra::publish {

using Data = kainjow::mustache::data;

/// A list for a template.
Data data_list();

/// Sets `name` so that `{{#name}}` stands exactly when the text is not empty. (Mustache takes an empty text for true.)
void set_optional(Data& data, std::string const& name, std::string const& text);

/// Fills a template of assets/page. Needs the template to exist and to be well formed.
std::string render(std::string_view template_name, Data const& data);

}  // namespace cifra::publish
