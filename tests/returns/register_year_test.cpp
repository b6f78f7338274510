#include "coalition.hpp"

#include "base/csv.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <unistd.h>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace cifra::returns {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr int AREAS = 9;
constexpr char const* YEAR = "2020";
constexpr char const* IDENTIFIED = "DF_IDENTIFICATION/A.CORETT.VICTIMS_IDENTIFIED._T._T._T._T._T._T.2020";
constexpr char const* ASSISTED = "DF_ASSISTANCE/A.CORETT.VICTIMS_ASSISTED._T._T._T._T.2020";

class RegisterYear : public Coalition {
protected:
    static std::string schema() { return std::string(CIFRA_SOURCE_DIR) + "/programmes/corett/schema/victims.toml"; }
    std::string mapping() const { return (workspace() / "programme/registers/victims.toml").string(); }

    /// A register of nobody, of one area; of the year, or of all years.
    fs::path made_up(int number, int records, bool of_year = true) const {
        auto const path = file(area(number) + ".csv");
        std::vector<std::string> words = {
            "simulate", "--records", std::to_string(records), "--seed", std::to_string(number + 1), "--schema",
            schema(),   "--out",     path.string(),           "--set",  "ref_area=" + area(number)};
        if (of_year) words.insert(words.end(), {"--set", "year=" + std::string(YEAR)});
        done(words);
        return path;
    }

    std::vector<std::string> counting(int number, std::vector<std::string> const& more = {}) const {
        std::vector<std::string> words = {"count",
                                          workspace().string(),
                                          file(area(number) + ".csv").string(),
                                          "--mapping",
                                          mapping(),
                                          "--area",
                                          area(number),
                                          "--year",
                                          YEAR,
                                          "--lang",
                                          "en"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }

    /// Persons in a cell, as `cifra tabulate` counts them.
    std::int64_t tabulated(int number, std::string const& table, std::vector<std::string> const& codes) const {
        auto const out = file("table.csv");
        done({"tabulate", file(area(number) + ".csv").string(), "--schema", schema(), "--out", out.string(), "--table",
              table, "--threshold", "1"});
        auto const text = cli::slurp(out);
        // Lines with # before the header are for people.
        auto const records =
            base::parse_csv(text.substr(text.find("\n" + table.substr(0, table.find('*'))) + 1), "t").value();
        for (auto const& record : records)
            if (std::equal(codes.begin(), codes.end(), record.fields.begin()))
                return std::atoll(record.fields[codes.size()].c_str());
        return 0;
    }

    /// A folder with all that the workspace keeps, in the clear.
    fs::path everything_kept() const {
        if (GetParam() == db::Engine::sqlite) return workspace();
        std::string const server = std::getenv("CIFRA_TEST_POSTGRES");
        auto const url = server.substr(0, server.rfind('/') + 1) + "year_" + std::to_string(::getpid()) + "_workspace";
        fs::create_directory(file("dump"));
        auto const dumped =
            cli::run_shell("pg_dump -f " + cli::quoted((file("dump") / "all.sql").string()) + " " + cli::quoted(url),
                           file("pg_dump.log"));
        EXPECT_EQ(dumped.exit_code, 0) << dumped.err;
        return file("dump");
    }

    nlohmann::json figure(std::string const& bundle, std::string const& cell) const {
        auto const all = nlohmann::json::parse(cli::slurp(file(bundle) / "lineage.json"));
        for (auto const& figure : all.at("figures"))
            if (figure.at("cell") == cell) return figure;
        return nullptr;
    }
};

/// True when a file below the folder holds the text.
bool any_file_holds(fs::path const& folder, std::string const& text) {
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && cli::slurp(entry.path()).find(text) != std::string::npos) return true;
    return false;
}

/// As PostgreSQL writes bytes.
std::string hex_of(std::string const& text) {
    std::string hex;
    for (unsigned char const c : text) hex += fmt::format("{:02x}", c);
    return hex;
}

