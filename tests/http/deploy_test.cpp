// What docs/deploy/ offers is read by the programs that it is for, where they are installed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

namespace fs = std::filesystem;

bool runs(std::string const& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string read(fs::path const& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class Deploy : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "deploy-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_folder = name;
    }
    void TearDown() override { fs::remove_all(m_folder); }
    void write(std::string const& name, std::string const& text) { std::ofstream(m_folder / name) << text; }

    fs::path const m_source = fs::path(CIFRA_SOURCE_DIR) / "docs/deploy";
    fs::path m_folder;
};

TEST_F(Deploy, NginxReadsItsConfiguration) {
    if (!runs("command -v nginx") || !runs("command -v openssl")) GTEST_SKIP() << "no nginx or openssl";
    auto const folder = m_folder.string();
    ASSERT_TRUE(runs("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=cifras.example -keyout " + folder +
                     "/privkey.pem -out " + folder + "/fullchain.pem"));
    auto const is_read = [&](std::string const& site) {
        auto text = replaced(site, "/etc/letsencrypt/live/cifras.example", folder);
        text = replaced(replaced(text, "/var/log/nginx", folder), "listen 80;", "listen 18080;");
        text = replaced(replaced(text, "[::]:80;", "127.0.0.1:18081;"), "listen 443", "listen 18443");
        write("site.conf", replaced(text, "listen [::]:443", "listen 127.0.0.1:18444"));
        std::string paths;
        for (auto const* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            paths += std::string(kind) + "_temp_path " + folder + "; ";
        write("nginx.conf", "pid " + folder + "/pid; error_log " + folder + "/log; events {} http { " + paths +
                                "include " + folder + "/site.conf; }");
        return runs("nginx -t -c " + folder + "/nginx.conf");
    };
    auto const site = read(m_source / "nginx-cifra.conf");
    EXPECT_TRUE(is_read(site)) << read(m_folder / "log");
    EXPECT_FALSE(is_read(replaced(site, "proxy_pass ", "proxy_pas "))) << "a seeded fault";
}

TEST_F(Deploy, SystemdReadsItsUnit) {
    if (!runs("command -v systemd-analyze")) GTEST_SKIP() << "no systemd";
    auto const is_read = [&](std::string const& unit) {
        write("cifra-portal.service", replaced(unit, "/usr/bin/cifra", "/bin/true"));
        auto const log = (m_folder / "log").string();
        auto const unit_file = (m_folder / "cifra-portal.service").string();
        auto const status =
            std::system(("systemd-analyze verify --man=no " + unit_file + " >" + log + " 2>&1").c_str());
        return status == 0 && read(log).find("cifra-portal.service:") == std::string::npos;
    };
    auto const unit = read(m_source / "cifra-portal.service");
    EXPECT_TRUE(is_read(unit)) << read(m_folder / "log");
    EXPECT_FALSE(is_read(replaced(unit, "ProtectHome=yes", "ProtectHome=perhaps"))) << "a seeded fault";
}

TEST_F(Deploy, NothingThatIsNotPublishedIsLeftOpenToTheUnit) {
    auto const unit = read(m_source / "cifra-portal.service");
    for (auto const* name : {"restricted.db", "protection", "trail.key", "secretariat.key", "editions"})
        EXPECT_THAT(unit, testing::HasSubstr("-/srv/cifra/workspace/" + std::string(name)));
}

}  // namespace
