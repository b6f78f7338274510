#include "app/backup_folder.hpp"

#include "app/workspace_file.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/secret_file.hpp"
#include "base/text.hpp"
#include "db/backup.hpp"
#include "db/integrity.hpp"
#include "store/publications.hpp"
#include "store/return_rows.hpp"

#include <algorithm>
#include <map>

namespace cifra::app {
namespace {

namespace fs = std::filesystem;

constexpr char const* MANIFEST = "SHA256SUMS";
constexpr std::size_t MAX_MANIFEST_BYTES = 16U << 20U;
constexpr std::size_t MAX_FILE_BYTES = std::size_t{64} << 30U;

/// Everything of a workspace's folder but its databases: programme, what editors wrote, keys.
base::Result<void> copy_files(fs::path const& from, base::StagedFolder const& to) {
    std::error_code error;
    for (fs::recursive_directory_iterator entry(from, error), end; !error && entry != end; entry.increment(error)) {
        auto const name = fs::relative(entry->path(), from, error);
        bool const database = name.string().rfind("restricted.db", 0) == 0 || name.string().rfind("release.db", 0) == 0;
        if (!entry->is_regular_file(error) || database) continue;
        CIFRA_TRY(auto const bytes, base::read_file(entry->path()));
        fs::create_directories((to.path() / name).parent_path(), error);
        CIFRA_CHECK(base::write_new_file(to.path() / name, bytes, base::FileAccess::owner));
    }
    if (!error) return {};
    return base::fail(base::ErrorCode::io, {"the folder could not be read", "no se pudo leer la carpeta"},
                      {"check its permissions", "revise sus permisos"}, {from.string(), 0, 0});
}

/// The files below a folder, sorted, without the manifest.
std::vector<std::string> files_below(fs::path const& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file(error)) names.push_back(fs::relative(entry->path(), folder, error).generic_string());
    names.erase(std::remove(names.begin(), names.end(), std::string(MANIFEST)), names.end());
    std::sort(names.begin(), names.end());
    return names;
}

base::Result<std::string> manifest_of(fs::path const& folder) {
    std::string text;
    for (auto const& name : files_below(folder)) {
        CIFRA_TRY(auto const bytes, base::read_file(folder / name, MAX_FILE_BYTES));
        text += base::sha256_hex(bytes) + "  " + name + '\n';
    }
    return text;
}

/// Name of the first file that one of the two manifests does not have as the other one.
std::string first_other(std::string const& written, std::string const& found) {
    std::map<std::string, std::string> hashes;
    auto const note = [&](std::string const& manifest, char const* mark) {
        for (auto const& line : base::split(manifest, '\n'))
            if (line.size() > 66) hashes[line.substr(66)] += mark + line.substr(0, 64);
    };
    note(written, "a");
    note(found, "b");
    for (auto const& [name, both] : hashes)
        if (both.size() != 130 || both.substr(1, 64) != both.substr(66)) return name;
    return MANIFEST;
}

base::Result<void> check_manifest(fs::path const& backup) {
    std::error_code error;
    if (!fs::exists(backup / MANIFEST, error))
        return base::fail(base::ErrorCode::not_found,
                          {"this is no backup: it has no SHA256SUMS", "esto no es un respaldo: no tiene SHA256SUMS"},
                          {"name a folder of 'cifra backup'", "indique una carpeta de «cifra backup»"},
                          {backup.string(), 0, 0});
    CIFRA_TRY(auto const written, base::read_text(backup / MANIFEST, MAX_MANIFEST_BYTES));
    CIFRA_TRY(auto const found, manifest_of(backup));
    if (written == found) return {};
    return base::fail(
        base::ErrorCode::bad_input,
        {"the file is missing, changed or not of this backup", "el archivo falta, cambió o no es de este respaldo"},
        {"use another backup", "use otro respaldo"}, {(backup / first_other(written, found)).string(), 0, 0});
}

base::Result<void> restore_files(fs::path const& backup, base::StagedFolder const& to, std::string const& database) {
    for (auto const& name : files_below(backup)) {
        if (name == "restricted.db" || name == "release.db" || name == "workspace.toml") continue;
        CIFRA_TRY(auto const bytes, base::read_file(backup / name));
        std::error_code error;
        fs::create_directories((to.path() / name).parent_path(), error);
        auto const access = fs::path(name).extension() == ".pub" ? base::FileAccess::everyone : base::FileAccess::owner;
        CIFRA_CHECK(base::write_new_file(to.path() / name, bytes, access));
    }
    CIFRA_TRY(auto settings, read_workspace_file(backup));
    settings.database = database;
    CIFRA_CHECK(base::write_new_file(to.path() / "workspace.toml", workspace_file(settings), base::FileAccess::owner));
    auto const url = [&](char const* file) {
        return database.empty() ? "sqlite:" + (to.path() / file).string() : database;
    };
    CIFRA_CHECK(db::Backup::restore(backup / "restricted.db", url("restricted.db"), "restricted"));
    return db::Backup::restore(backup / "release.db", url("release.db"), "release");
}

base::Result<RestoredWorkspace> inspect(Workspace& workspace) {
    CIFRA_CHECK(db::check_integrity(workspace.restricted));
    CIFRA_CHECK(db::check_integrity(workspace.released));
    RestoredWorkspace restored;
    CIFRA_TRY(restored.trail, store::verify_trail(workspace.restricted, workspace.key, {}));
    CIFRA_TRY(auto const returns, store::list_returns(workspace.restricted, ""));
    CIFRA_TRY(auto const publications, store::publication_names(workspace.restricted));
    restored.returns = returns.size();
    restored.publications = publications.size();
    if (restored.trail.problems.empty()) return restored;
    auto const words = store::in_words(restored.trail.problems.front());
    return base::fail(
        base::ErrorCode::bad_input,
        {"the trail of the backup does not hold: " + words.en, "el registro del respaldo no se sostiene: " + words.es},
        {"use another backup, and keep this one for whoever looks into it",
         "use otro respaldo, y conserve este para quien lo investigue"});
}

base::Result<void> check_engine(fs::path const& backup, std::string const& database) {
    CIFRA_TRY(auto const bytes, base::read_file(backup / "restricted.db", MAX_FILE_BYTES));
    if (!database.empty() || bytes.substr(0, 5) != "PGDMP") return {};
    return base::fail(base::ErrorCode::usage,
                      {"this is the backup of a workspace on PostgreSQL",
                       "este es el respaldo de un espacio de trabajo en PostgreSQL"},
                      {"name an empty database for it: --database postgresql://…",
                       "indique una base de datos vacía: --database postgresql://…"},
                      {backup.string(), 0, 0});
}

base::Result<RestoredWorkspace> opened_and_inspected(fs::path const& folder) {
    CIFRA_TRY(auto workspace, open_workspace(folder));
    return inspect(workspace);
}

/// Takes away what was restored to be looked at: a copy of unreleased figures must not stay behind.
base::Result<void> discard(std::string const& database) {
    if (database.empty()) return {};
    CIFRA_TRY(auto connection, db::Connection::open(database, db::Access::read_write, "restricted"));
    CIFRA_CHECK(connection.execute("DROP SCHEMA restricted CASCADE"));
    return connection.execute("DROP SCHEMA release CASCADE");
}

}  // namespace

