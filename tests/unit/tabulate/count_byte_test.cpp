#include "tabulate/count_byte.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <string>

namespace cifra::tabulate {
namespace {

TEST(CountByte, CountsWhateverTheLength) {
    for (std::size_t size : {0U, 1U, 31U, 32U, 33U, 255U * 32U, 255U * 32U + 5U, 100000U}) {
        std::string text(size, '"');
        EXPECT_EQ(count_byte(text, '"'), size);
        for (std::size_t i = 0; i < size; i += 3) text[i] = '\n';
        EXPECT_EQ(count_byte(text, '\n'), static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
        EXPECT_EQ(count_byte(text, 'x'), 0U);
    }
}

}  // namespace
}  // namespace cifra::tabulate
