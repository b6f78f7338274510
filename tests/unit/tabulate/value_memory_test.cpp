#include "tabulate/value_memory.hpp"

#include "base/random.hpp"

#include <gtest/gtest.h>

namespace cifra::tabulate {
namespace {

std::vector<std::string> codes() {
    return {"A", "B", "AB", "LONGER_CODE", "ONE_THAT_IS_LONGER_THAN_SIXTEEN"};
}

std::optional<std::uint64_t> bits(ValueMemory& memory, std::string const& text, char after) {
    // What stands after a field must not matter.
    auto const padded = text + std::string(READ_AHEAD, after);
    return memory.bits(padded.data(), text.size());
}

TEST(ValueMemory, GivesTheCodesOfAFieldEachTime) {
    CodeDictionary const dictionary(codes(), {"_U"});
    ValueMemory memory(dictionary, ';');
    for (char const after : {'\0', ';', 'A'}) {
        EXPECT_EQ(bits(memory, "A;AB", after), 5U);
        EXPECT_EQ(bits(memory, "AB;A;AB", after), 5U);
        EXPECT_EQ(bits(memory, "ONE_THAT_IS_LONGER_THAN_SIXTEEN;B;LONGER_CODE", after), 26U);
        EXPECT_EQ(bits(memory, "_U", after), 0U);
        EXPECT_EQ(bits(memory, "", after), 0U);
        EXPECT_EQ(bits(memory, "B;", after), 2U);
    }
}

TEST(ValueMemory, DoesNotRememberAFieldWithAnUnknownCode) {
    CodeDictionary const dictionary(codes(), {});
    ValueMemory memory(dictionary, ';');
    for (int round = 0; round < 3; ++round) {
        EXPECT_EQ(bits(memory, "A;C", ','), std::nullopt);
        EXPECT_EQ(bits(memory, std::string("A\0", 2), ','), std::nullopt);
        EXPECT_EQ(bits(memory, "A", ','), 1U);
    }
}

/// Three codes of two letters, so that many fields share a slot.
TEST(ValueMemory, IsNoOtherThanTakingEachFieldApart) {
    std::vector<std::string> many;
    for (char first = 'A'; first <= 'H'; ++first)
        for (char second = 'A'; second <= 'H'; ++second) many.push_back({first, second});
    CodeDictionary const dictionary(many, {});
    ValueMemory memory(dictionary, '|');
    base::Random random(4);
    for (int round = 0; round < 20000; ++round) {
        std::string field;
        for (auto left = random.between(1, 14); left > 0; --left) {
            field += many[static_cast<std::size_t>(random.between(0, 63))];
            if (left > 1) field += '|';
        }
        auto const padded = field + std::string(READ_AHEAD, ',');
        ASSERT_EQ(bits(memory, field, 'A'), bits_of(dictionary, padded.data(), field.size(), '|')) << field;
    }
}

}  // namespace
}  // namespace cifra::tabulate
