#include "app/cell_perturbation.hpp"

#include "protect/cell_mixer.hpp"
#include "protect/cell_secret.hpp"
#include "protect/perturbed_gate.hpp"
#include "protect/reader_sums.hpp"

#include <fmt/format.h>

namespace cifra::app {
namespace {

/// What stands before the counts. A file has no reader's language, so it says everything in both.
std::string preface(protect::PerturbationTable const& table, std::string const& secret) {
    auto const promise = protect::guarantee(table.parameters());
    return fmt::format(
        "# Method: cell-key perturbation, {}; perturbation table {}, secret {}.\n"
        "# Guarantee: {}.\n"
        "# A cell that is not listed is shown as 0. Counts need not add up to their totals.\n"
        "# Garantía: {}.\n"
        "# Una celda que no aparece se muestra como 0. Los conteos no tienen que sumar sus totales.\n",
        protect::parameters_text(table.parameters()), table.fingerprint(), secret, promise.en, promise.es);
}

/// A secret serves one table: of counts that are perturbed in two ways somebody takes the average.
base::Result<void> check_asked(TabulateSettings const& settings, protect::PerturbationParameters const& parameters) {
    if (settings.deviation.value_or(parameters.deviation) == parameters.deviation &&
        settings.variance.value_or(parameters.variance) == parameters.variance)
        return {};
    auto const text = protect::parameters_text(parameters);
    return base::fail(
        base::ErrorCode::usage,
        {fmt::format("this secret is for {}", text), fmt::format("este secreto es para {}", text)},
        {"leave --deviation and --variance out, or make another secret for others with cifra keygen --cell-key",
         "omita --deviation y --variance, o genere otro secreto para otras con cifra keygen --cell-key"},
        {settings.key, 0, 0});
}

}  // namespace

base::Result<CellPerturbation> read_cell_perturbation(TabulateSettings const& settings) {
    CIFRA_TRY(auto const secret, protect::read_cell_secret(settings.key));
    CIFRA_CHECK(check_asked(settings, secret.parameters));
    CIFRA_TRY(auto table, protect::make_perturbation_table(secret.parameters));
    CellPerturbation perturbation;
    perturbation.hash = std::make_unique<base::KeyedHash>(secret.bytes);
    perturbation.table = std::make_shared<protect::PerturbationTable const>(std::move(table));
    perturbation.rule.hash = perturbation.hash.get();
    perturbation.rule.preface = preface(*perturbation.table, protect::cell_secret_fingerprint(*perturbation.hash));
    perturbation.rule.column = "deviation_at_most";
    perturbation.rule.entry = std::to_string(secret.parameters.deviation);
    auto const mixer = protect::CellMixer(*perturbation.hash, perturbation.table->fingerprint());
    perturbation.rule.shown = [made = perturbation.table, mixer](std::uint32_t count, std::uint32_t sum) {
        return made->shown(count, mixer.key(sum, count));
    };
    return perturbation;
}

base::Result<void> check_shown(tabulate::Tabulated const& tabulated, CellPerturbation const& perturbation,
                               std::uint32_t threshold) {
    auto const& parameters = perturbation.table->parameters();
    attack::PerturbedCells cells{{parameters.deviation, parameters.smallest_gone, parameters.variance}, {}, {}};
    if (tabulated.shown) {
        cells.shown = tabulated.shown->shown;
        cells.sums = attack::table_sums(tabulated.shown->sizes, protect::reader_sums(tabulated.shown->sums));
    }
    if (tabulated.combinations) {
        cells.shown = tabulated.combinations->shown;
        for (auto const& [whole, parts, kind] : tabulated.combinations->sums)
            protect::add_reader_sums({whole, parts, kind}, cells.sums);
    }
    CIFRA_CHECK(protect::check_perturbed(cells, threshold));
    return {};
}

}  // namespace cifra::app
