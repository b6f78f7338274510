#include "sdmx/error_message.hpp"

#include <nlohmann/json.hpp>

namespace cifra::sdmx {

StatusMessage status_message(int http_status, base::LocalText detail) {
    switch (http_status) {
        case 400:
            return {140, {"The query is not understood", "La consulta no se entiende"}, std::move(detail)};
        case 404:
            return {100, {"There is no such thing", "No existe lo que se pide"}, std::move(detail)};
        case 406:
            return {140, {"There is no such format", "No existe ese formato"}, std::move(detail)};
        case 413:
            return {130, {"The answer would be too large", "La respuesta sería demasiado grande"}, std::move(detail)};
        case 501:
            return {501, {"This is not offered", "Esto no se ofrece"}, std::move(detail)};
        case 503:
            return {503, {"Nothing is published yet", "Todavía no hay nada publicado"}, std::move(detail)};
        default:
            return {500, {"Something went wrong on our side", "Algo falló de nuestro lado"}, std::move(detail)};
    }
}

std::string error_json(StatusMessage const& status, base::Language language) {
    Json error = {{"code", status.code},
                  {"title", status.title.in(language)},
                  {"titles", localised(status.title)},
                  {"detail", status.detail.in(language)},
                  {"details", localised(status.detail)}};
    return to_bytes({{"errors", Json::array({std::move(error)})}});
}

}  // namespace cifra::sdmx
