#include "portal/sdmx_answer.hpp"

#include "portal/preferred_language.hpp"
#include "sdmx/error_message.hpp"

namespace cifra::portal {
namespace {

http::Response changed_with(Asked const& asked, SdmxIndex const& index) {
    http::Response response;
    response.for_others = true;
    response.vary = {"accept", "accept-language"};
    response.last_modified = index.released_at.back();
    response.headers.push_back(
        {"Content-Language",
         preferred_language(asked.request.header("accept-language")) == base::Language::es ? "es, en" : "en, es"});
    return response;
}

base::LocalText sentence(base::Error const& error) {
    auto text = error.message;
    if (!error.what_to_do.empty()) {
        text.en += "; " + error.what_to_do.en;
        text.es += "; " + error.what_to_do.es;
    }
    return text;
}

}  // namespace

http::Response sdmx_answer(Asked const& asked, SdmxIndex const& index, SdmxMedia const& media, std::string body) {
    auto response = changed_with(asked, index);
    response.content_type = media.content_type;
    response.body = std::move(body);
    return response;
}

http::Response sdmx_nothing(Asked const& asked, SdmxIndex const& index) {
    auto response = changed_with(asked, index);
    response.status = 204;
    response.content_type.clear();
    return response;
}

http::Response sdmx_error(Asked const& asked, int status, base::LocalText const& detail) {
    auto const language = preferred_language(asked.request.header("accept-language"));
    auto const message = sdmx::status_message(status, detail);
    http::Response response;
    response.status = status;
    response.for_others = true;
    response.vary = {"accept", "accept-language"};
    response.headers.push_back({"Content-Language", base::code_of(language)});
    if (wants_plain_text(asked.request)) {
        response.body = message.title.in(language) + ": " + message.detail.in(language) + "\n";
    } else {
        response.content_type = "application/json";
        response.body = sdmx::error_json(message, language);
    }
    if (status >= 500 && status != 501) response.keep = http::Keep::never;
    return response;
}

http::Response sdmx_own_fault(Asked const& asked) {
    return sdmx_error(asked, 500, {"Try again in a while.", "Inténtelo de nuevo en un rato."});
}

http::Response sdmx_error(Asked const& asked, base::Error const& error) {
    if (error.code == base::ErrorCode::bad_input) return sdmx_error(asked, 400, sentence(error));
    if (error.code == base::ErrorCode::not_found) return sdmx_error(asked, 404, sentence(error));
    return sdmx_own_fault(asked);
}

http::Response sdmx_no_such_format(Asked const& asked, std::string const& formats) {
    return sdmx_error(asked, 406, {"ask in Accept for one of: " + formats, "pida en Accept uno de: " + formats});
}

}  // namespace cifra::portal
