#include "http/request.hpp"

#include <algorithm>

namespace cifra::http {

std::string_view Request::header(std::string_view name) const {
    auto const found =
        std::find_if(headers.begin(), headers.end(), [&](auto const& each) { return each.name == name; });
    return found == headers.end() ? std::string_view{} : std::string_view(found->value);
}

Parameter const* Request::parameter(std::string_view name) const {
    auto const found =
        std::find_if(parameters.begin(), parameters.end(), [&](auto const& each) { return each.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

}  // namespace cifra::http
