#include "random_block.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace cifra::property {
namespace {

audit::Operand operand(std::string const& code, std::int64_t value) {
    audit::Operand operand;
    operand.key = {"DF_RANDOM", "REGION", "COUNTED", "2019", {{"CATEGORY", code}}};
    operand.label = {code, code};
    operand.value = value;
    return operand;
}

int random_decimals(base::Random& random) {
    std::array constexpr DECIMALS = {0, 0, 0, 0, 0, 0, 1, 1, 1, 2};
    return DECIMALS[static_cast<std::size_t>(random.between(0, 9))];
}

/// Cuts of the whole, so that the parts sum to it.
std::vector<std::int64_t> partition_of(std::int64_t whole, std::int64_t parts, base::Random& random) {
    std::vector<std::int64_t> cuts = {0, whole};
    for (std::int64_t i = 1; i < parts; ++i) cuts.push_back(random.between(0, whole));
    std::sort(cuts.begin(), cuts.end());
    std::vector<std::int64_t> counts;
    for (std::size_t i = 1; i < cuts.size(); ++i) counts.push_back(cuts[i] - cuts[i - 1]);
    return counts;
}

audit::Block block_of(std::int64_t whole, base::Random& random) {
    audit::Block block;
    block.id = "COUNTED.by_category/REGION.2019";
    block.title = {"Random block", "Bloque aleatorio"};
    block.whole = operand("_T", whole);
    bool const partition = random.between(0, 1) == 0;
    block.kind = partition ? audit::BlockKind::partition : audit::BlockKind::multiple_response;
    auto const parts = random.between(2, 9);
    auto counts = partition_of(whole, parts, random);
    if (!partition)
        for (auto& count : counts) count = random.between(0, whole);
    int const decimals = random_decimals(random);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        audit::Part part;
        part.figure = operand("C" + std::to_string(i + 1), counts[i]);
        part.printed_share = base::Decimal{right_share(counts[i], whole, decimals), decimals};
        block.parts.push_back(part);
    }
    return block;
}

}  // namespace

std::int64_t right_share(std::int64_t part, std::int64_t whole, int decimals) {
    Wide units = Wide{part} * 100;
    for (int i = 0; i < decimals; ++i) units *= 10;
    auto share = static_cast<std::int64_t>(units / whole);
    if (units % whole >= whole - units % whole) ++share;
    return share;
}

audit::Block consistent_block(base::Random& random) {
    std::int64_t magnitude = 100;
    for (auto digits = random.between(2, 12); digits > 2; --digits) magnitude *= 10;
    return block_of(random.between(std::max<std::int64_t>(60, magnitude / 10), magnitude), random);
}

audit::Block consistent_block_with_ties(base::Random& random) {
    std::array<std::int64_t, 4> constexpr WHOLES = {80, 200, 400, 2000};
    return block_of(WHOLES[static_cast<std::size_t>(random.between(0, 3))], random);
}

}  // namespace cifra::property
