#include "planted_error.hpp"

#include "random_block.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace cifra::property {
namespace {

using audit::Block;

std::size_t random_part(Block const& block, base::Random& random) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(block.parts.size()) - 1));
}

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

/// The block with another share beside one part, unless that is the share that stood there.
std::optional<Block> with_share(Block block, std::size_t part, std::int64_t units) {
    auto& printed = *block.parts[part].printed_share;
    if (units == printed.units || units < 0) return std::nullopt;
    printed.units = units;
    return block;
}

/// The count of a part, or the whole. Only a partition shows that one of them is wrong when no share does.
std::int64_t& random_count(Block& block, base::Random& random) {
    if (random.between(0, 2) == 0) return *block.whole.value;
    return *block.parts[random_part(block, random)].figure.value;
}

bool in_a_count(Block const& block, base::Random& random) {
    return block.kind == audit::BlockKind::partition && random.between(0, 1) == 0;
}

std::optional<Block> factor_of_ten(Block block, base::Random& random) {
    if (in_a_count(block, random)) {
        auto& count = random_count(block, random);
        if (count == 0) return std::nullopt;
        count *= 10;
        return block;
    }
    auto const part = random_part(block, random);
    auto const count = *block.parts[part].figure.value;
    auto const whole = *block.whole.value;
    int const decimals = block.parts[part].printed_share->scale;
    auto const units =
        random.between(0, 1) == 0 ? right_share(count * 10, whole, decimals) : right_share(count, whole * 10, decimals);
    return with_share(block, part, units);
}

std::optional<Block> complement(Block const& block, base::Random& random) {
    auto const part = random_part(block, random);
    auto const other = random_part(block, random);
    if (part == other) return std::nullopt;
    auto const printed = *block.parts[other].printed_share;
    return with_share(block, part, 100 * power_of_ten(printed.scale) - printed.units);
}

std::optional<Block> rounding(Block const& block, base::Random& random) {
    auto const part = random_part(block, random);
    auto const whole = *block.whole.value;
    int const decimals = block.parts[part].printed_share->scale;
    Wide const units = Wide{*block.parts[part].figure.value} * 100 * power_of_ten(decimals);
    auto const below = static_cast<std::int64_t>(units / whole);
    auto const rest = units % whole;
    bool const tie = rest * 2 == whole;
    switch (random.between(0, 3)) {
        case 0:
            return with_share(block, part, below);
        case 1:
            return with_share(block, part, below + (rest > 0 ? 1 : 0));
        case 2:
            return tie ? with_share(block, part, below) : std::nullopt;
        default:
            return tie ? with_share(block, part, below + below % 2) : std::nullopt;
    }
}

/// Exchanges two neighbouring digits; nothing when that changes nothing or gives a leading zero.
std::optional<std::int64_t> exchanged(std::int64_t number, base::Random& random) {
    auto digits = std::to_string(number);
    if (digits.size() < 2) return std::nullopt;
    auto const at = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(digits.size()) - 2));
    std::swap(digits[at], digits[at + 1]);
    if (digits.front() == '0') return std::nullopt;
    return std::stoll(digits);
}

std::optional<Block> transposition(Block block, base::Random& random) {
    if (in_a_count(block, random)) {
        auto& count = random_count(block, random);
        auto const number = exchanged(count, random);
        if (!number || *number == count) return std::nullopt;
        count = *number;
        return block;
    }
    auto const part = random_part(block, random);
    auto const number = exchanged(block.parts[part].printed_share->units, random);
    return number ? with_share(std::move(block), part, *number) : std::nullopt;
}

std::optional<Block> another_base(Block block, base::Random& random) {
    auto const whole = *block.whole.value;
    auto const base = whole * random.between(60, 160) / 100;
    bool changed = false;
    for (auto& part : block.parts) {
        auto const units = right_share(*part.figure.value, base, part.printed_share->scale);
        changed = changed || units != part.printed_share->units;
        part.printed_share->units = units;
    }
    return changed ? std::optional(std::move(block)) : std::nullopt;
}

std::optional<Block> try_to_plant(std::string const& kind, base::Random& random) {
    bool const ties = kind == "rounding" && random.between(0, 1) == 0;
    auto const block = ties ? consistent_block_with_ties(random) : consistent_block(random);
    if (kind == "factor_of_ten") return factor_of_ten(block, random);
    if (kind == "complement") return complement(block, random);
    if (kind == "rounding") return rounding(block, random);
    if (kind == "transposition") return transposition(block, random);
    return another_base(block, random);
}

}  // namespace

PlantedError plant_error(std::string const& kind, base::Random& random) {
    while (true)
        if (auto block = try_to_plant(kind, random)) return {kind, std::move(*block)};
}

}  // namespace cifra::property
