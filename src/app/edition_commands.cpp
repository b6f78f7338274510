#include "app/command.hpp"
#include "app/command_words.hpp"

#include <CLI/Config.hpp>
#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>

#include <memory>

namespace cifra::app {
namespace {

Command check_command() {
    auto const settings = std::make_shared<CheckSettings>();
    return {"check",
            {"Audit the figures of an edition or of a published bundle",
             "Auditar las cifras de una edición o de un paquete publicado"},
            [settings](Definition const& definition) {
                definition
                    .argument("folder", settings->folder, "An edition's folder, or a bundle's",
                              "Carpeta de una edición o de un paquete")
                    ->required(false);
                definition.option("--format", settings->format, "text (default) or json", "text (por defecto) o json")
                    ->check(CLI::IsMember({"text", "json"}));
                definition.messages_language();
                definition.flag("--list-rules", settings->list_rules, "Name the rules and what they check",
                                "Nombrar las reglas y lo que revisan");
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                if (settings->folder.empty() && !settings->list_rules)
                    return base::fail(base::ErrorCode::usage, {"check: no folder is given", "check: falta la carpeta"},
                                      {"name an edition or a bundle: cifra check editions/NAME",
                                       "indique una edición o un paquete publicado: cifra check editions/NAME"});
                return check(*settings, out);
            }};
}

void define_publish(Definition const& definition, PublishSettings& settings) {
    definition.argument("source", settings.source, "The folder of a prepared edition, or a workspace",
                        "Carpeta de una edición preparada, o un espacio de trabajo");
    definition
        .option("--out", settings.out, "The bundle's folder; replaced as a whole",
                "Carpeta del paquete; se reemplaza entera")
        ->required();
    takes_a_year(definition.option("--year", settings.year, "Of a workspace: the year whose returns are published",
                                   "De un espacio de trabajo: el año cuyos informes se publican"));
    definition.option("--workspace", settings.workspace, "Workspace that a prepared edition is released into",
                      "Espacio de trabajo al que se incorpora una edición preparada");
    definition.option("--by", settings.by, "Who publishes", "Quién publica");
    definition.option(
        "--officer-report", settings.officer_report,
        "Without a workspace: folder for the data protection officer's report, which holds withheld values",
        "Sin espacio de trabajo: carpeta para el informe de la persona encargada de la protección de datos, "
        "que contiene valores reservados");
    definition.page_languages();
    definition.flag("--no-png", settings.no_png, "Leave out the pictures in pixels (PNG); those in SVG stay",
                    "Omitir las imágenes en píxeles (PNG); las de SVG quedan");
}

Command publish_command() {
    auto const settings = std::make_shared<PublishSettings>();
    return {"publish",
            {"Publish an edition: pages, infographic, open data, audit",
             "Publicar una edición: páginas, infografía, datos abiertos, auditoría"},
            [settings](Definition const& definition) { define_publish(definition, *settings); },
            [settings](std::string const& languages, std::ostream& out) -> base::Result<int> {
                if (settings->out.empty())
                    return base::fail(base::ErrorCode::usage,
                                      {"publish: --out names no folder", "publish: --out no indica ninguna carpeta"},
                                      {"name the folder of the bundle: --out out/NAME",
                                       "indique la carpeta del paquete: --out out/NOMBRE"});
                if (!languages.empty()) {
                    CIFRA_TRY(settings->languages, parse_languages(languages));
                }
                settings->messages = terminal_language();
                if (settings->languages.size() == 1) settings->messages = settings->languages.front();
                return publish(*settings, out);
            }};
}

Command verify_command() {
    auto const settings = std::make_shared<VerifySettings>();
    return {
        "verify",
        {"Check every file of a bundle against its manifest", "Comparar cada archivo de un paquete con su manifiesto"},
        [settings](Definition const& definition) {
            definition.argument("folder", settings->folder, "The bundle's folder", "Carpeta del paquete");
            definition.messages_language();
        },
        [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
            CIFRA_TRY(settings->language, one_language(language));
            return verify(*settings, out);
        }};
}

Command attack_command() {
    auto const settings = std::make_shared<AttackSettings>();
    return {"attack",
            {"Try to compute what bundles withhold, from all that they show together",
             "Intentar calcular lo que los paquetes retienen, con todo lo que muestran juntos"},
            [settings](Definition const& definition) {
                definition.argument("bundles", settings->folders, "Folders of bundles, of several years and versions",
                                    "Carpetas de paquetes, de varios años y versiones");
                definition.option("--format", settings->format, "text (default) or json", "text (por defecto) o json")
                    ->check(CLI::IsMember({"text", "json"}));
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return attack(*settings, out);
            }};
}

}  // namespace

std::vector<Command> edition_commands() {
    return {check_command(), publish_command(), verify_command(), attack_command()};
}

}  // namespace cifra::app
