#include "publish/write_bundle.hpp"

#include "../release/islands_edition.hpp"
#include "base/file.hpp"
#include "publish/manifest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace cifra::publish {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A folder with a small file in the place of each, and their manifest.
class VerifyBundle : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = testing::TempDir() + "cifra-verify-XXXXXX";
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        m_folder = pattern;
        for (std::string const name : {"audit.es.html", "audit.json", "data.csv", "data.json", "data.xlsx",
                                       "edition.json", "infographic.es.html", "infographic.es.pdf", "lineage.json",
                                       "pages/infographic.es.1.svg", "structure.json"})
            m_files.push_back({name, "a,b\n"});
        publish(m_files);
    }
    void publish(std::vector<BundleFile> const& files) const {
        for (auto const& file : files) write(file.name, file.bytes);
        write(MANIFEST, manifest_json(islands::edition(), files));
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    void write(std::string const& name, std::string const& bytes) const {
        std::filesystem::create_directories((m_folder / name).parent_path());
        ASSERT_TRUE(base::write_file(m_folder / name, bytes));
    }
    std::string problems() const {
        auto const verified = verify_bundle(m_folder);
        return verified ? "" : base::to_string(verified.error(), base::Language::en);
    }
    std::filesystem::path m_folder;
    std::vector<BundleFile> m_files;
};

TEST_F(VerifyBundle, NamesTheFilesOfAWholeBundle) {
    auto const verified = verify_bundle(m_folder);
    ASSERT_TRUE(verified) << problems();
    EXPECT_EQ(verified->size(), m_files.size());
    EXPECT_EQ(verified->front(), "audit.es.html");
}

TEST_F(VerifyBundle, FindsAFileThatIsGoneFromFolderAndManifest) {
    for (std::string const name : {"data.csv", "infographic.es.pdf", "pages/infographic.es.1.svg"}) {
        auto files = m_files;
        std::erase_if(files, [&](BundleFile const& file) { return file.name == name; });
        publish(files);
        std::filesystem::remove(m_folder / name);
        EXPECT_THAT(problems(), HasSubstr(name + ": every bundle has this file, and the manifest lacks it"));
    }
}

TEST_F(VerifyBundle, FindsALinkInThePlaceOfAFile) {
    std::filesystem::rename(m_folder / "data.csv", m_folder.string() + ".csv");
    std::filesystem::create_symlink(m_folder.string() + ".csv", m_folder / "data.csv");
    EXPECT_THAT(problems(), HasSubstr("data.csv: a link stands in the place of this file"));
    std::filesystem::remove(m_folder.string() + ".csv");
}

TEST_F(VerifyBundle, AsksForANewerVersionWhenTheFormatIsLater) {
    auto manifest = nlohmann::json::parse(manifest_json(islands::edition(), m_files));
    manifest["format"] = 2;
    write(MANIFEST, manifest.dump());
    EXPECT_THAT(problems(), HasSubstr("use a newer version of Cifra"));
}

TEST_F(VerifyBundle, FindsAChangedByte) {
    write("data.csv", "a;b\n");
    EXPECT_THAT(problems(), HasSubstr("data.csv: the file has been changed since it was published"));
    EXPECT_THAT(problems(), Not(HasSubstr("edition.json")));
}

TEST_F(VerifyBundle, NamesEveryFileThatIsMissingShortenedOrExtra) {
    std::filesystem::remove(m_folder / "edition.json");
    write("data.csv", "a");
    write("notes.txt", "mine");
    EXPECT_THAT(problems(), HasSubstr("edition.json: the manifest names this file, and it is missing"));
    EXPECT_THAT(problems(), HasSubstr("data.csv: the file has 1 bytes where the manifest says 4"));
    EXPECT_THAT(problems(), HasSubstr("notes.txt: the manifest does not name this file"));
}

TEST_F(VerifyBundle, LooksIntoTheFoldersOfItsFiles) {
    write("pages/infographic.es.1.svg", "b,a\n");
    write("pages/mine.svg", "mine");
    write("drafts/deep/mine.txt", "mine");
    EXPECT_THAT(problems(), HasSubstr("pages/infographic.es.1.svg: the file has been changed"));
    EXPECT_THAT(problems(), HasSubstr("pages/mine.svg: the manifest does not name this file"));
    EXPECT_THAT(problems(), HasSubstr("drafts: the manifest does not name this file"));
    std::filesystem::remove_all(m_folder / "pages");
    EXPECT_THAT(problems(), HasSubstr("pages/infographic.es.1.svg: the manifest names this file, and it is missing"));
}

TEST_F(VerifyBundle, FindsALinkInThePlaceOfAFolder) {
    std::filesystem::rename(m_folder / "pages", m_folder.string() + ".pages");
    std::filesystem::create_symlink(m_folder.string() + ".pages", m_folder / "pages");
    EXPECT_THAT(problems(), HasSubstr("pages: the manifest does not name this file"));
    std::filesystem::remove_all(m_folder.string() + ".pages");
}

TEST_F(VerifyBundle, NeedsAManifest) {
    std::filesystem::remove(m_folder / MANIFEST);
    auto const verified = verify_bundle(m_folder);
    ASSERT_FALSE(verified);
    EXPECT_EQ(verified.error().code, base::ErrorCode::not_found);
    EXPECT_THAT(problems(), HasSubstr("this is no bundle"));
}

TEST_F(VerifyBundle, SaysWhereABrokenManifestBreaks) {
    write(MANIFEST, "{\n \"files\": [}");
    EXPECT_THAT(problems(), HasSubstr("manifest.json:2:"));
    write(MANIFEST, "{}");
    EXPECT_THAT(problems(), HasSubstr("this is not the manifest of a bundle"));
}

TEST_F(VerifyBundle, NeverLooksOutsideTheFolder) {
    std::string const digest(64, '0');
    for (std::string const name : {"../x", "/etc/passwd", "..", "", "manifest.json", "pages/../../x", "pages//x",
                                   "pages/", "./x", "pages\\\\x", "C:x"}) {
        write(MANIFEST, R"({"format": 1, "cifra": "0", "edition": "x", "files": [{"name": ")" + name +
                            R"(", "sha256": ")" + digest + R"(", "size": 1}]})");
        EXPECT_THAT(problems(), HasSubstr("this is not the manifest of a bundle")) << name;
    }
}

TEST(Manifest, NamesFilesFontsLibrariesAndTheEdition) {
    auto const manifest = nlohmann::json::parse(manifest_json(islands::edition(), {{"data.csv", "abc"}}));
    EXPECT_EQ(manifest["edition"], "islands-2019");
    EXPECT_EQ(manifest["programme"]["version"], "1.0.0");
    EXPECT_EQ(manifest["prepared"], "2026-11-23T00:00:00Z");
    EXPECT_EQ(manifest["files"][0]["size"], 3);
    EXPECT_EQ(manifest["files"][0]["sha256"], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_FALSE(manifest["fonts"].empty());
    for (char const* const library :
         {"brotli", "cairo", "freetype", "harfbuzz", "qpdf", "libxlsxwriter", "zlib", "fmt", "cmark"})
        EXPECT_THAT(manifest["libraries"][library].get<std::string>(), testing::MatchesRegex("[0-9]+\\.[0-9]+.*"))
            << library;
}

}  // namespace
}  // namespace cifra::publish
