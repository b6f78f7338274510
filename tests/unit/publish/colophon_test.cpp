#include "publish/colophon.hpp"

#include "page_sample.hpp"

#include <gmock/gmock.h>

namespace cifra::publish {
namespace {

using base::Language;
using sample::Edition;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Colophon, NamesTheTablesThatStoodOnlyInPictures) {
    Edition e;
    auto& people = e.indicator("X", {"people", "personas"});
    Edition::breakdown(people, "by_kind", programme::BreakdownKind::partition, {"A", "B"}, {"kinds", "tipos"});
    e.missing(Edition::key("X", "ALL", "A"), "L", programme::MissingReason::picture);
    e.missing(Edition::key("X", "ALL", "B"), "O");
    auto const edition = e.finish();
    auto const colophon = colophon_of(make_view(edition), Language::en);
    ASSERT_THAT(colophon.tables, SizeIs(1));
    ASSERT_THAT(colophon.tables.front().rows, SizeIs(1));
    EXPECT_EQ(colophon.tables.front().rows.front().cells.back().text, "1");
}

TEST(Colophon, SaysTheThresholdTheMethodAndTheVersion) {
    Edition e;
    e.edition().policy.threshold = 10;
    e.edition().policy.decisions = {{"text:t", "2026-01-02", {"the officer", "la oficial"}, {"Public", "Público"}}};
    auto const edition = e.finish();
    auto const colophon = colophon_of(make_view(edition), Language::es);
    EXPECT_THAT(colophon.texts.back().paragraphs.front(), HasSubstr("menor que 10"));
    EXPECT_THAT(colophon.version, HasSubstr("sample-2019"));
    ASSERT_THAT(colophon.tables, SizeIs(1));
    EXPECT_THAT(colophon.tables.front().rows.front().cells.back().text, HasSubstr("la oficial"));
    EXPECT_THAT(colophon.texts.front().items, IsEmpty());
}

}  // namespace
}  // namespace cifra::publish
