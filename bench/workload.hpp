#pragma once

#include "base/random.hpp"
#include "measure.hpp"
#include "tabulate/coded_records.hpp"

#include <algorithm>
#include <atomic>
#include <functional>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

namespace cifra::bench {

inline std::vector<std::uint32_t> const SIXTEEN = {60, 60, 30, 20, 12, 9, 8, 6, 5, 4, 3, 3, 2, 2, 2, 2};

/// Records of disclosure control's workload: Zipf frequencies, six latent classes, 30 % missing.
/// \param cardinalities  without the missing code
inline tabulate::CodedRecords workload(std::size_t records, std::vector<std::uint32_t> const& cardinalities) {
    constexpr std::size_t CLASSES = 6;
    constexpr std::size_t TABLE = 4096;
    base::Random random(1);
    std::vector<std::vector<std::vector<std::uint16_t>>> tables(CLASSES);
    for (auto& of_class : tables)
        for (auto const cardinality : cardinalities) {
            std::vector<std::uint16_t> codes(cardinality);
            std::iota(codes.begin(), codes.end(), std::uint16_t{1});
            for (std::size_t i = codes.size() - 1; i > 0; --i)
                std::swap(codes[i], codes[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(i)))]);
            std::uint64_t total = 0;
            for (std::size_t i = 1; i <= codes.size(); ++i) total += (1U << 20U) / i;
            std::vector<std::uint16_t> table;
            for (std::size_t i = 1; i <= codes.size(); ++i)
                table.resize(std::min<std::size_t>(TABLE, table.size() + 1 + TABLE * ((1U << 20U) / i) / total),
                             codes[i - 1]);
            table.resize(TABLE, codes.front());
            of_class.push_back(std::move(table));
        }
    tabulate::CodedRecords made;
    for (auto const cardinality : cardinalities) made.columns.emplace_back(cardinality + 1, records);
    for (std::size_t record = 0; record < records; ++record) {
        auto const& of_class = tables[random.next() % CLASSES];
        for (std::size_t column = 0; column < cardinalities.size(); ++column) {
            auto const word = random.next();
            if ((word & 1023U) >= 307) made.columns[column].set(record, of_class[column][word >> 20U & (TABLE - 1)]);
        }
    }
    return made;
}

/// Runs `work(0)` to `work(count - 1)` on some threads.
inline void share_out(int threads, std::size_t count, std::function<void(std::size_t)> const& work) {
    std::atomic<std::size_t> next{0};
    auto const run = [&] {
        for (auto i = next++; i < count; i = next++) work(i);
    };
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i) others.emplace_back(run);
    run();
    for (auto& thread : others) thread.join();
}

}  // namespace cifra::bench
