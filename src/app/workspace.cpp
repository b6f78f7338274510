#include "app/workspace.hpp"

#include "app/clock.hpp"
#include "app/release_edition.hpp"
#include "app/workspace_file.hpp"
#include "base/file.hpp"
#include "base/public_key_file.hpp"
#include "base/secret_file.hpp"
#include "base/secret_key_file.hpp"
#include "programme/read_programme.hpp"
#include "release/migrations.hpp"
#include "store/migrations.hpp"

#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace cifra::app {
namespace {

namespace fs = std::filesystem;

constexpr char const* PORTAL_ROLE = "cifra_portal";
constexpr std::size_t KEY_BYTES = 32;
constexpr std::size_t KEY_FILE_BYTES = 4096;
constexpr char const* SECRETARIAT_KEY = "secretariat.key";
constexpr char const* SECRETARIAT_PUBLIC_KEY = "secretariat.key.pub";

base::Result<void> check_empty(fs::path const& folder) {
    std::error_code error;
    if (!fs::exists(folder, error)) return {};
    if (fs::is_directory(folder, error) && fs::is_empty(folder, error)) return {};
    return base::fail(base::ErrorCode::usage, {"there is something already", "ya hay algo ahí"},
                      {"name a folder that does not exist yet", "indique una carpeta que todavía no exista"},
                      {folder.string(), 0, 0});
}

/// Files of a programme's folder: its tables and map, schemas and mappings beside them.
base::Result<void> copy_programme(fs::path const& from, base::StagedFolder const& to) {
    std::error_code error;
    for (fs::recursive_directory_iterator entry(from, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().filename().string().front() == '.' || !entry->is_regular_file(error)) continue;
        CIFRA_TRY(auto const bytes, base::read_file(entry->path()));
        CIFRA_CHECK(to.write(fs::path("programme") / fs::relative(entry->path(), from, error), bytes));
    }
    if (!error) return {};
    return base::fail(base::ErrorCode::io, {"the programme could not be copied", "no se pudo copiar el programa"},
                      {"check that its files can be read", "revise que sus archivos se puedan leer"},
                      {from.string(), 0, 0});
}

/// The key that seals the trail, and the pair with which the secretariat signs receipts and heads of the trail.
base::Result<void> write_keys(fs::path const& folder) {
    base::prepare_sodium();
    std::array<char, KEY_BYTES> seal{};
    randombytes_buf(seal.data(), seal.size());
    CIFRA_CHECK(base::write_new_file(folder / "trail.key", {seal.data(), seal.size()}, base::FileAccess::owner));
    auto const secretariat = base::SecretKey::generate();
    CIFRA_CHECK(base::write_new_file(folder / SECRETARIAT_KEY, base::secret_key_text(secretariat).view(),
                                     base::FileAccess::owner));
    return base::write_new_file(folder / SECRETARIAT_PUBLIC_KEY, base::public_key_text(secretariat.public_key()),
                                base::FileAccess::everyone);
}

base::Result<store::TrailKey> read_key(fs::path const& file) {
    std::error_code missing;
    std::string bytes;
    if (fs::exists(file, missing)) {
        CIFRA_TRY(bytes, base::read_file(file, KEY_BYTES + 1));
    }
    if (bytes.size() == KEY_BYTES) return store::TrailKey{std::move(bytes)};
    return base::fail(base::ErrorCode::bad_input,
                      {"the key of the trail is not here, or this is none",
                       "la clave del registro de pasos no está aquí, o esto no es una"},
                      {"put back trail.key from a backup of the workspace",
                       "restituya trail.key de un respaldo del espacio de trabajo"},
                      {file.string(), 0, 0});
}

/// Both databases, with the tables of this program.
struct Databases {
    db::Connection restricted;
    db::Connection released;
};

enum class Expected { nothing_yet, a_workspace };

/// A database that is gone must not be taken for a new one: all returns would be lost without a word.
tl::unexpected<base::Error> gone(std::string const& name) {
    return base::fail(
        base::ErrorCode::not_found,
        {"the database of this workspace is gone or empty",
         "la base de datos de este espacio de trabajo no está o está vacía"},
        {"put it back from the last backup: cifra restore", "restitúyala del último respaldo: cifra restore"},
        {name, 0, 0});
}

/// SQLite writes beside a database even to read it; its own words would name a database, and not what to do.
base::Result<void> check_writable(fs::path const& folder) {
    for (auto const& path : {folder, folder / "restricted.db", folder / "release.db"})
        if (::access(path.c_str(), W_OK) != 0 && errno != ENOENT)
            return base::fail(
                base::ErrorCode::io,
                {"this workspace can only be read here, and cifra has to write in it, even to show it",
                 "este espacio de trabajo aquí solo se puede leer, y cifra necesita escribir en él, incluso para "
                 "mostrarlo"},
                {"copy its folder to where you may write, and look at the copy; or ask for the rights",
                 "copie su carpeta donde pueda escribir y consulte la copia, o solicite los permisos"},
                {path.string(), 0, 0});
    return {};
}

base::Result<void> check_there(db::Connection& restricted, std::string const& name) {
    CIFRA_TRY(auto const number, db::migration_number(restricted));
    if (number > 0) return {};
    return gone(name);
}

base::Result<Databases> open_databases(fs::path const& folder, std::string const& database, Expected expected) {
    bool const embedded = database.empty();
    auto const url = [&](char const* file) { return embedded ? "sqlite:" + (folder / file).string() : database; };
    std::error_code error;
    auto const file = folder / "restricted.db";
    if (embedded && expected == Expected::a_workspace && !fs::exists(file, error)) return gone(file.string());
    if (embedded) CIFRA_CHECK(check_writable(folder));
    CIFRA_TRY(auto restricted, db::Connection::open(url("restricted.db"), db::Access::read_write, "restricted"));
    if (expected == Expected::a_workspace)
        CIFRA_CHECK(check_there(restricted, embedded ? file.string() : folder.string()));
    CIFRA_CHECK(db::migrate(restricted, store::migrations()));
    CIFRA_TRY(auto released, db::Connection::open(url("release.db"), db::Access::read_write, "release"));
    CIFRA_CHECK(db::migrate(released, release::migrations()));
    return Databases{std::move(restricted), std::move(released)};
}

base::Result<void> check_unused(std::string const& database) {
    if (database.empty()) return {};
    CIFRA_TRY(auto restricted, db::Connection::open(database, db::Access::read_write, "restricted"));
    CIFRA_TRY(auto const number, db::migration_number(restricted));
    if (number == 0) return {};
    return base::fail(
        base::ErrorCode::usage,
        {"the database belongs to another workspace", "la base de datos pertenece a otro espacio de trabajo"},
        {"name a database of its own", "indique una base de datos propia"});
}

/// What to do about a programme's folder that is not there, in place of an edition's words.
auto advised(base::LocalText what_to_do) {
    return [what_to_do = std::move(what_to_do)](base::Error error) {
        if (error.code == base::ErrorCode::not_found) error.what_to_do = what_to_do;
        return error;
    };
}

tl::unexpected<base::Error> other_programme(fs::path const& folder, std::string const& named) {
    return base::fail(base::ErrorCode::bad_input,
                      {"the programme in this workspace is not '" + named + "', as workspace.toml says",
                       "el programa de este espacio de trabajo no es «" + named + "», como dice workspace.toml"},
                      {"put back workspace.toml or the folder 'programme' from a backup",
                       "restituya workspace.toml o la carpeta «programme» de un respaldo"},
                      {(folder / "workspace.toml").string(), 0, 0});
}

}  // namespace

