#include "site.hpp"

#include "base/hash.hpp"

#include <unistd.h>
#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace cifra::crash {
namespace {

namespace fs = std::filesystem;

constexpr int AREA = 3;
constexpr int OTHER_AREA = 4;
constexpr char const* BUNDLE = "bundle";
/// The data protection officer's, in the workspace.
constexpr char const* REPORTS = "protection";
/// Of everything else that a step writes beside the workspace, what its name holds.
constexpr char const* RECEIPT = ".receipt.json";

bool is_left_over(std::string const& name) {
    return name.find(".partial-") != std::string::npos;
}

/// A text that is the same for the same files; empty when there are none.
std::string digest(std::map<std::string, std::string> const& files) {
    std::string text;
    for (auto const& [name, bytes] : files) text += name + " " + base::sha256_hex(bytes) + "\n";
    return text;
}

void remove_what_steps_leave(fs::path const& folder) {
    std::vector<fs::path> left;
    for (auto const& entry : fs::directory_iterator(folder)) {
        auto const name = entry.path().filename().string();
        if (name == BUNDLE || is_left_over(name) || name.find(RECEIPT) != std::string::npos)
            left.push_back(entry.path());
    }
    for (auto const& entry : fs::directory_iterator(folder / "workspace"))
        if (entry.is_regular_file()) left.push_back(entry.path());
    for (auto const& path : left) fs::remove_all(path);
}

}  // namespace

int points(int usual) {
    char const* const asked = std::getenv("CIFRA_CRASH_POINTS");
    return asked == nullptr ? usual : std::max(1, std::atoi(asked));
}

void expect_nothing_lost(Tally const& tally) {
    EXPECT_EQ(tally.fired, tally.planned) << "a fault that does not fire shows nothing";
    EXPECT_EQ(tally.lost, 0);
    EXPECT_EQ(tally.half_done, 0);
    std::string all;
    for (std::size_t i = 0; i < tally.problems.size() && i < 10; ++i) all += tally.problems[i] + "\n";
    EXPECT_TRUE(tally.problems.empty()) << tally.problems.size() << " problems, among them:\n" << all;
    testing::Test::RecordProperty("faults", tally.fired);
    testing::Test::RecordProperty("acknowledged", tally.acknowledged);
    testing::Test::RecordProperty("longest_cpu_ms", std::to_string(tally.longest_cpu_ms));
    testing::Test::RecordProperty("longest_wall_ms", std::to_string(tally.longest_wall_ms));
}

/// In memory where that is possible: a kill does not care, a power cut is played on a model, and a real disk would
/// spend most of the time on syncing.
void Site::SetUp() {
    char const* const memory = "/dev/shm";
    bool const usable = std::getenv("TMPDIR") == nullptr && ::access(memory, W_OK) == 0;
    set_up_in(usable ? fs::path(memory) : fs::temp_directory_path());
}

void Site::set_up_in(fs::path const& folder) {
    char const* const set = std::getenv("TMPDIR");
    std::string const before = set == nullptr ? std::string() : set;
    ::setenv("TMPDIR", folder.c_str(), 1);
    Coalition::SetUp();
    before.empty() ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", before.c_str(), 1);
}

void Site::TearDown() {
    m_server.reset();
    Coalition::TearDown();
}

void Site::prepare(Step step) {
    m_step = step;
    fs::create_directories(scratch());
    if (GetParam() == db::Engine::postgres) {
        auto const settings = cli::slurp(workspace() / "workspace.toml");
        auto const begin = settings.find("postgresql://");
        m_database = settings.substr(begin, settings.find('"', begin) - begin);
        auto server = db::Connection::open(m_database, db::Access::read_write);
        ASSERT_TRUE(server);
        m_server = std::make_unique<db::Connection>(std::move(*server));
    }
    ASSERT_NO_FATAL_FAILURE(arrange(step));
    if (HasFailure()) return;
    keep();
    restore();
    auto const before = now();
    m_bundle_before = whole_bundle();
    auto const run = strike({{"LOG", (scratch() / "log").string()}});
    m_exit_code = run.exit_code;
    ASSERT_EQ(run.exit_code, 0) << run.out << run.err;
    ASSERT_GT(run.calls, 10);
    m_calls = run.calls;
    m_words = run.out.substr(0, run.out.find('\n') + 1);
    ASSERT_FALSE(m_words.empty());
    m_bundle_after = whole_bundle();
    m_receipts_after = receipts();
    learn_stages(before, now());
    restore();
}

void Site::arrange(Step step) {
    auto const place = workspace().string();
    if (step == Step::submit) {
        arrange_signed_return();
        m_arguments = {"submit", place, file(area(AREA) + "-2020.xlsx").string()};
    } else if (step == Step::accept) {
        done({"submit", place, filled({AREA, 2020, "", 0, 0}).string()});
        m_arguments = {"accept", place, area(AREA), "2020"};
    } else {
        arrange_editions();
        m_arguments = {"publish", place, "--year", "2020", "--out", file(BUNDLE).string(), "--no-png", "--lang", "en"};
    }
    if (step == Step::migrate) {
        set_back();
        m_arguments = {"status", place, "--year", "2020"};
    }
}

void Site::arrange_signed_return() {
    auto const key = file("area.key").string();
    done({"keygen", "--out", key, "--no-password"});
    done({"pin-key", workspace().string(), area(AREA), key + ".pub"});
    auto const path = filled({AREA, 2020, "", 0, 0}).string();
    done({"sign", "--key", key, "--return-area", area(AREA), "--year", "2020", "--time", "2021-03-01T12:00:00Z",
          "--schema", programme().id + "-" + programme().version, path, "--seq", "1"});
}

