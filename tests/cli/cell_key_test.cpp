// cifra tabulate --protect cell-key, seen from outside.
#include "practice_register.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <sstream>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class CellKey : public PracticeRegister {
protected:
    void SetUp() override {
        PracticeRegister::SetUp();
        ASSERT_EQ(cifra({"keygen", "--cell-key", "--out", secret()}).exit_code, 0);
    }

    std::string secret() const { return (root() / "secret").string(); }
    std::string other() const { return (root() / "other").string(); }

    Ended tabulate(std::vector<std::string> const& more, std::string const& before = "LC_ALL=C.UTF-8") const {
        std::vector<std::string> all{"tabulate", file(), "--schema", schema(), "--out", out(), "--protect", "cell-key"};
        all.insert(all.end(), more.begin(), more.end());
        return cifra(all, before);
    }
    /// Rows by what stands before their count.
    std::map<std::string, std::string> rows() const {
        std::map<std::string, std::string> all;
        std::istringstream text(slurp(out()));
        for (std::string line; std::getline(text, line);) {
            auto const last = line.rfind(',');
            auto const count = last == std::string::npos || line[0] == '#' ? last : line.rfind(',', last - 1);
            if (count != std::string::npos && line[0] != '#')
                all[line.substr(0, count)] = line.substr(count + 1, last - count - 1);
        }
        return all;
    }
};

TEST_F(CellKey, TheSameCellHasTheSameBytesInEveryTableAndAmongCombinations) {
    ASSERT_EQ(tabulate({"--key", secret(), "--table", "gender"}).exit_code, 0);
    auto const alone = rows();
    ASSERT_EQ(tabulate({"--key", secret(), "--table", "age_broad*gender"}).exit_code, 0);
    auto const two = rows();
    ASSERT_EQ(tabulate({"--key", secret(), "--table", "exploitation*gender*citizenship_region"}).exit_code, 0);
    auto const three = rows();
    ASSERT_EQ(tabulate({"--key", secret(), "--length", "2"}).exit_code, 0);
    auto const combinations = rows();
    for (std::string const code : {"F", "M", "TF", "TM"}) {
        ASSERT_EQ(alone.count(code), 1U);
        EXPECT_EQ(two.at("_T," + code), alone.at(code));
        EXPECT_EQ(three.at("_T," + code + ",_T"), alone.at(code));
        EXPECT_EQ(combinations.at("gender=" + code), alone.at(code));
    }
    EXPECT_EQ(two.at("_T,_T"), alone.at("_T"));
    EXPECT_EQ(combinations.at("gender=F;exploitation=SEXUAL"), three.at("SEXUAL,F,_T"));
}

TEST_F(CellKey, GivesTheSameBytesForAnyNumberOfThreadsAndOrderOfRecords) {
    ASSERT_EQ(tabulate({"--key", secret(), "--table", "age_broad*gender", "--threads", "1"}).exit_code, 0);
    auto const alone = slurp(out());
    EXPECT_EQ(tabulate({"--key", secret(), "--table", "age_broad*gender", "--threads", "3"}).exit_code, 0);
    EXPECT_EQ(slurp(out()), alone);
    std::istringstream text(slurp(file()));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    auto first = std::find_if(lines.begin(), lines.end(), [](auto const& line) { return line[0] != '#'; });
    std::reverse(first + 1, lines.end());
    std::string reversed;
    for (auto const& line : lines) reversed += line + "\n";
    spill(file(), reversed);
    EXPECT_EQ(tabulate({"--key", secret(), "--table", "age_broad*gender"}).exit_code, 0);
    EXPECT_EQ(slurp(out()), alone);
}

TEST_F(CellKey, SaysItsMethodItsGuaranteeAndWhichSecret) {
    auto const made = cifra({"keygen", "--cell-key", "--deviation", "4", "--variance", "2.5", "--out", other()});
    ASSERT_EQ(made.exit_code, 0) << made.err;
    EXPECT_THAT(made.out, HasSubstr("for D = 4, V = 2.5, js = 2\n"));
    ASSERT_EQ(tabulate({"--key", other(), "--table", "gender"}).exit_code, 0);
    auto const bytes = slurp(out());
    EXPECT_THAT(bytes, HasSubstr("# Method: cell-key perturbation, D = 4, V = 2.5, js = 2; perturbation table "));
    EXPECT_THAT(bytes, HasSubstr("each count lies within 4 of the true number"));
    EXPECT_THAT(bytes, HasSubstr("Counts need not add up to their totals"));
    EXPECT_THAT(bytes, HasSubstr("Los conteos no tienen que sumar sus totales"));
    EXPECT_THAT(bytes, HasSubstr("\ngender,count,deviation_at_most\n_T,"));
    auto const text = slurp(other());
    auto const digits = text.substr(text.size() - 65, 64);
    EXPECT_THAT(bytes, Not(HasSubstr(digits.substr(0, 16))));
}

