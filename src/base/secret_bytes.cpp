#include "base/secret_bytes.hpp"

#include "base/assert.hpp"

#include <sodium.h>
#include <utility>

namespace cifra::base {

void prepare_sodium() {
    CIFRA_ASSERT(sodium_init() >= 0);
}

SecretBytes::SecretBytes(std::size_t size) : m_size(size) {
    prepare_sodium();
    m_bytes.reset(static_cast<unsigned char*>(sodium_malloc(size)));
    CIFRA_ASSERT(m_bytes != nullptr);
    sodium_memzero(m_bytes.get(), size);
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    m_bytes = std::move(other.m_bytes);
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

void SecretBytes::shorten(std::size_t size) {
    CIFRA_ASSERT(size <= m_size);
    sodium_memzero(m_bytes.get() + size, m_size - size);
    m_size = size;
}

void SecretBytes::Wiped::operator()(unsigned char* bytes) const {
    sodium_free(bytes);
}

}  // namespace cifra::base
