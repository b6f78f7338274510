#include "publish/page.hpp"

#include "page_sample.hpp"

#include <gmock/gmock.h>

namespace cifra::publish {
namespace {

using base::Language;
using testing::HasSubstr;
using testing::Not;

TEST(CountedTotal, IsNeverCalledPublished) {
    auto edition = sample::page_edition();
    for (auto& breakdown : edition.programme.indicators[0].breakdowns) breakdown.counted = {"Kinds named", "Ñóñ ñoñás"};
    auto const view = make_view(edition);
    auto const page = infographic_html(view, Language::en).value();
    EXPECT_THAT(page, HasSubstr("Kinds named</th>"));
    EXPECT_THAT(page, Not(HasSubstr("Total as published")));
    EXPECT_THAT(infographic_html(view, Language::es).value(), HasSubstr("Ñóñ ñoñás</th>"));
}

TEST(CountedTotal, IsNoClaimOfTheSource) {
    auto edition = sample::page_edition();
    auto const is_partition = [](audit::Finding const& finding) { return finding.rule == "partition"; };
    auto const before = make_view(edition).findings;
    EXPECT_TRUE(std::any_of(before.begin(), before.end(), is_partition));
    for (auto& breakdown : edition.programme.indicators[0].breakdowns) breakdown.counted = {"Kinds named", "Ñóñ ñoñás"};
    auto const after = make_view(edition).findings;
    EXPECT_TRUE(std::none_of(after.begin(), after.end(), is_partition));
}

}  // namespace
}  // namespace cifra::publish
