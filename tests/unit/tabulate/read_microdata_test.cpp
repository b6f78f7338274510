#include "tabulate/read_microdata.hpp"

#include "base/csv.hpp"
#include "base/problems.hpp"
#include "base/random.hpp"
#include "practice_schema.hpp"
#include "tabulate/record_file.hpp"
#include "temporary_file.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

std::string const HEADER = "who,case no.,colour,tool,age,note\n";

std::vector<CountedColumn> everything(programme::RecordSchema const& schema) {
    std::vector<CountedColumn> wanted;
    for (std::size_t column = 0; column < schema.columns.size(); ++column)
        if (schema.columns[column].counted())
            for (auto const& counted : counted_columns(schema, column)) wanted.push_back(counted);
    for (std::size_t i = 0; i < schema.hierarchies.size(); ++i) wanted.push_back({schema.hierarchies[i].column, i, {}});
    return wanted;
}

base::Result<Microdata> read(std::string const& text, ReadSettings const& settings = {}) {
    TemporaryFile const file(text);
    auto const schema = practice_schema();
    return read_microdata(file.path(), schema, everything(schema), settings);
}

std::vector<std::uint32_t> codes_of(Microdata const& microdata, std::size_t record) {
    std::vector<std::uint32_t> codes;
    for (auto const& column : microdata.records.columns) codes.push_back(column.at(record));
    return codes;
}

/// Where and what, of each problem.
std::vector<std::string> problems_of(std::string const& text) {
    auto const refused = read(text);
    EXPECT_FALSE(refused.has_value());
    std::vector<std::string> problems;
    if (refused) return problems;
    auto const add = [&](base::Error const& error) {
        problems.push_back(std::to_string(error.where.line) + ":" + std::to_string(error.where.column) + " " +
                           error.message.en);
    };
    add(refused.error());
    for (auto const& other : refused.error().also) add(other);
    return problems;
}

TEST(ReadMicrodata, CodesWhatTheSchemaSays) {
    auto const read_back = read("\xEF\xBB\xBF# nobody is real\n" + HEADER +
                                "p1,c1,RED,SAW;FILE,17,\"a \"\"note\"\", with\nlines\"\r\n"
                                "\n"
                                "p2,c1,A_COLOUR_WITH_A_LONG_NAME,,18,\n"
                                "p3,,?,\"AXE\",_U,x\n"
                                "p1,c2,_U,AXE;SAW;AXE,299,");
    ASSERT_TRUE(read_back.has_value()) << to_string(read_back.error(), base::Language::en);
    ASSERT_EQ(read_back->records.records(), 4U);
    // colour, saw, axe, file, age, age group, warmth
    EXPECT_EQ(codes_of(*read_back, 0), (std::vector<std::uint32_t>{1, 1, 0, 1, 18, 1, 1}));
    EXPECT_EQ(codes_of(*read_back, 1), (std::vector<std::uint32_t>{2, 0, 0, 0, 19, 2, 1}));
    EXPECT_EQ(codes_of(*read_back, 2), (std::vector<std::uint32_t>{0, 0, 1, 0, 0, 0, 0}));
    EXPECT_EQ(codes_of(*read_back, 3), (std::vector<std::uint32_t>{0, 1, 1, 0, 300, 0, 0}));
    EXPECT_EQ(read_back->persons[0], read_back->persons[3]);
    EXPECT_NE(read_back->persons[0], read_back->persons[1]);
}

TEST(ReadMicrodata, FindsTheColumnsInAnyOrder) {
    auto const read_back = read("note,age,tool,colour,who,case no.\n,5,AXE,BLUE,p1,\n");
    ASSERT_TRUE(read_back.has_value());
    EXPECT_EQ(codes_of(*read_back, 0), (std::vector<std::uint32_t>{3, 0, 1, 0, 6, 1, 0}));
}

