#include "store/steps.hpp"

#include "base/text.hpp"
#include "store/trail.hpp"

#include <fmt/format.h>

namespace cifra::store {
namespace {

using restricted::ReturnState;
using restricted::ReturnStep;

base::LocalText where_it_stands(std::optional<ReturnState> from) {
    if (!from) return {"there is none yet", "todavía no hay ninguno"};
    auto const label = restricted::state_label(*from);
    return {"it is: " + label.en, "está: " + label.es};
}

base::LocalText what_instead(ReturnStep step, std::optional<ReturnState> from) {
    bool const hands_in = step == ReturnStep::submit || step == ReturnStep::draft;
    if (!from) return {"submit it first: cifra submit", "entréguelo primero: cifra submit"};
    if (hands_in && (*from == ReturnState::submitted || *from == ReturnState::in_review))
        return {"the secretariat has it; ask for it back (cifra send-back) to hand in another version",
                "la secretaría lo tiene; pida que lo devuelva (cifra send-back) para entregar otra versión"};
    if (hands_in && *from == ReturnState::draft)
        return {"it is the focal point's draft; the focal point hands it in",
                "es un borrador del punto focal; el punto focal lo entrega"};
    if (step == ReturnStep::publish)
        return {"consolidate the year first: cifra consolidate", "consolide primero el año: cifra consolidate"};
    if (step == ReturnStep::consolidate) return {"accept it first: cifra accept", "acéptelo primero: cifra accept"};
    return {"a later version begins with cifra submit", "una versión posterior empieza con cifra submit"};
}

std::string subject_of(ReturnRow const& row) {
    return "return " + row.name();
}

/// The versions that stood accepted before the one that was accepted now.
base::Result<void> correct_earlier(Writer const& writer, ReturnRow const& accepted) {
    CIFRA_TRY(auto const versions, versions_of(writer.connection, accepted.ref_area, accepted.time_period));
    for (auto const& row : versions) {
        if (row.version >= accepted.version) continue;
        if (!restricted::after_step(ReturnStep::correct, restricted::Role::secretariat, row.state)) continue;
        CIFRA_CHECK(move_version(writer, ReturnStep::correct, row, {{"by_version", std::to_string(accepted.version)}}));
    }
    return {};
}

}  // namespace

base::Result<ReturnState> check_step(ReturnStep step, restricted::Role role, std::optional<ReturnState> from,
                                     ReturnName const& name) {
    if (auto const to = restricted::after_step(step, role, from)) return *to;
    auto const who = restricted::role_label(role);
    auto const what = restricted::step_label(step);
    auto const stands = where_it_stands(from);
    return base::fail(
        base::ErrorCode::bad_input,
        {fmt::format("return {}/{}: {} cannot {} now; {}", name.ref_area, name.time_period, who.en, what.en, stands.en),
         fmt::format("informe {}/{}: {} no puede {} ahora; {}", name.ref_area, name.time_period, who.es, what.es,
                     stands.es)},
        what_instead(step, from));
}

base::Result<ReturnState> move_version(Writer const& writer, ReturnStep step, ReturnRow const& row,
                                       std::map<std::string, std::string> const& detail) {
    CIFRA_TRY(auto const to, check_step(step, writer.actor.role, row.state, {row.ref_area, row.time_period}));
    CIFRA_CHECK(writer.connection.change("UPDATE national_return SET state = $1 WHERE return_id = $2",
                                         {to_string(to), row.return_id}));
    auto fields = detail;
    fields["state"] = to_string(to);
    CIFRA_CHECK(append_entry(writer, to_string(step), subject_of(row), fields));
    return to;
}

base::Result<ReturnRow> take_step(Writer const& writer, ReturnStep step, ReturnName const& name,
                                  std::map<std::string, std::string> const& detail, int expected_version) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    CIFRA_TRY(auto row, newest_version(writer.connection, name.ref_area, name.time_period));
    if (!row) {
        CIFRA_CHECK(check_step(step, writer.actor.role, std::nullopt, name));
        return base::fail(base::ErrorCode::not_found, {"there is no such return", "no existe ese informe"});
    }
    if (expected_version != 0 && row->version != expected_version)
        return base::fail(
            base::ErrorCode::bad_input,
            {"return " + row->name() + " came in meanwhile", "entretanto llegó el informe " + row->name()},
            {"look at it first: cifra review", "revíselo primero: cifra review"});
    CIFRA_TRY(row->state, move_version(writer, step, *row, detail));
    if (step == ReturnStep::accept) CIFRA_CHECK(correct_earlier(writer, *row));
    CIFRA_CHECK(transaction.commit());
    return *row;
}

}  // namespace cifra::store