TEST_P(RegisterYear, LeadsFromNineRegistersToAnEdition) {
    std::int64_t identified = 0;
    for (int number = 0; number < AREAS; ++number) {
        // So large that no cell is below the threshold.
        made_up(number, 8000 + 1000 * number);
        EXPECT_THAT(done(counting(number)), HasSubstr("Handed in, counted from the register: return " + area(number)));
        identified += tabulated(number, "trafficking_status", {"ACTUAL"});
    }
    done({"review", workspace().string(), area(4), YEAR});
    done({"accept", workspace().string(), "all", YEAR});
    done({"consolidate", workspace().string(), "--year", YEAR});
    done({"publish", workspace().string(), "--year", YEAR, "--out", file("bundle").string(), "--no-png"});

    EXPECT_GT(identified, 10000);
    EXPECT_EQ(figure("bundle", IDENTIFIED).at("value"), identified);
    EXPECT_EQ(figure("bundle", IDENTIFIED).at("coverage").size(), 9);
    auto const assisted = figure("bundle", ASSISTED);
    EXPECT_EQ(assisted.at("parts").size(), 9);
    for (auto const& part : assisted.at("parts"))
        EXPECT_THAT(part.at("origin").get<std::string>(), testing::MatchesRegex("([A-Z]+)/2020/1/([A-Z]+)\\.csv"));
    auto const of_area = "DF_ASSISTANCE/A." + area(2) + ".VICTIMS_ASSISTED._T._T._T._T.2020";
    EXPECT_EQ(figure("bundle", of_area).at("rule"), "counted_from_register");
    // What it says of single registers stays with the return.
    EXPECT_FALSE(any_file_holds(file("bundle"), "without a value that puts them"));
    done({"verify", file("bundle").string()});
    done({"check", file("bundle").string()});
    EXPECT_THAT(done({"trail", workspace().string(), "--verify"}), HasSubstr("The trail holds"));
}

TEST_P(RegisterYear, SmallRegistersArePublishedBehindFurtherWithheldCells) {
    for (int number = 0; number < AREAS; ++number) {
        made_up(number, 300 + 100 * number);
        done(counting(number));
    }
    done({"accept", workspace().string(), "all", YEAR});
    done({"consolidate", workspace().string(), "--year", YEAR});
    done({"publish", workspace().string(), "--year", YEAR, "--out", file("bundle").string(), "--no-png"});
    done({"attack", file("bundle").string()});
    done({"verify", file("bundle").string()});
    done({"check", file("bundle").string()});
    // The same again is the same, though what was withheld for others' sake is now withheld because it was before.
    done({"publish", workspace().string(), "--year", YEAR, "--out", file("bundle").string(), "--no-png"});
    done({"attack", file("bundle").string()});
    // The data protection officer has a report of it; the public has the other one.
    EXPECT_TRUE(fs::exists(workspace() / "protection"));
    EXPECT_TRUE(fs::exists(file("bundle") / "protection.en.html"));
}

TEST_P(RegisterYear, KeepsNothingOfARegisterButItsFigures) {
    auto const path = made_up(3, 2000);
    auto const person = "P00000017";
    ASSERT_THAT(cli::slurp(path), HasSubstr(person));
    done(counting(3));
    auto const dump = everything_kept();
    EXPECT_FALSE(any_file_holds(dump, person));
    EXPECT_FALSE(any_file_holds(dump, hex_of(person)));
    // What is kept is found: the register's name, and in PostgreSQL's bytes the file of figures.
    EXPECT_TRUE(any_file_holds(dump, path.filename().string()));
    auto const kept = "# register / registro: " + path.filename().string();
    EXPECT_TRUE(any_file_holds(dump, kept) || any_file_holds(dump, hex_of(kept)));
    // The search finds what is there.
    cli::spill(file("kept") / "register.csv", cli::slurp(path));
    EXPECT_TRUE(any_file_holds(file("kept"), person));
}

