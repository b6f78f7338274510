#include "app/backup_folder.hpp"
#include "app/progress_line.hpp"
#include "app/say.hpp"
#include "app/workspace_command.hpp"
#include "base/scratch_folder.hpp"

#include <ostream>

namespace cifra::app {
namespace {

void print_restored(RestoredWorkspace const& restored, base::Language language, std::ostream& out) {
    out << say(language,
               {"Whole: {} versions of returns, {} publications, {} entries of the trail\n",
                "Completo: {} versiones de informes, {} publicaciones, {} entradas del registro\n"},
               restored.returns, restored.publications, restored.trail.entries);
}

base::Result<void> write(Workspace& workspace, BackupSettings const& settings) {
    ProgressLine const line({"Copying the workspace", "Copiando el espacio de trabajo"}, settings.language);
    return write_backup(workspace, settings.out);
}

base::Result<RestoredWorkspace> restored_in(std::filesystem::path const& folder, BackupSettings const& settings,
                                            Kept kept) {
    ProgressLine const line({"Restoring and checking", "Restaurando y verificando"}, settings.language);
    return restore_backup(settings.from, folder, settings.database, kept);
}

}  // namespace

base::Result<int> backup(BackupSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.from));
    CIFRA_CHECK(write(workspace, settings));
    out << say(settings.language,
               {"The backup is in {}. It holds unreleased figures and keys: keep it as safe as the workspace.\n"
                "Prove it: cifra restore {} --verify\n",
                "El respaldo está en {}. Contiene cifras no publicadas y claves: guárdelo con el mismo cuidado que el "
                "espacio de trabajo.\nPruébelo: cifra restore {} --verify\n"},
               settings.out, settings.out);
    return 0;
}

base::Result<int> restore(BackupSettings const& settings, std::ostream& out) {
    if (settings.verify == !settings.out.empty())
        return base::fail(base::ErrorCode::usage,
                          {"restore takes either --out or --verify", "restore admite --out o --verify"},
                          {"write --verify to prove a backup, --out FOLDER to make a workspace of it",
                           "escriba --verify para probar un respaldo, --out CARPETA para crear con él un espacio"});
    if (!settings.verify) {
        CIFRA_TRY(auto const restored, restored_in(settings.out, settings, Kept::workspace));
        print_restored(restored, settings.language, out);
        return 0;
    }
    CIFRA_TRY(auto const aside, base::ScratchFolder::create());
    CIFRA_TRY(auto const restored, restored_in(aside.path() / "workspace", settings, Kept::nothing));
    print_restored(restored, settings.language, out);
    return 0;
}

}  // namespace cifra::app
