// The same edition gives the same bytes: on another day, in another time zone and language, for another user.
#include "workplace.hpp"

#include <gmock/gmock.h>
#include <map>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;

class Reproducibility : public Workplace {
protected:
    void SetUp() override {
        Workplace::SetUp();
        m_first = published("env -i PATH=/usr/bin:/bin TZ=UTC LC_ALL=C");
        ASSERT_GE(m_first.size(), 10U);
    }

    /// The files of the bundle that is published under some circumstances.
    std::map<std::string, std::string> published(std::string const& before) const {
        auto const ended = publish_whole(before);
        EXPECT_EQ(ended.exit_code, 0) << ended.err;
        EXPECT_EQ(cifra({"verify", out().string()}).exit_code, 0);
        return files_below(out());
    }

    void expect_same_bytes(std::map<std::string, std::string> const& again) const {
        ASSERT_EQ(again.size(), m_first.size());
        for (auto const& [name, bytes] : m_first) EXPECT_TRUE(again.at(name) == bytes) << name << " has other bytes";
    }

private:
    std::map<std::string, std::string> m_first;
};

TEST_F(Reproducibility, RightAfter) {
    expect_same_bytes(published(""));
}

TEST_F(Reproducibility, InAnotherTimeZone) {
    expect_same_bytes(published("TZ=Asia/Kathmandu"));
    expect_same_bytes(published("TZ=America/Guatemala"));
}

TEST_F(Reproducibility, ForAnotherUserInAnotherPlace) {
    fs::create_directories(root() / "home");
    expect_same_bytes(published("umask 077; cd home; HOME=\"$PWD\" USER=maria LOGNAME=maria COLUMNS=40 TERM=dumb"));
}

TEST_F(Reproducibility, FromACopyOfTheEdition) {
    auto const first = published("");
    fs::rename(root() / "editions", root() / "elsewhere");
    auto const moved = (root() / "elsewhere/corett-2019").string();
    ASSERT_EQ(cifra({"publish", moved, "--out", out().string()}).exit_code, 0);
    EXPECT_TRUE(files_below(out()) == first) << "a path of this machine stands in the bundle";
}

// The library without its wrapper, which wants shared memory.
TEST_F(Reproducibility, OnAnotherDay) {
    auto const found = run_shell("ls /usr/lib/*/faketime/libfaketime.so.1", root() / "ls.log");
    if (found.exit_code != 0) GTEST_SKIP() << "the package faketime is not installed";
    auto const library = found.out.substr(0, found.out.find('\n'));
    // The sanitizers want to be loaded first; they may come second here.
    auto const on = [&](std::string const& time) {
        return "ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=" + library + " FAKETIME='" + time + "'";
    };
    EXPECT_EQ(run_shell(on("@2031-02-03 04:05:06") + " date +%Y", root() / "date.log").out, "2031\n");
    expect_same_bytes(published(on("@2031-02-03 04:05:06")));
    expect_same_bytes(published(on("@1999-12-31 23:59:58") + " TZ=Asia/Tokyo"));
}

// A locale of the test's own, with a decimal comma and points between thousands, that needs no change to the system.
TEST_F(Reproducibility, InAnotherLanguage) {
    auto const locales = root() / "locales";
    fs::create_directories(locales);
    for (std::string const name : {"de_DE", "es_ES", "tr_TR"}) {
        auto const made = run_shell(
            "localedef --no-archive -i " + name + " -f UTF-8 " + quoted((locales / (name + ".UTF-8")).string()),
            root() / "localedef.log");
        if (!fs::exists(locales / (name + ".UTF-8")))
            GTEST_SKIP() << "the package locales is not installed: " << made.err;
        // The C library keeps what it made of LOCPATH to the end, which is no leak of ours.
        auto const before = "ASAN_OPTIONS=detect_leaks=0 LOCPATH=" + quoted(locales.string()) + " LC_ALL=" + name +
                            ".UTF-8 LANG=" + name + ".UTF-8";
        auto const shown = run_shell(before + " locale decimal_point", root() / "locale.log");
        ASSERT_EQ(shown.out, ",\n") << "the locale is not in force, so the test would prove nothing";
        expect_same_bytes(published(before));
    }
}

}  // namespace
}  // namespace cifra::cli
