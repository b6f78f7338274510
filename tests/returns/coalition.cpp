#include "coalition.hpp"

#include "programme/read_programme.hpp"

#include <unistd.h>
#include <cstdlib>

namespace cifra::returns {
namespace {

namespace fs = std::filesystem;

char const* postgres() {
    return std::getenv("CIFRA_TEST_POSTGRES");
}

/// The same server, another database.
std::string url_of(std::string const& database) {
    std::string const url = postgres();
    return url.substr(0, url.rfind('/') + 1) + database;
}

}  // namespace

void Coalition::SetUp() {
    if (GetParam() == db::Engine::postgres && postgres() == nullptr) {
        ASSERT_EQ(std::getenv("CIFRA_REQUIRE_POSTGRES"), nullptr) << "CIFRA_TEST_POSTGRES is not set";
        GTEST_SKIP() << "PostgreSQL is not there: run it as scripts/with_postgres TEST";
    }
    std::string pattern = (fs::temp_directory_path() / "cifra-year-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    m_folder = pattern;
    auto read = programme::read_programme(fs::path(CIFRA_SOURCE_DIR) / "programmes/corett");
    ASSERT_TRUE(read) << base::to_string(read.error(), base::Language::en);
    m_programme = std::move(*read);
    std::vector<std::string> init = {"init", workspace().string(), "--programme",
                                     std::string(CIFRA_SOURCE_DIR) + "/programmes/corett"};
    for (auto const& word : database_option("workspace")) init.push_back(word);
    done(init);
}

void Coalition::TearDown() {
    for (auto const& name : m_databases)
        cli::run_shell("psql -q " + cli::quoted(postgres()) + " -c 'DROP DATABASE " + name + "'", "/dev/null");
    std::error_code ignored;
    if (!m_folder.empty() && std::getenv("CIFRA_KEEP") == nullptr) fs::remove_all(m_folder, ignored);
}

std::vector<std::string> Coalition::database_option(std::string const& name) const {
    if (GetParam() == db::Engine::sqlite) return {};
    auto const database = "year_" + std::to_string(::getpid()) + "_" + name;
    auto const made = cli::run_shell("psql -q " + cli::quoted(postgres()) + " -c 'CREATE DATABASE " + database + "'",
                                     m_folder / "psql.log");
    EXPECT_EQ(made.exit_code, 0) << made.err;
    m_databases.push_back(database);
    return {"--database", url_of(database)};
}

cli::Ended Coalition::cifra(std::vector<std::string> const& arguments) const {
    std::string command = "LC_ALL=C " + cli::quoted(CIFRA_PROGRAM);
    for (auto const& argument : arguments) command += " " + cli::quoted(argument);
    return cli::run_shell(command, m_folder / "stderr.log");
}

std::string Coalition::done(std::vector<std::string> const& arguments, int exit_code) const {
    auto const ended = cifra(arguments);
    std::string words;
    for (auto const& argument : arguments) words += argument + " ";
    EXPECT_EQ(ended.exit_code, exit_code) << "cifra " << words << "\n" << ended.out << ended.err;
    return ended.out + ended.err;
}

fs::path Coalition::filled(InventedReturn const& invented, std::string const& letter) const {
    auto const& code = area(invented.area);
    auto const year = std::to_string(invented.year);
    auto const path = file(code + "-" + year + letter + ".xlsx");
    done({"template", workspace().string(), "--area", code, "--year", year, "--lang", "es", "--out", path.string()});
    cli::spill(path, testing_support::fill_template(cli::slurp(path), filling_of(programme(), invented)));
    return path;
}

}  // namespace cifra::returns
