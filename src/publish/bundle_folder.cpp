#include "publish/bundle_folder.hpp"

#include "base/file.hpp"
#include "publish/bundle_pictures.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <set>

namespace cifra::publish {
namespace {

namespace fs = std::filesystem;

constexpr std::array<char const*, 7> DATA_FILES = {"audit.json",   "data.csv",     "data.json",     "data.xlsx",
                                                   "edition.json", "lineage.json", "structure.json"};

std::set<std::string> page_names(base::Language language) {
    std::string const code = base::code_of(language);
    return {"audit." + code + ".html", "infographic." + code + ".html", "infographic." + code + ".pdf",
            page_picture(language, 1, "svg")};
}

base::LocalText advice() {
    return {"choose a new or empty folder, or an earlier bundle",
            "elija una carpeta nueva o vacía, o un paquete anterior"};
}

/// Files of a manifest and the folders that they stand in.
struct Known {
    std::set<std::string> files;
    std::set<std::string> folders;

    explicit Known(std::vector<ManifestEntry> const& entries) : files{MANIFEST} {
        for (auto const& entry : entries) {
            files.insert(entry.name);
            for (auto slash = entry.name.find('/'); slash != std::string::npos; slash = entry.name.find('/', slash + 1))
                folders.insert(entry.name.substr(0, slash));
        }
    }
};

/// Adds what a folder holds besides. A link is a file, wherever it leads.
/// \param lead  Its path below the bundle's, ended with '/'; empty: the bundle's.
std::error_code add_others(fs::path const& folder, std::string const& lead, Known const& known,
                           std::vector<std::string>& others) {
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        auto const name = lead + at->path().filename().string();
        bool const is_folder = fs::is_directory(at->symlink_status(error));
        if (is_folder && known.folders.count(name) > 0) {
            if (auto const below = add_others(at->path(), name + "/", known, others)) return below;
        } else if (is_folder || known.files.count(name) == 0) {
            others.push_back(name);
        }
    }
    return error;
}

}  // namespace

base::Result<std::vector<std::string>> names_besides(fs::path const& folder,
                                                     std::vector<ManifestEntry> const& entries) {
    std::vector<std::string> others;
    auto const error = add_others(folder, {}, Known(entries), others);
    if (error)
        return base::fail(base::ErrorCode::io, {"the folder cannot be read", "no se puede leer la carpeta"},
                          {"check its permissions", "revise sus permisos"}, {folder.generic_string(), 0, 0});
    std::sort(others.begin(), others.end());
    return others;
}

std::vector<std::string> names_lacking(std::vector<ManifestEntry> const& entries) {
    std::set<std::string> present;
    for (auto const& entry : entries) present.insert(entry.name);
    std::set<std::string> needed(DATA_FILES.begin(), DATA_FILES.end());
    bool in_any_language = false;
    for (auto const language : base::LANGUAGES) {
        auto const names = page_names(language);
        bool const begun =
            std::any_of(names.begin(), names.end(), [&](auto const& name) { return present.count(name) > 0; });
        if (begun) needed.insert(names.begin(), names.end());
        in_any_language = in_any_language || begun;
    }
    if (!in_any_language) needed.merge(page_names(base::Language::en));
    std::vector<std::string> lacking;
    std::set_difference(needed.begin(), needed.end(), present.begin(), present.end(), std::back_inserter(lacking));
    return lacking;
}

base::Result<void> check_target(fs::path const& folder) {
    std::error_code error;
    if (!fs::exists(folder, error) || error) return {};
    if (!fs::is_directory(folder, error))
        return base::fail(base::ErrorCode::usage,
                          {"this is a file, not a folder", "esto es un archivo, no una carpeta"}, advice(),
                          {folder.generic_string(), 0, 0});
    if (fs::is_empty(folder, error) || error) return {};
    auto const path = folder / MANIFEST;
    auto const text = base::read_text(path);
    auto const entries = text ? read_manifest(*text, path.generic_string()) : base::fail(text.error());
    if (!entries)
        return base::fail(base::ErrorCode::usage,
                          {"the folder holds something else than a bundle",
                           "la carpeta contiene algo que no es un paquete publicado"},
                          advice(), {folder.generic_string(), 0, 0});
    CIFRA_TRY(auto const others, names_besides(folder, *entries));
    if (others.empty()) return {};
    return base::fail(base::ErrorCode::usage,
                      {fmt::format("besides a bundle the folder holds '{}', which would be lost", others.front()),
                       fmt::format("además de un paquete, la carpeta contiene «{}», que se perdería", others.front())},
                      {"move it elsewhere, or choose another folder", "muévalo a otro lugar o elija otra carpeta"},
                      {folder.generic_string(), 0, 0});
}

}  // namespace cifra::publish
