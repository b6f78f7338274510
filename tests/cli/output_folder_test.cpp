// Where a bundle is written to: it appears as a whole or not at all.
#include "workplace.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class OutputFolder : public Workplace {
protected:
    Ended publish_into(fs::path const& folder, std::string const& before = "LC_ALL=C.UTF-8") const {
        return cifra({"publish", edition().string(), "--out", folder.string(), "--no-png"}, before);
    }
};

TEST_F(OutputFolder, AnOldBundleIsReplacedAsAWhole) {
    ASSERT_EQ(publish().exit_code, 0);
    EXPECT_THAT(names_in(out().parent_path()), ElementsAre("bundle"));
    EXPECT_THAT(names_in(out()), Contains("manifest.json"));
    EXPECT_EQ(slurp(out() / "data.csv").find("earlier day"), std::string::npos);
}

TEST_F(OutputFolder, IsMadeWithItsParents) {
    ASSERT_EQ(publish_into(root() / "a/b/c").exit_code, 0);
    EXPECT_THAT(names_in(root() / "a/b"), ElementsAre("c"));
}

TEST_F(OutputFolder, ThatHoldsSomethingElseThanABundleIsLeftAlone) {
    spill(root() / "home/letter.txt", "mine\n");
    auto const refused = publish_into(root() / "home");
    EXPECT_EQ(refused.exit_code, 2);
    EXPECT_THAT(refused.err, HasSubstr("home"));
    EXPECT_EQ(slurp(root() / "home/letter.txt"), "mine\n");
    EXPECT_THAT(names_in(root() / "home"), ElementsAre("letter.txt"));
}

TEST_F(OutputFolder, OfAnotherProgramsManifestIsLeftAlone) {
    spill(root() / "app/manifest.json", "{\"name\": \"My application\", \"files\": []}\n");
    spill(root() / "app/thesis.txt", "mine\n");
    EXPECT_EQ(publish_into(root() / "app").exit_code, 2);
    EXPECT_THAT(names_in(root() / "app"), ElementsAre("manifest.json", "thesis.txt"));
}

TEST_F(OutputFolder, WithSomethingBesideTheBundleIsLeftAlone) {
    for (std::string const mine : {"notes.txt", "below/notes.txt"}) {
        spill(root() / "kept/old/manifest.json", slurp(out() / "manifest.json"));
        spill(root() / "kept/old" / mine, "mine\n");
        auto const refused = publish_into(root() / "kept/old");
        EXPECT_EQ(refused.exit_code, 2);
        EXPECT_THAT(refused.err, HasSubstr(mine.substr(0, mine.find('/'))));
        EXPECT_EQ(slurp(root() / "kept/old" / mine), "mine\n");
        fs::remove_all(root() / "kept");
    }
}

TEST_F(OutputFolder, IsOldOrNewAndNeverHalfWhenTheProgramIsEnded) {
    ASSERT_EQ(publish().exit_code, 0);
    auto const whole = files_below(out());
    for (std::string const after : {"0.01", "0.05", "0.1", "0.12", "0.14", "0.16", "0.18", "0.2", "0.25"}) {
        publish("timeout -s TERM " + after);
        EXPECT_TRUE(files_below(out()) == whole) << after;
        EXPECT_THAT(names_in(out().parent_path()), ElementsAre("bundle")) << after;
    }
}

TEST_F(OutputFolder, ThatIsAFileIsRefused) {
    spill(root() / "file", "mine\n");
    auto const refused = publish_into(root() / "file");
    EXPECT_EQ(refused.exit_code, 2);
    EXPECT_THAT(refused.err, HasSubstr("file"));
    EXPECT_EQ(slurp(root() / "file"), "mine\n");
    EXPECT_EQ(publish_into(root() / "file/below").exit_code, 1);
}

TEST_F(OutputFolder, WhereNobodyMayWriteIsRefused) {
    auto const refused = publish_into("/proc/cifra");
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.err, HasSubstr("/proc/cifra"));
}

TEST_F(OutputFolder, WhereThisUserMayNotWriteIsRefused) {
    auto const closed = root() / "closed";
    fs::create_directories(closed);
    // Root may write everywhere, so root becomes somebody else.
    std::string before = "LC_ALL=C.UTF-8";
    if (::geteuid() == 0) {
        fs::permissions(root(), fs::perms(0755));
        before += " setpriv --reuid=65534 --regid=65534 --clear-groups";
        if (cifra({"--version"}, before).exit_code != 0) GTEST_SKIP() << "another user cannot run " << CIFRA_PROGRAM;
    } else {
        fs::permissions(closed, fs::perms(0555));
    }
    auto const refused = publish_into(closed / "bundle", before);
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.err, HasSubstr("closed/bundle"));
    EXPECT_THAT(refused.err, HasSubstr("permission"));
    EXPECT_THAT(names_in(closed), testing::IsEmpty());
    fs::permissions(closed, fs::perms(0755));
}

// A file may not grow beyond 256 blocks (128 or 256 KB): what a full disk looks like to a program, without needing one.
TEST_F(OutputFolder, ThatFillsUpLeavesTheOldBundleWhole) {
    auto const refused = publish("trap '' XFSZ; ulimit -f 256; LC_ALL=C.UTF-8");
    EXPECT_EQ(refused.exit_code, 1) << refused.err;
    EXPECT_THAT(refused.err, HasSubstr("bundle"));
    expect_old_bundle_whole();
}

TEST_F(OutputFolder, OnADiskThatIsReallyFullLeavesTheOldBundleWhole) {
    auto const disk = root() / "disk";
    fs::create_directories(disk);
    auto const mount = "mount -t tmpfs -o size=256k cifra-test " + quoted(disk.string());
    if (::geteuid() != 0 || run_shell(mount, root() / "mount.log").exit_code != 0)
        GTEST_SKIP()
            << "only root may mount a small disk here; ThatFillsUpLeavesTheOldBundleWhole tries the same by a limit";
    fs::copy(out(), disk / "bundle", fs::copy_options::recursive);
    auto const refused = publish_into(disk / "bundle");
    auto const left = names_in(disk);
    auto const old = slurp(disk / "bundle/data.csv");
    EXPECT_EQ(run_shell("umount " + quoted(disk.string()), root() / "mount.log").exit_code, 0);
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.err, HasSubstr("space"));
    EXPECT_EQ(old, "of an earlier day\n");
    EXPECT_THAT(left, ElementsAre("bundle"));
}

}  // namespace
}  // namespace cifra::cli
