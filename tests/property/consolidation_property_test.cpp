// Claims about the sums of any returns: each is the sum of the parts in its coverage, and a share's base is never above
// what the areas in it come to.
#include "consolidate/build_tables.hpp"
#include "programme/figure_rule.hpp"
#include "protect/protect.hpp"
#include "random_edition.hpp"
#include "release/notes_coverage.hpp"
#include "release/rates.hpp"
#include "release/read_bundle.hpp"
#include "release/regional_sum.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <map>

namespace cifra {
namespace {

constexpr std::uint64_t USUAL_SEEDS = 150;

/// A random edition as if it had come in returns: no figure of the region, some areas with another definition.
struct Assembled {
    programme::Programme programme;
    restricted::Edition edition;

    explicit Assembled(std::uint64_t seed) {
        any::Random random(seed);
        programme = any::make_programme(random);
        programme.code_lists.push_back({programme::DEFINITION_LIST, {"Definition", "Definición"}, {}});
        for (auto const* code : {"a", "b"})
            programme.code_lists.back().codes.push_back({code, {code, code}, {}, "", ""});
        edition = any::make_edition(programme, random);
        edition.assembled = true;
        edition.printed_shares.clear();
        edition.layout = {};
        auto& rows = edition.observations;
        std::erase_if(rows, [&](auto const& row) { return row.key.ref_area == programme.region; });
        edition.policy.decisions.clear();
        edition.policy.threshold = 1;
        auto const one_in = 2 + any::upto(random, 9);
        for (auto& row : rows)
            if (row.obs_value && any::once_in(random, one_in)) row.definition = any::once_in(random, 3) ? "b" : "a";
        for (auto& indicator : programme.indicators) {
            indicator.areas_add_up = indicator.unit != "CURRENCY" && any::once_in(random, 2);
            if (any::once_in(random, 2)) indicator.definitions = {"a"};
        }
    }
};

using Rows = std::map<programme::CellKey, restricted::Observation>;

/// What is wrong with the sums of a consolidated edition; empty when each claim holds.
std::string wrong(programme::Programme const& programme, restricted::ConsolidatedEdition const& made) {
    for (auto const& table : made.tables) {
        Rows rows;
        for (auto const& row : table.observations) rows[row.key] = row;
        for (auto const& [key, sum] : rows) {
            if (key.ref_area != programme.region) continue;
            auto const cell = to_string(key);
            if (sum.rule != programme::SUM_OF_REPORTING_AREAS) return cell + ": of another rule";
            if (sum.obs_value.has_value() == sum.coverage.empty()) return cell + ": value and coverage differ";
            if (sum.obs_value.has_value() == sum.missing_reason.has_value()) return cell + ": value and reason differ";
            std::int64_t parts = 0;
            bool provisional = false;
            for (auto const& area : sum.coverage) {
                auto part = key;
                part.ref_area = area;
                if (rows.count(part) == 0 || !rows[part].obs_value) return cell + ": a part has no value";
                parts += rows[part].obs_value->units;
                provisional = provisional || rows[part].obs_status.find('P') != std::string::npos;
            }
            if (sum.obs_value && sum.obs_value->units != parts) return cell + ": not the sum of its parts";
            if (sum.obs_value && provisional != (sum.obs_status.find('P') != std::string::npos)) return cell + ": P";
        }
    }
    return {};
}

TEST(AnyReturns, GiveSumsOfThePartsInTheirCoverage) {
    std::size_t sums = 0;
    for (auto const seed : any::seeds(USUAL_SEEDS)) {
        Assembled const any(seed);
        auto const made = consolidate::build_tables(any.programme, any.edition);
        EXPECT_EQ(wrong(any.programme, made), "") << "seed " << seed;
        for (auto const& table : made.tables)
            sums += static_cast<std::size_t>(std::count_if(
                table.observations.begin(), table.observations.end(),
                [&](auto const& row) { return row.key.ref_area == any.programme.region && row.obs_value; }));
    }
    EXPECT_GT(sums, 500U) << "the claim is hardly tried";
}

/// Seeded: one person more in a sum, and an area that is not in it.
TEST(AnyReturns, AreClaimedThingsThatCanFail) {
    Assembled const any(3);
    auto const good = consolidate::build_tables(any.programme, any.edition);
    std::size_t caught = 0;
    std::size_t tried = 0;
    for (std::size_t t = 0; t < good.tables.size(); ++t)
        for (std::size_t i = 0; i < good.tables[t].observations.size(); ++i) {
            auto const& row = good.tables[t].observations[i];
            if (row.key.ref_area != any.programme.region || !row.obs_value) continue;
            auto more = good;
            ++more.tables[t].observations[i].obs_value->units;
            auto without = good;
            without.tables[t].observations[i].coverage.clear();
            tried += 2;
            caught += (wrong(any.programme, more).empty() ? 0 : 1) + (wrong(any.programme, without).empty() ? 0 : 1);
        }
    EXPECT_GT(tried, 0U);
    EXPECT_EQ(caught, tried);
}

/// \returns How many bases were of fewer areas than the total.
std::size_t expect_bases(release::ReleasedEdition const& edition, std::uint64_t seed) {
    std::size_t own = 0;
    for (auto const& table : edition.tables)
        for (auto const& row : table.observations()) {
            if (release::regional_sum(edition, row.key) != &row || !row.obs_value) continue;
            auto const denominator = release::denominator_of(edition, row.key);
            EXPECT_EQ(denominator.reporting, row.coverage) << "seed " << seed << " " << to_string(row.key);
            auto const* const total = edition.find(row.key.total());
            bool const within = total != nullptr && total->obs_value &&
                                std::all_of(row.coverage.begin(), row.coverage.end(),
                                            [&](std::string const& area) { return release::covers(*total, area); });
            if (!denominator.base || !within) continue;
            EXPECT_LE(*denominator.base, total->obs_value->units) << "seed " << seed << " " << to_string(row.key);
            if (denominator.of_reporting_only) ++own;
        }
    return own;
}

TEST(AnyReturns, HaveSharesOfNoMoreThanTheTotal) {
    std::size_t released = 0;
    std::size_t own = 0;
    for (auto const seed : any::seeds(USUAL_SEEDS)) {
        Assembled const any(seed);
        auto const edition = protect::protect(any.programme, consolidate::build_tables(any.programme, any.edition));
        if (!edition) continue;
        ++released;
        own += expect_bases(*edition, seed);
        if (edition->programme.members.empty()) continue;
        auto const json = release::edition_json(*edition);
        auto const csv = release::data_csv(*edition);
        auto const read = release::read_bundle(release::BundleTexts{json, csv, ""});
        ASSERT_TRUE(read) << "seed " << seed << ": " << to_string(read.error(), base::Language::en);
        EXPECT_EQ(release::edition_json(*read), json) << "seed " << seed;
        EXPECT_EQ(release::data_csv(*read), csv) << "seed " << seed;
    }
    EXPECT_GT(own, 20U) << "the claim is hardly tried";
    EXPECT_GT(2 * released, USUAL_SEEDS) << "protection refuses most of them";
}

}  // namespace
}  // namespace cifra
