#include "base/keyed_hash.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cifra::base {
namespace {

SecretBytes secret(std::string const& bytes) {
    SecretBytes made(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) made.data()[i] = static_cast<unsigned char>(bytes[i]);
    return made;
}

std::string hex(KeyedHash::Value const& value) {
    std::string text;
    for (auto const byte : value) {
        text += "0123456789abcdef"[byte >> 4U];
        text += "0123456789abcdef"[byte & 15U];
    }
    return text;
}

/// RFC 4231, test cases 1, 2 and 6.
TEST(KeyedHash, GivesThePublishedValues) {
    EXPECT_EQ(hex(KeyedHash(secret(std::string(20, '\x0b'))).of("Hi There")),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(hex(KeyedHash(secret("Jefe")).of("what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(
        hex(KeyedHash(secret(std::string(131, '\xaa'))).of("Test Using Larger Than Block-Size Key - Hash Key First")),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(KeyedHash, GivesTheSameValueAgainAndAnotherUnderAnotherSecret) {
    KeyedHash const hash(secret("one"));
    EXPECT_EQ(hash.of("a person"), hash.of("a person"));
    EXPECT_NE(hash.of("a person"), hash.of("another person"));
    EXPECT_NE(hash.of("a person"), KeyedHash(secret("two")).of("a person"));
}

}  // namespace
}  // namespace cifra::base
