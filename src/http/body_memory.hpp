#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>

namespace cifra::http {

class BodyMemory;

/// A body in a memory file, so that the kernel can send its pages without copying them. Gives its place back at its
/// end.
class KeptBody {
public:
    KeptBody(std::shared_ptr<BodyMemory> memory, std::size_t offset, std::size_t size);
    KeptBody(KeptBody const&) = delete;
    KeptBody& operator=(KeptBody const&) = delete;
    ~KeptBody();

    std::string_view bytes() const;
    /// The file that holds it,
    int file() const;
    /// and where it begins there, in bytes.
    std::size_t offset() const { return m_offset; }

private:
    std::shared_ptr<BodyMemory> m_memory;
    std::size_t m_offset;
    std::size_t m_size;
};

/// A memory file for bodies, of whole pages. A place that was given back is a hole until it is used again: pages that
/// are still on their way to a reader stay as they were. For any number of threads.
/// \source Linux, memfd_create(2), fallocate(2): FALLOC_FL_PUNCH_HOLE
class BodyMemory : public std::enable_shared_from_this<BodyMemory> {
public:
    /// \param bytes  as many at most; 0 or where the system has no memory files: nothing can be kept
    static std::shared_ptr<BodyMemory> make(std::size_t bytes);
    BodyMemory(BodyMemory const&) = delete;
    BodyMemory& operator=(BodyMemory const&) = delete;
    ~BodyMemory();

    /// A copy of the bytes, or null when there is no room.
    std::shared_ptr<KeptBody const> keep(std::string_view bytes);
    /// What is taken, in bytes: whole pages.
    std::size_t size() const;

private:
    friend class KeptBody;
    explicit BodyMemory(std::size_t bytes);
    /// Takes the first place that is large enough. \returns m_bytes when there is none
    std::size_t take(std::size_t pages_bytes);
    void give_back(std::size_t offset, std::size_t size);

    std::size_t m_bytes = 0;
    int m_file = -1;
    char* m_begin = nullptr;
    mutable std::mutex m_mutex;
    std::map<std::size_t, std::size_t> m_free;  ///< Sizes of free places by where they begin.
    std::size_t m_taken = 0;
};

}  // namespace cifra::http
