#include "app/command.hpp"

#include "app/cell_perturbation.hpp"
#include "app/cell_suppression.hpp"
#include "app/output_path.hpp"
#include "app/progress_line.hpp"
#include "base/file.hpp"
#include "language/number.hpp"
#include "programme/read_record_schema.hpp"
#include "tabulate/tabulate_file.hpp"
#include "tabulate/tabulate_shards.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <ostream>
#include <thread>

namespace cifra::app {
namespace {

/// "500M", "4G".
base::Result<std::size_t> parse_memory(std::string const& text) {
    std::size_t number = 0;
    auto const [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    auto const unit = std::string_view(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
    bool const known = unit == "M" || unit == "G";
    if (error == std::errc() && known && number > 0 && number < 1'000'000)
        return number * (unit == "M" ? 1'000'000 : 1'000'000'000);
    return base::fail(base::ErrorCode::usage,
                      {"--memory-limit is no amount of memory", "--memory-limit no es una cantidad de memoria"},
                      {"write for example 500M or 4G", "escriba por ejemplo 500M o 4G"});
}

bool is_keyed(TabulateSettings const& settings) {
    return settings.protect == "cell-key";
}

bool is_suppressed(TabulateSettings const& settings) {
    return settings.protect == "suppression";
}

base::Result<void> check_protection(TabulateSettings const& settings) {
    if (settings.protect != "k-rounding" && !is_keyed(settings) && !is_suppressed(settings))
        return base::fail(base::ErrorCode::usage, {"--protect names no method", "--protect no nombra ningún método"},
                          {"write k-rounding, cell-key or suppression", "escriba k-rounding, cell-key o suppression"});
    if (!is_suppressed(settings) && !settings.account.empty())
        return base::fail(
            base::ErrorCode::usage,
            {"--account goes with --protect suppression only", "--account solo va con --protect suppression"},
            {"add --protect suppression, or leave the account out",
             "agregue --protect suppression, o quite la cuenta"});
    if (is_keyed(settings) && settings.key.empty())
        return base::fail(base::ErrorCode::usage,
                          {"cell keys need a secret", "las claves de celda necesitan un secreto"},
                          {"name its file with --key; cifra keygen --cell-key makes one",
                           "indique su archivo con --key; cifra keygen --cell-key genera uno"});
    bool const of_keys = !settings.key.empty() || settings.deviation || settings.variance;
    if (is_keyed(settings) || !of_keys) return {};
    return base::fail(base::ErrorCode::usage,
                      {"--key, --deviation and --variance go with --protect cell-key only",
                       "--key, --deviation y --variance solo van con --protect cell-key"},
                      {"add --protect cell-key, or leave them out", "agregue --protect cell-key, o quítelas"});
}

/// Records come from a file or from databases, and only the latter have a table and can move.
base::Result<void> check_source(TabulateSettings const& settings) {
    auto const refuse = [](base::LocalText message, base::LocalText advice) {
        return base::fail(base::ErrorCode::usage, std::move(message), std::move(advice));
    };
    bool const on_shards = !settings.databases.empty();
    if (on_shards != settings.file.empty())
        return refuse({"the records are either in a file or in databases",
                       "los registros están en un archivo o en bases de datos"},
                      {"give a CSV file, or --database with --source-table",
                       "indique un archivo CSV, o --database con --source-table"});
    if (on_shards && settings.source_table.empty())
        return refuse({"--database needs --source-table", "--database requiere --source-table"},
                      {"name the table of records", "indique la tabla de registros"});
    if (!on_shards && (!settings.source_table.empty() || !settings.count_column.empty() || settings.move_rows ||
                       settings.persons_apart))
        return refuse(
            {"--source-table, --count-column, --move-rows and --persons-apart are for records in databases",
             "--source-table, --count-column, --move-rows y --persons-apart son para registros en bases de datos"},
            {"leave them out, or give --database in place of the file",
             "quítelos, o indique --database en lugar del archivo"});
    return {};
}

base::Result<tabulate::TabulationSettings> checked(TabulateSettings const& settings) {
    CIFRA_CHECK(check_source(settings));
    CIFRA_CHECK(check_protection(settings));
    if (!settings.account.empty() && std::filesystem::path(settings.account).lexically_normal() ==
                                         std::filesystem::path(settings.out).lexically_normal())
        return base::fail(base::ErrorCode::usage,
                          {"--account and --out name the same file", "--account y --out nombran el mismo archivo"},
                          {"name another file for the account", "indique otro archivo para la cuenta"});
    CIFRA_CHECK(check_output_path(settings.out, {settings.file, settings.key}));
    tabulate::TabulationSettings tabulation;
    tabulation.length = settings.length;
    tabulation.table = settings.table;
    tabulation.threshold = static_cast<std::uint32_t>(settings.threshold);
    tabulation.threads = settings.threads;
    if (settings.threads == 0) tabulation.threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    CIFRA_TRY(tabulation.limit_bytes, parse_memory(settings.memory_limit));
    return tabulation;
}

/// What stands before k-rounded counts. A file has no reader's language, so it says everything in both.
std::string rounded_preface(int threshold) {
    return fmt::format(
        "# Method: k-rounding; counts are rounded down to multiples of {0}, and what is below {0} is left out.\n"
        "# Not protected against differencing: rows and files can be compared. For whoever prepares tables, not for "
        "the public.\n"
        "# Método: redondeo k; los conteos se redondean hacia abajo a múltiplos de {0}, y lo que está por debajo de "
        "{0} se omite.\n"
        "# No está protegido contra la diferenciación: se pueden comparar filas y archivos. Es para quien prepara "
        "tablas, no para el público.\n",
        threshold);
}

void print_rounded(std::string const& rows, TabulateSettings const& settings, std::ostream& out) {
    if (settings.language == base::Language::en)
        out << fmt::format(
            "Wrote {} rows of {} persons or more to {}; counts are rounded down to multiples of {}\n"
            "They are not protected against differencing yet: for whoever prepares tables, not for the public\n",
            rows, settings.threshold, settings.out, settings.threshold);
    else
        out << fmt::format(
            "Se escribieron {} filas de {} personas o más en {}; los conteos se redondean hacia abajo a múltiplos de "
            "{}\n"
            "Aún no están protegidos contra la diferenciación: son para quien prepara tablas, no para el público\n",
            rows, settings.threshold, settings.out, settings.threshold);
}

void print_perturbed(std::string const& rows, TabulateSettings const& settings, int deviation, std::ostream& out) {
    bool const english = settings.language == base::Language::en;
    if (english)
        out << fmt::format("Wrote {} rows to {}; each count lies within {} of the true one, the same in every table\n",
                           rows, settings.out, deviation);
    else
        out << fmt::format(
            "Se escribieron {} filas en {}; cada conteo dista como máximo {} del verdadero, el mismo en todas las "
            "tablas\n",
            rows, settings.out, deviation);
    out << (english
                ? "No count below the threshold can be told from their sums; they need not add up to their totals\n"
                : "Ningún conteo por debajo del umbral se puede conocer a partir de sus sumas; no tienen que sumar sus "
                  "totales\n");
}

/// What protects the counts, beside k-rounding.
struct Protection {
    CellPerturbation perturbation;
    CellSuppression suppression;
};

/// \param protection  must outlive the tabulation, which points to it
base::Result<void> make_protection(TabulateSettings const& settings, Protection& protection,
                                   tabulate::TabulationSettings& tabulation) {
    if (is_keyed(settings)) {
        CIFRA_TRY(protection.perturbation, read_cell_perturbation(settings));
        tabulation.rule = &protection.perturbation.rule;
    }
    if (is_suppressed(settings)) {
        CIFRA_TRY(protection.suppression, make_cell_suppression(settings, tabulation.threads));
        tabulation.table_rule = &protection.suppression.rule;
    }
    return {};
}

void print(tabulate::Tabulated const& tabulated, TabulateSettings const& settings, Protection const& protection,
           std::ostream& out) {
    auto const rows = language::number(static_cast<std::int64_t>(tabulated.rows), settings.language);
    if (is_keyed(settings))
        print_perturbed(rows, settings, protection.perturbation.table->parameters().deviation, out);
    else if (is_suppressed(settings))
        out << suppression_words(*protection.suppression.table, settings.out, settings.language);
    else
        print_rounded(rows, settings, out);
}

base::Result<tabulate::Tabulated> count(TabulateSettings const& settings, programme::RecordSchema const& schema,
                                        tabulate::TabulationSettings const& tabulation,
                                        tabulate::ByteSink const& sink) {
    if (settings.databases.empty()) return tabulate::tabulate_file(settings.file, schema, tabulation, sink);
    tabulate::ShardSettings const shards{settings.databases, settings.source_table,  settings.count_column,
                                         settings.move_rows, settings.persons_apart, settings.shard_timeout_s};
    return tabulate::tabulate_shards(shards, schema, tabulation, sink);
}

}  // namespace

base::Result<int> tabulate(TabulateSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto tabulation, checked(settings));
    Protection protection;
    CIFRA_CHECK(make_protection(settings, protection, tabulation));
    CIFRA_TRY(auto const schema, programme::read_record_schema(settings.schema));
    CIFRA_CHECK(check_output_path(settings.out, schema.files));
    CIFRA_TRY(auto file, base::StagedFile::open(settings.out));
    if (!is_keyed(settings) && !is_suppressed(settings)) CIFRA_CHECK(file.append(rounded_preface(settings.threshold)));
    tabulate::Tabulated tabulated;
    {
        ProgressLine line({"Reading and counting records", "Leyendo y contando registros"}, settings.language);
        tabulation.progress = line.told();
        CIFRA_TRY(tabulated,
                  count(settings, schema, tabulation, [&](std::string_view bytes) { return file.append(bytes); }));
        if (is_keyed(settings)) CIFRA_CHECK(check_shown(tabulated, protection.perturbation, tabulation.threshold));
    }
    if (!settings.account.empty()) CIFRA_CHECK(write_account(*protection.suppression.table, settings));
    if (auto committed = file.commit(); !committed) {
        // An account of a table that is not there would keep the next run from writing its own.
        std::error_code ignored;
        if (!settings.account.empty()) std::filesystem::remove(settings.account, ignored);
        return tl::unexpected(std::move(committed.error()));
    }
    print(tabulated, settings, protection, out);
    return 0;
}

}  // namespace cifra::app
