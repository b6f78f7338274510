#include "app/command_words.hpp"
#include "app/workspace_command.hpp"

#include <CLI/Config.hpp>
#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>

#include <memory>

namespace cifra::app {
namespace {

Command init_command() {
    auto const settings = std::make_shared<InitSettings>();
    return {"init",
            {"Make a workspace, in which returns become editions",
             "Crear un espacio de trabajo, donde los informes se vuelven ediciones"},
            [settings](Definition const& definition) {
                definition.workspace(settings->workspace);
                definition
                    .option("--programme", settings->programme, "The programme's folder; it is copied",
                            "Carpeta del programa; se copia")
                    ->required();
                definition.option("--database", settings->database, "postgresql://… (without: embedded, in the folder)",
                                  "postgresql://… (sin ella: incorporada, en la carpeta)");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return init(*settings, out);
            }};
}

Command status_command() {
    auto const settings = std::make_shared<StatusSettings>();
    return {"status",
            {"Show where every return stands", "Mostrar dónde está cada informe"},
            [settings](Definition const& definition) {
                definition.workspace(settings->workspace);
                takes_a_year(definition.option("--year", settings->year, "Of one year (default: all)",
                                               "De un año (por defecto: todos)"));
                definition.option("--format", settings->format, "text (default) or json", "text (por defecto) o json")
                    ->check(CLI::IsMember({"text", "json"}));
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return status(*settings, out);
            }};
}

Command consolidate_command() {
    auto const settings = std::make_shared<ConsolidateSettings>();
    return {"consolidate",
            {"Put a year's accepted returns together", "Reunir los informes aceptados de un año"},
            [settings](Definition const& definition) {
                definition.workspace(settings->workspace);
                takes_a_year(definition.option("--year", settings->year, "Which year", "Qué año")->required());
                definition.option("--by", settings->by, "Who does it", "Quién lo hace");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return consolidate(*settings, out);
            }};
}

Command adopt_programme_command() {
    auto const settings = std::make_shared<AdoptProgrammeSettings>();
    return {"adopt-programme",
            {"Record that the workspace's programme was changed on purpose",
             "Registrar que el programa del espacio de trabajo se cambió a propósito"},
            [settings](Definition const& definition) {
                definition.workspace(settings->workspace);
                definition.option("--reason", settings->reason, "Why it changed", "Por qué cambió")->required();
                definition.option("--by", settings->by, "Who answers for it", "Quién responde por ello");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return adopt_programme(*settings, out);
            }};
}

Command trail_command() {
    auto const settings = std::make_shared<TrailSettings>();
    return {
        "trail",
        {"Show what was done, by whom and when, or verify it", "Mostrar qué se hizo, quién y cuándo, o verificarlo"},
        [settings](Definition const& definition) {
            definition.workspace(settings->workspace);
            definition.flag("--verify", settings->verify, "Look for entries changed, deleted, moved, cut or rewritten",
                            "Buscar entradas alteradas, borradas, movidas, cortadas o reescritas");
            definition.option("--head", settings->heads, "A head exported earlier, to verify against",
                              "Un extremo exportado antes, contra el cual verificar");
            definition.option("--export-head", settings->export_head, "Write the newest head to a file, signed",
                              "Escribir en un archivo el extremo actual, firmado");
            definition.messages_language();
        },
        [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
            CIFRA_TRY(settings->language, one_language(language));
            return trail(*settings, out);
        }};
}

Command backup_command() {
    auto const settings = std::make_shared<BackupSettings>();
    return {"backup",
            {"Copy a workspace, even while it is in use", "Respaldar un espacio de trabajo, aun mientras se usa"},
            [settings](Definition const& definition) {
                definition.workspace(settings->from);
                definition
                    .option("--out", settings->out, "Folder of the backup; must not exist yet",
                            "Carpeta del respaldo; no debe existir todavía")
                    ->required();
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return backup(*settings, out);
            }};
}

Command restore_command() {
    auto const settings = std::make_shared<BackupSettings>();
    return {"restore",
            {"Make a workspace from a backup, or prove that it can be made",
             "Crear un espacio de trabajo a partir de un respaldo, o probar que se puede"},
            [settings](Definition const& definition) {
                definition.argument("backup", settings->from, "The backup's folder", "Carpeta del respaldo");
                definition.option("--out", settings->out, "The workspace to make; must not exist yet",
                                  "El espacio de trabajo por crear; no debe existir todavía");
                definition.option("--database", settings->database, "An empty database: postgresql://…",
                                  "Una base de datos vacía: postgresql://…");
                definition.flag("--verify", settings->verify, "Prove that everything is there and whole; keep nothing",
                                "Probar que está todo y completo; no conservar nada");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return restore(*settings, out);
            }};
}

}  // namespace

std::vector<Command> workspace_commands() {
    return {init_command(),  status_command(), consolidate_command(), adopt_programme_command(),
            trail_command(), backup_command(), restore_command()};
}

}  // namespace cifra::app
