#include "report/report_data.hpp"

#include "base/assert.hpp"
#include "report/assets.hpp"
#include "report/officer_words.hpp"

namespace cifra::report {

Data data_list() {
    return Data{Data::type::list};
}

Data words_data(base::Language language) {
    Data words;
    for (auto const& entry : report_words()) words.set(std::string(entry.key), entry.text.in(language));
    return words;
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

}  // namespace cifra::report
