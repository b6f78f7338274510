#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/problems.hpp"
#include "publish/bundle_folder.hpp"
#include "publish/write_bundle.hpp"

#include <fmt/format.h>

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
    std::error_code error;
    auto const bytes = base::read_file(path);
    if (std::filesystem::is_symlink(path, error))
        problem({"a link stands in the place of this file", "en el lugar de este archivo hay un enlace"});
    else if (!bytes)
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

}  // namespace

base::Result<std::vector<std::string>> verify_bundle(std::filesystem::path const& folder) {
    auto const path = folder / MANIFEST;
    auto const text = base::read_text(path, MANIFEST_LIMIT_BYTES);
    if (!std::filesystem::is_directory(folder))
        return base::fail(base::ErrorCode::not_found, {"there is no such folder", "no existe esa carpeta"},
                          {"name the folder of a published bundle", "indique la carpeta de un paquete publicado"},
                          {folder.generic_string(), 0, 0});
    if (!text && text.error().code == base::ErrorCode::not_found)
        return base::fail(
            base::ErrorCode::not_found,
            {"this is no bundle: it has no manifest.json", "esto no es un paquete: no tiene manifest.json"},
            {"name the folder of a published bundle", "indique la carpeta de un paquete publicado"},
            {folder.generic_string(), 0, 0});
    if (!text) return base::fail(text.error());
    CIFRA_TRY(auto const entries, read_manifest(*text, path.generic_string()));
    CIFRA_TRY(auto const others, names_besides(folder, entries));
    base::Problems problems;
    for (auto const& entry : entries) check_file(folder, entry, problems);
    for (auto const& name : others)
        problems.add({"the manifest does not name this file", "el manifiesto no nombra este archivo"},
                     {"remove it from the bundle", "quítelo del paquete"}, {(folder / name).generic_string(), 0, 0});
    for (auto const& name : names_lacking(entries))
        problems.add({"every bundle has this file, and the manifest lacks it",
                      "todo paquete tiene este archivo y en el manifiesto falta"},
                     advice(), {(folder / name).generic_string(), 0, 0});
    if (!problems.none()) return base::fail(problems.joined());
    std::vector<std::string> names;
    for (auto const& entry : entries) names.push_back(entry.name);
    return names;
}

}  // namespace cifra::publish
