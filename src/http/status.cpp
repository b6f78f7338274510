#include "http/status.hpp"

#include "base/local_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace cifra::http {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 29> REASONS{{
    {200, "OK"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
}};

base::LocalText words_of(int status) {
    switch (status) {
        case 400:
            return {"This is not a valid request.", "La solicitud no es válida."};
        case 404:
            return {"There is nothing at this address.", "No hay nada en esta dirección."};
        case 405:
            return {"Only GET, HEAD and OPTIONS are answered here.", "Aquí solo se responde a GET, HEAD y OPTIONS."};
        case 408:
            return {"The request took too long to arrive.", "La solicitud tardó demasiado en llegar."};
        case 413:
            return {"Requests with a body are not answered here.", "Aquí no se aceptan solicitudes con cuerpo."};
        case 414:
            return {"The address is too long.", "La dirección es demasiado larga."};
        case 417:
            return {"What the request expects cannot be met.", "No se puede cumplir lo que la solicitud espera."};
        case 429:
            return {"Too many connections from one address. Please try again later.",
                    "Demasiadas conexiones desde una misma dirección. Inténtelo más tarde."};
        case 431:
            return {"The headers of the request are too long.", "Los encabezados son demasiado largos."};
        case 503:
            return {"Too many requests at the moment. Please try again in a few seconds.",
                    "Hay demasiadas solicitudes en este momento. Inténtelo de nuevo en unos segundos."};
        default:
            return {"The answer cannot be given now. Please try again later.",
                    "No es posible responder ahora. Inténtelo más tarde."};
    }
}

}  // namespace

std::string_view reason_of(int status) {
    auto const found =
        std::find_if(REASONS.begin(), REASONS.end(), [&](auto const& each) { return each.first == status; });
    return found == REASONS.end() ? std::string_view("Answer") : found->second;
}

Response plain_error(int status) {
    auto const words = words_of(status);
    Response response;
    response.status = status;
    response.body = words.en + "\n" + words.es + "\n";
    response.headers.push_back({"Content-Language", "en, es"});
    if (status == 405) response.headers.push_back({"Allow", "GET, HEAD, OPTIONS"});
    if (status == 503 || status == 429) response.headers.push_back({"Retry-After", "5"});
    response.keep = Keep::never;
    response.policy = "default-src 'none'; frame-ancestors 'none'";
    return response;
}

}  // namespace cifra::http
