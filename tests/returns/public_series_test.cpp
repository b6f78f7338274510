#include "base/csv.hpp"
#include "run_program.hpp"

#include <gmock/gmock.h>
#include <unistd.h>
#include <cstdlib>
#include <map>

namespace cifra::returns {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

constexpr int FIRST = 2007;
constexpr int LAST = 2021;

/// What a file of figures says of a key: value, status, reason.
struct Said {
    std::string value;
    std::string status;
    std::string reason;
    bool operator==(Said const&) const = default;
};
using Figures = std::map<std::string, Said>;

/// Public figures of fifteen years, released one year after the other into one workspace.
class PublicSeries : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::string pattern = (fs::temp_directory_path() / "cifra-series-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        s_folder = pattern;
        done("init " + cli::quoted(workspace()) + " --programme " CIFRA_SOURCE_DIR "/programmes/nine-countries");
        for (int year = FIRST; year <= LAST; ++year) publish(year, bundle(year));
    }
    static void TearDownTestSuite() {
        std::error_code ignored;
        fs::remove_all(s_folder, ignored);
    }

    static std::string done(std::string const& arguments) {
        auto const ended = cli::run_shell(cli::quoted(CIFRA_PROGRAM) + " " + arguments, s_folder / "stderr.log");
        EXPECT_EQ(ended.exit_code, 0) << arguments << "\n" << ended.out << ended.err;
        return ended.out;
    }
    static std::string workspace() { return (s_folder / "workspace").string(); }
    static fs::path bundle(int year) { return s_folder / std::to_string(year); }
    static std::string publish(int year, fs::path const& out) {
        return done("publish " CIFRA_SOURCE_DIR "/editions/unodc-glotip/" + std::to_string(year) + " --workspace " +
                    cli::quoted(workspace()) + " --no-png --lang en --out " + cli::quoted(out.string()));
    }

    /// The figures of a file by all that makes their key.
    static Figures figures(fs::path const& path) {
        auto const records = base::parse_csv(cli::slurp(path), path.string());
        EXPECT_TRUE(records) << path;
        Figures found;
        if (!records) return found;
        auto const& header = records->front().fields;
        for (std::size_t i = 1; i < records->size(); ++i) {
            auto const& fields = (*records)[i].fields;
            std::string key;
            std::map<std::string, std::string> rest;
            for (std::size_t c = 0; c < header.size(); ++c) {
                bool const of_key = rest.empty() && header[c] != "OBS_VALUE";
                if (of_key && !fields[c].empty()) key += header[c] + "=" + fields[c] + " ";
                if (!of_key) rest[header[c]] = fields[c];
            }
            found[key] = {rest["OBS_VALUE"], rest["OBS_STATUS[]"], rest["MISSING_REASON"]};
        }
        return found;
    }

    /// How many figures the editions' own files hold.
    static std::size_t rows_of_editions() {
        std::size_t rows = 0;
        for (auto const& entry : fs::recursive_directory_iterator(CIFRA_SOURCE_DIR "/editions/unodc-glotip")) {
            if (entry.path().parent_path().filename() != "figures") continue;
            auto const text = cli::slurp(entry.path());
            for (auto at = text.find("\ndataflow,"); at != std::string::npos; at = text.find("\ndataflow,", at + 1))
                ++rows;
        }
        return rows;
    }

    /// Keys that were withheld and are not any more.
    static std::vector<std::string> shown_again(Figures const& withheld, Figures const& later) {
        std::vector<std::string> shown;
        for (auto const& [key, said] : later)
            if (withheld.count(key) != 0 && (!said.value.empty() || said.status != "Q")) shown.push_back(key);
        return shown;
    }

    static fs::path s_folder;
};

fs::path PublicSeries::s_folder;

TEST_F(PublicSeries, HoldsEveryYearAsItWasReleased) {
    auto const series = figures(bundle(LAST) / "series.csv");
    std::size_t released = 0;
    for (int year = FIRST; year <= LAST; ++year)
        for (auto const& [key, said] : figures(bundle(year) / "data.csv")) {
            ++released;
            ASSERT_EQ(series.count(key), 1U) << key;
            EXPECT_EQ(series.at(key), said) << key;
        }
    // Nothing else is in it, and nothing of the editions' files is left out.
    EXPECT_EQ(released, series.size());
    EXPECT_EQ(released, rows_of_editions());
}

TEST_F(PublicSeries, ShowsNothingLaterThatWasWithheldBefore) {
    Figures withheld;
    for (int year = FIRST; year <= LAST; ++year) {
        for (auto const& [key, said] : figures(bundle(year) / "data.csv"))
            if (said.reason == "withheld") withheld[key] = said;
        for (auto const& entry : fs::recursive_directory_iterator(bundle(year))) {
            if (entry.path().extension() != ".csv" || entry.path().filename() == "revisions.csv") continue;
            EXPECT_THAT(shown_again(withheld, figures(entry.path())), testing::IsEmpty()) << entry.path();
        }
    }
    EXPECT_GT(withheld.size(), 50U);
    // A seeded one is found.
    auto seeded = figures(bundle(LAST) / "series.csv");
    seeded.at(withheld.begin()->first).value = "5";
    EXPECT_EQ(shown_again(withheld, seeded).size(), 1U);
}

TEST_F(PublicSeries, FindsNeitherBreaksNorRevisionsWhereTheSourceHasNone) {
    for (int year = FIRST; year <= LAST; ++year) EXPECT_FALSE(fs::exists(bundle(year) / "revisions.csv")) << year;
    for (auto const& [key, said] : figures(bundle(LAST) / "series.csv"))
        EXPECT_THAT(said.status, testing::AnyOf("A", "Q")) << key;
    EXPECT_EQ(figures(bundle(LAST) / "earlier/unodc-glotip-2007.1.csv"), figures(bundle(FIRST) / "data.csv"));
    EXPECT_FALSE(fs::exists(bundle(FIRST) / "series.csv"));
}

TEST_F(PublicSeries, SaysNothingOfNoCountriesWhereAllIsWithheld) {
    auto const page = cli::slurp(bundle(LAST) / "infographic.en.html");
    EXPECT_THAT(page, testing::AllOf(HasSubstr("Victims returned, 2021."), Not(HasSubstr("no countries"))));
}

TEST_F(PublicSeries, ReleasesTheSameYearAgainAsTheSameVersion) {
    EXPECT_THAT(publish(LAST, s_folder / "again"), HasSubstr("Edition unodc-glotip-2021, version 1"));
    EXPECT_EQ(cli::slurp(s_folder / "again/manifest.json"), cli::slurp(bundle(LAST) / "manifest.json"));
    done("verify " + cli::quoted(bundle(LAST).string()));
}

}  // namespace
}  // namespace cifra::returns
