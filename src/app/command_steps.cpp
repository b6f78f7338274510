#include "app/command_person.hpp"
#include "app/return_command.hpp"
#include "app/return_report.hpp"
#include "app/return_steps.hpp"
#include "app/say.hpp"
#include "store/steps.hpp"

#include <fmt/format.h>

#include <ostream>

namespace cifra::app {
namespace {

void print_state(store::ReturnRow const& row, base::Language language, std::ostream& out) {
    auto const state = restricted::state_label(row.state).in(language);
    out << say(language, {"Return {}: {}\n", "Informe {}: {}\n"}, row.name(), state);
}

/// The areas whose newest version waits for the secretariat.
base::Result<std::vector<std::string>> waiting_areas(Workspace& workspace, std::string const& year) {
    CIFRA_TRY(auto const rows, store::list_returns(workspace.restricted, year));
    std::vector<std::string> areas;
    for (auto const& row : rows)
        if (row.state == restricted::ReturnState::submitted || row.state == restricted::ReturnState::in_review)
            areas.push_back(row.ref_area);
    return areas;
}

}  // namespace

base::Result<int> accept(ReturnSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    std::vector<std::string> areas = {settings.area};
    if (settings.area == "all") {
        CIFRA_TRY(areas, waiting_areas(workspace, settings.year));
    }
    if (areas.empty())
        return base::fail(
            base::ErrorCode::not_found,
            {"no return of " + settings.year + " waits", "ningún informe de " + settings.year + " espera"},
            {"see where they stand with 'cifra status'", "vea dónde están con «cifra status»"});
    std::vector<base::Error> refused;
    for (auto const& area : areas) {
        auto const checked =
            accept_return(workspace, {area, settings.year}, actor_of(workspace, settings.by, settings.role));
        if (checked)
            print_state(checked->row, settings.language, out);
        else
            refused.push_back(checked.error());
    }
    if (!refused.empty()) return base::fail(base::join(std::move(refused)));
    return 0;
}

base::Result<int> send_back(SendBackSettings const& settings, std::ostream& out) {
    CIFRA_CHECK(check_words(settings.reason, "--reason"));
    CIFRA_TRY(auto workspace, open_workspace(settings.of.workspace));
    store::Writer const writer{workspace.restricted, workspace.key,
                               actor_of(workspace, settings.of.by, settings.of.role)};
    CIFRA_TRY(auto const row, store::take_step(writer, restricted::ReturnStep::send_back,
                                               {settings.of.area, settings.of.year}, {{"reason", settings.reason}}));
    print_state(row, settings.of.language, out);
    return 0;
}

base::Result<int> explain(ExplainSettings const& settings, std::ostream& out) {
    base::LocalText text{settings.english, settings.spanish};
    if (text.empty())
        return base::fail(base::ErrorCode::usage,
                          {"explain: no explanation is given", "explain: no se indica ninguna explicación"},
                          {"give one with --en or --es, best with both: each is published as it is",
                           "indique una con --en o --es, mejor con ambas: cada una se publica tal cual"});
    if (text.en.empty()) text.en = text.es;
    if (text.es.empty()) text.es = text.en;
    CIFRA_CHECK(check_words(text.en, "--en"));
    CIFRA_CHECK(check_words(text.es, "--es"));
    CIFRA_TRY(auto workspace, open_workspace(settings.of.workspace));
    CIFRA_TRY(auto const checked, explain_finding(workspace, {settings.of.area, settings.of.year}, settings.finding,
                                                  text, actor_of(workspace, settings.of.by, settings.of.role)));
    print_findings(checked, settings.of.workspace, settings.of.language, out);
    return 0;
}

}  // namespace cifra::app
