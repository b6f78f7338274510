#include "release/revisions.hpp"

#include "years_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::release {
namespace {

using programme::MissingReason;
using sample::Year;
using testing::ElementsAre;
using testing::IsEmpty;

/// "changed ALL A: 1,652 in the first release, now 1,660."
std::vector<std::string> told(ReleasedEdition const& edition) {
    std::vector<std::string> lines;
    for (auto const& revision : revisions(edition))
        lines.push_back(to_string(revision.kind) + " " + revision.key.ref_area + " " + revision.key.code("D") + ": " +
                        revision_words(revision).en);
    return lines;
}

Year total(std::int64_t value, std::string const& status, int version = 1) {
    Year made("2019", version);
    return made.value(made.key(), value, status);
}

TEST(Revisions, OfAFirstReleaseAreNone) {
    EXPECT_THAT(told(total(1652, "P").edition()), IsEmpty());
}

TEST(Revisions, SayWhatAProvisionalFigureWas) {
    auto const made = total(1660, "R", 2).replacing({total(1652, "P")}).edition();
    EXPECT_THAT(told(made), ElementsAre("changed ALL _T: Provisional in the first release (1,652), now 1,660."));
    EXPECT_EQ(revision_words(revisions(made)[0]).es, "Preliminar en la primera publicación (1,652), ahora 1,660.");
}

TEST(Revisions, CompareWithTheVersionBefore) {
    auto const made = total(1660, "PR", 3).replacing({total(1, "A", 1), total(1652, "A", 2)}).edition();
    EXPECT_THAT(told(made), ElementsAre("changed ALL _T: 1,652 in release 2, now 1,660, provisional."));
}

TEST(Revisions, TellAddedWithdrawnAndStatus) {
    Year before("2019");
    before.value(before.key(), 10).value(before.key("ALL", "A"), 4, "P").value(before.key("ALL", "B"), 6, "E");
    before.missing(before.key("BLZ"), "O", MissingReason::not_reported).value(before.key("PAN"), 8);
    Year now("2019", 2);
    now.value(now.key(), 10).value(now.key("ALL", "A"), 4, "A").value(now.key("ALL", "B"), 6, "U");
    now.value(now.key("BLZ"), 3).missing(now.key("PAN"), "O", MissingReason::not_reported);
    now.value(now.key("CRI"), 5);
    EXPECT_THAT(told(now.replacing({before}).edition()),
                ElementsAre("status ALL A: 4: provisional in the first release, now final.",
                            "status ALL B: 6: estimated in the first release, now low reliability.",
                            "added BLZ _T: Without a value in the first release, now 3.",
                            "added CRI _T: Without a value in the first release, now 5.",
                            "withdrawn PAN _T: 8 in the first release, now without a value."));
}

TEST(Revisions, TakeOneAmountWithMoreDecimalsForTheSame) {
    Year before("2019");
    before.value(before.key(), 10);
    auto now = before.edition();
    auto rows = now.tables[0].observations();
    rows[0].obs_value = base::Decimal{100, 1};
    now.replaced = {earlier_release(now)};
    now.tables = {protect::ReleaseGate::sample_table("DF_COUNTED", rows)};
    EXPECT_THAT(told(now), IsEmpty());
}

TEST(Revisions, GiveNothingWhereEitherSideIsWithheld) {
    Year before("2019");
    before.value(before.key("ALL", "A"), 40).withheld(before.key("ALL", "B"));
    Year now("2019", 2);
    now.withheld(now.key("ALL", "A")).value(now.key("ALL", "B"), 60);
    EXPECT_THAT(told(now.replacing({before}).edition()), IsEmpty());
}

TEST(Revisions, OfEarlierYearsAreThoseThatTheEditionRepeats) {
    Year earlier("2018");
    earlier.value(earlier.key(), 1652, "P").value(earlier.key("PAN"), 12);
    Year now("2019");
    now.value(now.key(), 1700).value(now.key("ALL", "_T", "2018"), 1660);
    auto const made = now.after({earlier}).edition();
    EXPECT_THAT(told(made), ElementsAre("changed ALL _T: Provisional in the 2018 edition (1,652), now 1,660."));
    EXPECT_EQ(revisions(made)[0].edition, "sample-2018");
    EXPECT_TRUE(revision_of(made, now.key("ALL", "_T", "2018")));
    EXPECT_FALSE(revision_of(made, now.key("PAN", "_T", "2018"))) << "not repeated, so not withdrawn";
}

TEST(MarkRevised, SetsRWhereAnotherReleaseShowedAnotherValue) {
    Year before("2019");
    before.value(before.key(), 1652, "P").value(before.key("ALL", "A"), 4).withheld(before.key("ALL", "B"));
    Year second("2019", 2);
    second.value(second.key(), 1660).value(second.key("ALL", "A"), 4);
    Year now("2019", 3);
    now.value(now.key(), 1660).value(now.key("ALL", "A"), 4).value(now.key("ALL", "B"), 60, "P");
    auto const made = mark_revised(now.replacing({before, second}).edition());
    EXPECT_EQ(made.find(now.key())->obs_status, "R") << "the first version had another value";
    EXPECT_EQ(made.find(now.key("ALL", "A"))->obs_status, "A");
    EXPECT_EQ(made.find(now.key("ALL", "B"))->obs_status, "P") << "it was withheld";
    EXPECT_EQ(mark_revised(made).find(now.key())->obs_status, "R");
}

TEST(MarkRevised, KeepsOtherLettersAndWithheldFigures) {
    Year before("2018");
    before.value(before.key(), 1652, "P").value(before.key("PAN"), 50);
    Year now("2019");
    now.value(now.key("ALL", "_T", "2018"), 1660, "P").withheld(now.key("PAN", "_T", "2018"));
    auto const made = mark_revised(now.after({before}).edition());
    EXPECT_EQ(made.find(now.key("ALL", "_T", "2018"))->obs_status, "PR");
    EXPECT_EQ(made.find(now.key("PAN", "_T", "2018"))->obs_status, "Q");
}

}  // namespace
}  // namespace cifra::release
