// `cifra serve` from outside: it starts, shows what appears, and ends.
#include "served.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>

namespace cifra::serve {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class Serve : public ServedWorkspace {};

TEST_F(Serve, AnswersFromItsOneLineOnAndEndsWellOnSigterm) {
    init();
    publish("2021");
    auto const before = cli::files_below(workspace());
    auto const served = serve();
    EXPECT_THAT(served->line(), HasSubstr("1 editions and versions are served on http://127.0.0.1:"));
    EXPECT_EQ(served->get("/en/").status, 200);
    EXPECT_EQ(served->get("/edition/three-2021/1/files/data.csv").status, 200);
    EXPECT_EQ(served->health(), "ok\n");
    EXPECT_EQ(served->stop(SIGTERM), 0);
    EXPECT_EQ(cli::files_below(workspace()), before) << "it writes nothing there";
}

TEST_F(Serve, EndsWellOnSigintToo) {
    init();
    EXPECT_EQ(serve()->stop(SIGINT), 0);
}

TEST_F(Serve, ShowsTheFirstAndEveryFurtherEditionWithoutARestart) {
    init();
    auto const served = serve();
    EXPECT_EQ(served->get("/en/").status, 503);
    EXPECT_EQ(served->health(), "ok, nothing is published yet\n");
    publish("2020");
    EXPECT_TRUE(Served::soon([&] { return served->get("/en/").status == 200; }));
    EXPECT_EQ(served->get("/edition/three-2021/1/files/data.csv").status, 404);
    publish("2021");
    EXPECT_TRUE(Served::soon([&] { return served->get("/edition/three-2021/1/files/data.csv").status == 200; }));
    EXPECT_THAT(served->get("/en/").body, HasSubstr("2021")) << "an answer that was kept is forgotten";
    EXPECT_EQ(served->stop(SIGTERM), 0);
}

TEST_F(Serve, NeedsNothingOfTheWorkspaceButTheReleaseDatabase) {
    init();
    publish("2021");
    std::vector<std::string> before;
    fs::permissions(database(), fs::perms(0444));
    fs::permissions(workspace() / "workspace.toml", fs::perms(0444));
    for (auto const* const name : {"restricted.db", "trail.key", "secretariat.key", "protection", "programme"})
        fs::permissions(workspace() / name, fs::perms(0));
    fs::permissions(workspace(), fs::perms(0555));
    // Permissions are nothing to root.
    if (::geteuid() == 0) before = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
    auto const served = serve({}, before);
    EXPECT_EQ(served->get("/es/").status, 200);
    EXPECT_EQ(served->get("/edition/three-2021/1/files/infographic.en.html").status, 200);
    EXPECT_EQ(served->stop(SIGTERM), 0);
    for (auto const* const name : {"protection", "programme"}) fs::permissions(workspace() / name, fs::perms(0755));
}

TEST_F(Serve, LeavesNoFilesBehindInTheTemporaryFolder) {
    init();
    publish("2021");
    auto const scratch = folder() / "tmp";
    fs::create_directory(scratch);
    auto const served = serve({}, {"env", "TMPDIR=" + scratch.string()});
    EXPECT_EQ(served->get("/edition/three-2021/1/files/data.csv").status, 200);
    EXPECT_THAT(cli::names_in(scratch), testing::SizeIs(1));
    EXPECT_EQ(served->stop(SIGTERM), 0);
    EXPECT_THAT(cli::names_in(scratch), testing::IsEmpty());
}

TEST_F(Serve, SaysThatThePortIsTaken) {
    init();
    auto const served = serve();
    auto const ended =
        cifra({"serve", workspace().string(), "--no-metrics", "--port", std::to_string(served->port())}, 1);
    EXPECT_THAT(ended.err, HasSubstr("cannot listen on 127.0.0.1 port " + std::to_string(served->port())));
    EXPECT_EQ(ended.out, "");
}

TEST_F(Serve, SaysWhatIsWrongWithAWorkspaceAndWhatToDo) {
    auto const refused = [&](std::string const& language, int exit_code = 1) {
        return cifra({"serve", workspace().string(), "--no-metrics", "--port", "0", "--public-url",
                      "http://site.example", "--lang", language},
                     exit_code)
            .err;
    };
    EXPECT_THAT(refused("en"), HasSubstr("there is no such folder"));
    init();
    auto const whole = cli::slurp(database());
    fs::remove(database());
    EXPECT_THAT(refused("en"), HasSubstr("there is no release database; put it back from the last backup"));
    EXPECT_THAT(refused("es"), HasSubstr("no está la base de publicaciones; restitúyala"));
    cli::spill(database(), "this is no database at all, and long enough to be looked at by the engine");
    EXPECT_THAT(refused("en"), HasSubstr("no SQLite database, or it is damaged"));
    cli::spill(database(), "");
    EXPECT_THAT(refused("en"), HasSubstr("run cifra status on the workspace once"));
    cli::spill(database(), whole.substr(0, whole.size() / 2));
    EXPECT_THAT(refused("en"), Not(HasSubstr("internal error")));
}

TEST_F(Serve, RefusesSettingsOutOfRange) {
    init();
    for (auto const& options : std::vector<std::vector<std::string>>{{"--port", "0"},
                                                                     {"--port", "70000"},
                                                                     {"--threads", "-1"},
                                                                     {"--cache", "-1"},
                                                                     {"--public-url", "cifras.example"}}) {
        std::vector<std::string> arguments{"serve", workspace().string(), "--no-metrics"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        cifra(arguments, 2);
    }
}

}  // namespace
}  // namespace cifra::serve
