#include "publish/manifest_libraries.hpp"

#include <brotli/encode.h>
#include <cairo.h>
#include <cmark.h>
#include <fmt/core.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>
#include <qpdf/qpdf-c.h>
#include <xlsxwriter.h>
#include <zlib.h>
#include <nlohmann/json.hpp>

namespace cifra::publish {
namespace {

std::string dotted(int major, int minor, int patch) {
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

/// "1.0.9" from 0x1000009: major, then twelve bits each of minor and patch.
std::string brotli_version() {
    auto const version = static_cast<int>(BrotliEncoderVersion());
    return dotted(version >> 24, version >> 12 & 0xFFF, version & 0xFFF);
}

std::string freetype_version() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return "?";
    int major = 0;
    int minor = 0;
    int patch = 0;
    FT_Library_Version(library, &major, &minor, &patch);
    FT_Done_FreeType(library);
    return dotted(major, minor, patch);
}

}  // namespace

std::vector<Library> libraries() {
    return {{"brotli", brotli_version()},
            {"cairo", cairo_version_string()},
            {"cmark", cmark_version_string()},
            {"fmt", dotted(FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
            {"freetype", freetype_version()},
            {"harfbuzz", hb_version_string()},
            {"libxlsxwriter", lxw_version()},
            {"nlohmann-json",
             dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH)},
            {"qpdf", qpdf_get_qpdf_version()},
            {"zlib", zlibVersion()}};
}

}  // namespace cifra::publish
