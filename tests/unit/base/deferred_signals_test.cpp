#include "base/deferred_signals.hpp"

#include <gtest/gtest.h>
#include <csignal>

namespace cifra::base {
namespace {

volatile std::sig_atomic_t seen = 0;

TEST(DeferredSignals, LetASignalWaitUntilTheWorkIsDone) {
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        seen = 0;
        auto* const before = std::signal(signal, [](int) { seen = 1; });
        {
            DeferredSignals const work;
            std::raise(signal);
            EXPECT_EQ(seen, 0) << signal;
        }
        EXPECT_EQ(seen, 1) << signal;
        std::signal(signal, before);
    }
}

}  // namespace
}  // namespace cifra::base
