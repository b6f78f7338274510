#include "tabulate/latent_classes.hpp"

#include <algorithm>
#include <numeric>

namespace cifra::tabulate {
namespace {

constexpr int MEAN_MISSING = 307;  // 30 % of 1,024
constexpr int SPREAD_MISSING = 200;

std::size_t below(base::Random& random, std::size_t end) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(end) - 1));
}

/// Around a number that is the class's own, thinning out on both sides.
std::vector<std::uint64_t> numbers_around(std::size_t codes, base::Random& random) {
    // The smaller of two, because the young and the early are many.
    auto const centre = std::min(below(random, codes), below(random, codes));
    auto const width = 1 + codes / 4;
    std::vector<std::uint64_t> weights;
    for (std::size_t i = 0; i < codes; ++i) {
        auto const distance = i > centre ? i - centre : centre - i;
        weights.push_back(distance < width ? 4 * (width - distance) : 1);
    }
    return weights;
}

}  // namespace

LatentClasses::LatentClasses(programme::RecordSchema const& schema, base::Random& random) {
    std::vector<std::uint64_t> sizes;
    for (std::size_t i = 0; i < CLASSES; ++i) sizes.push_back(TABLE / (i + 1));
    m_classes = table_of(sizes);
    choose_missing(schema.columns.size(), random);
    for (auto const& column : schema.columns) {
        m_codes.emplace_back();
        m_chances.emplace_back();
        if (!column.counted()) continue;
        // Then what is missing is among what is drawn.
        if (!column.frequency.empty() && column.frequency.front() > 0) m_missing[m_codes.size() - 1] = 0;
        for (std::size_t i = 0; i < CLASSES; ++i)
            if (column.multi_valued())
                m_chances.back()[i] = make_chances(column.codes.size(), random);
            else
                m_codes.back()[i] = make_codes(column, random);
    }
}

/// Two columns at a time, one as much above the mean as the other is below it.
void LatentClasses::choose_missing(std::size_t columns, base::Random& random) {
    while (m_missing.size() < columns) {
        auto const more = static_cast<int>(random.between(0, SPREAD_MISSING));
        bool const alone = m_missing.size() + 1 == columns;
        m_missing.push_back(MEAN_MISSING + (alone ? 0 : more));
        if (!alone) m_missing.push_back(MEAN_MISSING - more);
    }
}

LatentClasses::Codes LatentClasses::table_of(std::vector<std::uint64_t> const& weights) {
    auto const total = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
    Codes table;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i];
        auto const end =
            std::max<std::size_t>(static_cast<std::size_t>(sum * TABLE / total), std::min(table.size() + 1, TABLE));
        table.resize(end, static_cast<std::uint16_t>(i + 1));
    }
    table.resize(TABLE);
    return table;
}

/// The order of the list, with neighbours exchanged: what is frequent in one class may be rare in another.
std::vector<std::size_t> LatentClasses::ranks_of(std::size_t codes, base::Random& random) {
    std::vector<std::size_t> ranks(codes);
    std::iota(ranks.begin(), ranks.end(), std::size_t{0});
    for (std::size_t i = 0; i < codes; ++i) {
        auto const other = std::min(codes - 1, i + below(random, 2 + codes / 8));
        std::swap(ranks[i], ranks[other]);
    }
    return ranks;
}

/// As often as the schema says, a half more or less from class to class.
LatentClasses::Codes LatentClasses::make_given(std::vector<std::uint64_t> const& frequency, base::Random& random) {
    std::vector<std::uint64_t> weights;
    for (auto const each : frequency) weights.push_back(each * static_cast<std::uint64_t>(random.between(512, 1536)));
    auto table = table_of(weights);
    for (auto& code : table) --code;
    return table;
}

LatentClasses::Codes LatentClasses::make_codes(programme::RecordColumn const& column, base::Random& random) {
    if (!column.frequency.empty()) return make_given(column.frequency, random);
    if (column.numbers) return table_of(numbers_around(column.codes.size(), random));
    std::vector<std::uint64_t> weights;
    for (auto const rank : ranks_of(column.codes.size(), random))
        weights.push_back((std::uint64_t{1} << 20U) / (rank + 1));
    return table_of(weights);
}

LatentClasses::Chances LatentClasses::make_chances(std::size_t codes, base::Random& random) {
    Chances chances;
    for (auto const rank : ranks_of(codes, random)) chances.push_back(static_cast<std::uint16_t>(640 / (rank + 1)));
    return chances;
}

std::size_t LatentClasses::draw_class(base::Random& random) const {
    return m_classes[random.next() % TABLE] - 1U;
}

std::uint64_t LatentClasses::draw(std::size_t column, std::size_t of_class, base::Random& random) const {
    auto word = random.next();
    if (static_cast<int>(word & 1023U) < m_missing[column]) return 0;
    auto const& chances = m_chances[column][of_class];
    if (chances.empty()) return m_codes[column][of_class][word >> 20U & (TABLE - 1)];
    std::uint64_t bits = 0;
    unsigned used = 1;
    for (std::size_t code = 0; code < chances.size(); ++code, ++used) {
        if (used % 6 == 0) word = random.next();
        if ((word >> (used % 6 * 10) & 1023U) < chances[code]) bits |= std::uint64_t{1} << code;
    }
    // Somebody who says something names at least one.
    return bits != 0 ? bits : std::uint64_t{1} << (random.next() % chances.size());
}

}  // namespace cifra::tabulate
