#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <utility>

namespace cifra::app {

/// Completes the places of an error that names its files relative to a folder.
inline auto below(std::filesystem::path folder) {
    return [folder = std::move(folder)](base::Error error) {
        auto const complete = [&folder](base::Where& where) {
            if (!where.file.empty()) where.file = (folder / where.file).lexically_normal().generic_string();
        };
        complete(error.where);
        for (auto& other : error.also) complete(other.where);
        return error;
    };
}

}  // namespace cifra::app
