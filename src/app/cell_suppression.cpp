#include "app/cell_suppression.hpp"

#include "base/csv.hpp"
#include "base/secret_file.hpp"
#include "language/number.hpp"
#include "protect/suppressed_gate.hpp"
#include "restricted/withholding_cost.hpp"

#include <fmt/format.h>
#include <sodium.h>

namespace cifra::app {
namespace {

/// Of two, a withheld count would be known: it is one.
constexpr int SMALLEST_THRESHOLD = 3;

base::Result<restricted::WithholdingCost> cost_of(std::string const& name) {
    if (auto const cost = restricted::withholding_cost(name)) return *cost;
    return base::fail(base::ErrorCode::usage, {"--cost names no cost", "--cost no nombra ningún costo"},
                      {"write cells, persons or between", "escriba cells, persons o between"});
}

/// What the intervals of an account are.
char const* interval_words(protect::CountSearch search) {
    if (search == protect::CountSearch::exact)
        return "# at_least, at_most: all that a reader can say; at_most empty: no upper end.\n"
               "# at_least, at_most: todo lo que puede decir un lector; at_most vacío: sin límite superior.\n";
    return "# at_least, at_most: a reader can say no more than this; both empty: not computed.\n"
           "# at_least, at_most: un lector no puede decir más que esto; ambos vacíos: no se calculó.\n";
}

/// Nobody else may know it: whoever does can try out which counts lead to a pattern.
std::uint64_t fresh_seed() {
    std::uint64_t seed = 0;
    while (seed >> 1U == 0) randombytes_buf(&seed, sizeof seed);
    return seed >> 1U;  // What --seed takes.
}

/// What stands before the counts. A file has no reader's language, so it says everything in both.
std::string preface(int threshold) {
    return fmt::format(
        "# Method: cell suppression; counts from 1 to {0} are withheld, and others so that nobody can compute these.\n"
        "# A cell that is not listed is 0. A withheld cell is not 0, and not always small.\n"
        "# Método: supresión de celdas; se retienen los conteos de 1 a {0}, y otros para que nadie pueda calcularlos.\n"
        "# Una celda que no aparece es 0. Una celda retenida no es 0, y no siempre es pequeña.\n",
        threshold - 1);
}

/// The table that a plan makes, without its counts.
void describe(SuppressedTable& into, tabulate::TablePlan const& plan, restricted::CountedTable const& table) {
    into.dimensions = plan.dimensions;
    into.codes.clear();
    for (auto const& entries : plan.entries) {
        into.codes.emplace_back();
        for (auto const& entry : entries) into.codes.back().push_back(entry.code);
    }
    into.cells = 0;
    for (auto const count : table.counts)
        if (count > 0) ++into.cells;
}

std::vector<std::string> codes_at(SuppressedTable const& table, std::size_t cell) {
    std::vector<std::string> codes(table.codes.size());
    for (auto i = codes.size(); i-- > 0;) {
        codes[i] = table.codes[i][cell % table.codes[i].size()];
        cell /= table.codes[i].size();
    }
    return codes;
}

/// The share of the cost that may be too much, in whole percent, rounded up.
int gap_percent(protect::SuppressedCounts const& counts) {
    if (counts.cost <= counts.lower_bound + 1e-6) return 0;
    auto const gap = (counts.cost - counts.lower_bound) / counts.cost * 100;
    return static_cast<int>(gap) + (gap > static_cast<int>(gap) ? 1 : 0);
}

base::LocalText optimality(protect::SuppressedCounts const& counts) {
    if (counts.search == protect::CountSearch::exact && gap_percent(counts) == 0)
        return {"No choice of these costs less\n", "Ninguna elección de estas cuesta menos\n"};
    return {fmt::format("At most {} % of what these cost could be saved\n", gap_percent(counts)),
            fmt::format("Se podría ahorrar como máximo un {} % de lo que estas cuestan\n", gap_percent(counts))};
}

}  // namespace

base::Result<CellSuppression> make_cell_suppression(TabulateSettings const& settings, int threads) {
    if (settings.table.empty())
        return base::fail(base::ErrorCode::usage,
                          {"--protect suppression needs --table: all combinations would be too many to search",
                           "--protect suppression requiere --table: todas las combinaciones serían demasiadas"},
                          {"name the table, for example --table age_group*gender",
                           "indique la tabla, por ejemplo --table age_group*gender"});
    if (settings.threshold < SMALLEST_THRESHOLD)
        return base::fail(base::ErrorCode::usage,
                          {"with --protect suppression the threshold must be at least 3: of 2, a withheld count is 1",
                           "con --protect suppression el umbral debe ser al menos 3: con 2, un conteo retenido es 1"},
                          {"raise --threshold", "aumente --threshold"});
    protect::CountProtection protection;
    protection.threshold = settings.threshold;
    protection.seed = settings.seed != 0 ? settings.seed : fresh_seed();
    protection.threads = threads;
    CIFRA_TRY(protection.cost, cost_of(settings.cost));
    CellSuppression suppression{std::make_shared<SuppressedTable>(), {}};
    suppression.table->seed = protection.seed;
    suppression.rule.preface = preface(settings.threshold);
    suppression.rule.withheld = [into = suppression.table, protection](
                                    tabulate::TablePlan const& plan,
                                    restricted::CountedTable const& table) -> base::Result<std::vector<bool>> {
        describe(*into, plan, table);
        CIFRA_TRY(into->counts, protect::suppress_counts(table, protection));
        CIFRA_TRY(auto const known, protect::check_suppressed(table, into->counts.withheld, protection.threshold));
        protect::show_again(into->counts, table, protection, known);
        return into->counts.withheld;
    };
    return suppression;
}

base::Result<void> write_account(SuppressedTable const& table, TabulateSettings const& settings) {
    auto bytes = fmt::format(
        "# Restricted: why each cell of a table is withheld, and what a reader can say of it. Not for the public.\n"
        "# Restringido: por qué se retiene cada celda de una tabla y qué puede decir de ella un lector. No es para el "
        "público.\n"
        "{}# threshold {}, cost {}, seed {}, sum of the counts withheld for others {}\n",
        interval_words(table.counts.search), settings.threshold, settings.cost, table.seed,
        table.counts.persons_withheld);
    auto header = table.dimensions;
    header.insert(header.end(), {"reason", "at_least", "at_most"});
    bytes += base::csv_line(header);
    for (auto const& count : table.counts.counts) {
        auto fields = codes_at(table, count.cell);
        fields.emplace_back(count.small ? "small" : "secondary");
        fields.push_back(count.has_interval ? std::to_string(count.lower) : std::string());
        fields.push_back(count.has_interval && count.upper ? std::to_string(*count.upper) : std::string());
        bytes += base::csv_line(fields);
    }
    return base::write_new_file(settings.account, bytes, base::FileAccess::owner);
}

std::string suppression_words(SuppressedTable const& table, std::string const& out, base::Language language) {
    auto const number = [&](std::size_t value) { return language::number(static_cast<std::int64_t>(value), language); };
    std::size_t small = 0;
    for (auto const& count : table.counts.counts) small += count.small ? 1 : 0;
    auto const others = table.counts.counts.size() - small;
    base::LocalText const wrote{
        fmt::format("Wrote {} cells to {}: {} withheld for being small, {} so that nobody can compute these\n",
                    number(table.cells), out, number(small), number(others)),
        fmt::format("Se escribieron {} celdas en {}: {} retenidas por pequeñas, {} para que nadie pueda calcularlas\n",
                    number(table.cells), out, number(small), number(others))};
    if (table.counts.withheld.front()) {
        base::LocalText const total{
            "Even the total of everyone is withheld: take hierarchies in the place of columns, or leave a dimension "
            "out\n",
            "Se retiene hasta el total de todas las personas: use jerarquías en lugar de columnas, o quite una "
            "dimensión\n"};
        return wrote.in(language) + optimality(table.counts).in(language) + total.in(language);
    }
    return wrote.in(language) + (others == 0 ? std::string() : optimality(table.counts).in(language));
}

}  // namespace cifra::app
