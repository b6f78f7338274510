#include "base/text.hpp"
#include "db/copy_text.hpp"
#include "db/engine_error.hpp"
#include "db/postgres_error.hpp"
#include "db/postgres_session.hpp"

#include <fmt/format.h>

namespace cifra::db {
namespace {

constexpr std::size_t PIECE_BYTES = 64 * 1024;

std::string copy_into(Target const& target) {
    std::vector<std::string> names;
    for (auto const& column : target.columns) names.push_back(fmt::format("\"{}\"", column));
    return fmt::format("COPY \"{}\" ({}) FROM STDIN (FORMAT text)", target.table, base::join(names, ", "));
}

}  // namespace

base::Result<std::int64_t> PostgresSession::insert_many(Target const& target, NextValues const& next) {
    auto const begun = run(copy_into(target));
    if (PQresultStatus(begun.get()) != PGRES_COPY_IN) return postgres_error(begun.get(), m_name);
    std::int64_t count = 0;
    auto sent = send_rows(next, count);
    return end_sending(std::move(sent), count);
}

base::Result<void> PostgresSession::send_rows(NextValues const& next, std::int64_t& count) const {
    std::string piece;
    Values row;
    for (bool more = true; more;) {
        CIFRA_TRY(more, next(row));
        if (more) {
            append_copy_row(piece, row);
            ++count;
        }
        if (piece.size() < PIECE_BYTES && more) continue;
        // The server's own answer, which is fetched at the end, says better what is wrong.
        if (PQputCopyData(m_connection.get(), piece.data(), static_cast<int>(piece.size())) != 1) return {};
        piece.clear();
    }
    return {};
}

base::Result<std::int64_t> PostgresSession::end_sending(base::Result<void> sent, std::int64_t count) const {
    PQputCopyEnd(m_connection.get(), sent ? nullptr : "given up");
    base::Result<void> outcome;
    while (ResultPointer const result{PQgetResult(m_connection.get())})
        if (outcome) outcome = checked(result.get());
    CIFRA_CHECK(sent);
    CIFRA_CHECK(outcome);
    if (PQstatus(m_connection.get()) != CONNECTION_OK) return connection_lost(m_name);
    return count;
}

}  // namespace cifra::db
