#include "base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace cifra::base {

void assertion_failed(char const* condition, char const* file, int line) {
    std::fprintf(stderr, "cifra: internal error at %s:%d: %s\n", file, line, condition);
    std::abort();
}

}  // namespace cifra::base
