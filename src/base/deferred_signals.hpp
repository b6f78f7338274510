#pragma once

#include <csignal>

namespace cifra::base {

/// While it lives, the signals by which people and machines end a program (INT, TERM, HUP) wait. For work of a moment
/// that must not be left half done.
class DeferredSignals {
public:
    DeferredSignals();
    DeferredSignals(DeferredSignals const&) = delete;
    DeferredSignals& operator=(DeferredSignals const&) = delete;
    ~DeferredSignals();

private:
    sigset_t m_before{};
};

}  // namespace cifra::base
