#include "audit/paragraph.hpp"

#include <gtest/gtest.h>

namespace cifra::audit {
namespace {

TEST(Paragraph, IndentsItsLinesAsFarAsItsLead) {
    std::string const word(60, 'w');
    EXPECT_EQ(paragraph("✗ ", word + " " + word), "✗ " + word + "\n  " + word + "\n");
    EXPECT_EQ(paragraph("", "a b"), "a b\n");
}

TEST(Paragraph, CountsCharactersAndNotBytes) {
    std::string letters;
    for (int i = 0; i < 49; ++i) letters += "ñ";
    EXPECT_EQ(paragraph("", letters + " " + letters + "ñ"), letters + " " + letters + "ñ\n")
        << "exactly 100 characters";
    EXPECT_EQ(paragraph("", letters + "ñ " + letters + "ñ"), letters + "ñ\n" + letters + "ñ\n");
}

TEST(Paragraph, LeavesALongWordWhole) {
    std::string const word(120, 'w');
    EXPECT_EQ(paragraph("- ", word), "- " + word + "\n");
}

}  // namespace
}  // namespace cifra::audit
