#include "db/postgres_session.hpp"

#include "base/assert.hpp"
#include "db/engine_error.hpp"
#include "db/postgres_error.hpp"

#include <fmt/format.h>
#include <array>
#include <charconv>
#include <cstring>

namespace cifra::db {
namespace {

constexpr std::size_t MAX_STATEMENTS = 128;
constexpr int TEXT_FORMAT = 0;

// READ COMMITTED whatever the server's default: what the writer before us committed must be seen. The lock is taken by
// the schema's name, so writers of another schema do not wait.
constexpr char const* BEGIN_WRITING =
    "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;"
    "SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(coalesce(current_schema(), ''), 1667851873))";

}  // namespace

base::Result<void> PostgresSession::checked(PGresult const* result) const {
    auto const status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE) return {};
    if (status == PGRES_EMPTY_QUERY) return refused(m_name, {"there is no statement", "no hay ninguna instrucción"});
    if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
        end_copy(status);
        return refused(m_name, {"COPY has its own call", "COPY tiene su propia llamada"});
    }
    return postgres_error(result, m_name);
}

void PostgresSession::end_copy(ExecStatusType status) const {
    if (status != PGRES_COPY_OUT) PQputCopyEnd(m_connection.get(), "not here");
    char* piece = nullptr;
    while (status == PGRES_COPY_OUT && PQgetCopyData(m_connection.get(), &piece, 0) > 0) PQfreemem(piece);
}

ResultPointer PostgresSession::run(std::string_view sql) {
    CIFRA_ASSERT(sql.find('\0') == std::string_view::npos);
    return ResultPointer(PQexec(m_connection.get(), std::string(sql).c_str()));
}

base::Result<void> PostgresSession::forget_statements() {
    CIFRA_CHECK(checked(run("DEALLOCATE ALL").get()));
    m_statements.clear();
    m_stale = false;
    return {};
}

base::Result<std::string> PostgresSession::prepared(std::string_view sql, PostgresParameters const& parameters) {
    if (m_statements.size() >= MAX_STATEMENTS || (m_stale && !m_statements.empty())) CIFRA_CHECK(forget_statements());
    auto key = fmt::format("{} {}", parameters.kinds(), sql);
    if (auto const found = m_statements.find(key); found != m_statements.end()) return found->second;
    auto name = fmt::format("cifra_{}", ++m_last_statement);
    ResultPointer const result(
        PQprepare(m_connection.get(), name.c_str(), std::string(sql).c_str(), parameters.count(), parameters.types()));
    CIFRA_CHECK(checked(result.get()));
    m_statements.emplace(std::move(key), name);
    return name;
}

base::Result<void> PostgresSession::execute(std::string_view sql) {
    auto const result = run(sql);
    m_stale = true;
    CIFRA_CHECK(checked(result.get()));
    return {};
}

base::Result<std::int64_t> PostgresSession::change(std::string_view sql, Values const& values) {
    PostgresParameters const parameters(values);
    CIFRA_TRY(auto const statement, prepared(sql, parameters));
    ResultPointer const result(PQexecPrepared(m_connection.get(), statement.c_str(), parameters.count(),
                                              parameters.starts(), parameters.lengths(), parameters.formats(),
                                              TEXT_FORMAT));
    CIFRA_CHECK(checked(result.get()));
    std::string_view const count = PQcmdTuples(result.get());
    std::int64_t changed = 0;
    std::from_chars(count.data(), count.data() + count.size(), changed);
    // What counts no rows may have changed tables.
    if (count.empty()) m_stale = true;
    return changed;
}

base::Result<void> PostgresSession::take(PGresult const* result, UseValues const& use) const {
    CIFRA_CHECK(checked(result));
    if (PQresultStatus(result) != PGRES_SINGLE_TUPLE) return {};
    CIFRA_TRY(auto row, row_of(result, 0, m_name));
    return use(std::move(row));
}

base::Result<void> PostgresSession::each(std::string_view sql, Values const& values, UseValues const& use) {
    PostgresParameters const parameters(values);
    CIFRA_TRY(auto const statement, prepared(sql, parameters));
    bool const alone = !in_transaction();
    if (PQsendQueryPrepared(m_connection.get(), statement.c_str(), parameters.count(), parameters.starts(),
                            parameters.lengths(), parameters.formats(), TEXT_FORMAT) == 0)
        return connection_lost(m_name);
    PQsetSingleRowMode(m_connection.get());
    base::Result<void> outcome;
    while (ResultPointer const result{PQgetResult(m_connection.get())}) {
        if (!outcome) continue;  // All results must be fetched before the connection can be used again.
        outcome = take(result.get(), use);
        // Within a transaction the rest is read and dropped: to cancel it would end the transaction.
        if (!outcome && alone) cancel();
    }
    return outcome;
}

void PostgresSession::cancel() const {
    std::array<char, 256> ignored{};
    PGcancel* const request = PQgetCancel(m_connection.get());
    if (request == nullptr) return;
    PQcancel(request, ignored.data(), static_cast<int>(ignored.size()));
    PQfreeCancel(request);
}

base::Result<void> PostgresSession::begin() {
    auto const result = checked(run(BEGIN_WRITING).get());
    if (!result) roll_back();
    return result;
}

base::Result<void> PostgresSession::commit() {
    auto const result = run("COMMIT");
    if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) {
        // A transaction that failed before answers COMMIT with ROLLBACK, and calls that a success.
        if (std::strcmp(PQcmdStatus(result.get()), "COMMIT") == 0) return {};
        return nothing_kept(m_name);
    }
    auto const state = sqlstate_of(result.get());
    if (PQstatus(m_connection.get()) != CONNECTION_OK || state.empty() || state == "08007" || state == "40003")
        return perhaps_kept(m_name, {"the connection broke", "se cortó la conexión"});
    auto const error = postgres_error(result.get(), m_name);
    roll_back();
    return error;
}

void PostgresSession::roll_back() {
    if (in_transaction()) static_cast<void>(run("ROLLBACK"));
}

bool PostgresSession::in_transaction() const {
    auto const status = PQtransactionStatus(m_connection.get());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

}  // namespace cifra::db
