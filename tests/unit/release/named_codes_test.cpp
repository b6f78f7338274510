#include "release/named_codes.hpp"

#include "sample_edition.hpp"

#include <gmock/gmock.h>

namespace cifra::release {
namespace {

using programme::MissingReason;
using sample::Edition;
using testing::ElementsAre;
using testing::IsEmpty;

/// People by citizenship: MAIN stands for whatever codes are named.
Edition by_citizenship() {
    Edition e;
    auto& x = e.indicator("X", {"people", "personas"});
    Edition::breakdown(x, "by_citizenship", programme::BreakdownKind::list, {"MAIN"}, {"citizenship", "nacionalidad"})
        .categories.front()
        .open = true;
    e.programme().dimensions = {{"D", "CL_D", {"Citizenship", "Nacionalidad"}}};
    programme::CodeList list{"CL_D", {"Citizenship", "Nacionalidad"}, {}};
    for (auto const* code : {"_T", "MAIN", "PAN", "CUB", "BLZ", "_Z"})
        list.codes.push_back({code, {code, code}, {}, "", ""});
    e.programme().code_lists = {list};
    return e;
}

TEST(NamedCodes, OfAnOpenCategoryStandByCodeAndArea) {
    auto e = by_citizenship();
    e.value(Edition::key("X", "ALL"), 100);
    e.value(Edition::key("X", "ALL", "BLZ"), 27);
    e.value(Edition::key("X", "BLZ", "BLZ"), 27);
    e.missing(Edition::key("X", "PAN", "PAN"), "Q", MissingReason::withheld);
    e.missing(Edition::key("X", "MEX", "CUB"));
    auto const edition = e.finish();
    auto const& x = edition.programme.indicators.front();
    auto const table = named_codes(edition, x, x.breakdowns.front());
    EXPECT_THAT(table.areas, ElementsAre("ALL", "BLZ", "PAN")) << "a row of coverage is no figure";
    ASSERT_EQ(table.codes.size(), 2U);
    EXPECT_EQ(table.codes[0].label.en, "PAN") << "in the order of the list";
    EXPECT_THAT(table.codes[1].cells, ElementsAre(Edition::key("X", "ALL", "BLZ"), Edition::key("X", "BLZ", "BLZ"),
                                                  Edition::key("X", "PAN", "BLZ")));
}

TEST(NamedCodes, AreNoneWhereNoCategoryIsOpenOrNothingIsNamed) {
    auto e = by_citizenship();
    e.missing(Edition::key("X", "ALL", "MAIN"));
    auto const nothing = e.finish();
    auto const& x = nothing.programme.indicators.front();
    EXPECT_THAT(named_codes(nothing, x, x.breakdowns.front()).codes, IsEmpty());
    auto closed = by_citizenship();
    closed.programme().indicators.front().breakdowns.front().categories.front().open = false;
    closed.value(Edition::key("X", "BLZ", "BLZ"), 27);
    auto const edition = closed.finish();
    auto const& y = edition.programme.indicators.front();
    EXPECT_THAT(named_codes(edition, y, y.breakdowns.front()).codes, IsEmpty());
}

}  // namespace
}  // namespace cifra::release