/// Of counts with fresh noise under each D and V a reader takes the average.
TEST_F(CellKey, ASecretServesOneDeviationAndOneVariance) {
    spill(out(), "of an earlier day\n");
    for (auto const& [option, value] : {std::pair("--deviation", "8"), {"--variance", "3.1"}}) {
        auto const english = tabulate({"--key", secret(), "--table", "gender", option, value});
        EXPECT_EQ(english.exit_code, 2);
        EXPECT_THAT(english.err, HasSubstr("this secret is for D = 5, V = 3, js = 2"));
        auto const spanish = tabulate({"--key", secret(), option, value}, "LC_ALL=es_MX.UTF-8");
        EXPECT_THAT(spanish.err, HasSubstr("este secreto es para D = 5, V = 3, js = 2"));
        EXPECT_EQ(slurp(out()), "of an earlier day\n");
    }
    EXPECT_EQ(tabulate({"--key", secret(), "--table", "gender", "--deviation", "5", "--variance", "3.0"}).exit_code, 0);
    auto const alone = cifra({"keygen", "--deviation", "8", "--no-password", "--out", other()});
    EXPECT_EQ(alone.exit_code, 2);
    EXPECT_THAT(alone.err, HasSubstr("go with --cell-key only"));
    EXPECT_FALSE(fs::exists(other()));
}

