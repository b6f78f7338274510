#include "page_sample.hpp"
#include "publish/edition_view.hpp"
#include "publish/page.hpp"

#include <gmock/gmock.h>

namespace cifra::publish {
namespace {

using programme::MissingReason;
using sample::Edition;
using testing::HasSubstr;
using testing::Not;

/// People by citizenship: MAIN has no figure of its own, and Belize names one code.
release::ReleasedEdition by_citizenship() {
    Edition e;
    auto& programme = e.programme();
    programme = sample::page_edition().programme;
    programme.dataflows.clear();
    programme.indicators.clear();
    programme.dimensions = {{"D", "CL_D", {"Citizenship", "Nacionalidad"}}};
    programme::CodeList list{"CL_D", {"Citizenship", "Nacionalidad"}, {}};
    for (auto const* code : {"MAIN", "Cuban", "Belizean"}) list.codes.push_back({code, {code, code}, {}, "", ""});
    programme.code_lists = {list};
    auto& x = e.indicator("COUNTED", {"people counted", "personas contadas"});
    x.key_figure = true;
    Edition::breakdown(x, "by_citizenship", programme::BreakdownKind::list, {"MAIN"}, {"main ones", "principales"})
        .categories.front()
        .open = true;
    programme.sections = {{"counting", {"Counting", "Conteo"}, {"COUNTED"}}};
    e.value(Edition::key("COUNTED", "ALL"), 100);
    e.missing(Edition::key("COUNTED", "ALL", "MAIN"), "L", MissingReason::not_compiled);
    e.value(Edition::key("COUNTED", "ALL", "Belizean"), 27);
    e.value(Edition::key("COUNTED", "BLZ", "Belizean"), 27);
    return e.finish();
}

TEST(NamedCodesTable, ShowsWhatAnOpenCategoryStandsForInsteadOfCallingItMissing) {
    auto const edition = by_citizenship();
    auto const html = infographic_html(make_view(edition), base::Language::en).value();
    auto const table = html.find("people counted: a column for each area that names any");
    ASSERT_NE(table, std::string::npos);
    auto const end = html.find("</table>", table);
    auto const words = html.substr(table, end - table);
    EXPECT_THAT(words, HasSubstr("<th scope=\"row\">Belizean</th>"));
    EXPECT_THAT(words, HasSubstr("<span class=\"value\">27</span>"));
    EXPECT_THAT(words, Not(HasSubstr("Cuban"))) << "nobody names it";
    EXPECT_THAT(html, Not(HasSubstr("Further figures"))) << "it stands in the table";
    EXPECT_THAT(html, Not(HasSubstr("were not published")));
}

}  // namespace
}  // namespace cifra::publish
