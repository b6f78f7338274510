#include "collect/sdmx_stream.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "triad_template.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

std::string const HEADER =
    "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,GENDER,LIFE_STAGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS[],"
    "CONF_STATUS,MISSING_REASON,CURRENCY_CODE,COMMENT_OBS[en;es]\n";

/// \param key  "XAA,PEOPLE_FOUND,W,GROWN,2021"
std::string row(std::string const& key, std::string const& rest = "7,A,F,,,") {
    return "dataflow,TRIAD:DF_FOUND(1.2.0),I,A," + key + "," + rest + "\n";
}

class SdmxStreaming : public testing::Test {
protected:
    std::filesystem::path path() const { return m_folder.path() / "all.csv"; }
    void spill(std::string const& text) const { ASSERT_TRUE(base::write_file(path(), text)); }

    std::string problems(std::string const& text, base::Language language = base::Language::en) const {
        spill(text);
        auto const survey = survey_sdmx(triad(), path());
        return survey ? std::string() : base::to_string(survey.error(), language);
    }

    /// Surveys a file, changes it and reads on. \returns what the second reading says
    std::string changed(std::string const& before, std::string const& after) const {
        spill(before);
        auto const survey = survey_sdmx(triad(), path());
        EXPECT_TRUE(survey) << base::to_string(survey.error(), base::Language::en);
        spill(after);
        auto figures = SdmxFigures::open(triad(), *survey);
        if (!figures) return base::to_string(figures.error(), base::Language::en);
        restricted::Observation figure;
        while (true) {
            auto const more = figures->next(figure);
            if (!more) return base::to_string(more.error(), base::Language::en);
            if (!*more) return {};
        }
    }

private:
    base::TemporaryFolder m_folder;
};

TEST_F(SdmxStreaming, ReadsFiguresOfSeveralAreasAndYearsInTheOrderOfTheFile) {
    auto const text = HEADER + row("XBB,PEOPLE_FOUND,W,GROWN,2021") +
                      row("XAA,PEOPLE_FOUND,_T,_T,2020", "12,P;U,F,,,") +
                      row("XAA,PEOPLE_FOUND,_T,_T,2021", ",O,F,not_reported,,en:No data;es:Sin datos") +
                      row("XBB,PEOPLE_FOUND,_T,_T,2021");
    spill(text);
    auto const survey = survey_sdmx(triad(), path());
    ASSERT_TRUE(survey) << base::to_string(survey.error(), base::Language::en);
    EXPECT_EQ(survey->rows, 4);
    EXPECT_EQ(survey->file_name, "all.csv");
    EXPECT_EQ(survey->file_sha256, base::sha256_hex(text));
    EXPECT_THAT(survey->returns, ElementsAre(Pair("XAA", "2020"), Pair("XAA", "2021"), Pair("XBB", "2021")));

    auto figures = SdmxFigures::open(triad(), *survey);
    ASSERT_TRUE(figures);
    std::vector<restricted::Observation> read;
    for (restricted::Observation figure; figures->next(figure).value();) read.push_back(figure);
    ASSERT_EQ(read.size(), 4U);
    EXPECT_EQ(to_string(read[0].key), "DF_FOUND/A.XBB.PEOPLE_FOUND.W.GROWN.2021");
    EXPECT_EQ(read[0].obs_value, (base::Decimal{7, 0}));
    EXPECT_EQ(read[0].where, (base::Where{"all.csv", 2, 0}));
    EXPECT_EQ(read[1].obs_status, "PU");
    EXPECT_EQ(read[2].obs_value, std::nullopt);
    EXPECT_EQ(read[2].missing_reason, programme::MissingReason::not_reported);
    EXPECT_EQ(read[2].comment, (base::LocalText{"No data", "Sin datos"}));
    // Nothing of the row before is left.
    EXPECT_EQ(read[3].comment, base::LocalText());
    EXPECT_EQ(read[3].missing_reason, std::nullopt);
    EXPECT_EQ(read[3].obs_status, "A");
}

