#include "base/public_key_file.hpp"
#include "base/random.hpp"
#include "base/secret_key_file.hpp"
#include "sample_key.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::base {
namespace {

using testing::HasSubstr;

/// As cheap as may be: 16 MiB.
ScryptCost const CHEAP{32'768, 16'777'216};

/// Made with minisign 0.11 -G -W, for tests only.
constexpr char const* MINISIGN_PUBLIC =
    "untrusted comment: minisign public key 9372DF736C74B7A4\n"
    "RWSkt3Rsc99ykzAN1W4BNs+EXxsXzp+MguS1kvgWaPbPk1wKCgh3w9aB\n";
constexpr char const* MINISIGN_SECRET =
    "untrusted comment: minisign encrypted secret key\n"
    "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAApLd0bHPfcpNk9rVhGagOzLADmQr1r1nHc+kHqlPh+"
    "cb/"
    "x7qq7i2nHDAN1W4BNs+EXxsXzp+MguS1kvgWaPbPk1wKCgh3w9aBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

/// Made with minisign 0.11 -G and the password below, for tests only; then its password was removed with -C -W.
constexpr char const* MINISIGN_PASSWORD = "correct horse battery";
constexpr char const* MINISIGN_SEALED =
    "untrusted comment: minisign encrypted secret key\n"
    "RWRTY0Iy5SyDSZM9WGJiixpNqQDwp3dKYccxZlulx3QNndU/"
    "2w0AAAACAAAAAAAAAEAAAAAAQDnkMWkf5Znwl0hqJXNEu9Q6xGFtELYuG+laGivNEIm3"
    "isJkea0Z1aq43yLm5+gA82OQpqcEJfVxufrs31McchoRic+7A6neBxhbgHeFv3XzCVyMSQSIaP2JVE8H7zti1lPPZht7QRY=\n";
constexpr char const* MINISIGN_UNSEALED =
    "untrusted comment: minisign encrypted secret key\n"
    "RWQAAEIy5SyDSZM9WGJiixpNqQDwp3dKYccxZlulx3QNndU/2w0AAAACAAAAAAAAAEAAAAAAA7x8+RM8rgCMPJRS/tgixFnkfKTJVcg/"
    "m2wLUJsQGWXw"
    "pCicCuY6oRQYktqd6RzTqC74FXYeLWbm6J3BX6C7M0QmaqHbTozgBZli5wYKZFRrkmlrliN+BCwFL9HujxRRWHGblg4gWgw=\n";
constexpr char const* MINISIGN_SEALED_PUBLIC =
    "untrusted comment: minisign public key AE3C13F97CBC03\n"
    "RWQDvHz5EzyuABQYktqd6RzTqC74FXYeLWbm6J3BX6C7M0QmaqHbTozg\n";

Result<SecretKey> opened(std::string_view text, std::string_view password) {
    CIFRA_TRY(auto const sealed, parse_secret_key(secret(text), "s.key"));
    return open_secret_key(sealed, secret(password));
}

TEST(KeyFile, OfMinisignIsReadAndWrittenAgainByteForByte) {
    auto const key = parse_public_key(MINISIGN_PUBLIC, "k.pub");
    ASSERT_TRUE(key);
    EXPECT_EQ(to_string(key->id), "9372DF736C74B7A4");
    EXPECT_EQ(public_key_text(*key), MINISIGN_PUBLIC);
    auto const secret_key = opened(MINISIGN_SECRET, "");
    ASSERT_TRUE(secret_key);
    EXPECT_TRUE(secret_key->public_key() == *key);
}

/// The costliest test of the module: minisign's cost of a password is a second and 1 GiB.
TEST(KeyFile, OfMinisignWithAPasswordOpensWithIt) {
    auto const key = opened(MINISIGN_SEALED, MINISIGN_PASSWORD);
    ASSERT_TRUE(key);
    EXPECT_EQ(public_key_text(key->public_key()), MINISIGN_SEALED_PUBLIC);
    auto const without = opened(MINISIGN_UNSEALED, "");
    ASSERT_TRUE(without);
    EXPECT_EQ(without->bytes().view(), key->bytes().view());
}

TEST(KeyFile, MayHaveTheLineEndsOfWindows) {
    std::string text = MINISIGN_PUBLIC;
    text.replace(text.find('\n'), 1, "\r\n");
    EXPECT_FALSE(parse_public_key(text, "k.pub")) << "of one line only";
    text.insert(text.size() - 1, "\r");
    EXPECT_TRUE(parse_public_key(text, "k.pub"));
}

TEST(KeyFile, WithoutPasswordOpensAsItWasWritten) {
    auto const key = sample_key(7);
    auto const text = secret_key_text(key);
    EXPECT_THAT(std::string(text.view()), HasSubstr("untrusted comment: cifra secret key without password\nRWQAAEIy"));
    auto const again = opened(text.view(), "");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->bytes().view(), key.bytes().view());
    EXPECT_EQ(again->id(), key.id());
}

TEST(KeyFile, WithPasswordOpensWithThatPasswordOnly) {
    auto const key = sample_key(7);
    auto const text = secret_key_text(key, secret("correct horse battery"), CHEAP);
    ASSERT_TRUE(text);
    EXPECT_TRUE(parse_secret_key(*text, "s.key")->encrypted);
    EXPECT_EQ(opened(text->view(), "correct horse battery")->bytes().view(), key.bytes().view());
    for (char const* const wrong : {"", "correct horse batterz", "correct horse battery "}) {
        auto const refused = opened(text->view(), wrong);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().message.en, "the password is wrong, or the key file is damaged");
    }
    EXPECT_EQ(text->view().find(secret_key_text(key).view().substr(120, 20)), std::string_view::npos);
}

