#include "app/command.hpp"
#include "app/command_words.hpp"

#include <CLI/Config.hpp>
#include <CLI/Option.hpp>

#include <memory>

namespace cifra::app {
namespace {

constexpr std::int64_t MOST_RECORDS = 10'000'000'000;
constexpr int LONGEST = 6;
constexpr int LARGEST_THRESHOLD = 1'000'000;
constexpr int MOST_THREADS = 1024;
constexpr int LONGEST_TIMEOUT_S = 7 * 24 * 3600;

Command simulate_command() {
    auto const settings = std::make_shared<SimulateSettings>();
    return {"simulate",
            {"Make up a register of nobody, to practise on", "Inventar un registro de nadie, para practicar"},
            [settings](Definition const& definition) {
                definition
                    .number("--records", settings->records, {1, MOST_RECORDS}, "How many records", "Cuántos registros")
                    ->required();
                definition.number("--seed", settings->seed, {}, "The same seed gives the same file (default 1)",
                                  "La misma semilla da el mismo archivo (por defecto 1)");
                definition.option("--schema", settings->schema, "What the records hold", "Qué contienen los registros")
                    ->required();
                definition.option("--out", settings->out, "The CSV file; replaced", "El archivo CSV; se reemplaza")
                    ->required();
                definition.option("--set", settings->set,
                                  "COLUMN=CODE: the same in every record; may stand several times",
                                  "COLUMNA=CÓDIGO: lo mismo en cada registro; puede repetirse");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return simulate(*settings, out);
            }};
}

/// Records that no file holds.
void define_shards(Definition const& definition, TabulateSettings& settings) {
    definition
        .option("--database", settings.databases, "In place of a file: postgresql://…, once for each shard",
                "En lugar de un archivo: postgresql://…, una vez por fragmento")
        ->allow_extra_args(false);
    definition.option("--source-table", settings.source_table, "The table of records on each shard",
                      "La tabla de registros en cada fragmento");
    definition.option("--count-column", settings.count_column, "How many records a row stands for (default: one)",
                      "Cuántos registros vale una fila (por defecto: uno)");
    definition.flag("--move-rows", settings.move_rows, "Let the records move here, and count them here",
                    "Traer los registros y contarlos aquí");
    definition.flag("--persons-apart", settings.persons_apart, "No person has records on two shards: do not check it",
                    "Ninguna persona tiene registros en dos fragmentos: no comprobarlo");
    definition.number("--shard-timeout", settings.shard_timeout_s, {1, LONGEST_TIMEOUT_S},
                      "Longest time of a shard's answer, in seconds (default 3600)",
                      "Tiempo máximo de respuesta de un fragmento, en segundos (por defecto 3600)");
}

void define_tabulate(Definition const& definition, TabulateSettings& settings) {
    definition.argument("file", settings.file, "The CSV file of records", "El archivo CSV de registros")
        ->required(false);
    define_shards(definition, settings);
    definition.option("--schema", settings.schema, "What the records hold", "Qué contienen los registros")->required();
    definition
        .option("--out", settings.out, "The CSV file of counts; replaced", "El archivo CSV de conteos; se reemplaza")
        ->required();
    definition.number("--length", settings.length, {1, LONGEST}, "Columns in the longest combinations (default 3)",
                      "Columnas de las combinaciones más largas (por defecto 3)");
    definition.number("--threshold", settings.threshold, {1, LARGEST_THRESHOLD},
                      "Smallest count shown, in persons (default 10)",
                      "Conteo más pequeño que se muestra, en personas (por defecto 10)");
    takes_a_text(definition.option("--table", settings.table, "A table in place of combinations: age*gender",
                                   "Una tabla en lugar de combinaciones: age*gender"));
    definition.option("--protect", settings.protect,
                      "How counts are protected: k-rounding (default), cell-key or suppression",
                      "Cómo se protegen los conteos: k-rounding (por defecto), cell-key o suppression");
    definition.option("--key", settings.key, "Of cell-key: the secret's file", "De cell-key: el archivo del secreto");
    definition.number("--deviation", settings.deviation, {LEAST_DEVIATION, MOST_DEVIATION},
                      "Of cell-key: the deviation that the secret must be for",
                      "De cell-key: la desviación para la que debe ser el secreto");
    definition.option("--variance", settings.variance, "Of cell-key: the variance that the secret must be for",
                      "De cell-key: la varianza para la que debe ser el secreto");
    definition.option("--cost", settings.cost, "Of suppression: cells, persons (default) or between",
                      "De suppression: cells, persons (por defecto) o between");
    definition.number("--seed", settings.seed, {}, "Of suppression: of ties; keep it inside (default: a fresh one)",
                      "De suppression: para los empates; no la divulgue (por defecto: una nueva)");
    takes_a_text(definition.option("--account", settings.account,
                                   "Of suppression: a new CSV file, for whoever protects alone",
                                   "De suppression: un archivo CSV nuevo, solo para quien protege"));
    definition.number("--threads", settings.threads, {1, MOST_THREADS}, "Threads (default: one a processor)",
                      "Hilos (por defecto: uno por procesador)");
    definition.option("--memory-limit", settings.memory_limit, "Memory, in M or G bytes (default 4G)",
                      "Memoria, en M o G bytes (por defecto 4G)");
    definition.messages_language();
}

Command tabulate_command() {
    auto const settings = std::make_shared<TabulateSettings>();
    return {"tabulate",
            {"Count records of cases, k-rounded, perturbed or with cells withheld: combinations or a table",
             "Contar registros de casos, con redondeo k, perturbación o celdas retenidas: combinaciones o una tabla"},
            [settings](Definition const& definition) { define_tabulate(definition, *settings); },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return tabulate(*settings, out);
            }};
}

}  // namespace

std::vector<Command> record_commands() {
    return {simulate_command(), tabulate_command()};
}

}  // namespace cifra::app
