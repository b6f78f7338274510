#include "app/command_words.hpp"
#include "app/return_command.hpp"

#include <CLI/Config.hpp>
#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>

#include <memory>

namespace cifra::app {
namespace {

constexpr int LARGEST_VERSION = 999'999'999;

void define_person(Definition const& definition, std::string& by, std::string& role) {
    definition.option("--by", by, "Who does it (default: the role)", "Quién lo hace (por defecto: la función)");
    definition
        .option("--role", role, "focal_point or secretariat", "focal_point (punto focal) o secretariat (secretaría)")
        ->check(CLI::IsMember({"focal_point", "secretariat"}));
}

void define_return(Definition const& definition, ReturnSettings& settings) {
    definition.workspace(settings.workspace);
    definition.argument("area", settings.area, "Code of the area", "Código del área");
    takes_a_year(definition.argument("year", settings.year, "Year of the return", "Año del informe"));
}

Command template_command() {
    auto const settings = std::make_shared<TemplateSettings>();
    return {"template",
            {"Make the spreadsheet that an area fills for a year", "Hacer la planilla que un área llena para un año"},
            [settings](Definition const& definition) {
                definition.workspace(settings->workspace);
                definition.option("--area", settings->area, "Code of the area", "Código del área")->required();
                auto* const year = definition.option("--year", settings->year, "Year of the return", "Año del informe");
                takes_a_year(year->required());
                definition
                    .option("--out", settings->out, "The file, .xlsx or .csv; replaced",
                            "El archivo, .xlsx o .csv; se reemplaza")
                    ->required();
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return make_template(*settings, out);
            }};
}

Command submit_command() {
    auto const settings = std::make_shared<SubmitSettings>();
    return {"submit",
            {"Hand in an area's return and hear at once what is wrong with it",
             "Entregar el informe de un área y saber de inmediato qué hay que corregir"},
            [settings](Definition const& definition) {
                definition.workspace(settings->workspace);
                definition.argument("file", settings->file, "The template filled in, or SDMX-CSV",
                                    "La planilla llena, o SDMX-CSV");
                definition.option("--signature", settings->signature, "Its signature (default: FILE.minisig)",
                                  "Su firma (por defecto: ARCHIVO.minisig)");
                definition.flag("--draft", settings->draft, "Keep and check it, without handing it in",
                                "Guardarlo y revisarlo, sin entregarlo");
                define_person(definition, settings->by, settings->role);
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_CHECK(one_language(language));
                settings->language = language;
                return submit(*settings, out);
            }};
}

void define_count(Definition const& definition, CountSettings& settings) {
    definition.workspace(settings.workspace);
    definition.argument("file", settings.file, "The register's CSV file of records",
                        "El archivo CSV de registros de casos");
    definition.option("--mapping", settings.mapping, "How the register is counted", "Cómo se cuenta el registro")
        ->required();
    definition.option("--area", settings.area, "Code of the area", "Código del área")->required();
    definition.option("--year", settings.year, "Year of the return", "Año del informe")->required();
    definition.option("--out", settings.out, "Write the return to this CSV file, in place of handing it in; replaced",
                      "Escribir el informe en este archivo CSV, en lugar de entregarlo; se reemplaza");
    definition.flag("--draft", settings.draft, "Keep and check it, without handing it in",
                    "Guardarlo y revisarlo, sin entregarlo");
    define_person(definition, settings.by, settings.role);
    definition.messages_language();
}

Command count_command() {
    auto const settings = std::make_shared<CountSettings>();
    return {"count",
            {"Count a register of cases into an area's return, each person once",
             "Contar un registro de casos como informe de un área, cada persona una vez"},
            [settings](Definition const& definition) { define_count(definition, *settings); },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_CHECK(one_language(language));
                settings->language = language;
                return count(*settings, out);
            }};
}

Command import_command() {
    auto const settings = std::make_shared<ImportSettings>();
    return {
        "import",
        {"Read somebody else's file into returns, by a mapping", "Leer un archivo ajeno como informes, con un mapeo"},
        [settings](Definition const& definition) {
            definition.workspace(settings->workspace);
            definition.argument("file", settings->file, "The data", "Los datos");
            definition.option(
                "--mapping", settings->mapping,
                "What its columns and labels mean (without: SDMX-CSV in the programme's codes)",
                "Qué significan sus columnas y etiquetas (sin él: SDMX-CSV con los códigos del programa)");
            definition.option("--report", settings->report, "CSV file with what became of every row; replaced",
                              "Archivo CSV con el destino de cada fila; se reemplaza");
            definition.option("--by", settings->by, "Who does it", "Quién lo hace");
            definition.messages_language();
        },
        [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
            CIFRA_TRY(settings->language, one_language(language));
            return import(*settings, out);
        }};
}

Command review_command() {
    auto const settings = std::make_shared<ReturnSettings>();
    return {"review",
            {"Show what was found in a return", "Mostrar los hallazgos de un informe"},
            [settings](Definition const& definition) {
                define_return(definition, *settings);
                definition.number("--version", settings->version, {1, LARGEST_VERSION},
                                  "Which version (default: the newest)", "Qué versión (por defecto: la última)");
                definition.option("--format", settings->format, "text (default) or json", "text (por defecto) o json")
                    ->check(CLI::IsMember({"text", "json"}));
                define_person(definition, settings->by, settings->role);
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return review(*settings, out);
            }};
}

Command diff_command() {
    auto const settings = std::make_shared<DiffSettings>();
    return {
        "diff",
        {"Show what differs between two versions of a return", "Mostrar qué cambia entre dos versiones de un informe"},
        [settings](Definition const& definition) {
            define_return(definition, settings->of);
            definition.number("first", settings->first, {1, LARGEST_VERSION}, "A version, for example 1",
                              "Una versión, por ejemplo 1");
            definition.number("second", settings->second, {1, LARGEST_VERSION}, "Another, for example 2",
                              "Otra, por ejemplo 2");
            definition.messages_language();
        },
        [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
            CIFRA_TRY(settings->of.language, one_language(language));
            return diff(*settings, out);
        }};
}

Command send_back_command() {
    auto const settings = std::make_shared<SendBackSettings>();
    return {"send-back",
            {"Give a return back to its area, with a reason", "Devolver un informe a su área, con un motivo"},
            [settings](Definition const& definition) {
                define_return(definition, settings->of);
                definition
                    .option("--reason", settings->reason, "Why, in the area's language",
                            "Por qué, en el idioma del área")
                    ->required();
                definition.option("--by", settings->of.by, "Who does it", "Quién lo hace");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->of.language, one_language(language));
                return send_back(*settings, out);
            }};
}

