#include "attack/attack_releases.hpp"

#include "base/file.hpp"
#include "leaks.hpp"
#include "release/read_bundle.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace cifra {
namespace {

using attack::attack_releases;
using attack::ReleaseAttack;
using testing::Contains;
using testing::IsEmpty;

bool is_recovered(std::vector<ReleaseAttack> const& attacks, programme::CellKey const& key) {
    return std::any_of(attacks.begin(), attacks.end(), [&](ReleaseAttack const& made) {
        return std::any_of(made.report.recovered.begin(), made.report.recovered.end(),
                           [&](auto const& cell) { return cell.key == key; });
    });
}

std::string name_of(testing::TestParamInfo<leaks::Leak> const& leak) {
    std::string name;
    for (char const letter : leak.param.name)
        if (letter != '-') name += letter;
    return name;
}

class EveryLeak : public testing::TestWithParam<leaks::Leak> {};

TEST_P(EveryLeak, IsFound) {
    auto const& leak = GetParam();
    auto const attacks = attack_releases(leak.releases);
    if (leak.is_narrow) {
        EXPECT_FALSE(is_recovered(attacks, leak.given_away));
        EXPECT_THAT(attacks.back().narrow, Contains(leak.given_away));
    } else {
        EXPECT_TRUE(is_recovered(attacks, leak.given_away));
    }
}

/// What ships in tests/data/leaks is what stands here. CIFRA_REGENERATE=1 writes the files instead and fails.
TEST_P(EveryLeak, ShipsAsBundles) {
    auto const& leak = GetParam();
    auto const folder = std::filesystem::path(CIFRA_SOURCE_DIR) / "tests/data/leaks" / leak.name;
    for (std::size_t i = 0; i < leak.releases.size(); ++i) {
        auto const bundle = folder / std::to_string(i + 1);
        for (auto const& [name, text] : {std::pair("edition.json", release::edition_json(leak.releases[i])),
                                         std::pair("data.csv", release::data_csv(leak.releases[i]))}) {
            if (std::getenv("CIFRA_REGENERATE") != nullptr) {
                std::filesystem::create_directories(bundle);
                std::ofstream(bundle / name, std::ios::binary) << text;
                ADD_FAILURE() << "wrote " << bundle / name;
            }
            auto const kept = base::read_file(bundle / name);
            ASSERT_TRUE(kept) << bundle / name;
            EXPECT_EQ(*kept, text);
        }
        auto const read = release::read_bundle(bundle);
        ASSERT_TRUE(read) << to_string(read.error(), base::Language::en);
    }
}

INSTANTIATE_TEST_SUITE_P(Leaks, EveryLeak, testing::ValuesIn(leaks::all()), name_of);

TEST(AttackReleases, NeedsEveryOneOfSeveralReleases) {
    int several = 0;
    for (auto const& leak : leaks::all()) {
        if (leak.releases.size() == 1) continue;
        ++several;
        for (auto const& release : leak.releases)
            EXPECT_FALSE(is_recovered(attack_releases({release}), leak.given_away)) << leak.name;
    }
    EXPECT_EQ(several, 4);
}

TEST(AttackReleases, FindsNothingWhereEnoughIsHidden) {
    for (auto const& leak : leaks::mended()) {
        for (auto const& made : attack_releases(leak.releases)) {
            EXPECT_THAT(made.report.recovered, IsEmpty()) << leak.name;
            EXPECT_FALSE(made.is_broken());
        }
    }
}

leaks::Leak leak_named(std::string const& name) {
    for (auto const& leak : leaks::all())
        if (leak.name == name) return leak;
    ADD_FAILURE() << name;
    return {};
}

TEST(AttackReleases, AskNotInWhichOrderReleasesAreGiven) {
    for (auto const* const name : {"revised", "given-back", "versions"}) {
        auto leak = leak_named(name);
        std::reverse(leak.releases.begin(), leak.releases.end());
        EXPECT_TRUE(is_recovered(attack_releases(leak.releases), leak.given_away)) << name;
    }
}

TEST(AttackReleases, NameWhoGivesBackWhatWasWithheld) {
    auto const attacks = attack_releases(leak_named("given-back").releases);
    ASSERT_EQ(attacks.front().report.recovered.size(), 1U);
    EXPECT_EQ(attacks.front().report.recovered[0].method, "shown");
    EXPECT_EQ(attacks.front().report.recovered[0].with, "three-2031.2");
}

TEST(AttackReleases, KnowASmallCountThatNobodyDecidedToShow) {
    invented::EditionBuilder shown;
    auto const men = shown.key("XAA", "FOUND", {{"SEX", "M"}});
    shown.add(men, 4);
    shown.decide(to_string(men));
    auto release = shown.released();
    auto const attacks = attack_releases({release});
    EXPECT_THAT(attacks.front().shown_small, testing::ElementsAre(men)) << "the decision is not published";
    EXPECT_TRUE(attacks.front().is_broken());
    release.policy.decisions.push_back(
        {to_string(men), "2032-01-01", {"the officer", "la oficial"}, {"Old.", "Antiguo."}});
    EXPECT_THAT(attack_releases({release}).front().shown_small, IsEmpty());
    EXPECT_FALSE(attack_releases({release}).front().is_broken());
}

TEST(AttackReleases, BelieveADecisionThatShowsWhatWasWithheld) {
    auto leak = leak_named("given-back");
    EXPECT_TRUE(attack_releases(leak.releases).front().is_broken());
    leak.releases.back().policy.decisions.push_back(
        {to_string(leak.given_away), "2032-01-01", {"the officer", "la oficial"}, {"Old.", "Antiguo."}});
    EXPECT_FALSE(attack_releases(leak.releases).front().is_broken());
}

/// Ten in three withheld parts: 1 to 8 each. Readers who thought of nobody too would have 0 to 10.
TEST(AttackReleases, KnowThatWithheldIsSomebody) {
    invented::EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 10);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 4);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 3);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 3);
    auto release = builder.released();
    release.policy.secondary = true;
    EXPECT_EQ(attack_releases({release}).front().narrow.size(), 3U);
}

TEST(AttackReleases, HoldsAPolicyToItsPromise) {
    auto few = leaks::all().back();
    ASSERT_TRUE(few.is_narrow);
    EXPECT_TRUE(attack_releases(few.releases).front().is_broken());
    few.releases.front().policy.secondary = false;
    EXPECT_FALSE(attack_releases(few.releases).front().is_broken()) << "nothing was promised";
}

}  // namespace
}  // namespace cifra
