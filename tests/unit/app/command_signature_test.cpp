#include "app/command_signature.hpp"

#include "../base/temporary_folder.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sstream>

namespace cifra::app {
namespace {

using testing::HasSubstr;

class SignatureCommands : public testing::Test {
protected:
    void SetUp() override {
        write("first.csv", "synthetic first\n");
        write("second.csv", "synthetic second\n");
    }

    std::string path(std::string const& name) const { return (m_folder.path() / name).string(); }
    std::string read(std::string const& name) const { return base::read_file(path(name)).value_or("(no file)"); }
    void write(std::string const& name, std::string const& bytes) const {
        ASSERT_TRUE(base::write_file(path(name), bytes));
    }

    base::Result<int> make_key(std::string const& name) {
        KeygenSettings settings;
        settings.out = path(name);
        settings.no_password = true;
        return keygen(settings, m_out);
    }

    SignSettings first_return() const {
        SignSettings settings;
        settings.file = path("first.csv");
        settings.key = path("key");
        settings.return_area = "ISL";
        settings.year = "2020";
        settings.sequence = 1;
        settings.schema = "islands-1.0.0";
        settings.time = "2021-03-01T12:00:00Z";
        return settings;
    }

    base::Result<int> verify(std::string const& file, std::string const& key, base::Language language) {
        VerifyReturnSettings settings;
        settings.file = path(file);
        settings.key = path(key);
        settings.language = language;
        m_out.str("");
        return verify_return(settings, m_out);
    }

