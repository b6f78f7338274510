#include "portal/template.hpp"

#include "base/assert.hpp"
#include "portal/assets.hpp"

#include <map>

namespace cifra::portal {

std::string render(std::string_view template_name, Data const& data) {
    thread_local std::map<std::string, kainjow::mustache::mustache, std::less<>> read;
    auto found = read.find(template_name);
    if (found == read.end()) {
        auto const source = asset(template_name);
        CIFRA_ASSERT(!source.empty());
        found = read.try_emplace(std::string(template_name), std::string(source)).first;
        CIFRA_ASSERT(found->second.is_valid());
    }
    auto html = found->second.render(data);
    CIFRA_ASSERT(found->second.error_message().empty());
    return html;
}

}  // namespace cifra::portal
