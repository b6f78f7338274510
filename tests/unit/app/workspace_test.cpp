#include "app/workspace.hpp"

#include "../base/temporary_folder.hpp"
#include "app/programme_in_use.hpp"
#include "app/run.hpp"
#include "base/file.hpp"
#include "store/programme_record.hpp"

#include <gmock/gmock.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace cifra::app {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct Ran {
    int code;
    std::string out;
    std::string err;
};

/// A workspace of the shipped programme, and the commands as their users type them.
class WorkspaceCommands : public testing::Test {
protected:
    void SetUp() override {
        ::setenv("LC_ALL", "C.UTF-8", 1);
        auto const made = create_workspace(folder(), fs::path(CIFRA_SOURCE_DIR) / "programmes/corett", "");
        ASSERT_TRUE(made) << base::to_string(made.error(), base::Language::en);
    }
    void TearDown() override { ::unsetenv("LC_ALL"); }

    fs::path folder() const { return m_folder.path() / "workspace"; }
    fs::path file(std::string const& name) const { return m_folder.path() / name; }

    Workspace opened() const {
        auto workspace = open_workspace(folder());
        if (!workspace) ADD_FAILURE() << base::to_string(workspace.error(), base::Language::en);
        return std::move(*workspace);
    }

    Ran cifra(std::vector<std::string> const& arguments) const {
        std::ostringstream out;
        std::ostringstream err;
        int const code = run(arguments, out, err);
        return {code, out.str(), err.str()};
    }

    /// Has the trail name the programme as it stands.
    void recorded() const {
        auto workspace = opened();
        auto const used = programme_record(workspace.programme_folder());
        ASSERT_TRUE(used) << base::to_string(used.error(), base::Language::en);
        ASSERT_TRUE(store::adopt_programme(workspace.writer("somebody", restricted::Role::secretariat),
                                           workspace.programme.id, *used, "To begin with"));
    }

    /// What open_workspace says to somebody who is not the owner: "nobody" where the test runs as root.
    std::string error_for_another_user() const {
        auto const told = file("told.txt");
        std::ofstream(told).close();
        fs::permissions(told, fs::perms::all);
        pid_t const child = ::fork();
        if (child == 0) {
            if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0))
                ::_exit(1);
            auto const workspace = open_workspace(folder());
            std::ofstream(told) << (workspace ? "opened" : base::to_string(workspace.error(), base::Language::en));
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return base::read_file(told).value_or("");
    }

private:
    base::TemporaryFolder m_folder;
};

TEST_F(WorkspaceCommands, RefuseToPublishByAProgrammeThatWasWeakenedUnseen) {
    recorded();
    auto workspace = opened();
    EXPECT_TRUE(check_programme(workspace, workspace.programme_folder()));
    ASSERT_TRUE(base::write_file(workspace.programme_folder() / "protection.toml", "threshold = 3\n"));
    auto const refused = check_programme(workspace, workspace.programme_folder());
    ASSERT_FALSE(refused);
    EXPECT_EQ(base::exit_code(refused.error().code), 1);
    EXPECT_THAT(base::to_string(refused.error(), base::Language::en),
                AllOf(HasSubstr("threshold 3 instead of 10"), HasSubstr("[secondary] is gone"),
                      HasSubstr("cifra adopt-programme")));
    EXPECT_THAT(base::to_string(refused.error(), base::Language::es),
                AllOf(HasSubstr("umbral 3 en vez de 10"), HasSubstr("falta [secondary]")));
}

TEST_F(WorkspaceCommands, RefuseToPublishByAProgrammeOfWhichAnyFileChanged) {
    recorded();
    ASSERT_TRUE(base::write_file(folder() / "programme/schema/another.toml", "\n"));
    auto workspace = opened();
    auto const refused = check_programme(workspace, workspace.programme_folder());
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message.en, Not(HasSubstr("protects less")));
}

