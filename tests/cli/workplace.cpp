#include "workplace.hpp"

#include <gmock/gmock.h>
#include <unistd.h>
#include <algorithm>

namespace cifra::cli {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

void Workplace::SetUp() {
    auto name = (fs::temp_directory_path() / "cifra-cli-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    m_root = name;
    fs::create_directories(m_root / "editions");
    fs::create_directories(m_root / "programmes");
    fs::path const source = CIFRA_SOURCE_DIR;
    fs::copy(source / "editions/corett-2019", edition(), fs::copy_options::recursive);
    fs::copy(source / "programmes/corett", programme(), fs::copy_options::recursive);
    std::string const digest(64, '0');
    spill(out() / "manifest.json",
          R"({"format": 1, "cifra": "0", "edition": "old", "files": [{"name": "data.csv", "sha256": ")" + digest +
              R"(", "size": 18}]})");
    spill(out() / "data.csv", "of an earlier day\n");
    m_old_bundle = files_below(out());
}

void Workplace::TearDown() {
    std::error_code ignored;
    fs::remove_all(m_root, ignored);
}

Ended Workplace::cifra(std::vector<std::string> const& arguments, std::string const& before) const {
    auto command = "cd " + quoted(m_root.string()) + " && " + before + " " + quoted(CIFRA_PROGRAM);
    for (auto const& argument : arguments) command += " " + quoted(argument);
    return run_shell(command, m_root / "stderr.log");
}

Ended Workplace::publish(std::string const& before) const {
    return cifra({"publish", edition().string(), "--out", out().string(), "--no-png"}, before);
}

Ended Workplace::publish_whole(std::string const& before) const {
    return cifra({"publish", edition().string(), "--out", out().string()}, before);
}

void Workplace::change(fs::path const& file, int line, std::string const& from, std::string const& to) const {
    auto text = slurp(file);
    std::size_t begin = 0;
    for (int i = 1; i < line; ++i) begin = text.find('\n', begin) + 1;
    auto const at = text.find(from, begin);
    ASSERT_LT(at, text.find('\n', begin)) << "'" << from << "' does not stand in line " << line << " of " << file;
    spill(file, text.replace(at, from.size(), to));
}

std::string Workplace::line(fs::path const& file, int number) const {
    auto const text = slurp(file);
    std::size_t begin = 0;
    for (int i = 1; i < number; ++i) begin = text.find('\n', begin) + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
}

void Workplace::expect_refused(Refusal const& refusal) const {
    for (std::string const command : {"check", "publish"}) {
        std::vector<std::string> arguments = {command, edition().string()};
        if (command == "publish") arguments.insert(arguments.end(), {"--out", out().string()});
        auto const english = cifra(arguments, "LC_ALL=C.UTF-8");
        auto const spanish = cifra(arguments, "LC_ALL=es_MX.UTF-8");
        EXPECT_EQ(english.exit_code, refusal.exit_code) << command << "\n" << english.err;
        EXPECT_EQ(spanish.exit_code, refusal.exit_code) << command << "\n" << spanish.err;
        EXPECT_THAT(english.err, HasSubstr(refusal.place)) << command;
        EXPECT_THAT(spanish.err, HasSubstr(refusal.place)) << command;
        for (auto const& part : refusal.says) EXPECT_THAT(english.err, HasSubstr(part)) << command;
        EXPECT_NE(english.err, spanish.err) << command << " says the same in both languages";
        EXPECT_THAT(english.err, HasSubstr(";")) << command << " does not say what to do";
        EXPECT_EQ(english.out, "") << command;
    }
    expect_old_bundle_whole();
}

void Workplace::expect_old_bundle_whole() const {
    EXPECT_EQ(files_below(out()), m_old_bundle);
    EXPECT_THAT(names_in(out().parent_path()), ElementsAre("bundle")) << "something half written lies about";
}

}  // namespace cifra::cli
