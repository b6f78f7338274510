#include "db/sqlite_session.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"
#include "db/engine_error.hpp"
#include "db/sqlite_error.hpp"

#include <fmt/format.h>

namespace cifra::db {
namespace {

constexpr std::size_t MAX_STATEMENTS = 128;

/// Leaves a statement ready for its next use, without the values of this one.
class Running {
public:
    explicit Running(sqlite3_stmt* statement) : m_statement(statement) {}
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;
    ~Running() {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }

private:
    sqlite3_stmt* m_statement;
};

/// SQLite's result code. The value must live as long as it is bound.
int bind_value(sqlite3_stmt* statement, int place, Value const& value) {
    if (auto const* const integer = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, place, *integer);
    if (auto const* const text = std::get_if<std::string>(&value))
        return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    if (auto const* const bytes = std::get_if<Bytes>(&value))
        return sqlite3_bind_blob64(statement, place, bytes->bytes.data(), bytes->bytes.size(), SQLITE_STATIC);
    return sqlite3_bind_null(statement, place);
}

std::string bytes_of(void const* start, int count) {
    return count == 0 ? std::string() : std::string(static_cast<char const*>(start), static_cast<std::size_t>(count));
}

base::Result<Values> row_of(sqlite3_stmt* statement, std::string const& name) {
    Values values;
    int const columns = sqlite3_column_count(statement);
    values.reserve(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) {
        switch (sqlite3_column_type(statement, i)) {
            case SQLITE_NULL:
                values.emplace_back();
                break;
            case SQLITE_INTEGER:
                values.emplace_back(std::int64_t{sqlite3_column_int64(statement, i)});
                break;
            case SQLITE_TEXT: {
                auto const* const text = sqlite3_column_text(statement, i);
                values.emplace_back(bytes_of(text, sqlite3_column_bytes(statement, i)));
                break;
            }
            case SQLITE_BLOB: {
                auto const* const blob = sqlite3_column_blob(statement, i);
                values.emplace_back(Bytes{bytes_of(blob, sqlite3_column_bytes(statement, i))});
                break;
            }
            default:
                return unreadable_column(name, i);
        }
    }
    return values;
}

std::string insertion_into(Target const& target) {
    std::vector<std::string> names;
    std::vector<std::string> places;
    for (auto const& column : target.columns) {
        names.push_back(fmt::format("\"{}\"", column));
        places.push_back(fmt::format("${}", places.size() + 1));
    }
    return fmt::format("INSERT INTO \"{}\" ({}) VALUES ({})", target.table, base::join(names, ", "),
                       base::join(places, ", "));
}

}  // namespace

tl::unexpected<base::Error> SqliteSession::error() const {
    return sqlite_error(m_database.get(), m_name);
}

base::Result<SqliteStatement> SqliteSession::prepare(std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    char const* rest = nullptr;
    int const code = sqlite3_prepare_v3(m_database.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, &rest);
    SqliteStatement statement{decltype(SqliteStatement::statement)(prepared), {}};
    if (code != SQLITE_OK) return error();
    if (prepared == nullptr) return refused(m_name, {"there is no statement", "no hay ninguna instrucción"});

    sqlite3_stmt* second = nullptr;
    auto const length = static_cast<int>(sql.data() + sql.size() - rest);
    int const second_code = sqlite3_prepare_v3(m_database.get(), rest, length, 0, &second, nullptr);
    decltype(SqliteStatement::statement) const second_owner(second);
    if (second_code != SQLITE_OK || second != nullptr)
        return refused(m_name, {"there is more than one statement", "hay más de una instrucción"});

    int const count = sqlite3_bind_parameter_count(prepared);
    for (int i = 1; i <= count; ++i) {
        int const place = sqlite3_bind_parameter_index(prepared, fmt::format("${}", i).c_str());
        if (place == 0) return wrong_parameters(m_name);
        statement.places.push_back(place);
    }
    return statement;
}

base::Result<SqliteStatement const*> SqliteSession::prepared(std::string_view sql) {
    if (auto const found = m_statements.find(sql); found != m_statements.end()) return &found->second;
    CIFRA_TRY(auto statement, prepare(sql));
    // No statement is running here, so all of them can go.
    if (m_statements.size() >= MAX_STATEMENTS) m_statements.clear();
    return &m_statements.emplace(std::string(sql), std::move(statement)).first->second;
}

base::Result<void> SqliteSession::bind(SqliteStatement const& statement, Values const& values) {
    if (statement.places.size() != values.size()) return wrong_parameters(m_name);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (bind_value(statement.statement.get(), statement.places[i], values[i]) != SQLITE_OK) return error();
    return {};
}

base::Result<void> SqliteSession::run(SqliteStatement const& statement, Values const& values) {
    Running const running(statement.statement.get());
    CIFRA_CHECK(bind(statement, values));
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) code = sqlite3_step(statement.statement.get());
    if (code != SQLITE_DONE) return error();
    return {};
}

base::Result<void> SqliteSession::execute(std::string_view sql) {
    CIFRA_ASSERT(sql.find('\0') == std::string_view::npos);
    if (sqlite3_exec(m_database.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return error();
    return {};
}

base::Result<std::int64_t> SqliteSession::change(std::string_view sql, Values const& values) {
    CIFRA_TRY(auto const* const statement, prepared(sql));
    auto const before = sqlite3_total_changes64(m_database.get());
    CIFRA_CHECK(run(*statement, values));
    // What changes no row leaves the count of the statement before it.
    if (sqlite3_total_changes64(m_database.get()) == before) return 0;
    return sqlite3_changes64(m_database.get());
}

base::Result<void> SqliteSession::each(std::string_view sql, Values const& values, UseValues const& use) {
    CIFRA_TRY(auto const* const statement, prepared(sql));
    Running const running(statement->statement.get());
    CIFRA_CHECK(bind(*statement, values));
    int code = sqlite3_step(statement->statement.get());
    for (; code == SQLITE_ROW; code = sqlite3_step(statement->statement.get())) {
        CIFRA_TRY(auto row, row_of(statement->statement.get(), m_name));
        CIFRA_CHECK(use(std::move(row)));
    }
    if (code != SQLITE_DONE) return error();
    return {};
}

base::Result<std::int64_t> SqliteSession::insert_many(Target const& target, NextValues const& next) {
    CIFRA_TRY(auto const* const statement, prepared(insertion_into(target)));
    std::int64_t count = 0;
    Values row;
    for (;; ++count) {
        CIFRA_TRY(auto const filled, next(row));
        if (!filled) return count;
        CIFRA_CHECK(run(*statement, row));
    }
}

base::Result<void> SqliteSession::begin() {
    return execute("BEGIN IMMEDIATE");
}

base::Result<void> SqliteSession::commit() {
    auto result = execute("COMMIT");
    if (result) return result;
    int const code = sqlite3_errcode(m_database.get()) & 0xFF;
    roll_back();
    // The last frame may have reached the disk although its sync failed.
    if (code == SQLITE_IOERR) return perhaps_kept(m_name, {"the disk failed", "falló el disco"});
    return result;
}

void SqliteSession::roll_back() {
    // An error that ends the transaction by itself leaves nothing to roll back.
    if (in_transaction()) sqlite3_exec(m_database.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool SqliteSession::in_transaction() const {
    return sqlite3_get_autocommit(m_database.get()) == 0;
}

}  // namespace cifra::db
