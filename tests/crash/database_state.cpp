#include "database_state.hpp"

#include "base/hash.hpp"
#include "db/integrity.hpp"

#include <algorithm>
#include <stdexcept>

namespace cifra::crash {
namespace {

namespace fs = std::filesystem;

template <class T>
T taken(base::Result<T> result) {
    if (!result) throw std::runtime_error(base::to_string(result.error(), base::Language::en));
    return std::move(*result);
}

std::string text_of(db::Value const& value) {
    if (auto const* const integer = std::get_if<std::int64_t>(&value)) return "i" + std::to_string(*integer);
    if (auto const* const text = std::get_if<std::string>(&value))
        return "t" + std::to_string(text->size()) + ":" + *text;
    if (auto const* const bytes = std::get_if<db::Bytes>(&value)) return "b" + base::sha256_hex(bytes->bytes);
    return "n";
}

/// Column by column, whatever its type: the row does not give its values away otherwise.
db::Value value_at(db::Row const& row, std::size_t column, std::string const& type) {
    if (row.is_null(column)) return std::monostate();
    if (type == "i") return row.integer(column);
    if (type == "b") return db::Bytes{row.bytes(column)};
    return row.text(column);
}

std::vector<std::string> column_types(db::Connection& connection, std::string const& table) {
    bool const sqlite = connection.engine() == db::Engine::sqlite;
    auto const rows = taken(connection.query(
        sqlite ? "SELECT CASE type WHEN 'INTEGER' THEN 'i' WHEN 'BLOB' THEN 'b' ELSE 't' END FROM "
                 "pragma_table_info($1) ORDER BY cid"
               : "SELECT CASE data_type WHEN 'bigint' THEN 'i' WHEN 'integer' THEN 'i' WHEN 'bytea' THEN 'b' ELSE 't' "
                 "END FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 "
                 "ORDER BY ordinal_position",
        {table}));
    std::vector<std::string> types;
    for (auto const& row : rows) types.push_back(row.text(0));
    return types;
}

std::string line_of(db::Connection& connection, std::string const& table) {
    auto const types = column_types(connection, table);
    std::vector<std::string> rows;
    for (auto const& row : taken(connection.query("SELECT * FROM \"" + table + "\""))) {
        std::string text;
        for (std::size_t i = 0; i < row.size(); ++i) text += text_of(value_at(row, i, types[i])) + "|";
        rows.push_back(base::sha256_hex(text));
    }
    std::sort(rows.begin(), rows.end());
    std::string all;
    for (auto const& row : rows) all += row;
    return table + " " + std::to_string(rows.size()) + " " + base::sha256_hex(all).substr(0, 12) + "\n";
}

std::string tables_of(db::Connection& connection) {
    bool const sqlite = connection.engine() == db::Engine::sqlite;
    auto const tables =
        taken(connection.query(sqlite ? "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
                                      : "SELECT tablename::text FROM pg_catalog.pg_tables WHERE schemaname = "
                                        "current_schema() ORDER BY tablename"));
    if (tables.empty()) return {};
    std::string state;
    for (auto const& row : tables) state += line_of(connection, row.text(0));
    auto const besides = taken(connection.query(
        sqlite ? "SELECT type || ' ' || name FROM sqlite_schema WHERE type <> 'table' ORDER BY 1"
               : "SELECT tgname::text FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid "
                 "WHERE NOT tgisinternal AND c.relnamespace = current_schema()::regnamespace ORDER BY 1"));
    std::string names;
    for (auto const& row : besides) names += row.text(0) + "\n";
    return state + "besides " + std::to_string(besides.size()) + " " + base::sha256_hex(names).substr(0, 12) + "\n";
}

void copy_database(fs::path const& from, fs::path const& to) {
    for (auto const* const part : {"", "-wal", "-journal"})
        if (fs::exists(from.string() + part)) fs::copy_file(from.string() + part, to.string() + part);
}

}  // namespace

std::string state_of(std::string const& url, std::string const& schema) {
    bool const sqlite = url.rfind("sqlite:", 0) == 0;
    auto connection = db::Connection::open(url, sqlite ? db::Access::read_write : db::Access::read_only, schema);
    if (!connection && connection.error().code == base::ErrorCode::not_found) return {};
    auto opened = taken(std::move(connection));
    if (sqlite)
        if (auto const whole = db::check_integrity(opened); !whole)
            throw std::runtime_error(base::to_string(whole.error(), base::Language::en));
    return tables_of(opened);
}

DatabaseStates states_of(fs::path const& workspace, std::string const& database, fs::path const& scratch) {
    if (!database.empty()) return {state_of(database, "restricted"), state_of(database, "release")};
    auto const copy = scratch / "copy";
    fs::remove_all(copy);
    fs::create_directories(copy);
    DatabaseStates states;
    for (auto const& [file, state] :
         {std::pair("restricted.db", &states.restricted), std::pair("release.db", &states.released)}) {
        copy_database(workspace / file, copy / file);
        if (fs::exists(copy / file)) *state = state_of("sqlite:" + (copy / file).string(), "");
    }
    return states;
}

}  // namespace cifra::crash