TEST_F(SdmxStreaming, NamesEveryWrongRowWithLineAndColumnAndNoValue) {
    auto const said = problems(HEADER + row("XAA,PEOPLE_FOUND,_T,_T,2021") + row("XAB,PEOPLE_FOUND,W,GROWN,2021") +
                               row("XAA,PEOPLE_FOUND,W,GROWM,2021") + row("XAA,PEOPLE_FOUND,W,GROWN,21", "931,A,F,,,") +
                               row("XAA,PEOPLE_FOUND,M,GROWN,2021", "9x31,A,F,,,") + "1,2\n" +
                               row("XAA,PEOPLE_FOUND,M,YOUNG,2021", "7,A,F,,,no language"));
    EXPECT_THAT(said, AllOf(HasSubstr("all.csv:3:5: the code in REF_AREA is none of its list; did you mean 'XAA'?"),
                            HasSubstr("all.csv:4:8: the code in LIFE_STAGE is none of its list; did you mean 'GROWN'?"),
                            HasSubstr("all.csv:5:9: TIME_PERIOD is no year"),
                            HasSubstr("all.csv:6:10: OBS_VALUE is not a plain number"),
                            HasSubstr("all.csv:7: the line has 2 fields where the header has 15"),
                            HasSubstr("all.csv:8:15: the field COMMENT_OBS is not written in two languages")));
    EXPECT_THAT(said, AllOf(Not(HasSubstr("931")), Not(HasSubstr("9x31")), Not(HasSubstr("all.csv:2"))));
    EXPECT_THAT(problems(HEADER + row("XAA,PEOPLE_FOUND,_T,_T,x"), base::Language::es),
                HasSubstr("TIME_PERIOD no es un año; escriba sus cuatro dígitos"));
}

TEST_F(SdmxStreaming, NamesNoMoreProblemsThanAPersonCanRead) {
    auto text = HEADER;
    for (int i = 0; i < 500; ++i) text += row("XAA,PEOPLE_FOUND,W,GROWN,year");
    auto const said = problems(text);
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), static_cast<std::ptrdiff_t>(base::Problems::LIMIT) + 1);
    EXPECT_THAT(said, HasSubstr("there may be more"));
}

TEST_F(SdmxStreaming, HoldsTheHeaderToTheDataflowsOfItsRows) {
    EXPECT_THAT(problems("STRUCTURE,STRUCTURE_ID,ACTION,FREQ\ndataflow,TRIAD:DF_FOUND(1.2.0),I,A\n"),
                HasSubstr("all.csv:1: the column REF_AREA is missing"));
    EXPECT_THAT(problems("a,b\n1,2\n"), HasSubstr("begins with STRUCTURE, STRUCTURE_ID, ACTION"));
    EXPECT_THAT(problems(""), HasSubstr("the file is empty"));
    EXPECT_THAT(problems(HEADER), HasSubstr("no row is of a dataflow of the programme 'three'"));
    EXPECT_THAT(problems(HEADER + "dataflow,TRIAD:DF_FOUNT(1.2.0),I,A,XAA,PEOPLE_FOUND,_T,_T,2021,7,A,F,,,\n"),
                HasSubstr("all.csv:2:2: STRUCTURE_ID names no dataflow of the programme; did you mean"));
    EXPECT_THAT(problems(HEADER + row("TRIAD,PEOPLE_FOUND,_T,_T,2021")),
                HasSubstr("all.csv:2:5: the code in REF_AREA"));
}

