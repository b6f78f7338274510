#pragma once

#include <cstddef>

namespace cifra::http {

/// What the program takes of the machine at present; 0 where the system does not say.
struct ResourceUse {
    std::size_t resident_bytes = 0;
    std::size_t descriptors = 0;
};

/// \source Linux, proc(5): statm, fd
ResourceUse resource_use();

}  // namespace cifra::http