TEST(KeyFile, WithPasswordHasNewSaltEachTime) {
    auto const key = sample_key(7);
    auto const one = secret_key_text(key, secret("correct horse battery"), CHEAP);
    auto const other = secret_key_text(key, secret("correct horse battery"), CHEAP);
    EXPECT_NE(one->view(), other->view());
}

TEST(KeyFile, NeverOpensToAnotherKeyWhenItIsDamaged) {
    // Salt and limits mean nothing without a password: minisign -C -W leaves old ones there.
    auto const key = sample_key(7);
    std::string const text(secret_key_text(key).view());
    Random random(2020);
    int refused = 0;
    for (auto at = text.find('\n') + 1; at < text.size(); ++at)
        for (int time = 0; time < 3; ++time) {
            auto changed = text;
            changed[at] = static_cast<char>(random.between(32, 126));
            auto const opened_key = opened(changed, "");
            refused += opened_key ? 0 : 1;
            EXPECT_TRUE(!opened_key || opened_key->public_key() == key.public_key()) << at;
        }
    EXPECT_GT(refused, 450);
}

TEST(KeyFile, IsNotOpenedAtAnyPrice) {
    auto const text = secret_key_text(sample_key(7), secret("correct horse battery"), CHEAP);
    // Byte 38 of the record is character 48 + 4 of the second line, less 50 2/3: the limits stand in characters 50
    // to 72.
    std::string changed(text->view());
    auto const line = changed.find('\n') + 1;
    for (std::size_t i = 52; i < 72; ++i) changed[line + i] = '/';
    auto const refused = parse_secret_key(secret(changed), "s.key");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message.en, HasSubstr("more time or memory than minisign"));
}

TEST(KeyFile, SaysWhatIsWrongWithAnyOtherFile) {
    for (std::string const text : {"", "\n", "x\ny\n", "untrusted comment: x\n", "untrusted comment: x\nRWQ=\n",
                                   "untrusted comment: x\nRWSkt3Rsc99ykzAN1W4BNs+EXxsXzp+MguS1kvgWaPbPk1wKCgh3w9a\n",
                                   "untrusted comment: x\nRWSkt3Rsc99ykzAN1W4BNs+EXxsXzp+MguS1kvgWaPbPk1wKCgh3w9aB"}) {
        auto const key = parse_public_key(text, "k.pub");
        ASSERT_FALSE(key) << text;
        EXPECT_EQ(key.error().where.file, "k.pub");
        EXPECT_FALSE(opened(text, ""));
    }
    EXPECT_FALSE(parse_public_key(MINISIGN_SECRET, "k.pub"));
    EXPECT_FALSE(opened(MINISIGN_PUBLIC, ""));
}

}  // namespace
}  // namespace cifra::base
