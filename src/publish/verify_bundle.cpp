#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/problems.hpp"
#include "publish/manifest.hpp"
#include "publish/write_bundle.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::publish {
namespace {

using base::LocalText;

constexpr std::size_t MANIFEST_LIMIT_BYTES = 1U << 20U;

LocalText advice() {
    return {"publish the edition again, or get the bundle again from where it is published",
            "publique de nuevo la edición, o descargue de nuevo el paquete publicado"};
}

void check_file(std::filesystem::path const& folder, ManifestEntry const& entry, base::Problems& problems) {
    auto const path = folder / entry.name;
    auto const problem = [&](LocalText message) {
        problems.add(std::move(message), advice(), {path.generic_string(), 0, 0});
    };
    auto const bytes = base::read_file(path);
    if (!bytes)
        problem(bytes.error().code == base::ErrorCode::not_found
                    ? LocalText{"the manifest names this file, and it is missing",
                                "el manifiesto nombra este archivo y falta"}
                    : bytes.error().message);
    else if (bytes->size() != entry.size)
        problem({fmt::format("the file has {} bytes where the manifest says {}", bytes->size(), entry.size),
                 fmt::format("el archivo tiene {} bytes y el manifiesto dice {}", bytes->size(), entry.size)});
    else if (base::sha256_hex(*bytes) != entry.sha256)
        problem({"the file has been changed since it was published", "el archivo fue modificado desde que se publicó"});
}

/// Names in the folder that no manifest entry has, sorted.
base::Result<std::vector<std::string>> other_names(std::filesystem::path const& folder,
                                                   std::vector<ManifestEntry> const& entries) {
    std::vector<std::string> others;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        auto name = at->path().filename().string();
        bool const known = name == MANIFEST || std::any_of(entries.begin(), entries.end(),
                                                           [&](auto const& entry) { return entry.name == name; });
        if (!known) others.push_back(std::move(name));
    }
    if (error)
        return base::fail(base::ErrorCode::io, {"the folder cannot be read", "no se puede leer la carpeta"},
                          {"check its permissions", "revise sus permisos"}, {folder.generic_string(), 0, 0});
    std::sort(others.begin(), others.end());
    return others;
}

}  // namespace

base::Result<std::vector<std::string>> verify_bundle(std::filesystem::path const& folder) {
    auto const path = folder / MANIFEST;
    CIFRA_TRY(auto const text, base::read_text(path, MANIFEST_LIMIT_BYTES));
    CIFRA_TRY(auto const entries, read_manifest(text, path.generic_string()));
    CIFRA_TRY(auto const others, other_names(folder, entries));
    base::Problems problems;
    for (auto const& entry : entries) check_file(folder, entry, problems);
    for (auto const& name : others)
        problems.add({"the manifest does not name this file", "el manifiesto no nombra este archivo"},
                     {"remove it from the bundle", "quítelo del paquete"}, {(folder / name).generic_string(), 0, 0});
    if (!problems.none()) return base::fail(problems.joined());
    std::vector<std::string> names;
    for (auto const& entry : entries) names.push_back(entry.name);
    return names;
}

}  // namespace cifra::publish
