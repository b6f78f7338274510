#include "tabulate/parallel.hpp"

#include <atomic>
#include <thread>
#include <vector>

namespace cifra::tabulate {

void share_out(int threads, std::size_t count, std::function<void(std::size_t)> const& work) {
    std::atomic<std::size_t> next{0};
    auto const run = [&] {
        for (auto i = next++; i < count; i = next++) work(i);
    };
    std::vector<std::thread> others;
    for (int i = 1; i < threads && static_cast<std::size_t>(i) < count; ++i) others.emplace_back(run);
    run();
    for (auto& thread : others) thread.join();
}

}  // namespace cifra::tabulate
