// What national returns cost: keeping many figures, reading a template, looking at nine returns with their earlier
// years. The databases keep what they say they keep: durable settings are the same on both sides of a comparison.
#include "returns_workspace.hpp"

#include "app/return_steps.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "collect/read_return.hpp"
#include "collect/write_template.hpp"
#include "consolidate/build_tables.hpp"
#include "consolidate/merge_returns.hpp"
#include "measure.hpp"
#include "process.hpp"
#include "programme/read_programme.hpp"
#include "returns/coalition_return.hpp"
#include "support/fill_template.hpp"
#include "support/many_figures.hpp"
#include "validate/check.hpp"

#include <fstream>
#include <map>

namespace cifra::bench {
namespace {

namespace fs = std::filesystem;
using restricted::NationalReturn;

constexpr int AREAS = 9;
constexpr int FIRST_YEAR = 2007;
constexpr int YEARS = 15;

/// Files of the same figures: for `cifra import`, and as rows of the table for the engines' own means.
struct ManyFiles {
    fs::path sdmx;
    fs::path rows;
    std::size_t figures = 0;
};

ManyFiles write_files(programme::Programme const& programme, fs::path const& folder, std::size_t figures) {
    ManyFiles const files{folder / "figures.csv", folder / "rows.csv", figures};
    std::ofstream sdmx(files.sdmx);
    std::ofstream rows(files.rows);
    sdmx << testing_support::many_header(programme);
    std::map<std::pair<std::string, std::string>, int> numbers;
    std::size_t line = 1;
    testing_support::many_figures(programme, figures, [&](testing_support::ManyFigure const& figure) {
        sdmx << testing_support::many_row(programme, figure);
        auto const number =
            numbers.emplace(std::pair(figure.ref_area, figure.time_period), static_cast<int>(numbers.size()) + 1);
        rows << number.first->second << ',' << programme.dataflows.front().id << ',' << programme.indicators.front().id
             << ',';
        for (std::size_t i = 0; i < figure.codes.size(); ++i) rows << (i > 0 ? "." : "") << figure.codes[i];
        rows << ',' << figure.value << R"(,0,A,F,,"","","","",figures.csv,)" << ++line << ",0\n";
    });
    return files;
}

/// The table and keys of `observation` beside it, filled from the rows in one transaction.
std::vector<std::string> reference(BenchWorkspace const& workspace, ManyFiles const& files, fs::path const& script) {
    std::ofstream out(script);
    if (workspace.url().empty()) {
        // What .import writes for nothing is no NULL: the check that a value or a reason is there is left out.
        out << "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;\n"
               "PRAGMA cell_size_check=ON;\n"
               "CREATE TABLE copied (return_id INTEGER NOT NULL REFERENCES national_return (return_id), dataflow TEXT "
               "NOT NULL, indicator TEXT NOT NULL, dimensions TEXT NOT NULL, value_units INTEGER, value_scale INTEGER "
               "NOT NULL, obs_status TEXT NOT NULL, conf_status TEXT NOT NULL, missing_reason TEXT, currency TEXT NOT "
               "NULL, definition TEXT NOT NULL, comment_en TEXT NOT NULL, comment_es TEXT NOT NULL, place_file TEXT "
               "NOT NULL, place_line INTEGER NOT NULL, place_column INTEGER NOT NULL, PRIMARY KEY (return_id, "
               "dataflow, indicator, dimensions)) WITHOUT ROWID, STRICT;\n"
               "BEGIN IMMEDIATE;\n.mode csv\n.import "
            << files.rows.string() << " copied\nCOMMIT;\n";
        return {"sqlite3", "-bail", (workspace.folder() / "restricted.db").string()};
    }
    out << "SET search_path = restricted;\n"
           "CREATE TABLE copied (LIKE observation INCLUDING ALL);\n"
           "ALTER TABLE copied ADD FOREIGN KEY (return_id) REFERENCES national_return (return_id);\n"
           "BEGIN;\n\\copy copied FROM '"
        << files.rows.string() << "' WITH (FORMAT csv)\nCOMMIT;\n";
    return {"psql", "-q", "-v", "ON_ERROR_STOP=1", workspace.url()};
}

void import_many(Report& report, Engine const& engine, fs::path const& folder, std::size_t figures) {
    auto const programme = needed(programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett"));
    auto const files = write_files(programme, folder, figures);
    ProcessCost ours{1e9, 1e9, 0};
    ProcessCost theirs = ours;
    // Side by side, so that both meet the same machine.
    for (int run = 0; run < 3; ++run) {
        BenchWorkspace const workspace(engine, folder / "workspace");
        auto const imported = run_process({CIFRA_PROGRAM, "import", workspace.folder().string(), files.sdmx.string()});
        auto const script = folder / "reference.sql";
        auto const command = reference(workspace, files, script);
        auto const copied = run_process(command, script.string());
        for (auto [best, cost] : {std::pair(&ours, imported), std::pair(&theirs, copied)}) {
            best->wall_s = std::min(best->wall_s, cost.wall_s);
            best->cpu_s = std::min(best->cpu_s, cost.cpu_s);
            best->memory_mb = std::max(best->memory_mb, cost.memory_mb);
        }
    }
    bool const sqlite = engine.server.empty();
    auto const name = engine.name + ", " + std::to_string(figures) + " figures: ";
    char const* const tool = sqlite ? "sqlite3 .import" : "psql \\copy";
    report.line(name + "cifra import", ours.wall_s, "s");
    report.line(name + tool, theirs.wall_s, "s");
    report.line(name + "cifra import to " + tool, ours.wall_s / theirs.wall_s, "times", 2, false);
    if (sqlite) report.line(name + "likewise, CPU time", ours.cpu_s / theirs.cpu_s, "times");
    report.line(name + "largest memory", ours.memory_mb, "MB", 40, false);
}

/// The file of an area's return of a year, filled.
std::string filled_file(programme::Programme const& programme, int area) {
    collect::TemplateOrder order;
    order.ref_area = programme.members[static_cast<std::size_t>(area)].code;
    order.time_period = std::to_string(FIRST_YEAR + YEARS - 1);
    order.prepared = "2022-01-01T00:00:00Z";
    returns::InventedReturn const invented{area, FIRST_YEAR + YEARS - 1, "", 0, 0};
    return testing_support::fill_template(needed(collect::template_xlsx(programme, order)),
                                          returns::filling_of(programme, invented));
}

void read_template(Report& report, fs::path const& folder) {
    auto const programme = needed(programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett"));
    fs::path largest;
    for (int area = 0; area < AREAS; ++area) {
        auto const path = folder / (std::to_string(area) + ".xlsx");
        needed(base::write_file(path, filled_file(programme, area)));
        if (largest.empty() || fs::file_size(path) > fs::file_size(largest)) largest = path;
    }
    auto const cells = needed(collect::read_return(programme, largest)).account.read;
    auto const time_s = best_of(20, [&] { needed(collect::read_return(programme, largest)); });
    report.line("a filled template is read, " + std::to_string(fs::file_size(largest)) + " bytes, " +
                    std::to_string(cells) + " figures",
                time_s * 1000, "ms", 100, false);
}

/// The same return, as if it were of another year.
NationalReturn of_year(NationalReturn made, int year) {
    made.time_period = std::to_string(year);
    made.file_sha256 = base::sha256_hex(made.file_sha256 + made.time_period);
    for (auto& observation : made.observations) observation.key.time_period = made.time_period;
    return made;
}

void hand_in_years(app::Workspace& workspace, fs::path const& folder) {
    using restricted::ReturnStep;
    auto const writer = workspace.writer("nobody", restricted::Role::secretariat);
    for (int area = 0; area < AREAS; ++area) {
        auto const path = folder / "one.xlsx";
        needed(base::write_file(path, filled_file(workspace.programme, area)));
        auto const last = needed(collect::read_return(workspace.programme, path));
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; ++year) {
            auto const made = of_year(last, year);
            needed(store::submit(writer, ReturnStep::submit, {made, "bytes", std::nullopt}));
            needed(store::take_step(writer, ReturnStep::accept, {made.ref_area, made.time_period}, {}));
        }
    }
}

/// Nine returns of the last year, each looked at with its fourteen years before, put together and audited.
void look_at_nine(Report& report, Engine const& engine, fs::path const& folder) {
    BenchWorkspace const made(engine, folder / "workspace");
    auto workspace = needed(app::open_workspace(made.folder()));
    hand_in_years(workspace, folder);
    auto const year = std::to_string(FIRST_YEAR + YEARS - 1);
    double review_s = 1e9;
    double region_s = 1e9;
    double both_s = 1e9;
    for (int run = 0; run < 5; ++run) {
        auto const begin = now_s();
        std::vector<NationalReturn> returns;
        for (auto const& row : needed(store::accepted_returns(workspace.restricted, year)))
            returns.push_back(needed(app::checked_return(workspace, row)).national_return);
        auto const reviewed = now_s();
        restricted::Edition frame;
        frame.id = "bench";
        frame.time_period = year;
        auto const edition = consolidate::merge_returns(workspace.programme, returns, std::move(frame));
        auto const findings = validate::check(workspace.programme, edition);
        consolidate::build_tables(workspace.programme, edition);
        auto const end = now_s();
        review_s = std::min(review_s, reviewed - begin);
        region_s = std::min(region_s, end - reviewed);
        both_s = std::min(both_s, end - begin);
    }
    auto const name = engine.name + ", nine returns: ";
    report.line(name + "read and judged, each with fourteen earlier years", review_s, "s");
    report.line(name + "put together, summed and audited", region_s, "s");
    report.line(name + "all of that", both_s, "s", 0.5, false);
}

/// Starts this program again beside a PostgreSQL of its own, where there is one to be had.
void want_postgres(char** arguments) {
    char const* const script = CIFRA_SOURCE_DIR "/scripts/with_postgres";
    if (std::getenv("CIFRA_TEST_POSTGRES") != nullptr || std::getenv("CIFRA_BENCH_ALONE") != nullptr) return;
    ::setenv("CIFRA_BENCH_ALONE", "1", 1);
    if (std::system((std::string("'") + script + "' true >/dev/null 2>&1").c_str()) != 0) return;
    std::vector<char*> command{const_cast<char*>(script)};
    for (; *arguments != nullptr; ++arguments) command.push_back(*arguments);
    command.push_back(nullptr);
    ::execv(script, command.data());
}

}  // namespace
}  // namespace cifra::bench

int main(int argc, char** argv) {
    using namespace cifra::bench;
    std::string const what = argc > 1 ? argv[1] : "all";
    if (what != "template") want_postgres(argv);
    std::size_t const figures = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000;
    auto const folder = fs::temp_directory_path() / ("cifra-bench-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    std::vector<Engine> engines{{"SQLite", ""}};
    if (char const* const url = std::getenv("CIFRA_TEST_POSTGRES"))
        engines.push_back({"PostgreSQL", url});
    else if (what != "template")
        std::printf("PostgreSQL: skipped, it is not there (scripts/install_dependencies bench)\n");
    Report report;
    if (what == "all" || what == "template") read_template(report, folder);
    for (auto const& engine : engines) {
        if (what == "all" || what == "review") look_at_nine(report, engine, folder);
        if (what == "all" || what == "import") import_many(report, engine, folder, figures);
    }
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    return report.holds() ? 0 : 1;
}
