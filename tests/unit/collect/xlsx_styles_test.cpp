#include "collect/xlsx_styles.hpp"

#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

TEST(XlsxStyles, ADateFormatHasAPartOfADateOrTime) {
    for (auto const* code :
         {"dd/mm/yyyy", "[$-C0A]d \"de\" mmmm", "h:mm AM/PM", "[h]:mm", "[ss]", "mm:ss.0", "YYYY\\-MM\\-DD"})
        EXPECT_TRUE(is_date_format(code)) << code;
}

TEST(XlsxStyles, ANumberFormatHasNone) {
    for (auto const* code : {"", "General", "0", "#,##0.00", "0%", "0.00E+00", "[Red]0", "[$USD] #,##0", "0 \"days\"",
                             "0\\d", "_d0", "*s0", "@", "\"", "[", "\\", "[$-C0A]0", "\"y", "# ?/?"})
        EXPECT_FALSE(is_date_format(code)) << code;
}

}  // namespace
}  // namespace cifra::collect