TEST(ReadMicrodata, NamesTheLineAndColumnOfAValueOutsideItsDomainAndNotTheValue) {
    EXPECT_EQ(problems_of(HEADER + "p1,c1,GREEN,SAW,1,\np2,c1,RED,SAW;HAMMER,300,ñ\n"),
              (std::vector<std::string>{"2:7 the column 'colour' holds a value that its domain does not have",
                                        "3:11 the column 'tool' holds a value that its domain does not have",
                                        "3:22 the column 'age' holds a value that its domain does not have"}));
    for (auto const& text : {HEADER + "p1,c1,GREEN,SAW,1,\n", HEADER + "p1,c1,\"GREEN\",SAW,1,\n"}) {
        auto const refused = read(text);
        ASSERT_FALSE(refused.has_value());
        for (auto const language : base::LANGUAGES)
            EXPECT_THAT(to_string(refused.error(), language), Not(HasSubstr("GREEN")));
    }
}

TEST(ReadMicrodata, NumbersAreWrittenInOneWay) {
    for (std::string const number : {"007", "+7", "7.0", " 7", "-1", "300"})
        EXPECT_THAT(problems_of(HEADER + "p,c,RED,SAW," + number + ",\n"), SizeIs(1)) << number;
}

TEST(ReadMicrodata, NamesRecordsOfAnotherWidth) {
    EXPECT_EQ(problems_of(HEADER + "p,c,RED,SAW,1,\np,c,RED\np,c,RED,SAW,1,a,b\n"),
              (std::vector<std::string>{"3:8 the line has 3 fields where the header has 6",
                                        "4:17 the line has 7 fields where the header has 6"}));
}

TEST(ReadMicrodata, RefusesQuotationMarksThatDoNotMatch) {
    std::string const says = " the quotation marks of this field do not match";
    EXPECT_EQ(problems_of(HEADER + "p,c,RED,SAW,1,a\"b\n"), std::vector<std::string>{"2:15" + says});
    EXPECT_EQ(problems_of(HEADER + "p,c,RED,SAW,1,\np,c,\"RED\"x,SAW,1,\n"), std::vector<std::string>{"3:5" + says});
    EXPECT_EQ(problems_of(HEADER + "p,c,RED,SAW,1,\"never\nclosed\n"), std::vector<std::string>{"2:15" + says});
}

TEST(ReadMicrodata, RefusesWhatIsNotUtf8) {
    EXPECT_EQ(problems_of(HEADER + "p,c,RED,SAW,1,a\xFFz\n"),
              std::vector<std::string>{"2:16 the file is not UTF-8 here"});
}

TEST(ReadMicrodata, SaysThatUtf16IsNotUtf8AndNotThatColumnsAreMissing) {
    for (bool const little : {true, false})
        for (std::string const mark : {"", little ? "\xFF\xFE" : "\xFE\xFF"}) {
            auto text = mark;
            for (char const c : HEADER + "p,c,RED,SAW,1,\n")
                text += little ? std::string{c, '\0'} : std::string{'\0', c};
            auto const problems = problems_of(text);
            ASSERT_THAT(problems, SizeIs(1));
            EXPECT_THAT(problems.front(), HasSubstr(" the file is not UTF-8: its first line holds bytes of another"));
        }
}

TEST(ReadMicrodata, RefusesARecordOfNobody) {
    // "_U" is a mark of what is missing in every column: nobody is called so.
    for (std::string const nobody : {"", "_U", "\"_U\""})
        EXPECT_EQ(problems_of(HEADER + nobody + ",c,RED,SAW,1,\n"),
                  std::vector<std::string>{"2:1 the record does not say which person it is about"});
    EXPECT_TRUE(read(HEADER + "_Ur,c,RED,SAW,1,\n?,c,RED,SAW,1,\n")) << "these are names; ? is a mark of the colour";
}

TEST(ReadMicrodata, NamesTheRangeOfNumbersAndTheListOfCodes) {
    auto const advice = [](std::string const& record) {
        auto const refused = read(HEADER + record);
        return refused ? std::string() : refused.error().what_to_do.en;
    };
    EXPECT_THAT(advice("p,c,RED,SAW,300,\n"), HasSubstr("whole numbers from 0 to 299"));
    EXPECT_THAT(advice("p,c,GREEN,SAW,3,\n"), HasSubstr("add the code to the schema"));
}

