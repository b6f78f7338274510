#include "base/file.hpp"

#include "temporary_folder.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>

namespace cifra::base {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> names_in(fs::path const& folder) {
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    return names;
}

/// No file of this process can grow beyond `bytes`: what a full disk does, without needing one.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        m_previous_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_previous);
        rlimit const limit{bytes, m_previous.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(FileSizeLimit const&) = delete;
    FileSizeLimit& operator=(FileSizeLimit const&) = delete;
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_previous);
        std::signal(SIGXFSZ, m_previous_handler);
    }

private:
    rlimit m_previous{};
    void (*m_previous_handler)(int) = nullptr;
};

TEST(File, ReadsTheBytesThatItWrote) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "f.bin";
    std::string const bytes("a\0\xFF\n", 4);
    ASSERT_TRUE(write_file(path, bytes));
    EXPECT_EQ(read_file(path).value(), bytes);
    ASSERT_TRUE(write_file(path, "shorter"));
    EXPECT_EQ(read_file(path).value(), "shorter");
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("f.bin"));
}

TEST(File, SaysThatAFileDoesNotExist) {
    auto const missing = read_file("/nowhere/f.csv");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::not_found);
    EXPECT_EQ(to_string(missing.error(), Language::en), "/nowhere/f.csv: the file does not exist; check the path\n");
    EXPECT_EQ(to_string(missing.error(), Language::es), "/nowhere/f.csv: el archivo no existe; revise la ruta\n");
}

TEST(File, RefusesFoldersPipesAndFilesAboveTheLimit) {
    TemporaryFolder const folder;
    EXPECT_THAT(read_file(folder.path()).error().message.en, HasSubstr("it is a folder"));
    ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(read_file(folder.path() / "pipe").error().message.en, "it is not a regular file");
    ASSERT_TRUE(write_file(folder.path() / "f", "12345"));
    EXPECT_TRUE(read_file(folder.path() / "f", 5));
    EXPECT_THAT(read_file(folder.path() / "f", 4).error().message.en, HasSubstr("larger than the 4 bytes"));
}

TEST(File, NamesLineAndColumnOfBrokenUtf8) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "f.txt";
    ASSERT_TRUE(write_file(path, "uno\ndos \xF1\n"));
    auto const text = read_text(path);
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::bad_input);
    EXPECT_EQ(to_string(text.error(), Language::en),
              path.string() + ":2:5: the file is not UTF-8 here; save it as UTF-8\n");
}

TEST(File, DropsAByteOrderMark) {
    TemporaryFolder const folder;
    ASSERT_TRUE(write_file(folder.path() / "f.txt", "\xEF\xBB\xBF\u00F1"));
    EXPECT_EQ(read_text(folder.path() / "f.txt").value(), "\u00F1");
}

TEST(File, LeavesTheOldFileWholeWhenTheNewOneDoesNotFit) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "f";
    ASSERT_TRUE(write_file(path, "old"));
    Result<void> written;
    {
        FileSizeLimit const limit(1000);
        written = write_file(path, std::string(5000, 'x'));
    }
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::io);
    EXPECT_EQ(
        to_string(written.error(), Language::en),
        path.string() +
            ": it cannot be written: the file would be larger than allowed; check the path and its permissions\n");
    EXPECT_EQ(read_file(path).value(), "old");
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("f"));
}

TEST(File, CannotBeWrittenIntoAFolderThatDoesNotExist) {
    TemporaryFolder const folder;
    auto const written = write_file(folder.path() / "no" / "f", "x");
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().message.es, HasSubstr("no existe ese archivo o carpeta"));
    EXPECT_THAT(names_in(folder.path()), IsEmpty());
}

TEST(File, IsNeverPutInThePlaceOfADeviceOrFolder) {
    TemporaryFolder const folder;
    EXPECT_THAT(write_file(folder.path(), "x").error().message.en, HasSubstr("it is a folder"));
    EXPECT_EQ(write_file("/dev/full", "x").error().message.en, "it is not a regular file");
    struct stat status {};
    ASSERT_EQ(::stat("/dev/full", &status), 0);
    EXPECT_TRUE(S_ISCHR(status.st_mode));
}

TEST(StagedFolder, TakesItsPlaceOnCommit) {
    TemporaryFolder const folder;
    auto const target = folder.path() / "out" / "edition";
    auto staged = StagedFolder::open(target);
    ASSERT_TRUE(staged);
    ASSERT_TRUE(write_file(staged->path() / "a", "1"));
    EXPECT_FALSE(fs::exists(target)) << "nothing may be seen before it is whole";
    ASSERT_TRUE(staged->commit());
    EXPECT_EQ(read_file(target / "a").value(), "1");
    EXPECT_THAT(names_in(folder.path() / "out"), UnorderedElementsAre("edition"));
}

