#include "app/programme_in_use.hpp"
#include "app/say.hpp"
#include "app/text_table.hpp"
#include "app/trail_head_file.hpp"
#include "app/trail_words.hpp"
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
        auto const in = settings.language;
        rows.push_back({std::to_string(entry.sequence), entry.at, entry.actor, role_in_words(entry.role).in(in),
                        step_in_words(entry.step).in(in), subject_in_words(entry.subject).in(in), entry.detail});
        return {};
    }));
    out << text_table(rows);
    return 0;
}

/// Says so when the programme was changed without a word in the trail. \returns exit code
base::Result<int> verify_programme(Workspace& workspace, base::Language language, std::ostream& out) {
    CIFRA_TRY(auto const recorded, store::recorded_programme(workspace.restricted));
    CIFRA_TRY(auto const own, programme_record(workspace.programme_folder()));
    if (!recorded || recorded->programme.sha256 == own.sha256) return 0;
    out << say(
        language,
        {"The programme in {} is not the one that the trail names since {}. If it was changed on purpose, record "
         "it: cifra adopt-programme\n",
         "El programa en {} no es el que el registro nombra desde {}. Si se cambió a propósito, regístrelo: cifra "
         "adopt-programme\n"},
        workspace.programme_folder().string(), recorded->at);
    return EXIT_FOUND;
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
    return verify_programme(workspace, settings.language, out);
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
