// What cell keys cost, and what an attacker makes of perturbed tables. Arguments: `all` (default),
// `speed`, `several`, `attack`.
#include "attack/averaging.hpp"
#include "protect/cell_mixer.hpp"
#include "protect/perturbation_table.hpp"
#include "tabulate/count_combinations.hpp"
#include "tabulate/record_keys.hpp"
#include "workload.hpp"

#include <cmath>

namespace cifra::bench {
namespace {

constexpr std::size_t MILLION = 1'000'000;
protect::CellMixer const MIXER(0x243F6A8885A308D3U);

void measure_lookup(protect::PerturbationTable const& table) {
    base::Random random(1);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> cells(MILLION);
    for (auto& [count, key] : cells) {
        count = static_cast<std::uint32_t>(random.between(0, 30));
        key = static_cast<std::uint32_t>(random.next());
    }
    std::uint64_t sum = 0;
    auto const seconds = best_of(9, [&] {
        for (auto const& [count, key] : cells) sum += table.shown(count, MIXER.key(key, count));
    });
    std::printf("perturb 1,000,000 cells             %8.2f ms   (sum %llu)\n", seconds * 1e3,
                static_cast<unsigned long long>(sum % 1000));
}

void measure_keys() {
    std::vector<tabulate::PersonKey> persons;
    for (std::size_t i = 0; i < MILLION; ++i) persons.push_back(tabulate::person_key("P" + std::to_string(i)));
    base::SecretBytes const secret(32);
    base::KeyedHash const hash(secret);
    auto const seconds = best_of(3, [&] { static_cast<void>(tabulate::record_keys(persons, hash, 2)); });
    std::printf("keys of 1,000,000 records, 2 threads %7.1f ms\n", seconds * 1e3);
}

void measure_sums() {
    auto records = workload(MILLION, SIXTEEN);
    tabulate::CountSettings settings;
    settings.threads = 2;
    auto const counting = best_of(3, [&] { static_cast<void>(tabulate::count_combinations(records, settings)); });
    base::Random random(2);
    for (std::size_t i = 0; i < MILLION; ++i) records.keys.push_back(static_cast<std::uint32_t>(random.next()));
    auto const summing = best_of(3, [&] { static_cast<void>(tabulate::sum_record_keys(records, settings)); });
    std::printf("combinations of 3, 1,000,000 x 16   %8.1f ms, their keys %.1f ms more\n", counting * 1e3,
                summing * 1e3);
}

/// A table of persons who all have one code in each dimension; the worst case, because every sum is exact.
struct Table {
    std::vector<std::size_t> sizes;
    std::vector<std::uint32_t> truth;
    std::vector<std::uint32_t> keys;
    std::vector<attack::CellSum> sums;
};

/// \param codes  by dimension: from ten on, in groups of five
Table random_table(base::Random& random, std::vector<std::size_t> const& codes, std::size_t persons) {
    Table table;
    std::vector<std::size_t> groups;
    std::vector<attack::EntrySum> entries;
    for (auto const count : codes) {
        groups.push_back(count >= 10 ? (count + 4) / 5 : 0);
        auto const dimension = table.sizes.size();
        table.sizes.push_back(1 + groups.back() + count);
        std::vector<attack::CellSum> inside(1 + groups.back());
        for (std::size_t i = 0; i < inside.size(); ++i) inside[i].whole = i;
        for (std::size_t code = 0; code < count; ++code) {
            inside[0].parts.push_back(1 + groups.back() + code);
            if (groups.back() > 0) inside[1 + code / 5].parts.push_back(1 + groups.back() + code);
        }
        for (auto const& sum : inside) entries.push_back({dimension, sum});
        if (groups.back() == 0) continue;
        attack::CellSum of_groups{0, {}, attack::SumRelation::equal};
        for (std::size_t group = 0; group < groups.back(); ++group) of_groups.parts.push_back(1 + group);
        entries.push_back({dimension, of_groups});
    }
    std::size_t cells = 1;
    for (auto const size : table.sizes) cells *= size;
    table.truth.assign(cells, 0);
    table.keys.assign(cells, 0);
    for (std::size_t person = 0; person < persons; ++person) {
        auto const key = static_cast<std::uint32_t>(random.next());
        std::vector<std::vector<std::size_t>> places;
        for (std::size_t d = 0; d < codes.size(); ++d) {
            // Zipf: the smaller of two uniform products comes near enough.
            auto const uniform = static_cast<double>(random.next() >> 11U) / 9007199254740992.0;
            auto const code = static_cast<std::size_t>(std::pow(static_cast<double>(codes[d]) + 1, uniform) - 1);
            places.push_back({0, 1 + groups[d] + std::min(code, codes[d] - 1)});
            if (groups[d] > 0) places.back().push_back(1 + std::min(code, codes[d] - 1) / 5);
        }
        std::function<void(std::size_t, std::size_t)> const add = [&](std::size_t d, std::size_t cell) {
            if (d == codes.size()) {
                ++table.truth[cell];
                table.keys[cell] += key;
                return;
            }
            for (auto const place : places[d]) add(d + 1, cell * table.sizes[d] + place);
        };
        add(0, 0);
    }
    table.sums = attack::table_sums(table.sizes, entries);
    return table;
}

struct Tally {
    double cells = 0, pinned = 0, above_zero = 0, small = 0, small_pinned = 0, tables_refused = 0, shown_right = 0,
           combined_right = 0, seconds = 0;
    bool complete = true;
};

void attack_once(Table const& table, protect::PerturbationTable const& perturbation, Tally& tally) {
    auto const& [deviation, variance, gone] = perturbation.parameters();
    attack::PerturbedCells cells{{deviation, gone, variance}, {}, table.sums};
    for (std::size_t cell = 0; cell < table.truth.size(); ++cell)
        cells.shown.push_back(
            table.truth[cell] == 0
                ? 0
                : perturbation.shown(table.truth[cell], MIXER.key(table.keys[cell], table.truth[cell])));
    auto const begin = now_s();
    auto const knowledge = attack::count_bounds(cells);
    tally.seconds = std::max(tally.seconds, now_s() - begin);
    tally.complete = tally.complete && knowledge.complete;
    auto const estimates = attack::combined_estimates(cells, knowledge);
    bool refused = false;
    for (std::size_t cell = 0; cell < table.truth.size(); ++cell) {
        auto const truth = table.truth[cell];
        bool const pinned = knowledge.bounds[cell].is_pinned();
        bool const small = truth >= 1 && truth < 10;
        ++tally.cells;
        tally.pinned += pinned ? 1 : 0;
        tally.small += small ? 1 : 0;
        tally.small_pinned += small && pinned ? 1 : 0;
        refused = refused || (small && pinned);
        if (truth == 0) continue;
        ++tally.above_zero;
        tally.shown_right += cells.shown[cell] == truth ? 1 : 0;
        tally.combined_right += std::llround(estimates[cell].count) == truth ? 1 : 0;
    }
    tally.tables_refused += refused ? 1 : 0;
}

void measure_attack(std::vector<std::size_t> const& codes, std::size_t persons,
                    protect::PerturbationParameters const& parameters, int tables) {
    auto const perturbation = protect::make_perturbation_table(parameters);
    base::Random random(5);
    Tally tally;
    for (int i = 0; i < tables; ++i) attack_once(random_table(random, codes, persons), *perturbation, tally);
    std::string shape;
    for (auto const count : codes) shape += (shape.empty() ? "" : "x") + std::to_string(count);
    std::printf(
        "%-10s %6zu persons  D=%-2d V=%-4g js=%d  cells %7.0f  pinned %7.4f %%  of 1-9 %7.4f %%  refused %5.1f %%  "
        "right: shown %4.1f %% combined %4.1f %%  %.2f s%s\n",
        shape.c_str(), persons, parameters.deviation, parameters.variance, parameters.smallest_gone,
        tally.cells / tables, 100 * tally.pinned / tally.cells, 100 * tally.small_pinned / std::max(tally.small, 1.0),
        100 * tally.tables_refused / tables, 100 * tally.shown_right / tally.above_zero,
        100 * tally.combined_right / tally.above_zero, tally.seconds, tally.complete ? "" : " (stopped)");
}

void measure_attacks() {
    struct Shape {
        std::vector<std::size_t> codes;
        int tables;
    };
    std::vector<Shape> const shapes{{{2, 5}, 400}, {{5, 8}, 200}, {{2, 5, 8}, 60}, {{5, 20}, 60}, {{2, 20, 20}, 4}};
    for (auto const& parameters :
         {protect::PerturbationParameters{5, 3, 2}, {5, 2.1, 2}, {10, 6, 2}, {2, 1, 0}, {3, 2.1, 2}})
        for (auto const& [codes, tables] : shapes)
            for (std::size_t const persons : {200U, 2000U, 20000U}) measure_attack(codes, persons, parameters, tables);
}

/// A count that is shown under several perturbation tables, as a reader who holds them all reads it.
/// \param shown  by table
/// \returns The count under which what is shown is most probable, noise being independent
std::uint32_t likeliest(std::vector<protect::PerturbationTable> const& tables,
                        std::vector<std::uint32_t> const& shown) {
    std::uint32_t best = 0;
    double best_logarithm = -1e300;
    for (auto count = shown.front() - 8; count <= shown.front() + 8; ++count) {
        double logarithm = 0;
        for (std::size_t i = 0; i < tables.size(); ++i) {
            double keys = 1e-300;
            std::int64_t before = -1;
            for (auto const& step : tables[i].rows().back()) {
                if (count + static_cast<std::uint32_t>(step.deviation) == shown[i])
                    keys = static_cast<double>(step.last_key - before);
                before = step.last_key;
            }
            logarithm += std::log(keys);
        }
        if (logarithm <= best_logarithm) continue;
        best = count;
        best_logarithm = logarithm;
    }
    return best;
}

/// What a secret that served several deviations and variances would give away: hence it serves one.
void measure_several_tables() {
    for (int const number : {1, 2, 4, 8, 16, 32}) {
        std::vector<protect::PerturbationTable> tables;
        for (int i = 0; i < number; ++i) tables.push_back(*protect::make_perturbation_table({5, 3 + 0.01 * i, 2}));
        base::Random random(11);
        int right = 0;
        constexpr int COUNTS = 20'000;
        for (int cell = 0; cell < COUNTS; ++cell) {
            auto const count = static_cast<std::uint32_t>(random.between(20, 300));
            std::vector<std::uint32_t> shown;
            for (auto const& table : tables)
                shown.push_back(table.shown(count, static_cast<std::uint32_t>(random.next())));
            right += likeliest(tables, shown) == count ? 1 : 0;
        }
        std::printf("one cell under %2d tables of about D=5 V=3: right %5.1f %%\n", number, 100.0 * right / COUNTS);
    }
}

}  // namespace
}  // namespace cifra::bench

int main(int argc, char** argv) {
    using namespace cifra::bench;
    std::string const what = argc > 1 ? argv[1] : "all";
    if (what == "all" || what == "speed") {
        measure_lookup(*cifra::protect::make_perturbation_table({5, 3, 2}));
        measure_keys();
        measure_sums();
    }
    if (what == "all" || what == "several") measure_several_tables();
    if (what == "all" || what == "attack") measure_attacks();
    return 0;
}
