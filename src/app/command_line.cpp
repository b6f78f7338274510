#include "app/command_line.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace cifra::app {
namespace {

constexpr char const* VERSION = "cifra " CIFRA_VERSION;

/// Chooses the help in the reader's language.
struct Help {
    base::Language language;

    std::string operator()(char const* en, char const* es) const { return language == base::Language::en ? en : es; }

    void frame(CLI::App& app) const {
        app.option_defaults()->group((*this)("Options", "Opciones"));
        app.set_help_flag("-h,--help", (*this)("Show this help", "Mostrar esta ayuda"));
        auto const formatter = app.get_formatter();
        formatter->label("Usage", (*this)("Usage", "Uso"));
        formatter->label("OPTIONS", (*this)("OPTIONS", "OPCIONES"));
        formatter->label("SUBCOMMAND", (*this)("COMMAND", "ORDEN"));
        formatter->label("Positionals", (*this)("Arguments", "Argumentos"));
        formatter->label("REQUIRED", (*this)("(needed)", "(obligatorio)"));
        formatter->label("TEXT", (*this)("TEXT", "TEXTO"));
    }

    CLI::App* command(CLI::App& app, char const* name, char const* en, char const* es) const {
        auto* const added = app.add_subcommand(name, (*this)(en, es));
        added->group((*this)("Commands", "Órdenes"));
        frame(*added);
        return added;
    }
};

void define_check(CLI::App& app, Arguments& arguments, Help const& help) {
    auto* const check = help.command(app, "check", "Audit the figures of an edition or of a published bundle",
                                     "Auditar las cifras de una edición o de un paquete publicado");
    check->add_option("folder", arguments.check.folder,
                      help("An edition's folder, or a bundle's", "Carpeta de una edición o de un paquete"));
    check->add_option("--format", arguments.check.format, help("text (default) or json", "text (por defecto) o json"))
        ->check(CLI::IsMember({"text", "json"}));
    check->add_option("--lang", arguments.language,
                      help("Language of the report: en or es", "Idioma del informe: en o es"));
    check->add_flag("--list-rules", arguments.check.list_rules,
                    help("Name the rules and what they check", "Nombrar las reglas y lo que revisan"));
}

void define_publish(CLI::App& app, Arguments& arguments, Help const& help) {
    auto* const publish = help.command(app, "publish", "Publish an edition: pages, infographic, open data, audit",
                                       "Publicar una edición: páginas, infografía, datos abiertos, auditoría");
    publish->add_option("edition", arguments.publish.edition, help("The edition's folder", "Carpeta de la edición"))
        ->required();
    publish
        ->add_option("--out", arguments.publish.out,
                     help("The bundle's folder; replaced as a whole", "Carpeta del paquete; se reemplaza entera"))
        ->required();
    publish->add_option("--lang", arguments.languages,
                        help("Languages of the pages: en,es (default), en or es",
                             "Idiomas de las páginas: en,es (por defecto), en o es"));
    publish->add_flag_callback(
        "--no-png", [&arguments] { arguments.publish.png = false; },
        help("Leave out the pictures in pixels (PNG); those in SVG stay",
             "Omitir las imágenes en píxeles (PNG); las de SVG quedan"));
}

void define_verify(CLI::App& app, Arguments& arguments, Help const& help) {
    auto* const verify = help.command(app, "verify", "Check every file of a bundle against its manifest",
                                      "Comparar cada archivo de un paquete con su manifiesto");
    verify->add_option("folder", arguments.verify.folder, help("The bundle's folder", "Carpeta del paquete"))
        ->required();
    verify->add_option("--lang", arguments.language,
                       help("Language of the messages: en or es", "Idioma de los mensajes: en o es"));
}

void define_language(CLI::App& command, Arguments& arguments, Help const& help) {
    command.add_option("--lang", arguments.language,
                       help("Language of the messages: en or es", "Idioma de los mensajes: en o es"));
}

void define_simulate(CLI::App& app, Arguments& arguments, Help const& help) {
    auto* const simulate = help.command(app, "simulate", "Make up a register of nobody, to practise on",
                                        "Inventar un registro de nadie, para practicar");
    auto& settings = arguments.simulate;
    simulate->add_option("--records", settings.records, help("How many records", "Cuántos registros"))->required();
    simulate->add_option(
        "--seed", settings.seed,
        help("The same seed gives the same file (default 1)", "La misma semilla da el mismo archivo (por defecto 1)"));
    simulate->add_option("--schema", settings.schema, help("What the records hold", "Qué contienen los registros"))
        ->required();
    simulate->add_option("--out", settings.out, help("The CSV file; replaced", "El archivo CSV; se reemplaza"))
        ->required();
    define_language(*simulate, arguments, help);
}

void define_tabulate(CLI::App& app, Arguments& arguments, Help const& help) {
    auto* const tabulate = help.command(app, "tabulate", "Count records of cases, k-rounded: combinations or a table",
                                        "Contar registros de casos, con redondeo k: combinaciones o una tabla");
    auto& settings = arguments.tabulate;
    tabulate->add_option("file", settings.file, help("The CSV file of records", "El archivo CSV de registros"))
        ->required();
    tabulate->add_option("--schema", settings.schema, help("What the file holds", "Qué contiene el archivo"))
        ->required();
    tabulate
        ->add_option("--out", settings.out,
                     help("The CSV file of counts; replaced", "El archivo CSV de conteos; se reemplaza"))
        ->required();
    tabulate->add_option("--length", settings.length,
                         help("Columns in the longest combinations (default 3)",
                              "Columnas de las combinaciones más largas (por defecto 3)"));
    tabulate->add_option("--threshold", settings.threshold,
                         help("Smallest count shown, in persons (default 10)",
                              "Conteo más pequeño que se muestra, en personas (por defecto 10)"));
    tabulate->add_option(
        "--table", settings.table,
        help("A table in place of combinations: age*gender", "Una tabla en lugar de combinaciones: age*gender"));
    tabulate->add_option("--threads", settings.threads,
                         help("Threads (default: one a processor)", "Hilos (por defecto: uno por procesador)"));
    tabulate->add_option("--memory-limit", settings.memory_limit,
                         help("Memory, in M or G bytes (default 4G)", "Memoria, en M o G bytes (por defecto 4G)"));
    define_language(*tabulate, arguments, help);
}

}  // namespace

void define_command_line(CLI::App& app, Arguments& arguments, base::Language language) {
    Help const help{language};
    app.name("cifra");
    app.description(help("Cifra: checks, protects and publishes the figures of a statistical programme",
                         "Cifra: revisa, protege y publica las cifras de un programa estadístico"));
    help.frame(app);
    app.set_version_flag("--version", VERSION, help("Show the version", "Mostrar la versión"));
    app.require_subcommand(1);
    define_check(app, arguments, help);
    define_publish(app, arguments, help);
    define_verify(app, arguments, help);
    define_simulate(app, arguments, help);
    define_tabulate(app, arguments, help);
}

}  // namespace cifra::app
