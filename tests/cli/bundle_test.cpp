// A published bundle, long after and elsewhere.
#include "workplace.hpp"

#include <gmock/gmock.h>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Bundle : public Workplace {
protected:
    void SetUp() override {
        Workplace::SetUp();
        ASSERT_EQ(publish().exit_code, 0);
    }
    Ended verify() const { return cifra({"verify", out().string()}, "LC_ALL=C.UTF-8"); }
    void expect_refused_for(std::string const& file) const {
        auto const refused = verify();
        EXPECT_EQ(refused.exit_code, 1);
        EXPECT_THAT(refused.err, HasSubstr(file));
    }
};

/// Paths of all files below a folder, sorted.
std::vector<std::string> names_below(fs::path const& folder) {
    std::vector<std::string> names;
    for (auto const& [name, bytes] : files_below(folder)) names.push_back(name);
    return names;
}

TEST_F(Bundle, HoldsEveryFileThatTheReferenceNames) {
    ASSERT_EQ(publish_whole().exit_code, 0);
    auto names = names_below(out());
    for (std::string const language : {"en", "es"})
        for (std::string const extension : {"svg", "png"}) {
            EXPECT_THAT(names, Contains("pages/infographic." + language + ".1." + extension));
            for (auto const* card : {"victims-identified", "victims-assisted", "victims-repatriated", "people-reached"})
                EXPECT_THAT(names, Contains("cards/" + (card + ("." + language)) + "." + extension));
        }
    std::erase_if(names, [](auto const& name) { return name.find('/') != std::string::npos; });
    EXPECT_THAT(names, ElementsAre("audit.en.html", "audit.es.html", "audit.json", "data.csv", "data.json", "data.xlsx",
                                   "edition.json", "infographic.en.html", "infographic.en.pdf", "infographic.es.html",
                                   "infographic.es.pdf", "lineage.json", "manifest.json", "protection.en.html",
                                   "protection.es.html", "rates.csv", "structure.json"))
        << "a file that docs/reference/bundle.md does not name";
    EXPECT_EQ(verify().exit_code, 0);
}

TEST_F(Bundle, WithoutPngHoldsNoneAndLinksToNone) {
    EXPECT_THAT(names_below(out()), Not(Contains(HasSubstr(".png"))));
    EXPECT_THAT(slurp(out() / "infographic.en.html"), Not(HasSubstr(".png\"")));
    EXPECT_THAT(slurp(out() / "infographic.en.html"), HasSubstr("cards/victims-identified.en.svg"));
    EXPECT_EQ(verify().exit_code, 0);
}

TEST_F(Bundle, InOneLanguageHoldsOnlyItsPages) {
    ASSERT_EQ(cifra({"publish", edition().string(), "--out", out().string(), "--lang", "es"}).exit_code, 0);
    EXPECT_THAT(names_in(out()), Contains("infographic.es.html"));
    EXPECT_THAT(names_below(out()), Not(Contains(HasSubstr(".en."))));
    EXPECT_EQ(verify().exit_code, 0);
}

TEST_F(Bundle, IsVerified) {
    EXPECT_EQ(verify().exit_code, 0);
}

TEST_F(Bundle, WithOneChangedByteIsNotVerified) {
    for (auto const& name : names_below(out())) {
        auto const bytes = slurp(out() / name);
        auto changed = bytes;
        changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
        spill(out() / name, changed);
        EXPECT_EQ(verify().exit_code, 1) << name;
        spill(out() / name, bytes);
    }
    EXPECT_EQ(verify().exit_code, 0);
}

TEST_F(Bundle, WithoutOneOfItsFilesIsNotVerified) {
    fs::remove(out() / "data.json");
    expect_refused_for("data.json");
}

TEST_F(Bundle, WithAFileMoreIsNotVerified) {
    spill(out() / "more.txt", "more\n");
    expect_refused_for("more.txt");
    fs::remove(out() / "more.txt");
    spill(out() / "cards/more.png", "more\n");
    expect_refused_for("cards/more.png");
}

TEST_F(Bundle, WithoutAManifestIsNotVerified) {
    fs::remove(out() / "manifest.json");
    expect_refused_for("manifest.json");
}

TEST_F(Bundle, CanBeCheckedAloneAndSaysWhatTheEditionSays) {
    auto const of_edition = cifra({"check", edition().string(), "--format", "json", "--lang", "en"});
    fs::remove_all(root() / "editions");
    fs::remove_all(root() / "programmes");
    auto const of_bundle = cifra({"check", out().string(), "--format", "json", "--lang", "en"});
    EXPECT_EQ(of_bundle.exit_code, 0);
    EXPECT_EQ(of_bundle.out, of_edition.out);
}

TEST_F(Bundle, ThatSomebodyDamagedIsRefusedWhenChecked) {
    for (char const* name : {"edition.json", "data.csv"}) {
        auto const bytes = slurp(out() / name);
        for (auto const& damaged : {std::string(), bytes.substr(0, bytes.size() / 2), "\xFF" + bytes}) {
            spill(out() / name, damaged);
            auto const refused = cifra({"check", out().string()}, "LC_ALL=C.UTF-8");
            EXPECT_EQ(refused.exit_code, 1) << name;
            EXPECT_THAT(refused.err, HasSubstr(name));
        }
        spill(out() / name, bytes);
    }
}

}  // namespace
}  // namespace cifra::cli
