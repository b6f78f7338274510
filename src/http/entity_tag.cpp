#include "http/entity_tag.hpp"

#include "http/header_list.hpp"

namespace cifra::http {
namespace {

constexpr std::size_t DIGITS = 32;

}  // namespace

std::string entity_tag(std::string_view sha256, Encoding encoding) {
    std::string tag = "\"";
    tag += sha256.substr(0, DIGITS);
    if (encoding != Encoding::identity) tag += std::string("-") + name_of(encoding);
    return tag += '"';
}

bool is_named_by(std::string_view if_none_match, std::string_view tag) {
    if (trim_blanks(if_none_match) == "*") return true;
    ListElements elements(if_none_match);
    for (std::string_view element; elements.next(element);) {
        if (element.rfind("W/", 0) == 0) element.remove_prefix(2);
        if (element == tag) return true;
    }
    return false;
}

}  // namespace cifra::http
