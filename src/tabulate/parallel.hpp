#pragma once

#include <cstddef>
#include <functional>

namespace cifra::tabulate {

/// Calls work(0) to work(count - 1), each once, on some threads; returns when all are done.
/// \param threads  at least 1
void share_out(int threads, std::size_t count, std::function<void(std::size_t)> const& work);

/// Where the i-th of `parts` equal parts of `count` things begins.
inline std::size_t part_begin(std::size_t count, std::size_t part, std::size_t parts) {
    return count / parts * part + count % parts * part / parts;
}

}  // namespace cifra::tabulate