TEST_F(CellKey, ASecretIsItsOwnersAndIsNeverReplaced) {
    EXPECT_EQ(fs::status(secret()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    auto const before = slurp(secret());
    EXPECT_EQ(cifra({"keygen", "--cell-key", "--out", secret()}).exit_code, 1);
    EXPECT_EQ(slurp(secret()), before);
    EXPECT_EQ(cifra({"keygen", "--cell-key", "--no-password", "--out", other()}).exit_code, 2);
    EXPECT_FALSE(fs::exists(other()));
    EXPECT_EQ(cifra({"keygen", "--cell-key", "--out", other()}).exit_code, 0);
    EXPECT_NE(slurp(other()), before);
    EXPECT_FALSE(fs::exists(other() + ".pub"));
}

TEST_F(CellKey, ShowsNoOnesAndTwosAndNothingFarFromTheTruth) {
    ASSERT_EQ(tabulate({"--key", secret(), "--table", "citizenship*gender"}).exit_code, 0);
    auto const shown = rows();
    ASSERT_EQ(cifra({"tabulate", file(), "--schema", schema(), "--out", out(), "--table", "citizenship*gender",
                     "--threshold", "1"})
                  .exit_code,
              0);
    auto const truth = rows();
    int changed = 0;
    for (auto const& [cell, count] : shown) {
        if (cell == "citizenship,gender") continue;
        ASSERT_EQ(truth.count(cell), 1U) << "a true zero is shown as zero";
        EXPECT_NE(count, "1");
        EXPECT_NE(count, "2");
        EXPECT_LE(std::abs(std::stoi(count) - std::stoi(truth.at(cell))), 5);
        changed += count == truth.at(cell) ? 0 : 1;
    }
    EXPECT_GT(changed * 2, static_cast<int>(shown.size()));
}

TEST_F(CellKey, WhatGoesWithNothingIsRefusedInBothLanguages) {
    spill(out(), "of an earlier day\n");
    auto const refused = [&](std::vector<std::string> const& more, int exit_code, std::string const& says) {
        auto const english = tabulate(more);
        auto const spanish = tabulate(more, "LC_ALL=es_MX.UTF-8");
        EXPECT_EQ(english.exit_code, exit_code) << english.err;
        EXPECT_EQ(spanish.exit_code, exit_code);
        EXPECT_THAT(english.err, HasSubstr(says));
        EXPECT_NE(english.err, spanish.err);
        EXPECT_EQ(slurp(out()), "of an earlier day\n");
    };
    refused({}, 2, "cell keys need a secret");
    for (auto const& [option, value, says] : {std::tuple("--deviation", "-5", "a whole number from 3 to 50"),
                                              {"--deviation", "2", "a whole number from 3 to 50"},
                                              {"--variance", "2", "more than 2 and less than 10.00"}}) {
        auto const ended = cifra({"keygen", "--cell-key", option, value, "--out", other()});
        EXPECT_EQ(ended.exit_code, 2);
        EXPECT_THAT(ended.err, HasSubstr(says));
        EXPECT_FALSE(fs::exists(other()));
    }
    refused({"--key", file()}, 1, "chmod 600");
    refused({"--key", (root() / "nowhere").string()}, 1, "does not exist");
    fs::permissions(secret(), fs::perms::owner_read | fs::perms::group_read);
    refused({"--key", secret()}, 1, "chmod 600");
    fs::permissions(secret(), fs::perms::owner_read);
    auto schema = slurp(PracticeRegister::schema());
    auto const lists = fs::path(CIFRA_SOURCE_DIR) / "programmes/corett/codelists.toml";
    schema.replace(schema.find("../codelists.toml"), 17, lists.string());
    schema.replace(schema.find("identifies = \"person\""), 21, "open = true");
    spill(root() / "nobody.toml", schema);
    auto const nobody = cifra({"tabulate", file(), "--schema", (root() / "nobody.toml").string(), "--out", out(),
                               "--protect", "cell-key", "--key", secret()});
    EXPECT_EQ(nobody.exit_code, 1);
    EXPECT_THAT(nobody.err, HasSubstr("no column that identifies persons"));
}

TEST_F(CellKey, RecordsInDatabasesMustMove) {
    std::vector<std::string> all{"tabulate",       "--database", "postgresql://nobody@127.0.0.1:1/none",
                                 "--source-table", "t",          "--schema",
                                 schema(),         "--out",      out(),
                                 "--length",       "2",          "--protect",
                                 "cell-key",       "--key",      secret()};
    auto const english = cifra(all);
    EXPECT_EQ(english.exit_code, 2) << english.err;
    EXPECT_THAT(english.err, HasSubstr("add --move-rows"));
    EXPECT_THAT(cifra(all, "LC_ALL=es_MX.UTF-8").err, HasSubstr("agregue --move-rows"));
    all.emplace_back("--move-rows");
    auto const asked = cifra(all);
    EXPECT_EQ(asked.exit_code, 1) << asked.err;
    EXPECT_THAT(asked.err, HasSubstr("the database cannot be opened"));
    EXPECT_FALSE(fs::exists(out()));
}

/// Seeded fault: small cells in three complete dimensions, a small deviation and nearly the largest variance that it
/// allows. Under some secret whole and parts lie apart as far as they can.
TEST_F(CellKey, ATableThatGivesSmallCountsAwayIsRefused) {
    auto schema = root() / "small.toml";
    spill(schema,
          "id = \"small\"\nname = { en = \"Small\", es = \"Pequeño\" }\n"
          "[[codelist]]\nid = \"CL\"\nname = { en = \"L\", es = \"L\" }\n"
          "[[codelist.code]]\nid = \"A\"\nlabel = { en = \"A\", es = \"A\" }\n"
          "[[codelist.code]]\nid = \"B\"\nlabel = { en = \"B\", es = \"B\" }\n"
          "[[column]]\nid = \"who\"\ntitle = { en = \"Who\", es = \"Quién\" }\nidentifies = \"person\"\n"
          "[[column]]\nid = \"one\"\ntitle = { en = \"One\", es = \"Uno\" }\ncodelist = \"CL\"\n"
          "[[column]]\nid = \"two\"\ntitle = { en = \"Two\", es = \"Dos\" }\ncodelist = \"CL\"\n"
          "[[column]]\nid = \"three\"\ntitle = { en = \"Three\", es = \"Tres\" }\ncodelist = \"CL\"\n");
    std::string records = "who,one,two,three\n";
    for (int i = 0; i < 80; ++i)
        records += "p" + std::to_string(i) + "," + "AB"[i % 2] + "," + "AB"[i / 2 % 2] + "," + "AB"[i / 4 % 2] + "\n";
    spill(file(), records);
    int refused = 0;
    for (int round = 0; round < 60 && refused == 0; ++round) {
        auto const key = (root() / ("key" + std::to_string(round))).string();
        // Secrets of our own, so that each run of the test is the same.
        spill(key, "cifra cell-key secret 2\nD = 3, V = 3.9, js = 2\n" + std::string(62, '0') +
                       std::to_string(10 + round) + "\n");
        fs::permissions(key, fs::perms::owner_read | fs::perms::owner_write);
        spill(out(), "of an earlier day\n");
        auto const ended = cifra({"tabulate", file(), "--schema", schema.string(), "--out", out(), "--table",
                                  "one*two*three", "--protect", "cell-key", "--key", key, "--threshold", "1000"});
        if (ended.exit_code == 0) continue;
        ++refused;
        EXPECT_EQ(ended.exit_code, 4);
        EXPECT_THAT(ended.err, HasSubstr("follow from the sums of the table"));
        EXPECT_EQ(slurp(out()), "of an earlier day\n");
    }
    EXPECT_EQ(refused, 1);
}

}  // namespace
}  // namespace cifra::cli