/// A published edition, and a correction of it that waits for its publication.
void Site::arrange_editions() {
    auto const place = workspace().string();
    auto const in_and_accepted = [&](returns::InventedReturn const& invented, std::string const& letter) {
        done({"submit", place, filled(invented, letter).string()});
        done({"accept", place, area(invented.area), "2020"});
    };
    in_and_accepted({AREA, 2020, "", 0, 0}, "");
    in_and_accepted({OTHER_AREA, 2020, "", 0, 0}, "");
    done({"consolidate", place, "--year", "2020"});
    done({"publish", place, "--year", "2020", "--out", file(BUNDLE).string(), "--no-png", "--lang", "en"});
    in_and_accepted({AREA, 2020, "", 0, 9}, "b");
    done({"consolidate", place, "--year", "2020"});
}

/// As a program before the last migration left it, and without the release database.
void Site::set_back() {
    m_server ? set_back_server() : set_back_file();
}

void Site::set_back_file() const {
    auto const url = "sqlite:" + (workspace() / "restricted.db").string();
    auto opened = db::Connection::open(url, db::Access::read_write);
    ASSERT_TRUE(opened);
    auto const back = opened->execute("DROP TABLE withheld_count; DELETE FROM migration WHERE number = 4");
    ASSERT_TRUE(back) << back.error().message.en;
    std::filesystem::remove(workspace() / "release.db");
}

void Site::set_back_server() {
    run_on_server(
        "DROP TABLE IF EXISTS restricted.withheld_count;"
        "DELETE FROM restricted.migration WHERE number = 4; DROP SCHEMA IF EXISTS release CASCADE");
}

void Site::run_on_server(std::string const& sql) {
    auto const done = m_server->execute(sql);
    if (!done) throw std::runtime_error(done.error().message.en);
}

void Site::keep() {
    auto const kept = folder() / "kept";
    fs::create_directories(kept / "workspace");
    for (auto const& entry : fs::directory_iterator(workspace()))
        if (entry.is_regular_file()) fs::copy_file(entry.path(), kept / "workspace" / entry.path().filename());
    if (fs::exists(file(BUNDLE))) fs::copy(file(BUNDLE), kept / BUNDLE, fs::copy_options::recursive);
    if (fs::exists(workspace() / REPORTS)) fs::copy(workspace() / REPORTS, kept / REPORTS, fs::copy_options::recursive);
    if (m_server && m_step != Step::migrate) keep_rows();
}

/// To copy rows is much quicker than to copy a database.
void Site::keep_rows() {
    auto const tables = m_server->query(
        "SELECT schemaname::text, tablename::text FROM pg_catalog.pg_tables "
        "WHERE schemaname IN ('restricted', 'release')");
    ASSERT_TRUE(tables);
    std::string keeping = "CREATE SCHEMA kept;";
    // Without the triggers that refuse changes, and without looking at references between tables.
    m_rows_back = "SET LOCAL session_replication_role = replica;";
    for (auto const& row : *tables) {
        auto const table = row.text(0) + "." + row.text(1);
        auto const copy = "kept." + row.text(0) + "_" + row.text(1);
        keeping += "CREATE TABLE " + copy + " AS TABLE " + table + ";";
        m_rows_back += "DELETE FROM " + table + "; INSERT INTO " + table + " SELECT * FROM " + copy + ";";
    }
    run_on_server(keeping);
}

void Site::clear() const {
    remove_what_steps_leave(folder());
}

void Site::restore() {
    clear();
    auto const kept = folder() / "kept";
    for (auto const& entry : fs::directory_iterator(kept / "workspace"))
        fs::copy_file(entry.path(), workspace() / entry.path().filename());
    if (fs::exists(kept / BUNDLE)) fs::copy(kept / BUNDLE, file(BUNDLE), fs::copy_options::recursive);
    fs::remove_all(workspace() / REPORTS);
    if (fs::exists(kept / REPORTS)) fs::copy(kept / REPORTS, workspace() / REPORTS, fs::copy_options::recursive);
    if (!m_server) return;
    wait_for_sessions_to_end();
    m_step == Step::migrate ? set_back_server() : run_on_server("BEGIN;" + m_rows_back + "COMMIT");
}

StrickenRun Site::strike(Faults faults) const {
    faults["ROOT"] = folder().string();
    return run_stricken(m_arguments, faults, scratch());
}

/// A server goes on for a moment with what a killed client asked for last.
void Site::wait_for_sessions_to_end() {
    auto const name = m_database.substr(m_database.rfind('/') + 1);
    for (int i = 0; i < 1000; ++i) {
        auto const rows = m_server->query(
            "SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid() "
            "AND backend_type = 'client backend'",
            {name});
        if (rows && rows->front().integer(0) == 0) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    throw std::runtime_error("a session of the server does not end");
}

void Site::use_port(int port) {
    auto settings = cli::slurp(workspace() / "workspace.toml");
    auto const end = settings.find('/', settings.find('@'));
    auto const begin = settings.rfind(':', end) + 1;
    cli::spill(workspace() / "workspace.toml", settings.replace(begin, end - begin, std::to_string(port)));
}

std::string Site::whole_bundle() const {
    return fs::exists(file(BUNDLE)) ? digest(cli::files_below(file(BUNDLE))) : std::string();
}

std::string Site::receipts() const {
    std::map<std::string, std::string> files;
    for (auto const& name : cli::names_in(folder()))
        if (name.find(RECEIPT) != std::string::npos && !is_left_over(name)) files[name] = cli::slurp(file(name));
    return digest(files);
}

}  // namespace cifra::crash
