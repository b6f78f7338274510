#include "db/backup.hpp"

#include "db/integrity.hpp"
#include "db/migration.hpp"
#include "support/database.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <atomic>
#include <fstream>
#include <thread>

namespace cifra::db {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class BackupOnBoth : public test::DatabaseTest {
protected:
    /// A database in which each batch has ten rows.
    Connection open_with_batches() {
        auto connection = open();
        EXPECT_EQ(migrate(connection, {{1, "batch", "CREATE TABLE batch (id INTEGER NOT NULL, words TEXT) STRICT",
                                        "CREATE TABLE batch (id BIGINT NOT NULL, words TEXT)"}}),
                  1);
        return connection;
    }
    static void write_batch(Connection& connection, std::int64_t number) {
        auto transaction = Transaction::begin(connection);
        ASSERT_TRUE(transaction);
        for (int i = 0; i < 10; ++i)
            ASSERT_TRUE(connection.change("INSERT INTO batch VALUES ($1, $2)", {number, "canary"}));
        ASSERT_TRUE(transaction->commit());
    }
    fs::path target() const { return folder() / "backup"; }

    /// Restores the backup where nothing stands: SQLite beside the database, PostgreSQL in its place.
    base::Result<Connection> restore() {
        auto const place = on_sqlite() ? "sqlite:" + (folder() / "restored.db").string() : url();
        if (!on_sqlite()) {
            auto dropping = Connection::open(url(), Access::read_write);
            EXPECT_TRUE(dropping->execute("DROP SCHEMA " + schema() + " CASCADE"));
        }
        CIFRA_CHECK(Backup::restore(target(), place, schema()));
        return Connection::open(place, Access::read_write, schema());
    }
};

CIFRA_ON_BOTH_ENGINES(BackupOnBoth);

TEST_P(BackupOnBoth, OfADatabaseThatIsBeingWrittenRestoresWholeTransactions) {
    std::int64_t before = 0;
    {
        auto connection = open_with_batches();
        for (; before < 3; ++before) write_batch(connection, before);
        std::atomic<bool> enough = false;
        std::atomic<std::int64_t> batches = before;
        std::thread writer([&] {
            auto other = open();
            for (; !enough; ++batches) write_batch(other, batches);
        });
        while (batches == before) std::this_thread::yield();
        auto const written = Backup::write(connection, target());
        enough = true;
        writer.join();
        ASSERT_TRUE(written) << base::to_string(written.error(), base::Language::en);
    }
    struct stat found {};
    ASSERT_EQ(::stat(target().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777U, 0600U);

    auto restored = restore();
    ASSERT_TRUE(restored) << base::to_string(restored.error(), base::Language::en);
    EXPECT_EQ(migration_number(*restored), 1);
    auto const batches = restored->query("SELECT id, count(*) FROM batch GROUP BY id");
    ASSERT_TRUE(batches);
    EXPECT_GE(batches->size(), static_cast<std::size_t>(before));
    for (auto const& batch : *batches) EXPECT_EQ(batch.integer(1), 10);
    EXPECT_TRUE(check_integrity(*restored));
}

TEST_P(BackupOnBoth, ReplacesAnEarlierOneAndLeavesNothingBesides) {
    auto connection = open_with_batches();
    ASSERT_TRUE(Backup::write(connection, target()));
    write_batch(connection, 1);
    ASSERT_TRUE(Backup::write(connection, target()));
    for (auto const& entry : fs::directory_iterator(folder()))
        EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr("partial")));
    auto restored = restore();
    ASSERT_TRUE(restored);
    EXPECT_EQ(restored->query("SELECT id FROM batch")->size(), 10U);
}

TEST_P(BackupOnBoth, IsNotRestoredOverADatabase) {
    auto connection = open_with_batches();
    write_batch(connection, 1);
    ASSERT_TRUE(Backup::write(connection, target()));
    auto const refused = Backup::restore(target(), url(), schema());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::io);
    EXPECT_THAT(refused.error().message.en, HasSubstr("already"));
    EXPECT_EQ(connection.query("SELECT id FROM batch")->size(), 10U);
}

TEST_P(BackupOnBoth, SaysThatAFileIsNoBackup) {
    auto const place = on_sqlite() ? "sqlite:" + (folder() / "restored.db").string() : url();
    EXPECT_EQ(Backup::restore(target(), place, schema()).error().code, base::ErrorCode::not_found);
    std::ofstream(target()) << std::string(5000, 'x');
    auto const refused = Backup::restore(target(), place, schema());
    ASSERT_FALSE(refused);
    EXPECT_FALSE(fs::exists(folder() / "restored.db"));
}

TEST_P(BackupOnBoth, SaysThatItsFolderIsMissing) {
    auto connection = open_with_batches();
    auto const refused = Backup::write(connection, folder() / "missing/backup");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::io);
}

TEST_P(BackupOnBoth, OfADamagedFileIsRefused) {
    {
        auto connection = open_with_batches();
        for (int i = 0; i < 200; ++i) write_batch(connection, i);
        ASSERT_TRUE(Backup::write(connection, target()));
    }
    auto const size = fs::file_size(target());
    if (on_sqlite()) {
        // A page in the middle is overwritten: the copy has it too, and the check must see it.
        std::fstream file(target(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(size / 4096 / 2 * 4096));
        file << std::string(4096, '\x7F');
    } else {
        fs::resize_file(target(), size / 2);
    }
    auto restored = restore();
    ASSERT_FALSE(restored);
    EXPECT_THAT(base::to_string(restored.error(), base::Language::en), Not(HasSubstr("canary")));
    EXPECT_FALSE(fs::exists(folder() / "restored.db"));
}

TEST_P(BackupOnBoth, SaysThatTheProgramOfPostgresqlIsMissing) {
    if (on_sqlite()) return;
    auto connection = open_with_batches();
    ASSERT_TRUE(Backup::write(connection, target()));
    std::string const path = std::getenv("PATH");
    ::setenv("PATH", "/nowhere", 1);
    auto const unwritten = Backup::write(connection, folder() / "other");
    auto const unrestored = Backup::restore(target(), url(), schema());
    ::setenv("PATH", path.c_str(), 1);
    ASSERT_FALSE(unwritten);
    EXPECT_THAT(unwritten.error().message.en, HasSubstr("pg_dump is not installed"));
    EXPECT_THAT(unwritten.error().what_to_do.en, HasSubstr("postgresql-client-15"));
    ASSERT_FALSE(unrestored);
    EXPECT_THAT(unrestored.error().message.en, HasSubstr("pg_restore is not installed"));
    EXPECT_FALSE(fs::exists(folder() / "other"));
}

TEST_P(BackupOnBoth, OfAnotherSchemaIsRefused) {
    if (on_sqlite()) return;
    auto connection = open_with_batches();
    ASSERT_TRUE(Backup::write(connection, target()));
    auto const refused = Backup::restore(target(), url(), schema() + "_other");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::bad_input);
    auto no_schema = Connection::open(url(), Access::read_write);
    EXPECT_FALSE(Backup::write(*no_schema, target()));
}

}  // namespace
}  // namespace cifra::db
