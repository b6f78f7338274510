#include "tabulate/cell_memory.hpp"

#include "base/assert.hpp"

#include <sys/mman.h>
#include <algorithm>
#include <cstdint>

namespace cifra::tabulate {
namespace {

constexpr std::size_t HUGE_PAGE = 2U << 20U;

}  // namespace

CellMemory::CellMemory(std::size_t size) {
    auto const bytes = std::max<std::size_t>(size, 1);
    m_bytes.reset(std::calloc(bytes, 1));
    CIFRA_ASSERT(m_bytes != nullptr);
    if (bytes < 8 * HUGE_PAGE) return;
    // Large pages cost a five-hundredth of the page faults. Where the system has none, nothing is lost.
    auto const address = reinterpret_cast<std::uintptr_t>(m_bytes.get());
    auto const begin = (address + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
    auto const end = (address + bytes) / HUGE_PAGE * HUGE_PAGE;
    static_cast<void>(::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE));
}

}  // namespace cifra::tabulate
