// What goes wrong on a shard is said with its name, never with a value or a password, and nothing is written.
#include "cli/run_program.hpp"
#include "registers.hpp"
#include "shard_servers.hpp"
#include "unit/tabulate/practice_schema.hpp"

#include <gmock/gmock.h>
#include <unistd.h>
#include <thread>

namespace cifra::shards {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> const HEADER = {"who", "case no.", "colour", "tool", "age", "note"};

class FailingShards : public ShardServers {
protected:
    void fill_first(std::size_t shards) const {
        for (std::size_t shard = 0; shard < shards; ++shard)
            fill(shard, HEADER, {{"p" + std::to_string(shard), "c", "RED", "SAW", "3", ""}});
    }
    /// The same table, but whoever reads it waits for half a minute.
    void fill_slow(std::size_t shard) const {
        run(shard, "CREATE VIEW " + table() +
                       " AS SELECT 'p9' AS who, 'RED' AS colour, 'SAW' AS tool, '3' AS age FROM pg_sleep(30)");
    }
    void expect_refused(Output const& output, std::vector<std::string> const& says) const {
        ASSERT_FALSE(output.result.has_value());
        for (auto const& part : says) EXPECT_THAT(words(output), HasSubstr(part));
        EXPECT_THAT(words(output), Not(HasSubstr(password())));
        EXPECT_NE(output.result.error().message.en, output.result.error().message.es);
        EXPECT_EQ(output.bytes, "");
    }
};

TEST_F(FailingShards, UnknownCodesAreNamedByColumnAndNumberForEveryShardAtOnce) {
    fill(0, HEADER, {{"p1", "c", "Lucrecia", "SAW", "3", ""}, {"p2", "c", "Lucrecia", "SAW", "03", ""}});
    fill(1, HEADER,
         {{"p3", "c", "RED", "SAW;Lucrecia", "300", ""},
          {"", "c", "RED", "", "3", ""},
          {"_U", "c", "RED", "", "3", ""}});
    auto shards = settings(2);
    for (bool const move : {false, true}) {
        shards.move_rows = move;
        auto const output = tabulated(shards, tabulate::practice_schema(), {});
        expect_refused(
            output,
            {name(0) + ": the column 'colour' holds values that its domain does not have, in records: 2",
             name(0) + ": the column 'age' holds values that its domain does not have, in records: 1",
             name(1) + ": the column 'tool'", name(1) + ": the column 'age'",
             name(1) + ": records that do not say which person they are about: 2", "whole numbers from 0 to 299"});
        EXPECT_THAT(words(output), Not(HasSubstr("Lucrecia")));
    }
}

TEST_F(FailingShards, AMissingTableOrColumnNamesTheShardAndTheOthersAreCancelled) {
    fill_first(2);
    run(1, "ALTER TABLE " + table() + " RENAME colour TO color");
    expect_refused(tabulated(settings(2), tabulate::practice_schema(), {}),
                   {name(1) + ":", "column", "does not exist"});
    run(0, "ALTER TABLE " + table() + " RENAME TO " + table() + "_old");
    fill_slow(0);
    run(1, "DROP TABLE " + table());
    expect_refused(tabulated(settings(2), tabulate::practice_schema(), {}), {name(1) + ":", "does not exist"});
    EXPECT_TRUE(wait_until_asked(0, false)) << "the other shard works on for nobody";
}

TEST_F(FailingShards, AShardThatDoesNotAnswerInTime) {
    fill_first(1);
    fill_slow(1);
    auto shards = settings(2);
    shards.timeout_s = 1;
    expect_refused(tabulated(shards, tabulate::practice_schema(), {}),
                   {name(1) + ": the server did not answer within"});
}

TEST_F(FailingShards, TheSameShardTwice) {
    fill_first(1);
    auto shards = settings(1);
    shards.urls.push_back(shards.urls[0]);
    expect_refused(tabulated(shards, tabulate::practice_schema(), {}), {name(0) + ": the same shard stands twice"});
}

TEST_F(FailingShards, TheProgramSaysSoInBothLanguagesAndLeavesTheOldFile) {
    fill_first(1);
    auto const folder = std::filesystem::temp_directory_path() / ("cifra-shards-" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    cli::spill(folder / "practice.toml", tabulate::PRACTICE_SCHEMA);
    cli::spill(folder / "counts.csv", "old");
    auto const nowhere = "postgresql://cifra:" + password() + "@127.0.0.1:1/postgres";
    auto wrong = url(0);
    wrong.replace(wrong.find(password()), password().size(), "not-the-password");
    for (auto const& bad : {nowhere, wrong})
        for (std::string const locale : {"C.UTF-8", "es_MX.UTF-8"}) {
            auto const ended =
                cli::run_shell("LC_ALL=" + locale + " " + cli::quoted(CIFRA_PROGRAM) + " tabulate --database " +
                                   url(0) + " --database " + bad + " --source-table " + table() + " --schema " +
                                   (folder / "practice.toml").string() + " --out " + (folder / "counts.csv").string(),
                               folder / "log");
            EXPECT_EQ(ended.exit_code, 1);
            EXPECT_THAT(ended.err, HasSubstr("postgresql://cifra@127.0.0.1:"));
            EXPECT_THAT(ended.err, HasSubstr(locale[0] == 'C' ? "cannot be opened" : "no se puede abrir"));
            EXPECT_THAT(ended.err, Not(HasSubstr(password())));
            EXPECT_THAT(ended.err, Not(HasSubstr("not-the-password")));
            EXPECT_EQ(cli::slurp(folder / "counts.csv"), "old");
        }
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

// The last test: afterwards there are three servers.
TEST_F(FailingShards, ZAServerThatIsStoppedInTheMiddle) {
    fill_first(2);
    fill_slow(3);
    auto shards = settings(2);
    shards.urls.push_back(url(3));
    auto const fourth = name(3);
    std::thread stopping([&] {
        EXPECT_TRUE(wait_until_asked(3));
        // Backends stand in the folder of their cluster.
        static_cast<void>(db::Connection::open(url(3), db::Access::read_write)
                              ->execute("COPY (SELECT 1) TO PROGRAM 'kill -QUIT $(head -n 1 postmaster.pid)'"));
    });
    auto const output = tabulated(shards, tabulate::practice_schema(), {});
    stopping.join();
    expect_refused(output, {fourth + ": the server ended the connection"});
    expect_refused(tabulated(shards, tabulate::practice_schema(), {}), {fourth + ": the database cannot be opened"});
}

}  // namespace
}  // namespace cifra::shards