TEST(StagedFolder, MakesTheFoldersOfTheFilesThatItWrites) {
    TemporaryFolder const folder;
    auto const target = folder.path() / "edition";
    auto staged = StagedFolder::open(target);
    ASSERT_TRUE(staged);
    ASSERT_TRUE(staged->write("pages/1/a.svg", "1"));
    ASSERT_TRUE(staged->write("pages/b.svg", "2"));
    EXPECT_FALSE(staged->write("pages/b.svg/c", "3")) << "a file is no folder";
    ASSERT_TRUE(staged->commit());
    EXPECT_EQ(read_file(target / "pages/1/a.svg").value(), "1");
    EXPECT_EQ(read_file(target / "pages/b.svg").value(), "2");
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("edition"));
}

TEST(StagedFolder, ReplacesTheOldFolderWhole) {
    TemporaryFolder const folder;
    auto const target = folder.path() / "edition";
    fs::create_directories(target / "below");
    ASSERT_TRUE(write_file(target / "old", "1"));
    auto staged = StagedFolder::open(target.string() + "/");
    ASSERT_TRUE(staged);
    ASSERT_TRUE(write_file(staged->path() / "new", "2"));
    ASSERT_TRUE(staged->commit());
    EXPECT_THAT(names_in(target), UnorderedElementsAre("new"));
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("edition"));
}

TEST(StagedFolder, LeavesNothingBehindWithoutCommit) {
    TemporaryFolder const folder;
    auto const target = folder.path() / "edition";
    fs::create_directory(target);
    ASSERT_TRUE(write_file(target / "old", "1"));
    {
        auto staged = StagedFolder::open(target);
        ASSERT_TRUE(staged);
        auto const moved = std::move(*staged);
        ASSERT_TRUE(write_file(moved.path() / "new", "2"));
    }
    EXPECT_EQ(read_file(target / "old").value(), "1");
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("edition"));
}

TEST(StagedFolder, RemovesWhatAKilledProgramLeftAnHourAgo) {
    TemporaryFolder const folder;
    auto const old = folder.path() / ".edition.partial-1-0";
    auto const fresh = folder.path() / ".edition.partial-2-0";
    auto const other = folder.path() / ".other.partial-1-0";
    for (auto const& left : {old, fresh, other}) {
        fs::create_directory(left);
        ASSERT_TRUE(write_file(left / "file", "x"));
    }
    for (auto const& left : {old, other})
        fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::hours(2));
    ASSERT_TRUE(StagedFolder::open(folder.path() / "edition"));
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre(fresh.filename(), other.filename()));
}

TEST(StagedFolder, KeepsTheOldFolderWhenTheDiskIsFull) {
    TemporaryFolder const folder;
    auto const target = folder.path() / "edition";
    fs::create_directory(target);
    ASSERT_TRUE(write_file(target / "old", "1"));
    {
        auto staged = StagedFolder::open(target);
        ASSERT_TRUE(staged);
        FileSizeLimit const limit(10);
        EXPECT_FALSE(write_file(staged->path() / "new", std::string(100, 'x')));
    }
    EXPECT_EQ(read_file(target / "old").value(), "1");
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("edition"));
}

TEST(StagedFolder, KeepsTheOldFolderWhenTheRenameFails) {
    TemporaryFolder const folder;
    auto const target = folder.path() / "edition";
    auto staged = StagedFolder::open(target);
    ASSERT_TRUE(staged);
    ASSERT_TRUE(write_file(target, "a file took the place meanwhile"));
    EXPECT_FALSE(staged->commit());
    EXPECT_EQ(read_file(target).value(), "a file took the place meanwhile");
}

TEST(StagedFolder, FollowsALinkAndKeepsIt) {
    TemporaryFolder const folder;
    fs::create_directory(folder.path() / "real");
    fs::create_directory_symlink("real", folder.path() / "link");
    auto staged = StagedFolder::open(folder.path() / "link");
    ASSERT_TRUE(staged);
    ASSERT_TRUE(write_file(staged->path() / "new", "2"));
    ASSERT_TRUE(staged->commit());
    EXPECT_TRUE(fs::is_symlink(folder.path() / "link"));
    EXPECT_EQ(read_file(folder.path() / "real" / "new").value(), "2");
}