TEST(ReadMicrodata, KnowsTheLineOfARecord) {
    std::string text = "# nobody is real\n" + HEADER + "p1,c,RED,SAW,1,\"two\nlines\"\n\np2,c,RED,SAW,1,\n";
    constexpr std::size_t MANY = 40'000;  // More than a piece.
    for (std::size_t i = 0; i < MANY; ++i) text += "p3,c,BLUE,AXE,2,note\n";
    TemporaryFile const file(text);
    auto const schema = practice_schema();
    auto const microdata = read_microdata(file.path(), schema, everything(schema), {});
    ASSERT_TRUE(microdata.has_value());
    EXPECT_EQ(microdata->line_of(0), 3);
    EXPECT_EQ(microdata->line_of(1), 6);
    EXPECT_EQ(microdata->line_of(2), 7);
    EXPECT_EQ(microdata->line_of(MANY + 1), static_cast<int>(MANY) + 6);
    EXPECT_EQ(microdata->line_of(MANY + 2), 0);
}

TEST(ReadMicrodata, RefusesAHeaderThatTheSchemaDoesNotHave) {
    EXPECT_EQ(problems_of("who,case no.,color,tool,age,note\n"),
              (std::vector<std::string>{"1:0 the column 'colour' of the schema is missing",
                                        "1:14 the schema has no column of the name that the header gives in field 3"}));
    EXPECT_EQ(problems_of("who,who,case no.,colour,tool,age,note\n"),
              std::vector<std::string>{"1:5 the column 'who' stands twice"});
    auto const advice_for = [](std::string const& header) {
        auto const refused = read(header);
        return refused ? std::string() : to_string(refused.error(), base::Language::en);
    };
    EXPECT_THAT(advice_for("who,case no.,color,tool,age,note\n"), HasSubstr("did you mean 'colour'?"));
    EXPECT_THAT(advice_for("who,case no.,colour,tool,tools,age,note\n"), Not(HasSubstr("did you mean")))
        << "the file has it already";
    EXPECT_THAT(advice_for("who,case no.,colour,tools,tool,age,note\n"), Not(HasSubstr("did you mean")));
    EXPECT_EQ(problems_of(""), std::vector<std::string>{"0:0 the file is empty"});
}

TEST(ReadMicrodata, AFileWithoutAHeaderDoesNotShowItsFirstRecord) {
    auto const refused = read("Maravilla,c1,RED,SAW,1,secret\n");
    ASSERT_FALSE(refused.has_value());
    for (auto const language : base::LANGUAGES) {
        EXPECT_THAT(to_string(refused.error(), language), Not(HasSubstr("Maravilla")));
        EXPECT_THAT(to_string(refused.error(), language), Not(HasSubstr("secret")));
    }
}

TEST(ReadMicrodata, AMillionValuesWhereAFewBelongAreTwentyProblemsAndMore) {
    std::string text = HEADER;
    for (int i = 0; i < 1'000'000; ++i) text += "p,c,V" + std::to_string(i) + ",,,\n";
    EXPECT_THAT(problems_of(text), SizeIs(base::Problems::LIMIT + 1));
}

