#pragma once

#include "publish/page_template.hpp"

#include <string>
#include <string_view>

namespace cifra::portal {

using Data = publish::Data;
using publish::data_list;
using publish::set_optional;

/// Fills a template of assets/portal; templates are read once a thread. Needs it to exist and to be well formed.
std::string render(std::string_view template_name, Data const& data);

}  // namespace cifra::portal
