// Debian's minisign verifies what Cifra signs, and Cifra verifies what it signs. Another program's opinion is worth
// more than our own.
#include "base/file.hpp"
#include "base/public_key_file.hpp"
#include "base/secret_file.hpp"
#include "base/secret_key_file.hpp"
#include "base/signature.hpp"
#include "base/text.hpp"
#include "sample_key.hpp"
#include "temporary_folder.hpp"
#include "typed_at_terminal.hpp"

#include <gtest/gtest.h>
#include <cstdlib>

namespace cifra::base {
namespace {

constexpr char const* PASSWORD = "correct horse battery";

class Minisign : public testing::Test {
protected:
    void SetUp() override {
        if (std::system("command -v minisign >/dev/null") != 0) GTEST_SKIP() << "minisign is not installed";
        ASSERT_TRUE(write_file(path("file"), FILE_BYTES));
    }

    std::string path(std::string const& name) const { return (m_folder.path() / name).string(); }

    bool run(std::string const& arguments) const {
        return std::system(("cd '" + m_folder.path().string() + "' && minisign " + arguments + " >out 2>&1").c_str()) ==
               0;
    }

    std::string read(std::string const& name) const { return read_file(path(name)).value_or("(no file)"); }

    /// Writes our keys as s.key and p.pub.
    void write_keys(SecretKey const& key, SecretBytes const& secret_text) const {
        ASSERT_TRUE(write_new_file(path("s.key"), secret_text.view(), FileAccess::owner));
        ASSERT_TRUE(write_file(path("p.pub"), public_key_text(key.public_key())));
    }

    /// What minisign signed holds for us too.
    void expect_signed_by(PublicKey const& key) const {
        auto const signature = parse_signature(read("file.minisig"), "file.minisig");
        ASSERT_TRUE(signature) << read("file.minisig");
        EXPECT_EQ(signature->trusted_comment, "a comment");
        EXPECT_TRUE(is_signed(key, FILE_BYTES, *signature));
        EXPECT_FALSE(is_signed(key, FILE_BYTES + "x", *signature));
    }

    std::string const FILE_BYTES = std::string("synthetic\0bytes\n", 16);

private:
    TemporaryFolder m_folder;
};

TEST_F(Minisign, VerifiesWhatWeSign) {
    auto const key = SecretKey::generate();
    write_keys(key, secret_key_text(key));
    auto const text = signature_text(sign(key, FILE_BYTES, "a comment, año 2020"));
    ASSERT_TRUE(write_file(path("file.minisig"), text));
    EXPECT_TRUE(run("-VH -p p.pub -m file")) << read("out");
    EXPECT_EQ(read("out"), "Signature and comment signature verified\nTrusted comment: a comment, año 2020\n");
    ASSERT_TRUE(write_file(path("file.minisig"), replace_all(text, "2020", "2021")));
    EXPECT_FALSE(run("-VH -p p.pub -m file"));
}

TEST_F(Minisign, SignsWithAKeyOfItsOwnAndWeVerify) {
    ASSERT_TRUE(run("-G -W -p p.pub -s s.key")) << read("out");
    ASSERT_TRUE(run("-S -s s.key -m file -t 'a comment'")) << read("out");
    auto const key = parse_public_key(read("p.pub"), "p.pub");
    ASSERT_TRUE(key);
    expect_signed_by(*key);
    auto const sealed = parse_secret_key(secret(read("s.key")), "s.key");
    ASSERT_TRUE(sealed);
    EXPECT_FALSE(sealed->encrypted);
    auto const opened = open_secret_key(*sealed, SecretBytes());
    ASSERT_TRUE(opened);
    EXPECT_EQ(sign(*opened, FILE_BYTES, "a comment").of_all,
              parse_signature(read("file.minisig"), "file.minisig")->of_all);
    ASSERT_TRUE(run("-S -l -s s.key -m file -t 'a comment'"));
    EXPECT_FALSE(parse_signature(read("file.minisig"), "file.minisig")) << "the legacy form";
}

TEST_F(Minisign, SignsWithOurKeyWithoutPassword) {
    auto const key = SecretKey::generate();
    write_keys(key, secret_key_text(key));
    ASSERT_TRUE(run("-S -s s.key -m file -t 'a comment'")) << read("out");
    expect_signed_by(key.public_key());
    ASSERT_TRUE(run("-R -s s.key -p made.pub")) << read("out");
    EXPECT_EQ(read("made.pub"), read("p.pub"));
}

TEST_F(Minisign, SignsWithOurKeyAndItsPassword) {
    auto const key = SecretKey::generate();
    auto const text = secret_key_text(key, secret(PASSWORD), {32'768, 16'777'216});
    ASSERT_TRUE(text);
    write_keys(key, *text);
    auto const wrong = typed_at_terminal({"minisign", "-S", "-s", path("s.key"), "-m", path("file"), "-t", "a comment"},
                                         {{"Password: ", "wrong"}});
    EXPECT_NE(wrong.exit_code, 0) << wrong.screen;
    auto const right = typed_at_terminal({"minisign", "-S", "-s", path("s.key"), "-m", path("file"), "-t", "a comment"},
                                         {{"Password: ", PASSWORD}});
    ASSERT_EQ(right.exit_code, 0) << right.screen;
    expect_signed_by(key.public_key());
}

}  // namespace
}  // namespace cifra::base
