#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace cifra::base {

/// Bytes that nobody else may learn (a key, a password): in memory of their own that is kept out of swap and core dumps
/// where the system allows it, and wiped when it is given back. Moved, never copied.
class SecretBytes {
public:
    /// `size` zeros.
    explicit SecretBytes(std::size_t size = 0);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;

    unsigned char* data() { return m_bytes.get(); }
    unsigned char const* data() const { return m_bytes.get(); }
    std::size_t size() const { return m_size; }
    std::string_view view() const { return {reinterpret_cast<char const*>(m_bytes.get()), m_size}; }

    /// Wipes and forgets what stands behind the first `size` bytes. Needs size <= size().
    void shorten(std::size_t size);

private:
    struct Wiped {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Wiped> m_bytes;
    std::size_t m_size;
};

/// Makes libsodium ready: once, before its random numbers or its memory are used. Cheap to call again.
void prepare_sodium();

}  // namespace cifra::base
