#include "protect/perturbation_table.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace cifra::protect {
namespace {

using testing::HasSubstr;

double moment(PerturbationRow const& row, int power) {
    double sum = 0;
    for (std::size_t k = 0; k < row.deviations.size(); ++k)
        sum += std::pow(row.deviations[k], power) * row.probabilities[k];
    return sum;
}

double entropy(std::vector<double> const& p) {
    double sum = 0;
    for (double const each : p)
        if (each > 0) sum -= each * std::log(each);
    return sum;
}

PerturbationTable table(PerturbationParameters const& parameters) {
    auto made = make_perturbation_table(parameters);
    EXPECT_TRUE(made) << (made ? "" : to_string(made.error(), base::Language::en));
    return made ? *made : PerturbationTable(parameters, {});
}

/// The one table that its makers print: vignette "Introduction to the ptable-Package" of ptable 1.0.0 (CRAN, 2023),
/// create_cnt_ptable(D = 2, V = 1): four digits of p, three of the variance and of the probability to stay.
TEST(PerturbationTable, ReproducesTheDigitsThatPtablePrints) {
    PerturbationParameters const parameters{2, 1, 0};
    auto const one = perturbation_row(1, parameters).value();
    EXPECT_EQ(one.deviations, (std::vector<int>{-1, 0, 1, 2}));
    EXPECT_NEAR(one.probabilities[0], 0.3665, 0.00005);
    EXPECT_NEAR(one.probabilities[1], 0.3665, 0.00005);
    EXPECT_NEAR(one.probabilities[2], 0.1676, 0.00005);
    EXPECT_NEAR(one.probabilities[3], 0.0995, 0.00005);
    EXPECT_NEAR(moment(one, 2), 0.932, 0.0005);
    auto const two = perturbation_row(2, parameters).value();
    EXPECT_EQ(two.deviations, (std::vector<int>{-2, -1, 0, 1, 2}));
    EXPECT_NEAR(two.probabilities[0], 0.0638, 0.00005);
    EXPECT_NEAR(two.probabilities[2], 0.383, 0.0005);
    EXPECT_EQ(table(parameters).rows().size(), 3U) << "the printed table has the counts 0, 1 and 2";
}

/// Where nothing is out of reach, entropy is greatest for p(v) ~ a^(v²) (Giessing 2016, 2.2); for D = 2 and V = 1 that
/// is 2a + 8a⁴ = 1 + 2a + 2a⁴, so a⁴ = 1/6.
TEST(PerturbationTable, AgreesWithTheClosedFormOfTheSymmetricRow) {
    auto const row = perturbation_row(2, {2, 1, 0}).value();
    double const a = std::pow(1.0 / 6, 0.25);
    double const sum = 1 + 2 * a + 2.0 / 6;
    EXPECT_NEAR(row.probabilities[2], 1 / sum, 1e-13);
    EXPECT_NEAR(row.probabilities[1], a / sum, 1e-13);
    EXPECT_NEAR(row.probabilities[0], 1.0 / 6 / sum, 1e-13);
}

/// A count of 1 that may become 0, 3 or 4 (D = 3) has one distribution with mean 0 for each variance.
TEST(PerturbationTable, AgreesWithThreeProbabilitiesComputedByHand) {
    auto const row = perturbation_row(1, {3, 2.2, 2}).value();
    EXPECT_EQ(row.deviations, (std::vector<int>{-1, 2, 3}));
    // p + q + r = 1, -p + 2q + 3r = 0, p + 4q + 9r = 2.2
    EXPECT_NEAR(row.probabilities[2], 0.05, 1e-12);
    EXPECT_NEAR(row.probabilities[1], 4.0 / 15, 1e-12);
    EXPECT_NEAR(row.probabilities[0], 41.0 / 60, 1e-12);
}

TEST(PerturbationTable, HasMeanZeroAndTheVarianceAskedForToTwelveDigits) {
    for (PerturbationParameters const& parameters : {PerturbationParameters{5, 3, 2},
                                                     {5, 2.1, 2},
                                                     {4, 1.5, 1},
                                                     {3, 1, 0},
                                                     {10, 6.25, 2},
                                                     {2, 0.3, 0},
                                                     {12, 9, 4}}) {
        int attained = 0;
        int const last = parameters.deviation + parameters.smallest_gone + 3;
        for (int count = 1; count <= last; ++count) {
            auto const row = perturbation_row(count, parameters).value();
            EXPECT_NEAR(moment(row, 0), 1, 1e-12);
            EXPECT_NEAR(moment(row, 1), 0, 1e-12);
            EXPECT_LE(moment(row, 2), parameters.variance + 1e-12);
            if (std::abs(moment(row, 2) - parameters.variance) < 1e-12) ++attained;
            for (double const p : row.probabilities) EXPECT_GT(p, 0);
        }
        EXPECT_GE(attained, 3) << "the rows without limits have the variance itself";
    }
}

/// Entropy beside every distribution with mean 0 on a grid: three of four probabilities follow from the fourth and the
/// variance.
TEST(PerturbationTable, HasMoreEntropyThanAnyDistributionOfAGrid) {
    for (double const limit : {0.3, 0.6, 0.8, 0.932, 1.0, 1.5}) {
        auto const row = perturbation_row(1, {2, limit, 0}).value();
        double best = 0;
        // values -1, 0, 1, 2: q = p(1), r = p(2), p(-1) = q + 2r, p(0) = 1 - 2q - 3r; variance 2q + 6r
        for (int i = 0; i <= 1000; ++i)
            for (int j = 0; 2 * i + 3 * j <= 2000; ++j) {
                double const q = i / 2000.0;
                double const r = j / 2000.0;
                std::vector<double> const p{q + 2 * r, 1 - 2 * q - 3 * r, q, r};
                if (2 * q + 6 * r > limit || p[1] < p[0]) continue;
                best = std::max(best, entropy(p));
            }
        EXPECT_GE(entropy(row.probabilities), best - 1e-12) << limit;
        EXPECT_NEAR(entropy(row.probabilities), best, 2e-3) << limit;
    }
}

TEST(PerturbationTable, IsTheSameInWholeNumbersOnEveryMachine) {
    // Whoever changes these changes every published table: then the output must say another method.
    EXPECT_EQ(table({5, 3, 2}).fingerprint(), "c25a7746bce368e1");
    EXPECT_EQ(table({2, 1, 0}).fingerprint(), "b29d5ed41165e44c");
}

TEST(PerturbationTable, KeepsItsPromisesForAllParametersThatItAccepts) {
    int made = 0;
    for (int deviation = 1; deviation <= 12; ++deviation)
        for (int gone = 0; gone < deviation && gone < 5; ++gone)
            for (double const variance : {0.1, 0.5, 1.0, 2.01, 2.5, 3.0, 4.1, 6.5, 10.0, 20.0}) {
                auto const each = make_perturbation_table({deviation, variance, gone});
                if (!each) {
                    EXPECT_EQ(each.error().code, base::ErrorCode::usage);
                    EXPECT_THAT(each.error().message.en, HasSubstr("variance must be"))
                        << deviation << ' ' << variance << ' ' << gone;
                    continue;
                }
                ++made;
                EXPECT_TRUE(check_table(*each));
            }
    EXPECT_GT(made, 150);
}

TEST(PerturbationTable, ShowsEachCountAsOftenAsItsProbabilitySays) {
    auto const made = table({5, 3, 2});
    for (std::uint32_t count : {0U, 1U, 2U, 3U, 7U, 8U, 1000U}) {
        std::map<std::uint32_t, double> shares;
        constexpr std::uint32_t STEP = 1U << 12U;
        for (std::uint64_t key = 0; key < (std::uint64_t{1} << 32U); key += STEP)
            shares[made.shown(count, static_cast<std::uint32_t>(key))] += 1.0 / (1U << 20U);
        EXPECT_EQ(shares.count(1), 0U);
        EXPECT_EQ(shares.count(2), 0U);
        auto const row = perturbation_row(static_cast<int>(std::min(count, 8U)), {5, 3, 2}).value();
        EXPECT_EQ(shares.size(), row.deviations.size());
        for (std::size_t k = 0; k < row.deviations.size(); ++k)
            EXPECT_NEAR(shares[count + static_cast<std::uint32_t>(row.deviations[k])], row.probabilities[k], 1e-5);
    }
}

TEST(PerturbationTable, RefusesWhatNoTableCanDo) {
    auto const refused = [](PerturbationParameters const& parameters) {
        auto const made = make_perturbation_table(parameters);
        EXPECT_FALSE(made);
        return made ? std::string() : to_string(made.error(), base::Language::en);
    };
    EXPECT_THAT(refused({0, 1, 0}), HasSubstr("between 1 and 50"));
    EXPECT_THAT(refused({51, 1, 0}), HasSubstr("between 1 and 50"));
    EXPECT_THAT(refused({2, 1, 2}), HasSubstr("larger --deviation"));
    EXPECT_THAT(refused({5, 2, 2}), HasSubstr("more than 2 and less than 10.00"));
    EXPECT_THAT(refused({5, 10, 2}), HasSubstr("more than 2"));
    EXPECT_THAT(refused({5, std::nan(""), 2}), HasSubstr("more than 2"));
    EXPECT_THAT(refused({5, -1, 0}), HasSubstr("more than 0"));
}

/// Seeded faults: each breaks one promise, and the check finds it.
TEST(PerturbationTable, IsNotBelievedWithASeededFault) {
    auto const good = table({5, 3, 2});
    auto const with = [&](auto change) {
        auto rows = good.rows();
        change(rows);
        auto const checked = check_table(PerturbationTable(good.parameters(), std::move(rows)));
        return checked ? std::string("believed") : to_string(checked.error(), base::Language::en);
    };
    using Rows = std::vector<std::vector<PerturbationTable::Step>>;
    EXPECT_EQ(with([](Rows&) {}), "believed");
    auto const allows_ones = table({5, 3, 0}).rows();
    EXPECT_THAT(with([&](Rows& rows) { rows[1] = allows_ones[1]; }), HasSubstr("shows a count that must be gone"));
    EXPECT_THAT(with([](Rows& rows) { rows[0] = {{0x7FFFFFFF, 0}, {0xFFFFFFFF, 3}}; }), HasSubstr("changes a zero"));
    EXPECT_THAT(with([](Rows& rows) { rows[8].front().deviation = -6; }), HasSubstr("further than the deviation"));
    EXPECT_THAT(with([](Rows& rows) { rows[3].front().deviation = -4; }), HasSubstr("below zero"));
    EXPECT_THAT(with([](Rows& rows) { ++rows[8].front().last_key; }), HasSubstr("is biased"));
    EXPECT_THAT(with([](Rows& rows) { rows[8].pop_back(); }), HasSubstr("every key"));
    EXPECT_THAT(with([](Rows& rows) { std::swap(rows[8][0], rows[8][1]); }), HasSubstr("out of order"));
    EXPECT_THAT(with([](Rows& rows) { rows.pop_back(); }), HasSubstr("missing"));
    EXPECT_THAT(with([](Rows& rows) { rows[8] = {{0x7FFFFFFF, -5}, {0xFFFFFFFF, 5}}; }), HasSubstr("variance"));
}

}  // namespace
}  // namespace cifra::protect
