#include "portal/home_redirect.hpp"

#include "portal/page.hpp"
#include "portal/preferred_language.hpp"

#include <string>

namespace cifra::portal {
http::Response home_redirect(Asked const& asked) {
    auto const language = preferred_language(asked.request.header("accept-language"));
    http::Response response;
    response.status = 302;
    response.headers.push_back({"Location", "/" + std::string(base::code_of(language)) + "/"});
    response.vary = {"accept-language"};
    return response;
}

http::Response language_redirect(Asked const& asked) {
    return moved(address(asked, "/"));
}

}  // namespace cifra::portal
