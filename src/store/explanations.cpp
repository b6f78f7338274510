#include "store/explanations.hpp"

#include "store/trail_claims.hpp"

namespace cifra::store {

base::Result<void> explain(Writer const& writer, ReturnName const& name, restricted::Settlement const& settlement) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    CIFRA_TRY(auto const row, newest_version(writer.connection, name.ref_area, name.time_period));
    if (!row) {
        CIFRA_CHECK(check_step(restricted::ReturnStep::explain, writer.actor.role, std::nullopt, name));
        return {};
    }
    CIFRA_CHECK(writer.connection.change(
        "INSERT INTO explanation (ref_area, time_period, rule, finding, computation, state, explanation_en, "
        "explanation_es, given_on, given_by_en, given_by_es) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
        "ON CONFLICT (ref_area, time_period, rule, finding) DO UPDATE SET computation = excluded.computation, "
        "state = excluded.state, explanation_en = excluded.explanation_en, explanation_es = excluded.explanation_es, "
        "given_on = excluded.given_on, given_by_en = excluded.given_by_en, given_by_es = excluded.given_by_es",
        {name.ref_area, name.time_period, settlement.rule, settlement.finding, settlement.computation, settlement.state,
         settlement.explanation.en, settlement.explanation.es, settlement.date, settlement.by.en, settlement.by.es}));
    CIFRA_CHECK(
        move_version(writer, restricted::ReturnStep::explain, *row,
                     {{"finding", settlement.finding}, {"explanation_sha256", explanation_sha256(settlement)}}));
    return transaction.commit();
}

base::Result<std::vector<restricted::Settlement>> explanations(db::Connection& connection, ReturnName const& name) {
    std::vector<restricted::Settlement> settlements;
    CIFRA_CHECK(connection.each(
        "SELECT rule, finding, computation, state, explanation_en, explanation_es, given_on, given_by_en, given_by_es "
        "FROM explanation WHERE ref_area = $1 AND time_period = $2 ORDER BY rule, finding",
        {name.ref_area, name.time_period}, [&](db::Row const& row) -> base::Result<void> {
            settlements.push_back({row.text(0),
                                   row.text(1),
                                   row.text(2),
                                   row.text(3),
                                   {row.text(4), row.text(5)},
                                   row.text(6),
                                   {row.text(7), row.text(8)},
                                   {name.ref_area + "/" + name.time_period, 0, 0}});
            return {};
        }));
    return settlements;
}

}  // namespace cifra::store
