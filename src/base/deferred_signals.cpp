#include "base/deferred_signals.hpp"

#include <initializer_list>

namespace cifra::base {

DeferredSignals::DeferredSignals() {
    sigset_t ending;
    sigemptyset(&ending);
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&ending, signal);
    pthread_sigmask(SIG_BLOCK, &ending, &m_before);
}

DeferredSignals::~DeferredSignals() {
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

}  // namespace cifra::base