base::Result<void> write_backup(Workspace& workspace, fs::path const& folder) {
    std::error_code error;
    if (fs::exists(folder, error))
        return base::fail(base::ErrorCode::usage, {"there is something already", "ya hay algo ahí"},
                          {"name a folder that does not exist yet", "indique una carpeta que todavía no exista"},
                          {folder.string(), 0, 0});
    auto const inside =
        fs::weakly_canonical(folder, error).lexically_relative(fs::weakly_canonical(workspace.folder, error));
    if (!inside.empty() && *inside.begin() != "..")
        return base::fail(
            base::ErrorCode::usage,
            {"the backup would lie in the workspace, and be lost with it",
             "el respaldo quedaría dentro del espacio de trabajo y se perdería con él"},
            {"name a folder elsewhere, best on another disk", "indique una carpeta en otro lugar, mejor en otro disco"},
            {folder.string(), 0, 0});
    CIFRA_TRY(auto staged, base::StagedFolder::open(folder));
    fs::permissions(staged.path(), fs::perms::owner_all, error);
    CIFRA_CHECK(db::Backup::write(workspace.restricted, staged.path() / "restricted.db"));
    CIFRA_CHECK(db::Backup::write(workspace.released, staged.path() / "release.db"));
    CIFRA_CHECK(copy_files(workspace.folder, staged));
    CIFRA_TRY(auto const manifest, manifest_of(staged.path()));
    CIFRA_CHECK(base::write_new_file(staged.path() / MANIFEST, manifest, base::FileAccess::owner));
    return staged.commit();
}

base::Result<RestoredWorkspace> restore_backup(fs::path const& backup, fs::path const& folder,
                                               std::string const& database, Kept kept) {
    CIFRA_CHECK(check_manifest(backup));
    CIFRA_CHECK(check_engine(backup, database));
    std::error_code error;
    if (fs::exists(folder, error))
        return base::fail(base::ErrorCode::usage, {"there is something already", "ya hay algo ahí"},
                          {"name a folder that does not exist yet", "indique una carpeta que todavía no exista"},
                          {folder.string(), 0, 0});
    CIFRA_TRY(auto staged, base::StagedFolder::open(folder));
    CIFRA_CHECK(restore_files(backup, staged, database));
    auto const restored = opened_and_inspected(staged.path());
    if (kept == Kept::nothing) {
        CIFRA_CHECK(discard(database));
        return restored;
    }
    if (!restored) return restored;
    CIFRA_CHECK(staged.commit());
    return restored;
}

}  // namespace cifra::app
