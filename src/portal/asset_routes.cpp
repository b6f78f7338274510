#include "portal/asset_routes.hpp"

#include "base/hash.hpp"
#include "portal/assets.hpp"
#include "portal/error_page.hpp"
#include "portal/font_files.hpp"
#include "portal/route_families.hpp"
#include "publish/assets.hpp"
#include "publish/page_chart.hpp"

#include <vector>

namespace cifra::portal {
namespace {

struct StaticFile {
    std::string address;
    std::string content_type;
    std::string bytes;
};

/// Its address changes with its bytes.
StaticFile static_file(std::string const& name, std::string const& ending, std::string content_type,
                       std::string bytes) {
    auto const mark = base::sha256_hex(bytes).substr(0, 12);
    return {"/assets/" + name + "-" + mark + "." + ending, std::move(content_type), std::move(bytes)};
}

std::vector<StaticFile> const& static_files() {
    static std::vector<StaticFile> const files = {
        static_file("style", "css", "text/css; charset=utf-8",
                    font_style() + std::string(publish::asset("page.css")) + std::string(publish::asset("series.css")) +
                        publish::chart_style() + std::string(asset("portal.css")) +
                        std::string(asset("indicator.css")) + std::string(asset("client.css"))),
        static_file("client", "js", "text/javascript; charset=utf-8", std::string(asset("client.js"))),
    };
    return files;
}

http::Response forever(std::string content_type, std::string bytes) {
    http::Response response;
    response.content_type = std::move(content_type);
    response.body = std::move(bytes);
    response.keep = http::Keep::forever;
    return response;
}

http::Response static_answer(Asked const& asked) {
    if (auto const* font = font_file(asked.value("file"))) return forever("font/woff2", *font);
    for (auto const& file : static_files()) {
        if (file.address != "/assets/" + asked.value("file")) continue;
        return forever(file.content_type, file.bytes);
    }
    return not_found_page(asked);
}

}  // namespace

std::string const& style_address() {
    return static_files()[0].address;
}

std::string const& script_address() {
    return static_files()[1].address;
}

Routes asset_routes() {
    return {{"asset", "/assets/{file}", static_answer, false, true}};
}

}  // namespace cifra::portal
