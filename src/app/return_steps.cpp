#include "app/return_steps.hpp"

#include "app/signed_arrival.hpp"
#include "audit/audit.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "collect/read_return.hpp"
#include "store/explanations.hpp"
#include "validate/check_return.hpp"

#include <fmt/format.h>

namespace cifra::app {
namespace {

using restricted::ReturnState;
using restricted::ReturnStep;

bool is_accepted(store::ReturnRow const& row) {
    return row.state == ReturnState::validated || row.state == ReturnState::consolidated ||
           row.state == ReturnState::published;
}

/// The area's accepted returns of the years before, by year.
base::Result<std::vector<restricted::NationalReturn>> earlier_returns(Workspace& workspace,
                                                                      store::ReturnRow const& row) {
    CIFRA_TRY(auto const rows, store::list_returns(workspace.restricted, ""));
    std::vector<restricted::NationalReturn> earlier;
    for (auto const& other : rows) {
        if (other.ref_area != row.ref_area || other.time_period >= row.time_period || !is_accepted(other)) continue;
        CIFRA_TRY(auto loaded, store::load_return(workspace.restricted, workspace.programme, other));
        earlier.push_back(std::move(loaded));
    }
    return earlier;
}

/// What could not be read has no figure that an explanation could stand beside.
base::LocalText way_out(audit::Finding const& finding, std::string const& name) {
    if (finding.rule == "reading")
        return {
            fmt::format("see it with 'cifra review {}'; then send the return back: what could not be read has to be "
                        "corrected in the file, and cannot be explained",
                        name),
            fmt::format("véalo con «cifra review {}»; luego devuelva el informe: lo que no se pudo leer se corrige "
                        "en el archivo y no se puede explicar",
                        name)};
    return {fmt::format("see it with 'cifra review {}'; then send the return back, or explain the finding with "
                        "'cifra explain {} {}'",
                        name, name, finding.id),
            fmt::format("véalo con «cifra review {}»; luego devuelva el informe o explique el hallazgo con «cifra "
                        "explain {} {}»",
                        name, name, finding.id)};
}

base::Error blocked(audit::Finding const& finding, store::ReturnRow const& row, std::string const& workspace) {
    auto const name = fmt::format("{} {} {}", workspace, row.ref_area, row.time_period);
    return {base::ErrorCode::unsettled,
            {fmt::format("return {}: the finding '{}' is not settled", row.name(), finding.id),
             fmt::format("informe {}: el hallazgo «{}» no está resuelto", row.name(), finding.id)},
            way_out(finding, name),
            {},
            {}};
}

base::Result<void> check_settled(CheckedReturn const& checked, std::string const& workspace) {
    std::vector<base::Error> problems;
    for (auto const& finding : checked.findings)
        if (finding.severity == audit::Severity::blocking) problems.push_back(blocked(finding, checked.row, workspace));
    if (problems.empty()) return {};
    return base::fail(base::join(std::move(problems)));
}

base::Result<audit::Finding> finding_of(CheckedReturn const& checked, std::string const& id) {
    std::vector<std::string> ids;
    for (auto const& finding : checked.findings) {
        if (finding.id == id) return finding;
        if (finding.outcome != audit::Outcome::pass) ids.push_back(finding.id);
    }
    auto near = base::suggestion(id, ids);
    if (!near.empty()) near = {"; " + near.en, "; " + near.es};
    auto const name = checked.row.name();
    return base::fail(base::ErrorCode::not_found,
                      {"return " + name + " has no finding '" + id + "'" + near.en,
                       "el informe " + name + " no tiene el hallazgo «" + id + "»" + near.es},
                      {"see its findings with 'cifra review'", "vea sus hallazgos con «cifra review»"});
}

/// A file whose cover names another area or year than its rows would take that area's place.
tl::unexpected<base::Error> nothing_read(restricted::NationalReturn const& arrived, std::filesystem::path const& file) {
    auto const name = arrived.ref_area + "/" + arrived.time_period;
    return base::fail(base::ErrorCode::bad_input,
                      {"no row of this file belongs to the return " + name + " that its cover names",
                       "ninguna fila de este archivo corresponde al informe " + name + " que nombra su portada"},
                      {"fill the template of that area and year, and leave the cover's grey cells as they are",
                       "llene la plantilla de esa área y ese año, y deje como están las celdas grises de la portada"},
                      {file.string(), 0, 0});
}

std::filesystem::path signature_of(Submission const& submission) {
    return submission.signature ? *submission.signature : std::filesystem::path(submission.file.string() + ".minisig");
}

}  // namespace

base::Result<CheckedReturn> checked_return(Workspace& workspace, store::ReturnRow const& row) {
    CIFRA_TRY(auto loaded, store::load_return(workspace.restricted, workspace.programme, row));
    CIFRA_TRY(auto earlier, earlier_returns(workspace, row));
    CIFRA_TRY(auto explanations, store::explanations(workspace.restricted, {row.ref_area, row.time_period}));
    CheckedReturn checked{row, std::move(loaded), {}};
    checked.findings = validate::check_return(workspace.programme,
                                              {checked.national_return, std::move(earlier), std::move(explanations)});
    return checked;
}

base::Result<store::ReturnRow> find_version(Workspace& workspace, store::ReturnName const& name, int version) {
    CIFRA_TRY(auto const rows, store::versions_of(workspace.restricted, name.ref_area, name.time_period));
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        if (version == 0 || row->version == version) return *row;
    auto const what = rows.empty() ? fmt::format("{}/{}", name.ref_area, name.time_period)
                                   : fmt::format("{}/{}/{}", name.ref_area, name.time_period, version);
    return base::fail(base::ErrorCode::not_found, {"there is no return " + what, "no existe el informe " + what},
                      {"see what there is with 'cifra status'", "vea lo que hay con «cifra status»"});
}

base::Result<CheckedReturn> receive_return(Workspace& workspace, Submission const& submission, store::Actor actor) {
    collect::ReadingLimits const limits;
    CIFRA_TRY(auto const bytes, base::read_file(submission.file, limits.file_bytes));
    CIFRA_TRY(auto const verified, verify_arrival(workspace, bytes, signature_of(submission), actor));
    CIFRA_TRY(auto const arrived, collect::read_return(workspace.programme, submission.file, limits));
    if (arrived.file_sha256 != base::sha256_hex(bytes))
        return base::fail(base::ErrorCode::io,
                          {"the file changed while it was read", "el archivo cambió mientras se leía"},
                          {"hand it in again", "entréguelo de nuevo"}, {submission.file.string(), 0, 0});
    if (arrived.observations.empty()) return nothing_read(arrived, submission.file);
    CIFRA_CHECK(check_arrival(workspace, verified, arrived, submission.file, actor));
    store::Writer const writer{workspace.restricted, workspace.key, std::move(actor)};
    auto const step = submission.draft ? ReturnStep::draft : ReturnStep::submit;
    store::Arrival arrival{arrived, bytes, std::nullopt};
    if (verified && !verified->same_again && !submission.draft) arrival.signed_file = verified->signed_file;
    CIFRA_TRY(auto const row, store::submit(writer, step, arrival));
    if (verified && !submission.draft)
        CIFRA_CHECK(write_receipt_for(workspace, *verified, row, submission.file.string() + ".receipt.json"));
    return checked_return(workspace, row);
}

base::Result<CheckedReturn> accept_return(Workspace& workspace, store::ReturnName const& name, store::Actor actor) {
    CIFRA_TRY(auto const row, find_version(workspace, name, 0));
    CIFRA_CHECK(store::check_step(ReturnStep::accept, actor.role, row.state, name));
    CIFRA_TRY(auto checked, checked_return(workspace, row));
    CIFRA_CHECK(check_settled(checked, workspace.folder.string()));
    store::Writer const writer{workspace.restricted, workspace.key, std::move(actor)};
    CIFRA_TRY(checked.row, store::take_step(writer, ReturnStep::accept, name, {}, row.version));
    return checked;
}

base::Result<CheckedReturn> explain_finding(Workspace& workspace, store::ReturnName const& name,
                                            std::string const& finding, base::LocalText const& text,
                                            store::Actor actor) {
    CIFRA_TRY(auto const row, find_version(workspace, name, 0));
    CIFRA_TRY(auto const checked, checked_return(workspace, row));
    CIFRA_TRY(auto const found, finding_of(checked, finding));
    restricted::Settlement settlement;
    settlement.rule = found.rule;
    settlement.finding = found.id;
    settlement.computation = found.computation;
    settlement.state = "explained";
    settlement.explanation = text;
    settlement.date = actor.at.substr(0, 10);
    // The edition publishes who explained: the role. The trail alone holds the person.
    settlement.by = restricted::role_label(actor.role);
    store::Writer const writer{workspace.restricted, workspace.key, std::move(actor)};
    CIFRA_CHECK(store::explain(writer, name, settlement));
    return checked_return(workspace, row);
}

}  // namespace cifra::app
