// What a workspace refuses, however innocently it is asked.
#include "coalition.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <fstream>

namespace cifra::returns {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class WorkspaceGuards : public Coalition {
protected:
    void hand_in(int number, int year = 2020) const {
        done({"submit", workspace().string(), filled({number, year, "", 0, 0}).string(), "--by", "focal point"});
    }

    void expect_refused(std::vector<std::string> const& arguments, std::string const& words, int exit_code = 1) const {
        auto const ended = cifra(arguments);
        EXPECT_EQ(ended.exit_code, exit_code) << ended.out << ended.err;
        EXPECT_THAT(ended.err, HasSubstr(words));
    }

    void change(std::filesystem::path const& path, std::string const& from, std::string const& to) const {
        auto text = cli::slurp(path);
        auto const at = text.find(from);
        ASSERT_NE(at, std::string::npos);
        cli::spill(path, text.replace(at, from.size(), to));
    }

    /// Somebody who may write SQL.
    void execute(char const* sql) const {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open((workspace() / "restricted.db").c_str(), &database), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
        sqlite3_close(database);
    }

    bool is_embedded() const { return GetParam() == db::Engine::sqlite; }
};

TEST_P(WorkspaceGuards, NeverTakeADatabaseThatIsGoneForANewOne) {
    if (!is_embedded()) GTEST_SKIP() << "a file can be lost, a schema hardly";
    hand_in(0);
    std::filesystem::remove(workspace() / "restricted.db");
    expect_refused({"status", workspace().string()}, "the database of this workspace is gone or empty");
    EXPECT_FALSE(std::filesystem::exists(workspace() / "restricted.db")) << "nothing new stands there";
    std::ofstream(workspace() / "restricted.db").close();
    expect_refused({"status", workspace().string()}, "the database of this workspace is gone or empty");
}

TEST_P(WorkspaceGuards, HoldTheProgrammeAgainstItsName) {
    change(workspace() / "workspace.toml", programme().id, "another");
    expect_refused({"status", workspace().string()}, "the programme in this workspace is not 'another'");
}

TEST_P(WorkspaceGuards, RefuseAFileWhoseCoverNamesAnotherArea) {
    auto const file = filled({0, 2020, "", 0, 0});
    auto const csv = this->file("other.csv");
    done(
        {"template", workspace().string(), "--area", area(0), "--year", "2020", "--lang", "en", "--out", csv.string()});
    change(csv, "," + area(0), "," + area(1));
    expect_refused({"submit", workspace().string(), csv.string()}, "no row of this file belongs to the return");
    EXPECT_THAT(done({"status", workspace().string(), "--year", "2020"}), Not(HasSubstr(area(1) + " 1")));
}

TEST_P(WorkspaceGuards, RefuseANameThatWouldWriteLinesOfItsOwn) {
    hand_in(0);
    expect_refused({"accept", workspace().string(), area(0), "2020", "--by", "eve\n1 2020-01-01"},
                   "the name of who does it is no plain text", 2);
}

TEST_P(WorkspaceGuards, AddNothingToATrailThatDoesNotEndWhereItWasSealed) {
    if (!is_embedded()) GTEST_SKIP() << "the same code, and SQL is easier to come by here";
    hand_in(0);
    hand_in(1);
    execute("UPDATE trail_head SET seal = '00'");
    auto const another = filled({2, 2020, "", 0, 0});
    expect_refused({"submit", workspace().string(), another.string()}, "does not end where this workspace sealed it");
    auto const verified = cifra({"trail", workspace().string(), "--verify"});
    EXPECT_NE(verified.exit_code, 0) << "the next step has not laundered it";
}

TEST_P(WorkspaceGuards, TakeNoEditionOfAnotherProgramme) {
    auto const edition = std::filesystem::path(CIFRA_SOURCE_DIR) / "editions/us-tip-2020";
    expect_refused(
        {"publish", edition.string(), "--workspace", workspace().string(), "--out", file("out").string(), "--no-png"},
        "this edition is of the programme", 2);
    EXPECT_FALSE(std::filesystem::exists(file("out")));
}

TEST_P(WorkspaceGuards, KeepABackupOutOfTheWorkspace) {
    expect_refused({"backup", workspace().string(), "--out", (workspace() / "backup").string()},
                   "the backup would lie in the workspace", 2);
    done({"backup", workspace().string(), "--out", file("backup").string()});
    std::ofstream(file("backup") / "extra") << "more";
    expect_refused({"restore", file("backup").string(), "--verify"},
                   "extra: the file is missing, changed or not of this");
}

TEST_P(WorkspaceGuards, TakeTheSameFileForTheSameVersionEvenAfterItIsPublished) {
    hand_in(0);
    auto const again = file(area(0) + "-2020.xlsx");
    done({"accept", workspace().string(), area(0), "2020"});
    done({"consolidate", workspace().string(), "--year", "2020"});
    done({"submit", workspace().string(), again.string()});
    EXPECT_THAT(done({"status", workspace().string(), "--year", "2020"}), Not(HasSubstr(area(0) + "/2020/2")));
}

INSTANTIATE_TEST_SUITE_P(Engines, WorkspaceGuards, testing::Values(db::Engine::sqlite, db::Engine::postgres),
                         [](auto const& engine) { return engine.param == db::Engine::sqlite ? "Sqlite" : "Postgres"; });

}  // namespace
}  // namespace cifra::returns
