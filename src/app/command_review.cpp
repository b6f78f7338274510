#include "app/command_person.hpp"
#include "app/return_command.hpp"
#include "app/return_report.hpp"
#include "app/return_steps.hpp"
#include "app/say.hpp"
#include "audit/audit.hpp"
#include "audit/report_json.hpp"
#include "store/steps.hpp"

#include <fmt/format.h>

#include <ostream>

namespace cifra::app {
namespace {

constexpr int EXIT_UNSETTLED = 3;

/// The secretariat's first look at what waits moves it into review; any other look changes nothing.
bool begins_review(CheckedReturn const& checked, ReturnSettings const& settings) {
    return settings.version == 0 && settings.role == "secretariat" &&
           checked.row.state == restricted::ReturnState::submitted;
}

}  // namespace

base::Result<int> review(ReturnSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    store::ReturnName const name{settings.area, settings.year};
    CIFRA_TRY(auto const row, find_version(workspace, name, settings.version));
    CIFRA_TRY(auto checked, checked_return(workspace, row));
    if (begins_review(checked, settings)) {
        store::Writer const writer{workspace.restricted, workspace.key,
                                   actor_of(workspace, settings.by, settings.role)};
        CIFRA_TRY(checked.row, store::take_step(writer, restricted::ReturnStep::review, name, {}, row.version));
    }
    if (settings.format == "json") {
        out << audit::report_json(checked.findings, settings.language);
        return audit::blocks_release(checked.findings) ? EXIT_UNSETTLED : 0;
    }
    auto const state = restricted::state_label(checked.row.state).in(settings.language);
    out << say(settings.language, {"Return {}: {}\n", "Informe {}: {}\n"}, checked.row.name(), state);
    print_account(checked, settings.language, out);
    return print_findings(checked, settings.workspace, settings.language, out);
}

}  // namespace cifra::app
