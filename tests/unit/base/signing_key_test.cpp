#include "base/signing_key.hpp"

#include "sample_key.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <utility>

namespace cifra::base {
namespace {

std::string bytes_of_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    return bytes;
}

template <class Bytes>
std::string hex_of(Bytes const& bytes) {
    std::string hex;
    for (unsigned char const byte : bytes) hex += fmt::format("{:02x}", byte);
    return hex;
}

/// RFC 8032, 7.1.
struct Vector {
    char const* seed;
    char const* public_key;
    char const* message;
    char const* signature;
};

Vector const VECTORS[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
     "d25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
     "387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
     "4a7c15e9716ed28dc027beceea1ec40a"},
    {"833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
     "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd"
     "454d4423643ce80e2a9ac94fa54ca49f",
     "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e030"
     "3dca179c138ac17ad9bef1177331a704"},
};

TEST(SigningKey, SignsAsTheStandardsExamplesDo) {
    for (auto const& vector : VECTORS) {
        auto const key = SecretKey::from_seed({}, secret(bytes_of_hex(vector.seed)));
        EXPECT_EQ(hex_of(key.public_key().bytes), vector.public_key);
        auto const message = bytes_of_hex(vector.message);
        auto signature = key.sign(message);
        EXPECT_EQ(hex_of(signature), vector.signature);
        EXPECT_TRUE(signature_holds(key.public_key(), message, signature));
        EXPECT_FALSE(signature_holds(key.public_key(), message + "x", signature));
        signature[0] ^= 1U;
        EXPECT_FALSE(signature_holds(key.public_key(), message, signature));
    }
}

TEST(SigningKey, RefusesASignatureWhoseSecondHalfIsNotReduced) {
    // S + L verifies in careless programs and makes a second signature of the same bytes (RFC 8032, 5.1.7).
    auto const order = bytes_of_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    auto const key = sample_key(1);
    auto signature = key.sign("x");
    unsigned carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        carry += signature[32 + i] + static_cast<unsigned>(static_cast<unsigned char>(order[i]));
        signature[32 + i] = static_cast<unsigned char>(carry);
        carry >>= 8U;
    }
    EXPECT_FALSE(signature_holds(key.public_key(), "x", signature));
}

TEST(SigningKey, RefusesAPublicKeyOfSmallOrder) {
    PublicKey neutral;
    neutral.bytes[0] = 1;
    SignatureBytes signature{};
    signature[0] = 1;
    EXPECT_FALSE(signature_holds(neutral, "x", signature));
}

TEST(SigningKey, HashesBeforeSigningAsTheStandardsExampleDoes) {
    // RFC 7693, appendix A.
    EXPECT_EQ(hex_of(prehash("abc")),
              "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc95"
              "18d38aa8dbf1925ab92386edd4009923");
}

TEST(SigningKey, IsNewEachTimeItIsGenerated) {
    auto const one = SecretKey::generate();
    auto const other = SecretKey::generate();
    EXPECT_FALSE(one.public_key() == other.public_key());
    EXPECT_NE(one.id(), other.id());
}

TEST(SigningKey, ShowsItsIdAsMinisignDoes) {
    EXPECT_EQ(to_string(KeyId{{0xA4, 0xB7, 0x74, 0x6C, 0x73, 0xDF, 0x72, 0x93}}), "9372DF736C74B7A4");
    EXPECT_EQ(to_string(KeyId{{0x03, 0xBC, 0x7C, 0xF9, 0x13, 0x3C, 0xAE, 0x00}}), "AE3C13F97CBC03");
}

TEST(SigningKey, DiffersInItsIdAlone) {
    auto key = sample_key(1).public_key();
    EXPECT_TRUE(key == sample_key(1).public_key());
    key.id.bytes[7] ^= 1U;
    EXPECT_FALSE(key == sample_key(1).public_key());
}

TEST(SecretBytes, AreGoneFromWhatTheyWereMovedFromAndFromWhatWasCutOff) {
    auto bytes = secret("correct horse");
    auto moved = std::move(bytes);
    EXPECT_EQ(bytes.size(), 0U);  // NOLINT(bugprone-use-after-move): the promise is about what is left.
    EXPECT_EQ(bytes.data(), nullptr);
    moved.shorten(7);
    EXPECT_EQ(moved.view(), "correct");
    EXPECT_EQ(moved.data()[8], 0);
}

}  // namespace
}  // namespace cifra::base