TEST(ReadMicrodata, TakesNoMoreMemoryThanAllowed) {
    std::string text = HEADER;
    for (int i = 0; i < 20000; ++i) text += "p" + std::to_string(i) + ",c,RED,SAW,1,\n";
    auto const refused = read(text, {1, 100'000});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, base::ErrorCode::io);
    EXPECT_THAT(refused.error().what_to_do.en, HasSubstr("--memory-limit"));
    EXPECT_TRUE(read(text, {1, 10'000'000}).has_value());
}

/// A random register, its text and its codes.
struct RandomRegister {
    std::string text = HEADER;
    std::vector<std::vector<std::uint32_t>> codes;
};

RandomRegister random_register(base::Random& random, int records) {
    static std::vector<std::string> const COLOURS{"", "RED", "A_COLOUR_WITH_A_LONG_NAME", "BLUE"};
    static std::vector<std::string> const NOTES{"", "a", "\"", ",\n", "\xC3\xB1\r\n", "x\"y,z"};
    static std::vector<std::string> const TOOLS{"SAW", "AXE", "FILE"};
    RandomRegister made;
    for (int i = 0; i < records; ++i) {
        auto const colour = static_cast<std::uint32_t>(random.between(0, 3));
        auto const age = static_cast<std::uint32_t>(random.between(0, 300));
        std::vector<std::uint32_t> codes{colour};
        std::string tools;
        for (auto const& tool : TOOLS) {
            codes.push_back(static_cast<std::uint32_t>(random.between(0, 1)));
            if (codes.back() == 1) tools += (tools.empty() ? "" : ";") + tool;
        }
        codes.push_back(age);
        codes.push_back(age == 0 || age == 300 ? 0 : age <= 18 ? 1 : 2);
        codes.push_back(colour == 1 || colour == 2 ? 1 : 0);
        auto const note = NOTES[static_cast<std::size_t>(random.between(0, 5))];
        made.text += base::csv_line({"p" + std::to_string(random.between(0, 50)), "c", COLOURS[colour], tools,
                                     age == 0 ? "" : std::to_string(age - 1), note});
        made.codes.push_back(std::move(codes));
    }
    return made;
}

TEST(ReadMicrodata, TellsHowMuchOfAFileIsReadAndForgoesTheWholeWhereNobodyKnowsIt) {
    auto const text = HEADER + "p1,c1,RED,SAW,17,\n";
    std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
    ReadSettings settings;
    settings.progress = [&](std::uint64_t done, std::uint64_t of) { told.emplace_back(done, of); };
    ASSERT_TRUE(read(text, settings).has_value());
    TemporaryFile const written(text);
    auto const schema = practice_schema();
    auto file = RecordFile::open(written.path(), schema.comment);
    ASSERT_TRUE(file.has_value());
    ASSERT_TRUE(read_microdata([&] { return file->next(); }, "elsewhere", schema, everything(schema), settings));
    std::uint64_t const size = text.size();
    EXPECT_THAT(told, testing::ElementsAre(testing::Pair(size, size), testing::Pair(size, 0U)));
}

TEST(ReadMicrodata, ReadsBackWhatWasWritten) {
    base::Random random(8);
    for (int const records : {0, 1, 50, 30000})
        for (int const threads : {1, 2, 5}) {
            auto const made = random_register(random, records);
            auto const read_back = read(made.text, {threads, 0});
            ASSERT_TRUE(read_back.has_value()) << to_string(read_back.error(), base::Language::en);
            ASSERT_EQ(read_back->records.records(), made.codes.size());
            for (std::size_t i = 0; i < made.codes.size(); ++i) ASSERT_EQ(codes_of(*read_back, i), made.codes[i]) << i;
        }
}

TEST(ReadMicrodata, SaysTheSameForAnyNumberOfThreads) {
    base::Random random(9);
    auto text = random_register(random, 60000).text;
    ASSERT_GT(text.size(), 4 * RecordFile::PIECE_BYTES);
    text.insert(text.find('\n', text.size() / 2) + 1, "p,c,GREEN,,,\n");
    text.insert(text.find('\n', text.size() * 3 / 4) + 1, "p,c\n");
    TemporaryFile const file(text);
    auto const schema = practice_schema();
    auto const alone = read_microdata(file.path(), schema, everything(schema), {1, 0});
    ASSERT_FALSE(alone.has_value());
    for (int i = 0; i < 10; ++i) {
        auto const together = read_microdata(file.path(), schema, everything(schema), {4, 0});
        ASSERT_FALSE(together.has_value());
        EXPECT_EQ(to_string(together.error(), base::Language::en), to_string(alone.error(), base::Language::en));
    }
}

}  // namespace
}  // namespace cifra::tabulate
