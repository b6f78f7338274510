#include "publish/markdown.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::publish {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Markdown, BecomesHtml) {
    EXPECT_EQ(markdown_html("One *two*\n\n- three\n", 4), "<p>One <em>two</em></p>\n<ul>\n<li>three</li>\n</ul>\n");
}

TEST(Markdown, ShiftsHeadingsBelowTheSection) {
    auto const html = markdown_html("# First\n\n## Second\n\n# Third\n", 4);
    EXPECT_THAT(html, HasSubstr("<h4>First</h4>"));
    EXPECT_THAT(html, HasSubstr("<h5>Second</h5>"));
    EXPECT_THAT(html, HasSubstr("<h4>Third</h4>"));
}

TEST(Markdown, SkipsNoHeadingLevel) {
    EXPECT_THAT(markdown_html("## First\n\n##### Second\n", 3), HasSubstr("<h4>Second</h4>"));
    EXPECT_THAT(markdown_html("### Deep first\n\n# Then high\n", 3), HasSubstr("<h3>Deep first</h3>"));
}

TEST(Markdown, LeavesOutRawHtmlAndDangerousLinks) {
    auto const html = markdown_html("<script>alert(1)</script>\n\nA <b onclick=x>b</b> [c](javascript:alert(1))\n", 3);
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("onclick")));
    EXPECT_THAT(html, Not(HasSubstr("javascript")));
}

TEST(Markdown, OfNothingIsNothing) {
    EXPECT_EQ(markdown_html("", 3), "");
}

}  // namespace
}  // namespace cifra::publish
