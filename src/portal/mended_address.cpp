#include "portal/mended_address.hpp"

#include "portal/page.hpp"
#include "portal/preferred_language.hpp"

#include <algorithm>
#include <iterator>

namespace cifra::portal {
namespace {

std::string whole(http::Request const& request) {
    return request.query.empty() ? request.path : request.path + "?" + request.query;
}

/// A page's: interfaces for software follow their own standards.
bool names_language(http::Request const& request) {
    return std::any_of(std::begin(base::LANGUAGES), std::end(base::LANGUAGES),
                       [&](base::Language language) { return request.segments.front() == base::code_of(language); });
}

bool has_last_slash(http::Request const& request) {
    return request.segments.size() > 1 && request.segments.back().empty();
}

http::Request without_last_slash(http::Request request) {
    request.segments.pop_back();
    request.path.pop_back();
    return request;
}

http::Request in_language(http::Request request, base::Language language) {
    std::string const code = base::code_of(language);
    request.segments.insert(request.segments.begin(), code);
    request.path = "/" + code + request.path;
    return request;
}

}  // namespace

std::optional<http::Response> mended_address(http::Request const& request,
                                             std::function<bool(http::Request const&)> const& has_route) {
    auto const plain = has_last_slash(request) ? without_last_slash(request) : request;
    if (request.segments.empty()) return std::nullopt;
    if (names_language(request))
        return has_last_slash(request) && has_route(plain) ? std::optional(moved(whole(plain))) : std::nullopt;
    auto const preferred = in_language(plain, preferred_language(request.header("accept-language")));
    if (!has_route(preferred)) return std::nullopt;
    http::Response response;
    response.status = 302;
    response.headers.push_back({"Location", whole(preferred)});
    response.vary = {"accept-language"};
    return response;
}

}  // namespace cifra::portal
