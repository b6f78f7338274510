// cifra tabulate --protect suppression, seen from outside.
#include "practice_register.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class SuppressedTable : public PracticeRegister {
protected:
    std::string account() const { return (root() / "account.csv").string(); }

    Ended tabulate(std::vector<std::string> const& more) const {
        std::vector<std::string> all{"tabulate", file(), "--schema",  schema(),
                                     "--out",    out(),  "--protect", "suppression"};
        all.insert(all.end(), more.begin(), more.end());
        return cifra(all);
    }

private:
    fs::path m_root;
};

/// Rows of a CSV file after its comments and header.
std::vector<std::vector<std::string>> rows_of(std::string const& path) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream text(slurp(path));
    for (std::string line; std::getline(text, line);) {
        if (line.empty() || line[0] == '#') continue;
        rows.emplace_back();
        std::istringstream fields(line + ",");
        for (std::string field; std::getline(fields, field, ',');) rows.back().push_back(field);
    }
    rows.erase(rows.begin());
    return rows;
}

TEST_F(SuppressedTable, ShowsNoSmallCountAndSaysOfEachCellWhatItIs) {
    auto const ended = tabulate({"--table", "gender*age_group*ref_area", "--account", account()});
    ASSERT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("withheld for being small"));
    std::size_t withheld = 0;
    for (auto const& row : rows_of(out())) {
        ASSERT_EQ(row.size(), 5U);
        bool const is_shown = row[4] == "shown";
        EXPECT_TRUE(is_shown ? std::stoi(row[3]) >= 10 : row[3].empty() && row[4] == "withheld");
        withheld += is_shown ? 0 : 1;
    }
    EXPECT_GT(withheld, 20U);
    auto const account_rows = rows_of(account());
    EXPECT_EQ(account_rows.size(), withheld) << "each withheld cell has its line";
    for (auto const& row : account_rows) {
        ASSERT_EQ(row.size(), 6U);
        EXPECT_TRUE(row[3] == "small" || row[3] == "secondary");
        EXPECT_TRUE(row[3] != "small" || row[5].empty() || std::stoi(row[5]) >= 9);
    }
    EXPECT_EQ(fs::status(account()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(SuppressedTable, IsTheSameForAnyNumberOfThreads) {
    ASSERT_EQ(tabulate({"--table", "gender*age_group*ref_area", "--seed", "7", "--threads", "1"}).exit_code, 0);
    auto const one = slurp(out());
    ASSERT_EQ(tabulate({"--table", "gender*age_group*ref_area", "--seed", "7", "--threads", "3"}).exit_code, 0);
    EXPECT_EQ(slurp(out()), one);
}

TEST_F(SuppressedTable, TheSeedInTheAccountGivesTheSameBytesAgain) {
    ASSERT_EQ(tabulate({"--table", "gender*age_group*ref_area", "--account", account()}).exit_code, 0);
    auto const first = slurp(out());
    auto const text = slurp(account());
    auto const at = text.find(", seed ") + 7;
    auto const seed = text.substr(at, text.find(',', at) - at);
    ASSERT_EQ(tabulate({"--table", "gender*age_group*ref_area", "--seed", seed}).exit_code, 0);
    EXPECT_EQ(slurp(out()), first);
}

TEST_F(SuppressedTable, ProtectsFormsOfExploitationOfWhichAPersonMayHaveSeveral) {
    auto const ended = tabulate({"--table", "exploitation*gender"});
    ASSERT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_THAT(slurp(out()), HasSubstr(",,withheld\n"));
}

TEST_F(SuppressedTable, LeavesEverythingAsItWasWhenItRefuses) {
    spill(out(), "before");
    spill(account(), "kept");
    auto const taken = tabulate({"--table", "gender", "--account", account()});
    EXPECT_EQ(taken.exit_code, 1);
    EXPECT_EQ(slurp(out()), "before");
    EXPECT_EQ(slurp(account()), "kept");
    auto const combinations = tabulate({});
    EXPECT_EQ(combinations.exit_code, 2);
    EXPECT_THAT(combinations.err, HasSubstr("needs --table"));
    EXPECT_THAT(tabulate({"--table", "gender", "--threshold", "2"}).err, HasSubstr("at least 3"));
    EXPECT_THAT(tabulate({"--table", "gender", "--cost", "money"}).err, HasSubstr("--cost names no cost"));
    EXPECT_THAT(cifra({"tabulate", file(), "--schema", schema(), "--out", out(), "--account", account()}).err,
                HasSubstr("--protect suppression only"));
    EXPECT_EQ(slurp(out()), "before");
}

TEST_F(SuppressedTable, SaysSoInSpanish) {
    auto const ended = tabulate({"--table", "gender*age_group*ref_area", "--lang", "es"});
    ASSERT_EQ(ended.exit_code, 0);
    EXPECT_THAT(ended.out, HasSubstr("retenidas por pequeñas"));
    EXPECT_THAT(slurp(out()), HasSubstr("# Método: supresión de celdas"));
}

}  // namespace
}  // namespace cifra::cli