TEST_F(SdmxStreaming, SaysWhereAFileBreaksOffAndWhatWasWrongBefore) {
    auto const right = HEADER + row("XAA,PEOPLE_FOUND,_T,_T,2021");
    EXPECT_THAT(problems(right + row("XAA,PEOPLE_FOUND,W,GROWM,2021") + "\xE9\n"),
                AllOf(HasSubstr("all.csv:3:8:"), HasSubstr("all.csv:4:1: the file is not UTF-8 here")));
    EXPECT_THAT(problems(right + std::string("a\0b\n", 4)), HasSubstr("all.csv:3:2: a NUL character stands here"));
    EXPECT_THAT(problems(right + row("XAA,PEOPLE_FOUND,W,GROWN,2021", "7,A,F,,," + std::string(1'000'000, 'x'))),
                HasSubstr("all.csv:3: the record that begins here is longer"));
    EXPECT_THAT(problems(right + row("XAA,PEOPLE_FOUND,W,GROWN,2021", "7,A,F,,,es:" + std::string(2000, 'x'))),
                HasSubstr("all.csv:3:15: the text is longer than 1000 bytes"));
    EXPECT_EQ(survey_sdmx(triad(), path().parent_path() / "none.csv").error().code, base::ErrorCode::not_found);
}

TEST_F(SdmxStreaming, NoticesThatTheFileIsNoLongerTheSame) {
    auto const one = row("XAA,PEOPLE_FOUND,_T,_T,2021");
    auto const two = row("XBB,PEOPLE_FOUND,_T,_T,2021");
    auto const changes = HasSubstr("the file changed while it was read");
    EXPECT_EQ(changed(HEADER + one + two, HEADER + one + two), "");
    EXPECT_THAT(changed(HEADER + one + two, HEADER + one), changes);
    EXPECT_THAT(changed(HEADER + one + two, HEADER + one + two + two), changes);
    EXPECT_THAT(changed(HEADER + one + two, HEADER + one + row("XBB,PEOPLE_FOUND,_T,_T,2021", "8,A,F,,,")), changes);
    EXPECT_THAT(changed(HEADER + one + two, HEADER + one + row("XCC,PEOPLE_FOUND,_T,_T,2021")), changes);
    EXPECT_THAT(changed(HEADER + one + two, HEADER + one + row("XBB,PEOPLE_FOUND,_T,_T,2021", "x,A,F,,,")), changes);
    EXPECT_THAT(changed(HEADER + one + two, HEADER + one + "1,2\n"), changes);
}

TEST_F(SdmxStreaming, NamesTheRowsWhoseFigureStandsInAnEarlierOne) {
    spill(HEADER + row("XAA,PEOPLE_FOUND,_T,_T,2021") + row("XBB,PEOPLE_FOUND,_T,_T,2021") +
          row("XAA,PEOPLE_FOUND,_T,_T,2020") + row("XAA,PEOPLE_FOUND,_T,_T,2021", "8,A,F,,,") +
          row("XAA,PEOPLE_FOUND,_T,_T,2021"));
    auto const survey = survey_sdmx(triad(), path());
    ASSERT_TRUE(survey);
    auto const found = find_repeated_rows(triad(), *survey);
    ASSERT_FALSE(found);
    auto const said = base::to_string(found.error(), base::Language::en);
    EXPECT_THAT(said, AllOf(HasSubstr("all.csv:5: this figure already stands in line 2"),
                            HasSubstr("all.csv:6: this figure already stands in line 2")));
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 2);
    spill(HEADER + row("XAA,PEOPLE_FOUND,_T,_T,2021"));
    EXPECT_TRUE(find_repeated_rows(triad(), survey_sdmx(triad(), path()).value()));
}

TEST_F(SdmxStreaming, TellsHowManyBytesItHasRead) {
    auto text = HEADER;
    for (int i = 0; i < 9000; ++i) text += row("XAA,PEOPLE_FOUND,_T,_T," + std::to_string(1000 + i));
    spill(text);
    std::vector<std::uint64_t> told;
    ASSERT_TRUE(survey_sdmx(triad(), path(), [&](std::uint64_t done, std::uint64_t of) {
        EXPECT_EQ(of, text.size());
        told.push_back(done);
    }));
    ASSERT_EQ(told.size(), 2U);
    EXPECT_LT(told[0], told[1]);
    EXPECT_LE(told[1], text.size());
}

}  // namespace
}  // namespace cifra::collect
