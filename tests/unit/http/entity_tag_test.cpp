#include "http/entity_tag.hpp"

#include "base/hash.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

TEST(EntityTag, IsHalfTheHashAndTheEncoding) {
    auto const hash = base::sha256_hex("abc");  // FIPS 180-4: ba7816bf 8f01cfea 414140de 5dae2223 …
    EXPECT_EQ(entity_tag(hash, Encoding::identity), "\"ba7816bf8f01cfea414140de5dae2223\"");
    EXPECT_EQ(entity_tag(hash, Encoding::gzip), "\"ba7816bf8f01cfea414140de5dae2223-gzip\"");
    EXPECT_EQ(entity_tag(hash, Encoding::brotli), "\"ba7816bf8f01cfea414140de5dae2223-br\"");
}

// RFC 9110, 13.1.2
TEST(EntityTag, IsNamedByAListByAWeakOneAndByAStar) {
    EXPECT_TRUE(is_named_by("\"xyzzy\"", "\"xyzzy\""));
    EXPECT_TRUE(is_named_by("W/\"xyzzy\"", "\"xyzzy\""));
    EXPECT_TRUE(is_named_by("\"r2d2xxxx\", \"xyzzy\" , \"c3piozzzz\"", "\"xyzzy\""));
    EXPECT_TRUE(is_named_by("W/\"xyzzy\", W/\"r2d2xxxx\"", "\"r2d2xxxx\""));
    EXPECT_TRUE(is_named_by("\"a,b\", \"c\"", "\"a,b\""));
    EXPECT_TRUE(is_named_by(" * ", "\"xyzzy\""));
    EXPECT_FALSE(is_named_by("\"other\"", "\"xyzzy\""));
    EXPECT_FALSE(is_named_by("xyzzy", "\"xyzzy\""));
    EXPECT_FALSE(is_named_by("", "\"xyzzy\""));
}

}  // namespace
}  // namespace cifra::http