TEST_F(WorkspaceCommands, ShowInTheTrailThatAProgrammeChangedAndWhoAdoptedIt) {
    recorded();
    EXPECT_EQ(cifra({"trail", folder().string(), "--verify"}).code, 0);
    ASSERT_TRUE(
        base::write_file(folder() / "programme/protection.toml", "threshold = 5\n[secondary]\ncost = \"cells\"\n"));
    auto const found = cifra({"trail", folder().string(), "--verify"});
    EXPECT_EQ(found.code, 1);
    EXPECT_THAT(found.out, HasSubstr("The programme in "));

    EXPECT_EQ(cifra({"adopt-programme", folder().string(), "--by", "A. Officer"}).code, 2) << "a reason is needed";
    auto const adopted =
        cifra({"adopt-programme", folder().string(), "--by", "A. Officer", "--reason", "The board decided so"});
    EXPECT_EQ(adopted.code, 0) << adopted.err;
    EXPECT_THAT(adopted.out, HasSubstr("threshold 5, secondary suppression: yes"));
    EXPECT_EQ(cifra({"trail", folder().string(), "--verify"}).code, 0);
    auto workspace = opened();
    EXPECT_TRUE(check_programme(workspace, workspace.programme_folder()));
    EXPECT_THAT(cifra({"trail", folder().string()}).out,
                AllOf(HasSubstr("A. Officer"), HasSubstr("adopt a changed programme"),
                      HasSubstr("The board decided so"), HasSubstr(R"("threshold":"5")")));

    auto const again = cifra({"adopt-programme", folder().string(), "--reason", "Again"});
    EXPECT_THAT(again.out, HasSubstr("nothing was written"));
    EXPECT_THAT(cifra({"trail", folder().string()}).out, Not(HasSubstr("Again")));
}

TEST_F(WorkspaceCommands, RefuseAPreparedEditionOfAnotherProgramme) {
    fs::copy(folder() / "programme", file("other"), fs::copy_options::recursive);
    auto workspace = opened();
    EXPECT_TRUE(check_programme(workspace, file("other")));
    ASSERT_TRUE(base::write_file(file("other") / "protection.toml", "threshold = 3\n"));
    auto const refused = check_programme(workspace, file("other"));
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message.en, HasSubstr("not the one of the workspace"));
}

TEST_F(WorkspaceCommands, ShowTheTrailInTheLanguageOfTheMessages) {
    recorded();
    EXPECT_THAT(cifra({"trail", folder().string(), "--lang", "es"}).out,
                AllOf(HasSubstr("la secretaría"), HasSubstr("adoptar un programa"), HasSubstr("programa corett")));
}

TEST_F(WorkspaceCommands, NeverReplaceAnExportedHead) {
    auto const head = file("head").string();
    ASSERT_EQ(cifra({"trail", folder().string(), "--export-head", head}).code, 0);
    EXPECT_EQ(cifra({"trail", folder().string(), "--export-head", head}).code, 0) << "the same head";
    auto const before = base::read_file(head).value();
    recorded();
    auto const refused = cifra({"trail", folder().string(), "--export-head", head});
    EXPECT_EQ(refused.code, 2);
    EXPECT_THAT(refused.err, HasSubstr("never replaced"));
    EXPECT_EQ(base::read_file(head).value(), before);
    ASSERT_TRUE(base::write_file(file("letter.txt"), "no head\n"));
    EXPECT_EQ(cifra({"trail", folder().string(), "--export-head", file("letter.txt").string()}).code, 2);
}

