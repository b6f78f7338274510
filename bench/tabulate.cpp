// What counting costs, each part with a plain reference beside it in the same run. Exits with 1 when a bar of
// docs/performance.md is broken. Arguments: `all` (default), `kernel`, `file`, `large` (10^8 records, 3 GB).
#include "programme/read_record_schema.hpp"
#include "tabulate/count_combinations.hpp"
#include "tabulate/cover.hpp"
#include "tabulate/read_microdata.hpp"
#include "tabulate/simulate.hpp"
#include "tabulate/tabulate_file.hpp"
#include "workload.hpp"

#include <cstring>
#include <filesystem>

namespace cifra::bench {
namespace {

using tabulate::CodedRecords;
using tabulate::ColumnSets;
using tabulate::CombinationCube;
using tabulate::CountSettings;

constexpr int THREADS = 2;
constexpr std::size_t MILLION = 1'000'000;

/// The sum of a cube's cells, each weighted by its place.
std::uint64_t checksum(CombinationCube const& cube) {
    std::uint64_t sum = 0;
    auto const& sets = cube.sets(cube.length());
    for (std::size_t set = 0; set < sets.count(); ++set)
        for (std::size_t cell = 0; cell < cube.cells(cube.length(), set); ++cell)
            sum += cube.table(cube.length(), set)[cell] * (set * 1000003 + cell + 1);
    return sum;
}

/// The reference: a table of 32-bit counters for every set of columns, filled by direct address.
std::uint64_t dense_tables(CodedRecords const& records, CombinationCube const& order, int length) {
    ColumnSets const sets(static_cast<int>(records.columns.size()), length);
    std::vector<tabulate::ColumnSet> all;
    auto each = sets.first();
    do all.push_back(each);
    while (sets.advance(each));
    std::vector<std::vector<std::uint32_t>> tables(all.size());
    share_out(THREADS, all.size(), [&](std::size_t set) {
        std::vector<std::uint8_t const*> columns;
        std::vector<std::uint32_t> sizes;
        std::size_t cells = 1;
        for (int const place : all[set]) {
            auto const& column =
                records.columns[static_cast<std::size_t>(order.columns()[static_cast<std::size_t>(place)])];
            columns.push_back(column.narrow());
            sizes.push_back(column.cardinality());
            cells *= sizes.back();
        }
        auto& table = tables[set];
        table.assign(cells, 0);
        auto const count = records.records();
        if (length == 3)
            for (std::size_t i = 0; i < count; ++i)
                ++table[(columns[0][i] * sizes[1] + columns[1][i]) * sizes[2] + columns[2][i]];
        else
            for (std::size_t i = 0; i < count; ++i)
                ++table[((columns[0][i] * sizes[1] + columns[1][i]) * sizes[2] + columns[2][i]) * sizes[3] +
                        columns[3][i]];
    });
    std::uint64_t sum = 0;
    for (std::size_t set = 0; set < tables.size(); ++set)
        for (std::size_t cell = 0; cell < tables[set].size(); ++cell)
            sum += tables[set][cell] * (set * 1000003 + cell + 1);
    return sum;
}

double count_s(CodedRecords const& records, int length, int runs) {
    CountSettings settings;
    settings.length = length;
    settings.threads = THREADS;
    return best_of(runs, [&] { tabulate::count_combinations(records, settings); });
}

double million_per_s(CodedRecords const& records, double seconds) {
    return static_cast<double>(records.records()) / seconds / 1e6;
}

void kernel_of(Report& report, CodedRecords const& records, int length) {
    auto const name = "combinations of " + std::to_string(length) + ", 1,000,000 x 16";
    bool const three = length == 3;
    CountSettings settings;
    settings.length = length;
    settings.threads = THREADS;
    // First, before runs leave memory behind that could be used again.
    std::uint64_t sum = 0;
    auto const memory = extra_memory_of([&] { sum = checksum(tabulate::count_combinations(records, settings)); });
    auto const seconds = count_s(records, length, three ? 25 : 9);
    report.line(name, million_per_s(records, seconds), "M records/s", three ? 25 : 4, true);
    report.line(name + ": memory beside the columns", memory / 1e6, "MB", three ? 10 : 250, false);
    CombinationCube const order(
        [&] {
            std::vector<std::uint32_t> cardinalities;
            for (auto const& column : records.columns) cardinalities.push_back(column.cardinality());
            return cardinalities;
        }(),
        1);
    std::uint64_t reference_sum = 0;
    auto const reference = best_of(three ? 5 : 2, [&] { reference_sum = dense_tables(records, order, length); });
    report.line("  reference: a dense table a set, 2 threads", million_per_s(records, reference), "M records/s",
                three ? 3.5 : 0, true);
    report.line("  times the reference", reference / seconds, "x", three ? 4 : 0, true);
    report.line("  same sums as the reference", sum == reference_sum ? 1 : 0, "", 1, true);
    auto const passes = static_cast<double>(tabulate::cover(order.cardinalities(), length, 1U << 18U).size());
    report.line("  passes over the records", passes, "passes");
    report.line("  a record and pass, per core",
                seconds * THREADS * 1e9 / passes / static_cast<double>(records.records()), "ns");
}

/// What the machine can do at best: one increment after the other in a small table, and reading.
void limits(Report& report, CodedRecords const& records) {
    std::vector<std::uint32_t> keys(1U << 14U);
    base::Random random(2);
    for (auto& key : keys) key = static_cast<std::uint32_t>(random.next() & 0x3FFFU);
    std::vector<std::uint16_t> table(1U << 14U);
    constexpr int ROUNDS = 200;
    auto const seconds = best_of(5, [&] {
        for (int round = 0; round < ROUNDS; ++round) {
            for (auto const key : keys) ++table[key];
            asm volatile("" ::: "memory");
        }
    });
    report.line("limit: an increment, keys ready, table in the first-level cache",
                seconds * 1e9 / ROUNDS / static_cast<double>(keys.size()), "ns");
    std::uint64_t sum = 0;
    auto const reading = best_of(5, [&] {
        for (auto const& column : records.columns)
            for (std::size_t i = 0; i + 8 <= column.records(); i += 8) {
                std::uint64_t word = 0;
                std::memcpy(&word, column.narrow() + i, sizeof(word));
                sum += word;
            }
    });
    if (sum == 1) std::printf(" ");
    report.line("limit: reading the columns, one core",
                static_cast<double>(records.records() * records.columns.size()) / reading / 1e9, "GB/s");
}

void kernel(Report& report) {
    auto const records = workload(MILLION, SIXTEEN);
    kernel_of(report, records, 3);
    kernel_of(report, records, 4);
    limits(report, records);
    std::vector<std::uint32_t> flags{30, 12, 8, 6, 4, 3};
    flags.resize(30, 1);
    report.line("combinations of 3, 1,000,000 x (6 categories + 24 flags)", count_s(workload(MILLION, flags), 3, 9),
                "s", 0.12, false);
}

void large(Report& report) {
    auto const small = count_s(workload(MILLION, SIXTEEN), 3, 15) / 1e6;
    auto const records = workload(100 * MILLION, SIXTEEN);
    auto const seconds = count_s(records, 3, 3);
    report.line("combinations of 3, 100,000,000 x 16", seconds, "s", 8, false);
    report.line("  a record at 10^8, to one at 10^6", seconds / 1e8 / small, "x", 1.25, false);
    report.line("  memory, columns and all", memory_of("VmHWM") / 1e9, "GB", 3, false);
}

/// A simulated register, in the temporary folder.
class RegisterFile {
public:
    RegisterFile(programme::RecordSchema const& schema, std::size_t records)
        : m_path(std::filesystem::temp_directory_path() / "cifra-bench.csv") {
        std::ofstream file(m_path, std::ios::binary);
        static_cast<void>(tabulate::simulate(schema, {records, 1}, [&](std::string_view bytes) {
            file << bytes;
            return base::Result<void>();
        }));
    }
    RegisterFile(RegisterFile const&) = delete;
    RegisterFile& operator=(RegisterFile const&) = delete;
    ~RegisterFile() { std::filesystem::remove(m_path); }
    std::filesystem::path const& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Reads a file and looks at every byte: what reading costs without understanding.
double read_through_s(std::filesystem::path const& path) {
    return best_of(3, [&] {
        std::ifstream file(path, std::ios::binary);
        std::vector<char> buffer(1U << 18U);
        std::size_t commas = 0;
        while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || file.gcount() > 0)
            commas += static_cast<std::size_t>(std::count(buffer.begin(), buffer.begin() + file.gcount(), ','));
        if (commas == 0) std::printf("no commas\n");
    });
}

void file_of(Report& report, std::string const& name, programme::RecordSchema const& schema, std::size_t count) {
    RegisterFile const file(schema, count);
    auto const wanted = tabulate::combination_columns(schema);
    auto const fields = static_cast<double>(count * schema.columns.size());
    auto const bytes = static_cast<double>(std::filesystem::file_size(file.path()));
    auto const read_s = [&](int threads) {
        return best_of(3, [&] {
            static_cast<void>(tabulate::read_microdata(file.path(), schema, wanted, {threads, 0}));
        });
    };
    auto const alone = read_s(1);
    auto const together = read_s(THREADS);
    auto const label = name + ", " + std::to_string(count / MILLION) + ",000,000 records";
    report.line(label + ": reading and coding, one core", fields / alone / 1e6, "M fields/s", 60, true);
    report.line("  likewise", bytes / alone / 1e6, "MB/s");
    report.line("  reference: looking at each byte", bytes / read_through_s(file.path()) / 1e6, "MB/s");
    tabulate::TabulationSettings settings;
    settings.threads = THREADS;
    std::size_t written = 0;
    auto const whole = best_of(3, [&] {
        static_cast<void>(tabulate::tabulate_file(file.path(), schema, settings, [&](std::string_view more) {
            written += more.size();
            return base::Result<void>();
        }));
    });
    report.line("  reading, 2 threads", together, "s");
    report.line("  all of tabulate, 2 threads", whole, "s");
    report.line("  all of it, to reading alone", whole / together, "x", name == "16 columns" ? 1.6 : 0, false);
}

/// The 16 columns of the workload as a file, each record a person.
programme::RecordSchema sixteen_columns() {
    programme::RecordSchema schema;
    schema.id = "workload";
    schema.comment = "#";
    for (auto const cardinality : SIXTEEN) {
        programme::RecordColumn column;
        column.id = column.header = "c" + std::to_string(schema.columns.size());
        for (std::uint32_t code = 0; code < cardinality; ++code)
            column.codes.push_back({"K" + std::to_string(code), {}, {}, {}, {}});
        schema.columns.push_back(std::move(column));
    }
    programme::RecordColumn person;
    person.id = person.header = "person";
    person.use = programme::ColumnUse::person;
    schema.columns.push_back(std::move(person));
    return schema;
}

void file(Report& report, std::size_t count) {
    file_of(report, "16 columns", sixteen_columns(), count);
    auto const victims = programme::read_record_schema(CIFRA_SOURCE_DIR "/programmes/corett/schema/victims.toml");
    if (victims) file_of(report, "victims.toml", *victims, std::min(count, 2 * MILLION));
}

}  // namespace
}  // namespace cifra::bench

int main(int argc, char** argv) {
    using namespace cifra::bench;
    std::string const what = argc > 1 ? argv[1] : "all";
    Report report;
    if (what == "all" || what == "kernel") kernel(report);
    if (what == "all" || what == "file") file(report, 10 * MILLION);
    if (what == "quick") file(report, MILLION);
    if (what == "large") large(report);
    return report.holds() ? 0 : 1;
}
