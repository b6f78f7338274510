#pragma once

// CIFRA_WIDE_VECTORS before a function: compiled twice, once for processors with AVX2, and the right one is chosen when
// the program starts. Integers only, so both give the same results. Sanitizers do not follow such functions.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define CIFRA_WIDE_VECTORS
#endif
#endif
#if !defined(CIFRA_WIDE_VECTORS) && defined(__x86_64__) && defined(__gnu_linux__) && defined(__OPTIMIZE__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define CIFRA_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#endif
#if !defined(CIFRA_WIDE_VECTORS)
#define CIFRA_WIDE_VECTORS
#endif