store::Writer Workspace::writer(std::string const& by, restricted::Role role) {
    return {restricted, key, {by, role, now_utc()}};
}

base::Result<void> create_workspace(fs::path const& folder, fs::path const& programme, std::string const& database) {
    CIFRA_CHECK(check_empty(folder));
    CIFRA_TRY(auto const read, programme::read_programme(programme).map_error(
                                   advised({"name the folder of a programme: --programme programmes/NAME",
                                            "indique la carpeta de un programa: --programme programmes/NAME"})));
    CIFRA_TRY(auto staged, base::StagedFolder::open(folder));
    CIFRA_CHECK(copy_programme(programme, staged));
    CIFRA_CHECK(base::write_new_file(staged.path() / "workspace.toml", workspace_file({read.id, database}),
                                     base::FileAccess::owner));
    CIFRA_CHECK(write_keys(staged.path()));
    {
        CIFRA_CHECK(check_unused(database));
        CIFRA_TRY(auto databases, open_databases(staged.path(), database, Expected::nothing_yet));
        if (databases.released.engine() == db::Engine::postgres)
            CIFRA_CHECK(release::grant_portal(databases.released, PORTAL_ROLE));
    }
    return staged.commit();
}

base::Result<Workspace> open_workspace(fs::path const& folder) {
    CIFRA_TRY(auto const settings, read_workspace_file(folder));
    CIFRA_TRY(auto programme, programme::read_programme(folder / "programme")
                                  .map_error(advised({"put the folder back from the last backup",
                                                      "restituya la carpeta del último respaldo"})));
    if (programme.id != settings.programme) return other_programme(folder, settings.programme);
    CIFRA_TRY(auto key, read_key(folder / "trail.key"));
    CIFRA_TRY(auto databases, open_databases(folder, settings.database, Expected::a_workspace));
    Workspace workspace{folder, std::move(programme), std::move(databases.restricted), std::move(databases.released),
                        std::move(key)};
    CIFRA_CHECK(release_publications(workspace.restricted, workspace.released, workspace.programme));
    return workspace;
}

base::Result<base::SecretKey> secretariat_key(Workspace const& workspace) {
    auto const file = workspace.folder / SECRETARIAT_KEY;
    CIFRA_TRY(auto const text, base::read_secret_file(file, KEY_FILE_BYTES));
    CIFRA_TRY(auto const sealed, base::parse_secret_key(text, file.string()));
    return base::open_secret_key(sealed, base::SecretBytes());
}

base::Result<base::PublicKey> secretariat_public_key(Workspace const& workspace) {
    auto const file = workspace.folder / SECRETARIAT_PUBLIC_KEY;
    CIFRA_TRY(auto const text, base::read_text(file, KEY_FILE_BYTES));
    return base::parse_public_key(text, file.string());
}

}  // namespace cifra::app