    std::ostringstream m_out;

private:
    base::TemporaryFolder m_folder;
};

TEST_F(SignatureCommands, SignAndVerifyAReturnAndTheOneAfterIt) {
    ASSERT_TRUE(make_key("key"));
    ASSERT_EQ(sign(first_return(), m_out), 0);
    auto second = first_return();
    second.file = path("second.csv");
    second.sequence = 2;
    second.previous = path("first.csv");
    ASSERT_EQ(sign(second, m_out), 0);

    ASSERT_EQ(verify("first.csv", "key.pub", base::Language::es), 0);
    EXPECT_THAT(m_out.str(), HasSubstr("la firma es correcta; dice:\n  área: ISL\n  año: 2020\n  secuencia: 1\n"
                                       "  anterior: ninguno: es el primero\n  programa: islands-1.0.0\n"
                                       "  firmado: 2021-03-01T12:00:00Z\n  clave: "));
    ASSERT_EQ(verify("second.csv", "key.pub", base::Language::en), 0);
    EXPECT_THAT(m_out.str(), HasSubstr("  sequence: 2\n  previous: " + base::sha256_hex("synthetic first\n")));
    EXPECT_THAT(m_out.str(), HasSubstr("  SHA-256: " + base::sha256_hex("synthetic second\n")));
}

TEST_F(SignatureCommands, RefuseAnotherFileKeyOrComment) {
    ASSERT_TRUE(make_key("key"));
    ASSERT_TRUE(make_key("other"));
    ASSERT_TRUE(sign(first_return(), m_out));
    EXPECT_THAT(verify("first.csv", "other.pub", base::Language::en).error().message.en,
                HasSubstr("it is signed with key"));
    auto const signature = read("first.csv.minisig");
    write("first.csv.minisig", base::replace_all(signature, "ISL", "OTH"));
    EXPECT_EQ(verify("first.csv", "key.pub", base::Language::en).error().message.en,
              "file, comment and signature do not belong together");
    EXPECT_EQ(m_out.str(), "") << "nothing of it is printed";
    write("first.csv.minisig", signature);
    write("first.csv", "synthetic first \n");
    EXPECT_FALSE(verify("first.csv", "key.pub", base::Language::en));
    EXPECT_FALSE(verify("second.csv", "key.pub", base::Language::en)) << "without a signature file";
    EXPECT_FALSE(verify("first.csv", "key", base::Language::en)) << "a secret key in place of the public one";
}

TEST_F(SignatureCommands, SignAnyOtherFileUnderItsName) {
    ASSERT_TRUE(make_key("key"));
    SignSettings settings;
    settings.file = path("first.csv");
    settings.key = path("key");
    ASSERT_TRUE(sign(settings, m_out));
    EXPECT_THAT(read("first.csv.minisig"), HasSubstr("\ntrusted comment: file:first.csv\n"));
    EXPECT_THAT(verify("first.csv", "key.pub", base::Language::en).error().message.en,
                HasSubstr("not that of a return"));
}

TEST_F(SignatureCommands, GiveTheSameSignatureEachTime) {
    ASSERT_TRUE(make_key("key"));
    ASSERT_TRUE(sign(first_return(), m_out));
    auto const signature = read("first.csv.minisig");
    ASSERT_TRUE(sign(first_return(), m_out));
    EXPECT_EQ(read("first.csv.minisig"), signature);
}

TEST_F(SignatureCommands, AskForEveryPartOfAReturnAndWriteNothingWithoutIt) {
    ASSERT_TRUE(make_key("key"));
    auto const refused = [&](SignSettings const& settings) {
        auto const result = sign(settings, m_out);
        EXPECT_EQ(read("first.csv.minisig"), "(no file)");
        return result ? std::string() : result.error().message.en;
    };
    auto settings = first_return();
    settings.year.clear();
    EXPECT_THAT(refused(settings), HasSubstr("the year"));
    settings = first_return();
    settings.time.clear();
    EXPECT_THAT(refused(settings), HasSubstr("the time"));
    settings = first_return();
    settings.return_area.clear();
    EXPECT_THAT(refused(settings), HasSubstr("the area"));
    settings = first_return();
    settings.sequence = 2;
    EXPECT_THAT(refused(settings), HasSubstr("before this one is not given"));
    settings = first_return();
    settings.previous = path("second.csv");
    EXPECT_THAT(refused(settings), HasSubstr("has no previous one"));
    settings.sequence = 2;
    settings.previous = path("lost.csv");
    EXPECT_THAT(refused(settings), HasSubstr("does not exist"));
}

TEST_F(SignatureCommands, NeverReplaceAKey) {
    ASSERT_TRUE(make_key("key"));
    auto const secret_key = read("key");
    auto const public_key = read("key.pub");
    EXPECT_EQ(make_key("key").error().code, base::ErrorCode::io);
    std::filesystem::remove(path("key"));
    EXPECT_FALSE(make_key("key")) << "the public one is still there";
    EXPECT_EQ(read("key"), "(no file)");
    EXPECT_EQ(read("key.pub"), public_key);
    EXPECT_NE(secret_key, "(no file)");
    EXPECT_FALSE(make_key("no/folder"));
    struct stat status {};
    ASSERT_TRUE(make_key("third"));
    ASSERT_EQ(::stat(path("third").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

/// Costs what minisign's passwords cost: a second and 1 GiB, three times.
TEST_F(SignatureCommands, SealTheKeyWithAPasswordFromAFile) {
    write("password", "correct horse battery\r\nnot this line\n");
    KeygenSettings settings;
    settings.out = path("key");
    settings.password_file = path("password");
    ASSERT_TRUE(keygen(settings, m_out));
    EXPECT_THAT(m_out.str(), testing::Not(HasSubstr("no password")));
    auto signing = first_return();
    signing.password_file = path("password");
    ASSERT_TRUE(sign(signing, m_out));
    EXPECT_TRUE(verify("first.csv", "key.pub", base::Language::en));
    write("password", "correct horse\n");
    EXPECT_THAT(sign(signing, m_out).error().message.en, HasSubstr("the password is wrong"));
}

TEST_F(SignatureCommands, TakeNoShortPasswordForANewKey) {
    KeygenSettings settings;
    settings.out = path("key");
    settings.password_file = path("password");
    write("password", "catorce letras\n");
    EXPECT_EQ(keygen(settings, m_out).error().message.en, "the password has fewer than 15 characters");
    write("password", "ñññññññññ\n");
    EXPECT_FALSE(keygen(settings, m_out)) << "nine characters of two bytes each";
    write("password", "\n");
    EXPECT_FALSE(keygen(settings, m_out));
    settings.no_password = true;
    EXPECT_EQ(keygen(settings, m_out).error().code, base::ErrorCode::usage);
    EXPECT_EQ(read("key"), "(no file)");
}

TEST_F(SignatureCommands, SignNamesTheOptionsThatAReturnNeeds) {
    ASSERT_TRUE(make_key("key"));
    auto settings = first_return();
    settings.sequence = 0;
    auto const refused = sign(settings, m_out);
    ASSERT_FALSE(refused);
    for (char const* const option : {"--return-area", "--year", "--seq", "--schema", "--time"}) {
        EXPECT_THAT(refused.error().what_to_do.en, HasSubstr(option));
        EXPECT_THAT(refused.error().what_to_do.es, HasSubstr(option));
    }
}

TEST_F(SignatureCommands, SignWarnsOfAKeyThatOthersCanRead) {
    ASSERT_TRUE(make_key("key"));
    m_out.str("");
    ASSERT_EQ(sign(first_return(), m_out), 0);
    EXPECT_THAT(m_out.str(), testing::Not(HasSubstr("Warning")));
    ASSERT_EQ(::chmod(path("key").c_str(), 0644), 0);
    ASSERT_EQ(sign(first_return(), m_out), 0);
    EXPECT_THAT(m_out.str(), HasSubstr("chmod 600"));
}

}  // namespace
}  // namespace cifra::app
