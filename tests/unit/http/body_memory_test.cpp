#include "http/body_memory.hpp"

#include <gmock/gmock.h>
#include <unistd.h>
#include <vector>

namespace cifra::http {
namespace {

std::string from_file(KeptBody const& kept) {
    std::string bytes(kept.bytes().size(), '\0');
    EXPECT_EQ(::pread(kept.file(), bytes.data(), bytes.size(), static_cast<off_t>(kept.offset())),
              static_cast<ssize_t>(bytes.size()));
    return bytes;
}

TEST(BodyMemory, KeepsBodiesInWholePagesAndGivesThemBack) {
    auto const memory = BodyMemory::make(40960);
    {
        auto const one = memory->keep(std::string(5000, 'a'));
        auto const two = memory->keep(std::string(4096, 'b'));
        EXPECT_EQ(from_file(*one), std::string(5000, 'a'));
        EXPECT_EQ(from_file(*two), std::string(4096, 'b'));
        EXPECT_EQ(memory->size(), 3 * 4096U);
    }
    EXPECT_EQ(memory->size(), 0U);
}

TEST(BodyMemory, HasNoRoomForMoreThanItHas) {
    auto const memory = BodyMemory::make(8192);
    EXPECT_EQ(memory->keep(std::string(8193, 'a')), nullptr);
    auto const kept = memory->keep(std::string(8192, 'a'));
    EXPECT_NE(kept, nullptr);
    EXPECT_EQ(memory->keep("b"), nullptr);
    EXPECT_EQ(memory->keep(""), nullptr);
    EXPECT_EQ(BodyMemory::make(0)->keep("a"), nullptr);
}

TEST(BodyMemory, JoinsPlacesThatWereGivenBack) {
    auto const memory = BodyMemory::make(3 * 4096);
    std::vector<std::vector<std::size_t>> const orders = {{0, 1, 2}, {2, 1, 0}, {0, 2, 1}, {1, 0, 2}};
    for (auto const& order : orders) {
        std::vector<std::shared_ptr<KeptBody const>> kept;
        for (int i = 0; i < 3; ++i) kept.push_back(memory->keep(std::string(4096, 'x')));
        for (auto const i : order) kept[i].reset();
        EXPECT_NE(memory->keep(std::string(3 * 4096, 'y')), nullptr);
    }
}

TEST(BodyMemory, OutlivesItselfInWhatItKeeps) {
    auto memory = BodyMemory::make(4096);
    auto const kept = memory->keep("still here");
    memory.reset();
    EXPECT_EQ(kept->bytes(), "still here");
}

}  // namespace
}  // namespace cifra::http
