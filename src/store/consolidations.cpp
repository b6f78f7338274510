#include "store/consolidations.hpp"

#include "base/assert.hpp"
#include "store/steps.hpp"

#include <algorithm>

namespace cifra::store {
namespace {

base::Result<int> newest_number(db::Connection& connection, std::string const& time_period) {
    CIFRA_TRY(
        auto const rows,
        connection.query("SELECT coalesce(max(number), 0) FROM consolidation WHERE time_period = $1", {time_period}));
    return static_cast<int>(rows[0].integer(0));
}

base::LocalText nothing_accepted(std::string const& time_period) {
    return {"no return of " + time_period + " is accepted", "ningún informe de " + time_period + " está aceptado"};
}

bool same(std::vector<ReturnRow> const& a, std::vector<ReturnRow> const& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](auto const& x, auto const& y) { return x.return_id == y.return_id; });
}

}  // namespace

base::Result<int> consolidate(Writer const& writer, std::string const& time_period, ProgrammeRecord const& programme) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    CIFRA_TRY(auto const accepted, accepted_returns(writer.connection, time_period));
    if (accepted.empty())
        return base::fail(base::ErrorCode::bad_input, nothing_accepted(time_period),
                          {"accept the returns first; cifra status shows where they stand",
                           "acepte primero los informes; cifra status muestra dónde están"});
    CIFRA_TRY(auto const number, newest_number(writer.connection, time_period));
    CIFRA_TRY(auto const before, consolidated_returns(writer.connection, time_period));
    if (number > 0 && same(before, accepted)) return number;
    auto const next = number + 1;
    for (auto const& row : accepted) {
        CIFRA_CHECK(writer.connection.change(
            "INSERT INTO consolidation (time_period, number, at, return_id) VALUES ($1, $2, $3, $4)",
            {time_period, std::int64_t{next}, writer.actor.at, row.return_id}));
        auto detail = programme_detail(programme);
        detail["consolidation"] = time_period + "/" + std::to_string(next);
        CIFRA_CHECK(move_version(writer, restricted::ReturnStep::consolidate, row, detail));
    }
    CIFRA_CHECK(transaction.commit());
    return next;
}

base::Result<std::vector<ReturnRow>> consolidated_returns(db::Connection& connection, std::string const& time_period) {
    CIFRA_TRY(auto const number, newest_number(connection, time_period));
    CIFRA_TRY(auto const ids, connection.query("SELECT return_id FROM consolidation WHERE time_period = $1 AND "
                                               "number = $2 ORDER BY return_id",
                                               {time_period, std::int64_t{number}}));
    CIFRA_TRY(auto const rows, list_returns(connection, time_period));
    std::vector<ReturnRow> members;
    for (auto const& row : rows)
        if (std::any_of(ids.begin(), ids.end(), [&](auto const& id) { return id.integer(0) == row.return_id; }))
            members.push_back(row);
    return members;
}

base::Result<std::string> consolidated_at(db::Connection& connection, std::string const& time_period) {
    CIFRA_TRY(auto const rows, connection.query("SELECT at FROM consolidation WHERE time_period = $1 "
                                                "ORDER BY number DESC LIMIT 1",
                                                {time_period}));
    CIFRA_ASSERT(!rows.empty());
    return rows[0].text(0);
}

}  // namespace cifra::store
