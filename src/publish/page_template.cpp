#include "publish/page_template.hpp"

#include "base/assert.hpp"
#include "publish/assets.hpp"

namespace cifra::publish {

Data data_list() {
    return Data{Data::type::list};
}

void set_optional(Data& data, std::string const& name, std::string const& text) {
    data.set(name, text.empty() ? Data{false} : Data{text});
}

std::string render(std::string_view template_name, Data const& data) {
    auto const source = asset(template_name);
    CIFRA_ASSERT(!source.empty());
    kainjow::mustache::mustache page{std::string(source)};
    CIFRA_ASSERT(page.is_valid());
    auto html = page.render(data);
    CIFRA_ASSERT(page.error_message().empty());
    return html;
}

}  // namespace cifra::publish
