#include "portal/words_template.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"
#include "portal/assets.hpp"

#include <map>

namespace cifra::portal {
namespace {

using Template = kainjow::mustache::mustache;

/// The template with its words in place, escaped for HTML.
std::string with_words(std::string_view source, Words const& words, base::Language language) {
    constexpr std::string_view BEGIN = "{{w.";
    constexpr std::string_view END = "}}";
    std::string filled;
    for (std::size_t at = 0;;) {
        auto const begin = source.find(BEGIN, at);
        filled += source.substr(at, begin == std::string_view::npos ? begin : begin - at);
        if (begin == std::string_view::npos) return filled;
        auto const key = begin + BEGIN.size();
        auto const end = source.find(END, key);
        CIFRA_ASSERT(end != std::string_view::npos);
        filled += base::escape_html(words.in(language, source.substr(key, end - key)));
        at = end + END.size();
    }
}

}  // namespace

std::string render_in(base::Language language, Words const& words, std::string_view template_name, Data const& data) {
    thread_local std::map<std::string, Template, std::less<>> read[2];
    auto& of_language = read[static_cast<std::size_t>(language)];
    auto found = of_language.find(template_name);
    if (found == of_language.end()) {
        auto const source = asset(template_name);
        CIFRA_ASSERT(!source.empty());
        found = of_language.try_emplace(std::string(template_name), with_words(source, words, language)).first;
        CIFRA_ASSERT(found->second.is_valid());
    }
    auto html = found->second.render(data);
    CIFRA_ASSERT(found->second.error_message().empty());
    return html;
}

}  // namespace cifra::portal
