#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>

namespace cifra::tabulate {

/// Zeroed bytes; the system gives the pages when they are first touched, by whichever thread.
class CellMemory {
public:
    explicit CellMemory(std::size_t bytes);
    void* data() { return m_bytes.get(); }
    void const* data() const { return m_bytes.get(); }

private:
    struct Free {
        void operator()(void* bytes) const { std::free(bytes); }
    };
    std::unique_ptr<void, Free> m_bytes;
};

}  // namespace cifra::tabulate
