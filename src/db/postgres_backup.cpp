#include "db/postgres_backup.hpp"

#include "base/text.hpp"
#include "db/child_process.hpp"
#include "db/engine_error.hpp"
#include "db/name.hpp"
#include "db/staged_copy.hpp"

#include <fmt/format.h>
#include <map>
#include <memory>

namespace cifra::db {
namespace {

namespace fs = std::filesystem;

constexpr char const* PACKAGE = "postgresql-client-15";
constexpr std::string_view DUMP_TROUBLE = "pg_dump: error: ";
constexpr char const* COUNT_OBJECTS =
    "SELECT count(*), count(c.oid) FROM pg_catalog.pg_namespace n"
    " LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid WHERE n.nspname = $1";

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

/// Where a program finds the database, and the password apart: arguments can be read by everybody on the machine.
struct ClientAccess {
    std::string connection;
    std::map<std::string, std::string> environment = {{"LC_ALL", "C"}, {"PGOPTIONS", ""}, {"PGPASSWORD", ""}};
};

ClientAccess access_of(PGconn* connection) {
    ClientAccess access;
    std::unique_ptr<PQconninfoOption, FreeOptions> const options(PQconninfo(connection));
    for (auto const* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
        if (option->val == nullptr || *option->val == '\0') continue;
        if (std::string_view(option->keyword) == "password") access.environment["PGPASSWORD"] = option->val;
        if (std::string_view(option->dispchar) == "*") continue;
        auto const value = base::replace_all(base::replace_all(option->val, "\\", "\\\\"), "'", "\\'");
        access.connection += fmt::format("{}='{}' ", option->keyword, value);
    }
    return access;
}

tl::unexpected<base::Error> failed(char const* program, base::LocalText const& words, std::string const& place) {
    return base::fail(
        base::ErrorCode::io,
        {fmt::format("{} did not succeed: {}", program, words.en),
         fmt::format("{} no tuvo éxito: {}", program, words.es)},
        {"check the user's rights, the space that is left and that its version is not older than the "
         "server's",
         "revise los permisos del usuario, el espacio que queda y que su versión no sea anterior a la del "
         "servidor"},
        {place, 0, 0});
}

base::LocalText exit_code_of(ChildEnd const& end) {
    return {fmt::format("exit code {}", end.exit_code), fmt::format("código de salida {}", end.exit_code)};
}

/// pg_dump's own first complaint. It only reads, so that it speaks of the server and of tables.
base::LocalText complaint_of(ChildEnd const& end) {
    for (auto const& line : base::split(end.output, '\n'))
        if (line.rfind(DUMP_TROUBLE, 0) == 0) return as_it_says(line.substr(DUMP_TROUBLE.size()));
    return exit_code_of(end);
}

base::Result<std::string> contents_of(fs::path const& backup) {
    CIFRA_TRY(auto const listed,
              run_child({"pg_restore", {"--list", fs::absolute(backup).string()}, {{"LC_ALL", "C"}}, PACKAGE}));
    if (listed.exit_code == 0) return listed.output;
    return base::fail(base::ErrorCode::bad_input,
                      {"the file is no backup of PostgreSQL", "el archivo no es una copia de seguridad de PostgreSQL"},
                      {"choose the right file", "elija el archivo correcto"}, {backup.string(), 0, 0});
}

/// A dump of one schema names it on a line of its own.
base::Result<void> check_contents(fs::path const& backup, std::string const& schema, fs::path const& place) {
    CIFRA_TRY(auto const contents, contents_of(backup));
    if (contents.find(fmt::format(" SCHEMA - {} ", schema)) != std::string::npos) return {};
    return base::fail(base::ErrorCode::bad_input,
                      {fmt::format("the backup does not hold the schema {}", schema),
                       fmt::format("la copia de seguridad no contiene el esquema {}", schema)},
                      {"restore it into the schema that was backed up", "restáurela en el esquema que se copió"},
                      {place.string(), 0, 0});
}

base::Result<std::string> schema_of(PostgresSession& session) {
    std::string schema;
    CIFRA_CHECK(session.each("SELECT current_schema()", {}, [&](Values&& row) -> base::Result<void> {
        if (auto* const text = std::get_if<std::string>(&row.front())) schema = std::move(*text);
        return {};
    }));
    if (is_name(schema) && schema != "public") return schema;
    return base::fail(base::ErrorCode::usage,
                      {"the tables do not stand in a schema of their own, which alone can be backed up",
                       "las tablas no están en un esquema propio, el único que se puede copiar"},
                      {"name the schema", "indique el esquema"}, {session.name(), 0, 0});
}

base::Result<void> make_room(PostgresSession& session, std::string const& schema) {
    bool found = false;
    std::int64_t objects = 0;
    CIFRA_CHECK(session.each(COUNT_OBJECTS, {schema}, [&](Values&& row) -> base::Result<void> {
        found = std::get<std::int64_t>(row.at(0)) > 0;
        objects = std::get<std::int64_t>(row.at(1));
        return {};
    }));
    if (objects > 0)
        return base::fail(base::ErrorCode::io,
                          {fmt::format("the schema {} stands there already and is not empty", schema),
                           fmt::format("el esquema {} ya existe y no está vacío", schema)},
                          {"rename or drop it first", "cámbiele el nombre o elimínelo primero"},
                          {session.name(), 0, 0});
    return found ? session.execute(fmt::format("DROP SCHEMA \"{}\"", schema)) : base::Result<void>();
}

}  // namespace

base::Result<void> dump_postgres(PostgresSession& session, fs::path const& target) {
    CIFRA_TRY(auto const schema, schema_of(session));
    CIFRA_TRY(auto staged, StagedCopy::open(target));
    auto const [connection, environment] = access_of(session.connection());
    CIFRA_TRY(auto const end,
              run_child({"pg_dump",
                         {"--format=custom", "--no-password", "--lock-wait-timeout=60000", "--schema=" + schema,
                          "--file=" + fs::absolute(staged.path()).string(), "--dbname=" + connection},
                         environment,
                         PACKAGE}));
    if (end.exit_code != 0) return failed("pg_dump", complaint_of(end), session.name());
    CIFRA_CHECK(check_contents(staged.path(), schema, target));
    return staged.commit();
}

base::Result<void> restore_postgres(fs::path const& backup, std::string const& url, std::string const& schema) {
    if (!is_name(schema))
        return base::fail(
            base::ErrorCode::usage,
            {"a backup of PostgreSQL is restored into the schema that was backed up, and none is named",
             "una copia de seguridad de PostgreSQL se restaura en el esquema que se copió, y no se indicó "
             "ninguno"},
            {"name the schema", "indique el esquema"});
    CIFRA_TRY(auto const opened, PostgresSession::open(url, Access::read_write, {}));
    auto& session = static_cast<PostgresSession&>(*opened);
    CIFRA_CHECK(check_contents(backup, schema, backup));
    CIFRA_CHECK(make_room(session, schema));
    auto const [connection, environment] = access_of(session.connection());
    CIFRA_TRY(auto const end, run_child({"pg_restore",
                                         {"--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges",
                                          "--no-password", "--dbname=" + connection, fs::absolute(backup).string()},
                                         environment,
                                         PACKAGE}));
    // What pg_restore says may quote rows.
    if (end.exit_code != 0) return failed("pg_restore", exit_code_of(end), session.name());
    return {};
}

}  // namespace cifra::db
