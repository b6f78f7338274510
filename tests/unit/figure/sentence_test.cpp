#include "figure/sentence.hpp"

#include <gtest/gtest.h>

namespace cifra::figure {
namespace {

TEST(FirstSentence, EndsAtTheFirstFullStopThatASpaceFollows) {
    EXPECT_EQ(first_sentence("One thing. Another."), "One thing.");
    EXPECT_EQ(first_sentence("Paid in 1.5 parts"), "Paid in 1.5 parts");
}

}  // namespace
}  // namespace cifra::figure
