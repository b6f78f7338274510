#include "app/workspace_file.hpp"

#include "base/file.hpp"
#include "base/problems.hpp"
#include "base/text.hpp"
#include "programme/toml_document.hpp"
#include "programme/toml_table.hpp"

namespace cifra::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t MAX_BYTES = 64U << 10U;

std::string quoted(std::string text) {
    return '"' + base::replace_all(base::replace_all(std::move(text), "\\", "\\\\"), "\"", "\\\"") + '"';
}

base::LocalText not_a_workspace(fs::path const& folder) {
    std::error_code error;
    if (fs::exists(folder, error))
        return {"this is no workspace: it has no workspace.toml",
                "esto no es un espacio de trabajo: no tiene workspace.toml"};
    return {"there is no such folder", "no existe esa carpeta"};
}

}  // namespace

std::string workspace_file(WorkspaceFile const& settings) {
    return "# A workspace of Cifra: docs/reference/workspace.md\n\nprogramme = " + quoted(settings.programme) +
           "\ndatabase = " + quoted(settings.database) + "   # empty: restricted.db and release.db in this folder\n";
}

base::Result<WorkspaceFile> read_workspace_file(fs::path const& folder) {
    auto const file = folder / "workspace.toml";
    std::error_code error;
    bool const is_there = fs::exists(file, error);
    if (error == std::errc::permission_denied)
        return base::fail(base::ErrorCode::io,
                          {"you have no right to look into this folder", "no tiene permiso para ver esta carpeta"},
                          {"ask its owner for it", "pídaselo a quien la tiene a cargo"}, {folder.string(), 0, 0});
    if (!is_there)
        return base::fail(base::ErrorCode::not_found, not_a_workspace(folder),
                          {"make one: cifra init FOLDER --programme programmes/NAME",
                           "cree uno: cifra init CARPETA --programme programmes/NAME"},
                          {folder.string(), 0, 0});
    CIFRA_TRY(auto const text, base::read_text(file, MAX_BYTES));
    CIFRA_TRY(auto document, programme::parse_toml(text, file.string()));
    base::Problems problems;
    programme::TomlTable root(document, problems);
    WorkspaceFile settings;
    settings.programme = root.text("programme");
    settings.database = root.optional_text("database");
    root.refuse_other_keys();
    if (!problems.none()) return base::fail(problems.joined());
    return settings;
}

}  // namespace cifra::app