TEST_F(WorkspaceCommands, SayThatTheReleaseStandsWhenItsBundleCannotBeWritten) {
    ASSERT_TRUE(base::write_file(file("a-file"), "\n"));
    auto const edition = (fs::path(CIFRA_SOURCE_DIR) / "editions/corett-2019").string();
    auto const failed = cifra({"publish", edition, "--workspace", folder().string(), "--no-png", "--lang", "en",
                               "--out", (file("a-file") / "bundle").string()});
    EXPECT_EQ(failed.code, 1);
    EXPECT_THAT(failed.err,
                AllOf(HasSubstr("edition corett-2019/1 is published in the workspace"), HasSubstr("publish again")));
    EXPECT_THAT(cifra({"status", folder().string()}).out, HasSubstr("corett-2019"));

    // What it was published by is in the trail from now on.
    ASSERT_TRUE(base::write_file(folder() / "programme/protection.toml", "threshold = 3\n"));
    auto const weakened = cifra({"publish", edition, "--workspace", folder().string(), "--no-png", "--lang", "en",
                                 "--out", file("bundle").string()});
    EXPECT_EQ(weakened.code, 1);
    EXPECT_THAT(weakened.err, HasSubstr("threshold 3 instead of 10"));
    EXPECT_FALSE(fs::exists(file("bundle")));
}

TEST_F(WorkspaceCommands, ReleaseNothingWhenTheBundlesFolderHoldsSomethingElse) {
    ASSERT_TRUE(fs::create_directory(file("letters")));
    ASSERT_TRUE(base::write_file(file("letters") / "letter.txt", "\n"));
    auto const edition = (fs::path(CIFRA_SOURCE_DIR) / "editions/corett-2019").string();
    auto const refused = cifra({"publish", edition, "--workspace", folder().string(), "--no-png", "--lang", "en",
                                "--out", file("letters").string()});
    EXPECT_EQ(refused.code, 2);
    EXPECT_THAT(cifra({"status", folder().string()}).out, Not(HasSubstr("corett-2019")));
}

TEST_F(WorkspaceCommands, AdviseToCorrectAndNotToExplainWhatCouldNotBeRead) {
    auto const area = opened().programme.members.front().code;
    auto const form = file("form.csv");
    ASSERT_EQ(cifra({"template", folder().string(), "--area", area, "--year", "2020", "--out", form.string()}).code, 0);
    // One row is answered, and no other has a figure or a reason.
    auto text = base::read_file(form).value();
    auto const row = text.find("\nDF_IDENTIFICATION/");
    ASSERT_NE(row, std::string::npos);
    auto const empty = text.find(",,,,,,", row);
    ASSERT_NE(empty, std::string::npos);
    text.insert(empty + 2, "120");
    ASSERT_TRUE(base::write_file(form, text));
    ASSERT_EQ(cifra({"submit", folder().string(), form.string()}).code, 3);
    auto const refused = cifra({"accept", folder().string(), area, "2020"});
    EXPECT_EQ(refused.code, 3);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("reading:unanswered"), HasSubstr("cannot be explained")));
    EXPECT_THAT(refused.err, Not(HasSubstr("cifra explain")));
}

TEST_F(WorkspaceCommands, TellSomebodyWhoMayOnlyReadWhatToDo) {
    fs::permissions(folder().parent_path(), fs::perms::all);
    fs::permissions(folder(),
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    for (fs::recursive_directory_iterator entry(folder()), end; entry != end; ++entry)
        if (entry->is_regular_file()) fs::permissions(entry->path(), fs::perms::owner_read | fs::perms::others_read);
    EXPECT_THAT(error_for_another_user(), AllOf(HasSubstr("can only be read here"), HasSubstr("copy its folder")));
    fs::permissions(folder(), fs::perms::owner_all);
}

TEST_F(WorkspaceCommands, TellSomebodyWithoutRightsThatTheyLack) {
    fs::permissions(folder().parent_path(), fs::perms::all);
    fs::permissions(folder(), ::geteuid() == 0 ? fs::perms::owner_all : fs::perms::none);
    EXPECT_THAT(error_for_another_user(), HasSubstr("no right to look into this folder"));
    fs::permissions(folder(), fs::perms::owner_all);
}

}  // namespace
}  // namespace cifra::app
