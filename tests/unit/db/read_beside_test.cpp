// A SQLite database that is read beside its writer, or while nobody has it open: readers leave no trace.
#include "db/connection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace cifra::db {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class ReadBeside : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "cifra-beside-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_folder = pattern;
        m_writer.emplace(*Connection::open(url(), Access::read_write));
        ASSERT_TRUE(m_writer->execute("CREATE TABLE figure (number INTEGER NOT NULL)"));
        add(1);
    }
    void TearDown() override {
        m_writer.reset();
        fs::remove_all(m_folder);
    }

    fs::path const& folder() const { return m_folder; }
    std::string url() const { return "sqlite:" + (m_folder / "a%b?c#.db").string(); }
    void add(std::int64_t number) { EXPECT_TRUE(m_writer->change("INSERT INTO figure VALUES ($1)", {number})); }
    void close_writer() { m_writer.reset(); }
    std::set<std::string> files() const {
        std::set<std::string> names;
        for (auto const& entry : fs::directory_iterator(m_folder)) names.insert(entry.path().filename().string());
        return names;
    }
    static std::int64_t sum(Connection& reader) {
        auto const rows = reader.query("SELECT SUM(number) FROM figure");
        EXPECT_TRUE(rows);
        return rows ? rows->front().integer(0) : -1;
    }

private:
    fs::path m_folder;
    std::optional<Connection> m_writer;
};

TEST_F(ReadBeside, SeesWhatAWriterCommitsMeanwhile) {
    auto reader = Connection::open(url(), Access::read_only);
    ASSERT_TRUE(reader) << to_string(reader.error(), base::Language::en);
    EXPECT_EQ(sum(*reader), 1);
    add(2);
    EXPECT_EQ(sum(*reader), 3);
}

TEST_F(ReadBeside, MakesNoFileWhereNobodyHasTheDatabaseOpen) {
    close_writer();
    EXPECT_THAT(files(), ElementsAre("a%b?c#.db"));
    auto reader = Connection::open(url(), Access::read_only);
    ASSERT_TRUE(reader) << to_string(reader.error(), base::Language::en);
    EXPECT_EQ(sum(*reader), 1);
    EXPECT_THAT(files(), ElementsAre("a%b?c#.db"));
}

TEST_F(ReadBeside, ReadsWhatAWriterThatWasKilledLeftInItsLog) {
    auto const copy = folder() / "left";
    fs::create_directory(copy);
    for (auto const* const ending : {"", "-wal", "-shm"})
        fs::copy(folder() / (std::string("a%b?c#.db") + ending), copy / (std::string("x.db") + ending));
    for (bool const with_index : {true, false}) {
        if (!with_index) fs::remove(copy / "x.db-shm");
        auto reader = Connection::open("sqlite:" + (copy / "x.db").string(), Access::read_only);
        ASSERT_TRUE(reader) << to_string(reader.error(), base::Language::en);
        EXPECT_EQ(sum(*reader), 1) << "in the log alone";
    }
}

}  // namespace
}  // namespace cifra::db