Command accept_command() {
    auto const settings = std::make_shared<ReturnSettings>();
    return {"accept",
            {"Accept a return, or all that wait", "Aceptar un informe, o todos los que esperan"},
            [settings](Definition const& definition) {
                definition.workspace(settings->workspace);
                definition.argument("area", settings->area, "Code of the area, or all",
                                    "Código del área, o all para todas");
                takes_a_year(definition.argument("year", settings->year, "Year of the return", "Año del informe"));
                definition.option("--by", settings->by, "Who does it", "Quién lo hace");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return accept(*settings, out);
            }};
}

Command explain_command() {
    auto const settings = std::make_shared<ExplainSettings>();
    settings->of.role = "focal_point";
    return {"explain",
            {"Explain a finding: it no longer blocks, and becomes a note",
             "Explicar un hallazgo: deja de bloquear y pasa a ser una nota"},
            [settings](Definition const& definition) {
                define_return(definition, settings->of);
                definition.argument("finding", settings->finding, "Its id, as review shows it",
                                    "Su identificador, tal como lo muestra review");
                definition.option("--en", settings->english, "The explanation in English", "La explicación en inglés");
                definition.option("--es", settings->spanish, "The explanation in Spanish", "La explicación en español");
                define_person(definition, settings->of.by, settings->of.role);
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->of.language, one_language(language));
                return explain(*settings, out);
            }};
}

}  // namespace

std::vector<Command> return_commands() {
    return {template_command(), submit_command(),    count_command(),  import_command(), review_command(),
            explain_command(),  send_back_command(), accept_command(), diff_command()};
}

}  // namespace cifra::app
