#include "protect/cell_secret.hpp"

#include "base/secret_file.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <filesystem>

namespace cifra::protect {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class CellSecret : public testing::Test {
protected:
    void SetUp() override {
        auto name = (fs::path(testing::TempDir()) / "cell-secret-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_folder = name;
    }
    void TearDown() override {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    fs::path write(std::string_view text) const {
        auto const path = m_folder / "secret";
        fs::remove(path);
        EXPECT_TRUE(base::write_new_file(path, text, base::FileAccess::owner));
        return path;
    }

private:
    fs::path m_folder;
};

TEST_F(CellSecret, IsReadAsItWasWritten) {
    auto const text = new_cell_secret_text({8, 4.25, 2});
    auto const read = read_cell_secret(write(text.view()));
    ASSERT_TRUE(read) << to_string(read.error(), base::Language::en);
    EXPECT_EQ(read->bytes.size(), 32U);
    EXPECT_EQ(read->parameters, (PerturbationParameters{8, 4.25, 2}));
    auto const fingerprint = cell_secret_fingerprint(base::KeyedHash(read->bytes));
    EXPECT_EQ(fingerprint.size(), 16U);
    EXPECT_EQ(text.view().find(fingerprint), std::string_view::npos);
    auto const again = read_cell_secret(write(text.view()));
    EXPECT_EQ(cell_secret_fingerprint(base::KeyedHash(again->bytes)), fingerprint);
    auto const other = read_cell_secret(write(new_cell_secret_text({8, 4.25, 2}).view()));
    EXPECT_NE(cell_secret_fingerprint(base::KeyedHash(other->bytes)), fingerprint);
}

TEST_F(CellSecret, IsRefusedWhenOthersMayReadIt) {
    auto const path = write(new_cell_secret_text({8, 4.25, 2}).view());
    for (mode_t const mode : {0640U, 0604U, 0620U, 0601U}) {
        ASSERT_EQ(::chmod(path.c_str(), mode), 0);
        auto const refused = read_cell_secret(path);
        ASSERT_FALSE(refused) << std::oct << mode;
        EXPECT_THAT(to_string(refused.error(), base::Language::en), HasSubstr("chmod 600"));
    }
    ASSERT_EQ(::chmod(path.c_str(), 0400U), 0);
    EXPECT_TRUE(read_cell_secret(path));
}

TEST_F(CellSecret, NothingElseIsTakenForOne) {
    std::string const good(new_cell_secret_text({8, 4.25, 2}).view());
    auto const with = [&](std::string const& was, std::string const& is) {
        return std::string(good).replace(good.find(was), was.size(), is);
    };
    for (auto const& text :
         {std::string(), good.substr(1), good.substr(0, good.size() - 1), good + "\n", "x" + good.substr(1),
          good.substr(0, 60) + "g" + good.substr(61), with("secret 2", "secret 1"),
          with("D = 8, V = 4.25, js = 2\n", ""), with("D = 8", "D = 08"), with("V = 4.25", "V = x"),
          with("js = 2", "js = 2 "), with(", js = 2", "")}) {
        auto const refused = read_cell_secret(write(text));
        ASSERT_FALSE(refused) << text.substr(0, 48);
        EXPECT_EQ(to_string(refused.error(), base::Language::en).find(good.substr(60, 20)), std::string::npos);
    }
}

}  // namespace
}  // namespace cifra::protect
