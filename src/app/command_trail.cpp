#include "app/say.hpp"
#include "app/text_table.hpp"
#include "app/trail_head_file.hpp"
#include "app/workspace.hpp"
#include "app/workspace_command.hpp"
#include "store/verify_trail.hpp"

#include <ostream>

namespace cifra::app {
namespace {

constexpr int EXIT_FOUND = 1;

base::Result<int> print_trail(Workspace& workspace, TrailSettings const& settings, std::ostream& out) {
    std::vector<std::vector<std::string>> rows;
    rows.push_back(settings.language == base::Language::en
                       ? std::vector<std::string>{"No.", "When", "Who", "Role", "Step", "What", "Detail"}
                       : std::vector<std::string>{"N.º", "Cuándo", "Quién", "Función", "Paso", "Qué", "Detalle"});
    CIFRA_CHECK(store::each_entry(workspace.restricted, [&](store::TrailEntry const& entry) -> base::Result<void> {
        rows.push_back({std::to_string(entry.sequence), entry.at, entry.actor, entry.role, entry.step, entry.subject,
                        entry.detail});
        return {};
    }));
    out << text_table(rows);
    return 0;
}

base::Result<int> verify(Workspace& workspace, TrailSettings const& settings, std::ostream& out) {
    std::vector<store::TrailHead> heads;
    for (auto const& file : settings.heads) {
        CIFRA_TRY(auto head, read_head(workspace, file));
        heads.push_back(std::move(head));
    }
    CIFRA_TRY(auto const report, store::verify_trail(workspace.restricted, workspace.key, heads));
    for (auto const& problem : report.problems) out << store::in_words(problem).in(settings.language) << '\n';
    if (!report.problems.empty()) {
        out << say(
            settings.language,
            {"The trail does not hold. Keep this workspace as it is, and compare it with a backup: cifra restore "
             "BACKUP --verify\n",
             "El registro no se sostiene. Conserve este espacio de trabajo como está y compárelo con un respaldo: "
             "cifra restore RESPALDO --verify\n"});
        return EXIT_FOUND;
    }
    out << say(settings.language,
               {"The trail holds: {} entries, {} exported heads; head {} {}\n",
                "El registro se sostiene: {} entradas, {} extremos exportados; extremo {} {}\n"},
               report.entries, heads.size(), report.head.sequence, report.head.hash);
    return 0;
}

}  // namespace

base::Result<int> trail(TrailSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    if (!settings.export_head.empty()) {
        CIFRA_CHECK(write_head(workspace, settings.export_head));
        out << say(settings.language, {"Wrote {} and {}.minisig\n", "Se escribieron {} y {}.minisig\n"},
                   settings.export_head, settings.export_head);
        return 0;
    }
    return settings.verify || !settings.heads.empty() ? verify(workspace, settings, out)
                                                      : print_trail(workspace, settings, out);
}

}  // namespace cifra::app