TEST_P(RegisterYear, TheSameRegisterIsTheSameVersionAndACorrectedOneTheNext) {
    made_up(3, 2000);
    EXPECT_THAT(done(counting(3, {"--draft"})), HasSubstr("Kept a draft"));
    EXPECT_THAT(done(counting(3)), HasSubstr(area(3) + "/2020/1"));
    EXPECT_THAT(done(counting(3)), HasSubstr(area(3) + "/2020/1"));
    done({"send-back", workspace().string(), area(3), YEAR, "--reason", "Faltan registros"});
    made_up(3, 2100);
    EXPECT_THAT(done(counting(3)), HasSubstr(area(3) + "/2020/2"));
    EXPECT_THAT(done({"diff", workspace().string(), area(3), YEAR, "1", "2"}), HasSubstr("Victims assisted"));
}

TEST_P(RegisterYear, AYearWithoutRecordsIsRefusedAndNothingIsKept) {
    made_up(3, 2000);
    auto words = counting(3);
    words[8] = "2015";
    EXPECT_THAT(done(words, 1), AllOf(HasSubstr("has no record of"), HasSubstr("write zeros into the template")));
    words[8] = "1999";
    EXPECT_THAT(done(words, 1), HasSubstr("cannot hold 1999"));
    words = counting(3);
    words[6] = "GUAT";
    EXPECT_THAT(done(words, 2), HasSubstr("there is no area 'GUAT'"));
    EXPECT_THAT(done({"status", workspace().string(), "--year", YEAR}), Not(HasSubstr("submitted")));
}

TEST_P(RegisterYear, ARegisterOfManyYearsGivesEachItsOwn) {
    made_up(3, 12000, false);
    EXPECT_THAT(done(counting(3)), HasSubstr("Records without a value in the column"));
    auto const counted = tabulated(3, "year*trafficking_status", {YEAR, "ACTUAL"});
    ASSERT_GT(counted, 20);
    EXPECT_THAT(done(counting(3, {"--out", file("out.csv").string()})), HasSubstr("it is not handed in"));
    EXPECT_THAT(cli::slurp(file("out.csv")),
                HasSubstr("VICTIMS_IDENTIFIED,_T,_T,_T,_T,_T,_T,,,,,,,,,,,2020," + std::to_string(counted) + ",A"));
}

TEST_P(RegisterYear, NothingThatTheCountingReadsIsWrittenOver) {
    made_up(3, 200);
    for (auto const& read : {file(area(3) + ".csv"), fs::path(mapping()), workspace() / "programme/schema/victims.toml",
                             workspace() / "programme/codelists.toml"}) {
        auto const before = cli::slurp(read);
        ASSERT_NE(before, "") << read;
        EXPECT_THAT(done(counting(3, {"--out", read.string()}), 2), HasSubstr("--out names a file that is read"));
        EXPECT_EQ(cli::slurp(read), before);
    }
}

TEST_P(RegisterYear, AnAreaThatSignsSignsWhatWasCounted) {
    made_up(3, 2000);
    auto const key = file("area.key").string();
    done({"keygen", "--out", key, "--no-password"});
    done({"pin-key", workspace().string(), area(3), key + ".pub"});
    EXPECT_THAT(done(counting(3), 1), HasSubstr("--out"));
    auto const out = file("returned.csv").string();
    done(counting(3, {"--out", out}));
    done({"sign", "--key", key, "--return-area", area(3), "--year", YEAR, "--time", "2021-03-01T12:00:00Z", "--schema",
          programme().id + "-" + programme().version, "--seq", "1", out});
    EXPECT_THAT(done({"submit", workspace().string(), out, "--lang", "en"}), HasSubstr("Handed in: return " + area(3)));
}

INSTANTIATE_TEST_SUITE_P(Both, RegisterYear, testing::Values(db::Engine::sqlite, db::Engine::postgres),
                         [](auto const& tested) { return tested.param == db::Engine::sqlite ? "Sqlite" : "Postgres"; });

}  // namespace
}  // namespace cifra::returns
