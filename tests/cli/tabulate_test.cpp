// cifra simulate and cifra tabulate, seen from outside: what is wrong with a register is refused with its place and
// without its values, and nothing is written.
#include "run_program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <thread>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

fs::path const SCHEMA = fs::path(CIFRA_SOURCE_DIR) / "programmes/corett/schema/victims.toml";
std::string const OLD = "of an earlier day\n";

class Tabulate : public testing::Test {
protected:
    void SetUp() override {
        auto name = (fs::temp_directory_path() / "cifra-tabulate-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_root = name;
        ASSERT_EQ(simulate("500", "1", file()).exit_code, 0);
        spill(out(), OLD);
    }
    void TearDown() override {
        std::error_code ignored;
        fs::remove_all(m_root, ignored);
    }

    fs::path root() const { return m_root; }
    fs::path file() const { return m_root / "f.csv"; }
    fs::path out() const { return m_root / "out/counts.csv"; }

    Ended cifra(std::vector<std::string> const& arguments, std::string const& before = "LC_ALL=C.UTF-8") const {
        auto command = before + " " + quoted(CIFRA_PROGRAM);
        for (auto const& argument : arguments) command += " " + quoted(argument);
        return run_shell(command, m_root / "stderr.log");
    }
    Ended simulate(std::string const& records, std::string const& seed, fs::path const& path) const {
        return cifra(
            {"simulate", "--records", records, "--seed", seed, "--schema", SCHEMA.string(), "--out", path.string()});
    }
    std::vector<std::string> arguments(std::vector<std::string> const& more = {}) const {
        std::vector<std::string> all{"tabulate", file().string(), "--schema", SCHEMA.string(), "--out", out().string()};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    /// The program refuses in both languages, in different words, and leaves the earlier counts alone.
    std::string expect_refused(std::vector<std::string> const& all, int exit_code, std::string const& says) const {
        auto const english = cifra(all);
        auto const spanish = cifra(all, "LC_ALL=es_MX.UTF-8");
        EXPECT_EQ(english.exit_code, exit_code) << english.err;
        EXPECT_EQ(spanish.exit_code, exit_code) << spanish.err;
        EXPECT_THAT(english.err, HasSubstr(says));
        EXPECT_THAT(english.err, HasSubstr(";")) << "does not say what to do";
        EXPECT_NE(english.err, spanish.err);
        EXPECT_EQ(english.out, "");
        EXPECT_EQ(slurp(out()), OLD);
        EXPECT_THAT(names_in(out().parent_path()), ElementsAre("counts.csv")) << "something half written lies about";
        return english.err;
    }
    void append(std::string const& line) const { spill(file(), slurp(file()) + line); }
    int lines() const {
        auto const text = slurp(file());
        return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    }
    std::string place(int line) const { return file().string() + ":" + std::to_string(line) + ":"; }

private:
    fs::path m_root;
};

std::string const BLANKS = ",,,,,,,,,,,,,,,,,,";  // after person and case, before the last field

TEST_F(Tabulate, CountsWhatWasSimulated) {
    auto const ended = cifra(arguments({"--length", "2"}));
    EXPECT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_THAT(slurp(out()), HasSubstr("\ncombination,count,rounded_down_to\nyear=2010,"));
    EXPECT_THAT(ended.out, HasSubstr("not protected against differencing"));
    // The file says so itself, in both languages, whoever it is passed on to.
    EXPECT_THAT(slurp(out()), StartsWith("# Method: k-rounding; counts are rounded down to multiples of 10,"));
    EXPECT_THAT(slurp(out()), HasSubstr("\n# Not protected against differencing: "));
    EXPECT_THAT(slurp(out()), HasSubstr("\n# No está protegido contra la diferenciación: "));
    EXPECT_THAT(names_in(out().parent_path()), ElementsAre("counts.csv"));
}

TEST_F(Tabulate, CountsATable) {
    EXPECT_EQ(cifra(arguments({"--table", "age_broad*gender*exploitation"})).exit_code, 0);
    EXPECT_THAT(slurp(out()), HasSubstr("\nage_broad,gender,exploitation,count,rounded_down_to\n_T,_T,_T,4"));
}

TEST_F(Tabulate, GivesTheSameBytesForAnyNumberOfThreads) {
    ASSERT_EQ(simulate("20000", "2", file()).exit_code, 0);
    EXPECT_EQ(cifra(arguments({"--threads", "1", "--length", "2"})).exit_code, 0);
    auto const alone = slurp(out());
    for (std::string const threads : {"2", "3", "16"}) {
        EXPECT_EQ(cifra(arguments({"--threads", threads, "--length", "2"})).exit_code, 0);
        EXPECT_EQ(slurp(out()), alone) << threads;
    }
}

TEST_F(Tabulate, SimulateFollowsItsSeedAndSaysThatNobodyIsReal) {
    auto const first = slurp(file());
    EXPECT_THAT(first, StartsWith("# Made up by cifra simulate, seed 1: nobody in this file is real.\n"));
    EXPECT_EQ(simulate("500", "1", root() / "again.csv").exit_code, 0);
    EXPECT_EQ(slurp(root() / "again.csv"), first);
    EXPECT_EQ(simulate("500", "2", root() / "other.csv").exit_code, 0);
    EXPECT_NE(slurp(root() / "other.csv"), first);
}

TEST_F(Tabulate, AnUnknownCode) {
    append("P99,C99,,,Lucrecia" + BLANKS.substr(2) + "\n");
    auto const says = expect_refused(arguments(), 1, place(lines()) + "11: the column 'gender' holds a value");
    EXPECT_THAT(says, Not(HasSubstr("Lucrecia")));
    EXPECT_THAT(says, Not(HasSubstr("P99")));
}

TEST_F(Tabulate, AnUnknownCodeAmongSeveralValues) {
    append("P99,C99" + BLANKS + ",MEDICAL;CANARY\n");
    auto const says = expect_refused(arguments(), 1, "the column 'service' holds a value");
    EXPECT_THAT(says, Not(HasSubstr("CANARY")));
}

TEST_F(Tabulate, ARecordThatIsTooShortOrTooLong) {
    append("P99,C99\nP98,C98" + BLANKS + ",,,,CANARY\n");
    auto const says =
        expect_refused(arguments(), 1, place(lines() - 1) + "8: the line has 2 fields where the header has 21");
    EXPECT_THAT(says, HasSubstr(place(lines()) + "28: the line has 24 fields"));
    EXPECT_THAT(says, Not(HasSubstr("CANARY")));
}

TEST_F(Tabulate, APersonWithTooManyRecordsIsNamedByTheirFirstLine) {
    std::istringstream text(slurp(file()));
    std::string changed;
    for (std::string line; std::getline(text, line);)
        changed +=
            (line.rfind("P0000", 0) == 0 && line.substr(0, 9) > "P00000003" ? "PX" + line.substr(9) : line) + "\n";
    spill(file(), changed);
    auto const begin = changed.substr(0, changed.find("\nPX,"));
    auto const line = static_cast<int>(std::count(begin.begin(), begin.end(), '\n')) + 2;
    auto const says = expect_refused(arguments(), 1, place(line) + " the person of record ");
    EXPECT_THAT(says, HasSubstr("has too many records that differ"));
    EXPECT_THAT(says, Not(HasSubstr("PX")));
}

TEST_F(Tabulate, AMarkOfWhatIsMissingIsNobody) {
    append("_U,C99" + BLANKS + ",\n");
    expect_refused(arguments(), 1, place(lines()) + "1: the record does not say which person it is about");
}

TEST_F(Tabulate, ValuesMayBeSeparatedBySpaces) {
    auto const schema = root() / "spaces.toml";
    spill(schema,
          "id = \"spaces\"\nname = { en = \"S\", es = \"S\" }\n"
          "[[codelist]]\nid = \"CL\"\nname = { en = \"L\", es = \"L\" }\n"
          "[[codelist.code]]\nid = \"A\"\nlabel = { en = \"A\", es = \"A\" }\n"
          "[[codelist.code]]\nid = \"B\"\nlabel = { en = \"B\", es = \"B\" }\n"
          "[[column]]\nid = \"c\"\ntitle = { en = \"C\", es = \"C\" }\ncodelist = \"CL\"\nseparator = \" \"\n");
    spill(file(), "c\nA B\nB\nA  B\nB \n\"\"\n");
    auto const ended = cifra({"tabulate", file().string(), "--schema", schema.string(), "--out", out().string(),
                              "--threshold", "1", "--table", "c"});
    ASSERT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_THAT(slurp(out()), HasSubstr("_T,5,1\nA,2,1\nB,4,1\n"));
}

TEST_F(Tabulate, AQuotationMarkThatIsNeverClosed) {
    append("P99,\"C99" + BLANKS + ",\n");
    expect_refused(arguments(), 1, place(lines()) + "5: the quotation marks of this field do not match");
}

TEST_F(Tabulate, AFileThatIsNotUtf8) {
    append("P99,C99,\xFF\n");
    expect_refused(arguments(), 1, "UTF-8");
}

TEST_F(Tabulate, AMillionValuesWhereADomainHasAFew) {
    auto text = slurp(file());
    for (int i = 0; i < 1'000'000; ++i) text += "P1,C1,,,,,,V" + std::to_string(i) + ",,,,,,,,,,,,,\n";
    spill(file(), text);
    auto const says = expect_refused(arguments(), 1, "the column 'citizenship' holds a value");
    EXPECT_LE(std::count(says.begin(), says.end(), '\n'), 21);
}

TEST_F(Tabulate, ASchemaThatPromisesWhatTheFileBreaks) {
    auto schema = slurp(SCHEMA);
    auto const lists = fs::path(CIFRA_SOURCE_DIR) / "programmes/corett/codelists.toml";
    schema.replace(schema.find("../codelists.toml"), 17, lists.string());
    auto const other = root() / "other.toml";
    auto const with = [&](std::string const& from, std::string const& to) {
        auto text = schema;
        spill(other, text.replace(text.find(from), from.size(), to));
        return std::vector<std::string>{"tabulate",     file().string(), "--schema",
                                        other.string(), "--out",         out().string()};
    };
    expect_refused(with("highest = 2029", "highest = 2011"), 1, "the column 'year' holds a value");
    expect_refused(with("id = \"gender\"", "id = \"gender\"\nheader = \"sexo\""), 1,
                   "the column 'sexo' of the schema is missing");
    expect_refused(with("separator = \";\"", "separator = \"|\""), 1, "the column 'recruitment' holds a value");
    expect_refused(with("codelist = \"CL_MEMBER\"", "codelist = \"CL_MEMBR\""), 1, "did you mean 'CL_MEMBER'?");
}

TEST_F(Tabulate, MoreMemoryThanAllowed) {
    expect_refused(arguments({"--length", "6"}), 1, "more memory than the 4000 MB allowed");
    expect_refused(arguments({"--memory-limit", "1M"}), 1, "more memory than the 1 MB allowed");
}

TEST_F(Tabulate, AFileThatShrinksWhileItIsRead) {
    auto const whole = root() / "whole.csv";
    ASSERT_EQ(simulate("200000", "3", whole).exit_code, 0);
    bool cut_while_read = false;
    // Cut at several moments, because the reader may be anywhere; a cut before or after it reads proves nothing.
    for (int delay_ms = 4; delay_ms <= 200 && !cut_while_read; delay_ms += 4) {
        fs::copy_file(whole, file(), fs::copy_options::overwrite_existing);
        spill(out(), OLD);
        std::thread cut([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(delay_ms));
            std::error_code ignored;
            fs::resize_file(file(), fs::file_size(whole) / 2, ignored);
        });
        auto const ended = cifra(arguments({"--length", "1"}));
        cut.join();
        if (ended.exit_code == 0) continue;
        EXPECT_EQ(ended.exit_code, 1);
        EXPECT_EQ(slurp(out()), OLD);
        EXPECT_THAT(names_in(out().parent_path()), ElementsAre("counts.csv"));
        cut_while_read = ended.err.find("changed while it was read") != std::string::npos;
    }
    EXPECT_TRUE(cut_while_read) << "the file was never cut while it was read";
}

TEST_F(Tabulate, AnOutputThatIsReadOrCannotBeWritten) {
    auto all = arguments();
    all[5] = file().string();
    auto const before = slurp(file());
    expect_refused(all, 2, "--out names a file that is read");
    EXPECT_EQ(slurp(file()), before);
    auto const schema = root() / "s.toml";
    fs::copy_file(SCHEMA, schema);
    // The code lists that a schema names are read as well, however they are called.
    auto const lists = root() / "codelists.toml";
    fs::copy_file(SCHEMA.parent_path() / "../codelists.toml", lists);
    auto text = slurp(schema);
    spill(schema, text.replace(text.find("../codelists.toml"), 17, "./codelists.toml"));
    auto const kept = slurp(lists);
    fs::create_hard_link(lists, root() / "link.toml");
    for (auto const* const name : {"s.toml", "codelists.toml", "link.toml"}) {
        auto const over = (root() / name).string();
        expect_refused({"simulate", "--records", "1", "--schema", schema.string(), "--out", over}, 2,
                       "--out names a file that is read");
        expect_refused({"tabulate", file().string(), "--schema", schema.string(), "--out", over}, 2,
                       "--out names a file that is read");
        EXPECT_EQ(slurp(lists), kept);
    }
    auto const same = (root() / "account.csv").string();
    expect_refused({"tabulate", file().string(), "--schema", schema.string(), "--out", same, "--account",
                    (root() / "./account.csv").string(), "--protect", "suppression", "--table", "gender"},
                   2, "--account and --out name the same file");
    all[5] = (root() / "nowhere/counts.csv").string();
    expect_refused(all, 1, "it cannot be written");
}

TEST_F(Tabulate, SettingsOutOfRange) {
    for (auto const& more : {std::vector<std::string>{"--length", "0"},
                             {"--length", "7"},
                             {"--threshold", "0"},
                             {"--threads", "-1"},
                             {"--threads", "5000"},
                             {"--memory-limit", "much"},
                             {"--memory-limit", "4T"},
                             {"--memory-limit", "0M"},
                             {"--table", "colour"},
                             {"--length", "three"}})
        expect_refused(arguments(more), 2, more.front());
    expect_refused(arguments({"--table", "gendr"}), 2, "did you mean 'gender'?");
}

TEST_F(Tabulate, RecordsAreEitherInAFileOrInDatabases) {
    std::string const url = "postgresql://nobody:sesame@127.0.0.1:1/none";
    std::vector<std::string> const rest{"--schema", SCHEMA.string(), "--out", out().string()};
    auto const with = [&](std::vector<std::string> all) {
        all.insert(all.begin(), "tabulate");
        all.insert(all.end(), rest.begin(), rest.end());
        return all;
    };
    expect_refused(with({}), 2, "either in a file or in databases");
    expect_refused(with({file().string(), "--database", url, "--source-table", "t"}), 2, "either in a file or");
    expect_refused(with({"--database", url}), 2, "--database needs --source-table");
    for (std::string const option : {"--move-rows", "--persons-apart"})
        expect_refused(arguments({option}), 2, "are for records in databases");
    expect_refused(arguments({"--source-table", "t"}), 2, "are for records in databases");
    for (std::string const seconds : {"0", "-1", "604801"})
        expect_refused(with({"--database", url, "--source-table", "t", "--shard-timeout", seconds}), 2,
                       "--shard-timeout");
    expect_refused(with({"--database", "postgresql://a:b/c@d", "--source-table", "t"}), 2, "not well-formed");
    expect_refused(with({"--database", url, "--source-table", "a..b"}), 2, "a name of a table or column");
}

TEST_F(Tabulate, ADatabaseThatCannotBeReachedIsNamedWithoutItsPassword) {
    auto const says = expect_refused({"tabulate", "--database", "postgresql://nobody:sesame@127.0.0.1:1/none",
                                      "--source-table", "t", "--schema", SCHEMA.string(), "--out", out().string()},
                                     1, "postgresql://nobody@127.0.0.1:1/none: the database cannot be opened");
    EXPECT_THAT(says, Not(HasSubstr("sesame")));
}

TEST_F(Tabulate, ACubeOfDatabasesThatIsLargerThanAllowedIsRefusedBeforeTheyAreAsked) {
    expect_refused({"tabulate", "--database", "postgresql://127.0.0.1:1/none", "--source-table", "t", "--length", "4",
                    "--memory-limit", "1M", "--schema", SCHEMA.string(), "--out", out().string()},
                   1, "more memory than the 1 MB allowed");
}

TEST_F(Tabulate, FilesThatAreNotThere) {
    auto all = arguments();
    all[1] = "nowhere.csv";
    expect_refused(all, 1, "nowhere.csv");
    all = arguments();
    all[3] = "nowhere.toml";
    expect_refused(all, 1, "nowhere.toml");
}

}  // namespace
}  // namespace cifra::cli
