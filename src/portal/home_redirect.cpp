#include "portal/home_redirect.hpp"

#include "base/text.hpp"
#include "portal/page.hpp"

#include <string>

namespace cifra::portal {
namespace {

constexpr int WHOLE = 1000;

/// "0.8" in thousandths; nothing sensible gives 0.
int thousandths(std::string_view text) {
    int value = 0;
    int unit = WHOLE;
    for (char const c : text) {
        if (c == '.') continue;
        if (c < '0' || c > '9' || unit == 0) return c < '0' || c > '9' ? 0 : value;
        value += (c - '0') * unit;
        unit /= 10;
    }
    return value > WHOLE ? WHOLE : value;
}

/// How much a range of the header wants its language.
int quality_of(std::vector<std::string> const& parts) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
        auto const part = base::trim(parts[i]);
        if (part.substr(0, 2) == "q=") return thousandths(part.substr(2));
    }
    return WHOLE;
}

bool names(std::string_view range, std::string_view code) {
    return range.size() >= 2 && (range[0] | 0x20) == code[0] && (range[1] | 0x20) == code[1] &&
           (range.size() == 2 || range[2] == '-');
}

}  // namespace

base::Language preferred_language(std::string_view accept_language) {
    auto best = base::Language::en;
    int wanted = 0;
    for (auto const& each : base::split(std::string(accept_language), ',')) {
        auto const parts = base::split(each, ';');
        auto const range = base::trim(parts.front());
        for (auto const language : base::LANGUAGES)
            if (names(range, base::code_of(language)) && quality_of(parts) > wanted) {
                best = language;
                wanted = quality_of(parts);
            }
    }
    return best;
}

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
