#include "app/command_person.hpp"
#include "app/programme_in_use.hpp"
#include "app/say.hpp"
#include "app/workspace_command.hpp"

#include <fmt/format.h>

#include <ostream>

namespace cifra::app {
namespace {

void print_programme(store::ProgrammeRecord const& programme, base::Language language, std::ostream& out) {
    auto const secondary = programme.secondary ? base::LocalText{"yes", "sí"} : base::LocalText{"no", "no"};
    out << say(language,
               {"Programme {}: threshold {}, secondary suppression: {}\n",
                "Programa {}: umbral {}, supresión secundaria: {}\n"},
               programme.sha256, programme.threshold, secondary.in(language));
}

}  // namespace

base::Result<int> adopt_programme(AdoptProgrammeSettings const& settings, std::ostream& out) {
    CIFRA_CHECK(check_words(settings.reason, "--reason"));
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    CIFRA_TRY(auto const programme, programme_record(workspace.programme_folder()));
    CIFRA_TRY(auto const recorded, store::recorded_programme(workspace.restricted));
    bool const is_new = !recorded || recorded->programme.sha256 != programme.sha256;
    if (is_new) {
        auto const writer = workspace.writer(settings.by, restricted::Role::secretariat);
        CIFRA_CHECK(store::adopt_programme(writer, workspace.programme.id, programme, settings.reason));
    }
    print_programme(programme, settings.language, out);
    out << (is_new ? say(settings.language, {"Recorded: from now on editions are published by it.\n",
                                             "Registrado: desde ahora se publica con él.\n"})
                   : say(settings.language, {"The trail names it already; nothing was written.\n",
                                             "El registro ya lo nombra; no se escribió nada.\n"}));
    return 0;
}

}  // namespace cifra::app
