#include "app/command_person.hpp"
#include "app/programme_in_use.hpp"
#include "app/say.hpp"
#include "app/workspace.hpp"
#include "app/workspace_command.hpp"
#include "store/consolidations.hpp"

#include <algorithm>
#include <ostream>

namespace cifra::app {
namespace {

struct Areas {
    std::vector<std::string> in;
    std::vector<std::string> out;
};

Areas areas_of(programme::Programme const& programme, std::vector<store::ReturnRow> const& rows) {
    Areas areas;
    for (auto const& member : programme.members) {
        bool const is_in =
            std::any_of(rows.begin(), rows.end(), [&](auto const& row) { return row.ref_area == member.code; });
        (is_in ? areas.in : areas.out).push_back(member.code);
    }
    return areas;
}

}  // namespace

base::Result<int> consolidate(ConsolidateSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    auto const writer = workspace.writer(settings.by, restricted::Role::secretariat);
    CIFRA_TRY(auto const programme, programme_record(workspace.programme_folder()));
    CIFRA_TRY(auto const number, store::consolidate(writer, settings.year, programme));
    CIFRA_TRY(auto const rows, store::consolidated_returns(workspace.restricted, settings.year));
    auto const areas = areas_of(workspace.programme, rows);
    out << say(settings.language,
               {"Consolidation {} of {}: {} of {} areas ({})\n", "Consolidación {} de {}: {} de {} áreas ({})\n"},
               number, settings.year, areas.in.size(), workspace.programme.members.size(), fmt::join(areas.in, ", "));
    if (!areas.out.empty())
        out << say(settings.language, {"Not in it: {}\n", "No están: {}\n"}, fmt::join(areas.out, ", "));
    out << say(settings.language,
               {"Next: cifra publish {} --year {} --out FOLDER\n",
                "Siguiente paso: cifra publish {} --year {} --out CARPETA\n"},
               settings.workspace, settings.year);
    return 0;
}

}  // namespace cifra::app
