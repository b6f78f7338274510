#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <utility>

namespace cifra::app {

/// A place below a folder, where it names a file of it; any other (a cell of a return, "AREA/YEAR/VERSION/…") stays.
inline std::string place_below(std::filesystem::path const& folder, std::string const& file) {
    std::error_code error;
    auto const below = (folder / file).lexically_normal();
    return std::filesystem::exists(below, error) ? below.generic_string() : file;
}

/// Completes the places of an error that names its files relative to a folder.
inline auto below(std::filesystem::path folder) {
    return [folder = std::move(folder)](base::Error error) {
        auto const complete = [&folder](base::Where& where) {
            if (!where.file.empty()) where.file = place_below(folder, where.file);
        };
        complete(error.where);
        for (auto& other : error.also) complete(other.where);
        return error;
    };
}

}  // namespace cifra::app
