#include "collect/counted_return.hpp"

#include "../base/temporary_folder.hpp"
#include "../sdmx/islands_programme.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "collect/read_return.hpp"
#include "programme/figure_rule.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using restricted::RegisterCount;
using restricted::RegisterRemark;
using testing::AllOf;
using testing::HasSubstr;

restricted::RegisterFile const FILE_OF{"alta.csv", std::string(64, 'a'), {"Book", "Libro"}, std::string(64, 'b')};

/// A count that gives the total and the table by sex, and leaves persons out of it.
RegisterCount count_of(programme::Programme const& programme) {
    RegisterCount count{"ALT", "2020", 2000, 1200, {}, {}};
    for (auto const& [key, persons] : {std::pair("DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2020", 30),
                                       std::pair("DF_RESCUE/A.ALT.PEOPLE_RESCUED.F._T.2020", 10),
                                       std::pair("DF_RESCUE/A.ALT.PEOPLE_RESCUED.M._T.2020", 0),
                                       std::pair("DF_RESCUE/A.ALT.PEOPLE_RESCUED._U._T.2020", 20)}) {
        auto const parsed = programme.parse_key(key);
        count.figures.push_back({parsed.value(), persons, parsed->code("SEX") == "F", ""});
    }
    std::sort(count.figures.begin(), count.figures.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
    count.remarks.push_back({RegisterRemark::Kind::not_known, "PEOPLE_RESCUED", "by_sex", {}, 20, 30});
    count.remarks.push_back({RegisterRemark::Kind::no_key, "", "", {"Year", "Año"}, 1500, 2000});
    return count;
}

TEST(CountedReturn, AnswersEveryCellWithAFigureOrSaysThatThereIsNone) {
    auto const programme = islands::programme();
    auto const made = counted_return(programme, count_of(programme), FILE_OF).national_return;
    EXPECT_EQ(made.source_kind, "register");
    EXPECT_EQ(made.account.read, 4);
    EXPECT_EQ(made.account.expected, made.account.read + made.account.empty_with_reason);
    EXPECT_GT(made.account.empty_with_reason, 2);
    for (auto const& observation : made.observations) {
        EXPECT_EQ(observation.where.file, "alta.csv");
        EXPECT_EQ(observation.where.line, 0);
        EXPECT_EQ(observation.rule, programme::COUNTED_FROM_REGISTER);
        EXPECT_TRUE(observation.comment.empty());
        if (observation.obs_value)
            EXPECT_EQ(observation.obs_status, observation.key.code("SEX") == "F" ? "U" : "A");
        else
            EXPECT_EQ(observation.missing_reason, programme::MissingReason::not_reported);
    }
}

TEST(CountedReturn, SaysWhereItComesFromAndWhoCouldNotBePlaced) {
    auto const programme = islands::programme();
    auto const made = counted_return(programme, count_of(programme), FILE_OF).national_return;
    ASSERT_EQ(made.findings.size(), 4U);
    for (auto const& finding : made.findings) {
        EXPECT_FALSE(finding.blocking);
        EXPECT_EQ(finding.rule, "count");
        EXPECT_FALSE(finding.what_to_do.es.empty());
    }
    EXPECT_THAT(made.findings[0].statement.en, AllOf(HasSubstr("2,000 records"), HasSubstr(FILE_OF.sha256)));
    EXPECT_THAT(made.findings[1].statement.es,
                HasSubstr("Personas sin un valor que las ubique en una categoría: 20 de 30"));
    EXPECT_THAT(made.findings[2].statement.en, HasSubstr("\"Year\", which decides whether they count: 1,500 of 2,000"));
    EXPECT_THAT(made.findings[3].statement.en, HasSubstr("People rewarded"));
}

TEST(CountedReturn, TheFileThatIsKeptIsReadBackWithTheSameFigures) {
    auto const programme = islands::programme();
    auto const made = counted_return(programme, count_of(programme), FILE_OF);
    EXPECT_EQ(made.national_return.file_sha256, base::sha256_hex(made.bytes));
    EXPECT_THAT(made.bytes, AllOf(HasSubstr("# SHA-256: " + FILE_OF.sha256), HasSubstr("# records / registros: 2000")));
    base::TemporaryFolder const folder;
    ASSERT_TRUE(base::write_file(folder.path() / "returned.csv", made.bytes));
    auto const read = read_return(programme, folder.path() / "returned.csv");
    ASSERT_TRUE(read.has_value()) << to_string(read.error(), base::Language::en);
    EXPECT_TRUE(read->findings.empty());
    ASSERT_EQ(read->observations.size(), made.national_return.observations.size());
    for (std::size_t i = 0; i < read->observations.size(); ++i) {
        auto const& one = read->observations[i];
        auto const& other = made.national_return.observations[i];
        EXPECT_EQ(one.key, other.key);
        EXPECT_EQ(one.obs_value, other.obs_value);
        EXPECT_EQ(one.obs_status, other.obs_status);
        EXPECT_EQ(one.missing_reason, other.missing_reason);
    }
}

TEST(CountedReturn, AnotherCountingOfTheSameFiguresIsAnotherFile) {
    auto const programme = islands::programme();
    auto other = FILE_OF;
    other.counting = std::string(64, 'c');
    EXPECT_NE(counted_return(programme, count_of(programme), FILE_OF).national_return.file_sha256,
              counted_return(programme, count_of(programme), other).national_return.file_sha256);
}

}  // namespace
}  // namespace cifra::collect
