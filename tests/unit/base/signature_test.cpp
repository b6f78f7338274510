#include "base/signature.hpp"

#include "base/text.hpp"
#include "sample_key.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::base {
namespace {

using testing::HasSubstr;

TEST(Signature, HoldsForItsFileItsCommentAndItsKeyOnly) {
    auto const key = sample_key(1);
    auto const signature = sign(key, "a file", "a comment");
    EXPECT_TRUE(is_signed(key.public_key(), "a file", signature));
    EXPECT_FALSE(is_signed(key.public_key(), "a filf", signature));
    EXPECT_FALSE(is_signed(sample_key(2).public_key(), "a file", signature));
    auto changed = signature;
    changed.trusted_comment += " ";
    EXPECT_FALSE(is_signed(key.public_key(), "a file", changed));
    changed = signature;
    changed.key = sample_key(2).id();
    EXPECT_FALSE(is_signed(key.public_key(), "a file", changed));
    auto renamed = key.public_key();
    renamed.id = sample_key(2).id();
    EXPECT_FALSE(is_signed(renamed, "a file", signature));
}

TEST(Signature, HasTheSameBytesEachTimeAndIsReadAsItWasWritten) {
    auto const key = sample_key(1);
    auto const text = signature_text(sign(key, "a file", "año 2020"));
    EXPECT_EQ(text, signature_text(sign(key, "a file", "año 2020")));
    EXPECT_THAT(text, HasSubstr("\nRUQBAQEBAQEBA"));
    EXPECT_THAT(text, HasSubstr("\ntrusted comment: año 2020\n"));
    auto const read = parse_signature(text, "f.minisig");
    ASSERT_TRUE(read);
    EXPECT_EQ(signature_text(*read), text);
    EXPECT_TRUE(is_signed(key.public_key(), "a file", *read));
    EXPECT_TRUE(parse_signature(replace_all(text, "\n", "\r\n"), "f.minisig"));
}

TEST(Signature, OfTheLegacyFormIsCalledByItsName) {
    // Made with minisign 0.11 -S -l, for tests only.
    auto const legacy = parse_signature(
        "untrusted comment: signature from minisign secret key\n"
        "RWSkt3Rsc99yk2k542sYp3KPiigc7SQb9Lp46oiPO32ndpvdgAEf6QYPwsd0bNVT1T2NoVK2ZB9Q02WkbLTb+0BduUn+rnzQFgE=\n"
        "trusted comment: timestamp:1795799433\tfile:f\n"
        "+1OMK9wNG6q8Tm24i+YV8UoWBuL3dDz3GXVcX8wqS2ppSUKDHi5UIlSb5VRJKdfSHOzcBxGrahF91ZlV+Q7ZCA==\n",
        "f.minisig");
    ASSERT_FALSE(legacy);
    EXPECT_EQ(to_string(legacy.error(), Language::en),
              "f.minisig:2: the signature has the legacy form 'Ed' of minisign, which is not accepted; sign again with "
              "'cifra sign', or with minisign 0.10 or later without -l\n");
    EXPECT_THAT(to_string(legacy.error(), Language::es), HasSubstr("forma antigua"));
}

TEST(Signature, IsReadStrictly) {
    auto const text = signature_text(sign(sample_key(1), "a file", "a comment"));
    ASSERT_TRUE(parse_signature(text, "f"));
    for (auto const& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"untrusted comment: ", "comment: "},
             {"RUQB", "RUUB"},
             {"RUQB", "AUQB"},
             {"trusted comment: a", "trusted comment:a"},
             {"a comment", "a\x01 comment"},
             {"a comment", "a \xC3 comment"},
             {"a comment", "a\ncomment"},
             {"a comment\n", "a comment\r\n"},
             {"==\n", "=\n"},
             {"==\n", "==\n\n"},
             {"==\n", "=="},
         })
        EXPECT_FALSE(parse_signature(replace_all(text, from, to), "f")) << to;
    EXPECT_FALSE(parse_signature("", "f"));
    // minisign's own comment, where nobody gives one, has tabs.
    EXPECT_TRUE(is_trusted_comment("timestamp:1606000000\tfile:a.csv\thashed"));
}

TEST(Signature, HasOneWayOfWritingItsBytes) {
    // libsodium 1.0.18 takes a byte above 127 for a slash: the mutations of returns found it.
    auto const text = signature_text(sign(sample_key(1), "a file", "a comment"));
    auto const slash = text.find('/');
    ASSERT_NE(slash, std::string::npos);
    for (unsigned byte = 0; byte < 256; ++byte) {
        auto changed = text;
        changed[slash] = static_cast<char>(byte);
        auto const read = parse_signature(changed, "f");
        EXPECT_TRUE(!read || base::signature_text(*read) == changed) << byte;
    }
}

TEST(Signature, TakesNoCommentThatWouldNotStandOnALine) {
    EXPECT_TRUE(is_trusted_comment(""));
    EXPECT_TRUE(is_trusted_comment(std::string(4096, 'x')));
    for (auto const& comment : {std::string("a\nb"), std::string("a\rb"), std::string("\0", 1), std::string("\x7F"),
                                std::string("\xFF"), std::string(4097, 'x')})
        EXPECT_FALSE(is_trusted_comment(comment));
}

}  // namespace
}  // namespace cifra::base
