#include "http/body_memory.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace cifra::http {
namespace {

constexpr std::size_t PAGE = 4096;

std::size_t whole_pages(std::size_t bytes) {
    return (bytes + PAGE - 1) / PAGE * PAGE;
}

}  // namespace

KeptBody::KeptBody(std::shared_ptr<BodyMemory> memory, std::size_t offset, std::size_t size)
    : m_memory(std::move(memory)), m_offset(offset), m_size(size) {}

KeptBody::~KeptBody() {
    m_memory->give_back(m_offset, whole_pages(m_size));
}

std::string_view KeptBody::bytes() const {
    return {m_memory->m_begin + m_offset, m_size};
}

int KeptBody::file() const {
    return m_memory->m_file;
}

std::shared_ptr<BodyMemory> BodyMemory::make(std::size_t bytes) {
    return std::shared_ptr<BodyMemory>(new BodyMemory(whole_pages(bytes)));
}

BodyMemory::BodyMemory(std::size_t bytes) {
    if (bytes == 0) return;
    m_file = ::memfd_create("answers", MFD_CLOEXEC);
    if (m_file < 0 || ::ftruncate(m_file, static_cast<off_t>(bytes)) != 0) return;
    void* const begin = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, m_file, 0);
    if (begin == MAP_FAILED) return;
    m_begin = static_cast<char*>(begin);
    m_bytes = bytes;
    m_free.emplace(0, bytes);
}

BodyMemory::~BodyMemory() {
    if (m_begin != nullptr) ::munmap(m_begin, m_bytes);
    if (m_file >= 0) ::close(m_file);
}

std::size_t BodyMemory::take(std::size_t pages_bytes) {
    std::lock_guard const lock(m_mutex);
    auto const place =
        std::find_if(m_free.begin(), m_free.end(), [&](auto const& each) { return each.second >= pages_bytes; });
    if (place == m_free.end()) return m_bytes;
    auto const [offset, size] = *place;
    m_free.erase(place);
    if (size > pages_bytes) m_free.emplace(offset + pages_bytes, size - pages_bytes);
    m_taken += pages_bytes;
    return offset;
}

std::shared_ptr<KeptBody const> BodyMemory::keep(std::string_view bytes) {
    auto const pages_bytes = whole_pages(bytes.size());
    auto const offset = pages_bytes == 0 ? m_bytes : take(pages_bytes);
    if (offset == m_bytes) return nullptr;
    // Asked for by writing to the file, a lack of memory is an error; by writing to the mapping it would end the
    // program.
    if (::fallocate(m_file, 0, static_cast<off_t>(offset), static_cast<off_t>(pages_bytes)) != 0) {
        give_back(offset, pages_bytes);
        return nullptr;
    }
    std::memcpy(m_begin + offset, bytes.data(), bytes.size());
    return std::make_shared<KeptBody const>(shared_from_this(), offset, bytes.size());
}

void BodyMemory::give_back(std::size_t offset, std::size_t size) {
    ::fallocate(m_file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(offset),
                static_cast<off_t>(size));
    std::lock_guard const lock(m_mutex);
    m_taken -= size;
    auto const next = m_free.lower_bound(offset);
    if (next != m_free.end() && offset + size == next->first) {
        size += next->second;
        m_free.erase(next);
    }
    auto const after = m_free.lower_bound(offset);
    if (after != m_free.begin()) {
        auto const before = std::prev(after);
        if (before->first + before->second == offset) {
            before->second += size;
            return;
        }
    }
    m_free.emplace(offset, size);
}

std::size_t BodyMemory::size() const {
    std::lock_guard const lock(m_mutex);
    return m_taken;
}

}  // namespace cifra::http