TEST(StagedFolder, CannotOpenWhereNothingCanBeWritten) {
    TemporaryFolder const folder;
    ASSERT_TRUE(write_file(folder.path() / "file", "x"));
    EXPECT_FALSE(StagedFolder::open(folder.path() / "file"));
    auto const below = StagedFolder::open(folder.path() / "file" / "edition");
    ASSERT_FALSE(below);
    EXPECT_EQ(below.error().code, ErrorCode::io);
    EXPECT_FALSE(StagedFolder::open("/proc/edition")) << "not even for root";
    EXPECT_FALSE(StagedFolder::open("/"));
    EXPECT_FALSE(StagedFolder::open(""));
}

TEST(StagedFolder, CannotOpenWithoutPermission) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
    TemporaryFolder const folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    auto const staged = StagedFolder::open(folder.path() / "edition");
    fs::permissions(folder.path(), fs::perms::owner_all);
    ASSERT_FALSE(staged);
    EXPECT_EQ(staged.error().message.en, "it cannot be written: permission is denied");
}

TEST(StagedFile, TakesItsPlaceOnlyWhenItIsCommitted) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "f";
    ASSERT_TRUE(write_file(path, "old"));
    {
        auto dropped = StagedFile::open(path);
        ASSERT_TRUE(dropped);
        ASSERT_TRUE(dropped->append("new"));
        EXPECT_EQ(read_file(path).value(), "old");
    }
    EXPECT_EQ(read_file(path).value(), "old");
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("f"));
    auto kept = StagedFile::open(path);
    ASSERT_TRUE(kept);
    auto moved = std::move(*kept);
    ASSERT_TRUE(moved.append("ne"));
    ASSERT_TRUE(moved.append("w"));
    ASSERT_TRUE(moved.commit());
    EXPECT_EQ(read_file(path).value(), "new");
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("f"));
}

TEST(StagedFile, RemovesWhatAKilledProgramLeftAnHourAgoAndNothingThatIsStillWritten) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "f";
    auto const old = folder.path() / ".f.partial-1";
    auto const fresh = folder.path() / ".f.partial-2";
    auto const other = folder.path() / ".g.partial-1";
    auto const held = folder.path() / ".f.partial-3";
    for (auto const& left : {old, fresh, other, held}) ASSERT_TRUE(write_file(left, "x"));
    for (auto const& left : {old, other, held})
        fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::hours(2));
    int const descriptor = ::open(held.c_str(), O_WRONLY);
    ASSERT_EQ(::flock(descriptor, LOCK_EX), 0);
    ASSERT_TRUE(write_file(path, "new"));
    EXPECT_THAT(names_in(folder.path()),
                UnorderedElementsAre("f", fresh.filename(), other.filename(), held.filename()));
    ::close(descriptor);
    ASSERT_TRUE(write_file(path, "newer"));
    EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("f", fresh.filename(), other.filename()));
}

/// How a child ends that is interrupted while it writes; and nothing else of it stays.
int ended_by(int signal, fs::path const& path, void (*answer)(int) = SIG_DFL) {
    auto const child = ::fork();
    if (child == 0) {
        ::signal(signal, answer);
        auto staged = StagedFile::open(path);
        auto other = StagedFile::open(path.string() + "2");
        if (!staged || !other || !staged->append("half")) ::_exit(99);
        auto const moved = std::move(*staged);
        ::raise(signal);
        ::_exit(7);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

TEST(StagedFile, LeavesNothingBehindWhenTheProgramIsInterrupted) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "f";
    ASSERT_TRUE(write_file(path, "old"));
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        EXPECT_EQ(ended_by(signal, path), -signal);
        EXPECT_THAT(names_in(folder.path()), UnorderedElementsAre("f"));
        EXPECT_EQ(read_file(path).value(), "old");
    }
    // Who told the program to go on, or answers the signal itself, is not contradicted.
    EXPECT_EQ(ended_by(SIGINT, path, SIG_IGN), 7);
    EXPECT_EQ(ended_by(SIGTERM, path, [](int) {}), 7);
}

TEST(StagedFile, AChildThatIsInterruptedLeavesItsParentsFileAlone) {
    TemporaryFolder const folder;
    auto staged = StagedFile::open(folder.path() / "f");
    ASSERT_TRUE(staged);
    auto const child = ::fork();
    if (child == 0) {
        ::raise(SIGTERM);
        ::_exit(7);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status));
    ASSERT_TRUE(staged->append("whole"));
    ASSERT_TRUE(staged->commit());
    EXPECT_EQ(read_file(folder.path() / "f").value(), "whole");
}

}  // namespace
}  // namespace cifra::base
