// The command line, seen from outside.
#include "workplace.hpp"

#include <gmock/gmock.h>

namespace cifra::cli {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Usage : public Workplace {
protected:
    void expect_usage_error(std::vector<std::string> const& arguments, std::string const& says) const {
        auto const english = cifra(arguments, "LC_ALL=C.UTF-8");
        auto const spanish = cifra(arguments, "LC_ALL=es_GT.UTF-8");
        EXPECT_EQ(english.exit_code, 2) << english.err;
        EXPECT_EQ(spanish.exit_code, 2) << spanish.err;
        EXPECT_THAT(english.err, HasSubstr(says));
        EXPECT_NE(english.err, spanish.err);
        EXPECT_EQ(english.out, "");
        expect_old_bundle_whole();
    }
};

TEST_F(Usage, NoCommandNamesTheCommands) {
    expect_usage_error({}, "for example check or publish");
}

TEST_F(Usage, AMisspeltCommandIsToldItsName) {
    expect_usage_error({"publsh"}, "did you mean 'publish'?");
}

TEST_F(Usage, AMisspeltOptionIsToldItsName) {
    expect_usage_error({"publish", edition().string(), "--ouut", "x"}, "did you mean '--out'?");
}

TEST_F(Usage, ALanguageThatIsNotThereIsRefused) {
    expect_usage_error({"publish", edition().string(), "--out", out().string(), "--lang", "fr"}, "'fr'");
    expect_usage_error({"publish", edition().string(), "--out", out().string(), "--lang", "en,fr"}, "'fr'");
    expect_usage_error({"check", edition().string(), "--lang", "fr"}, "'fr'");
}

TEST_F(Usage, AFormatThatIsNotThereIsRefused) {
    expect_usage_error({"check", edition().string(), "--format", "xml"}, "--format");
}

TEST_F(Usage, PublishNeedsAPlace) {
    expect_usage_error({"publish", edition().string()}, "--out");
}

TEST_F(Usage, AnEmptyPlaceIsNoPlace) {
    expect_usage_error({"publish", edition().string(), "--out", ""}, "--out names no folder");
}

TEST_F(Usage, AnOptionWithoutItsValueIsNamed) {
    expect_usage_error({"check", edition().string(), "--format"}, "--format lacks its value");
}

TEST_F(Usage, HelpIsInTheLanguageOfTheTerminal) {
    auto const spanish = cifra({"publish", "--help"}, "LC_ALL=es_GT.UTF-8");
    EXPECT_THAT(spanish.out, HasSubstr("Carpeta del paquete"));
    for (std::string const english : {"Options", "Usage", "The bundle", "Show", "needed"})
        EXPECT_THAT(spanish.out, Not(HasSubstr(english)));
    EXPECT_THAT(cifra({"publish", "--help"}, "LC_ALL=C.UTF-8").out, HasSubstr("The bundle's folder"));
}

TEST_F(Usage, AnOutputThatCannotBeWrittenIsAnError) {
    auto const refused = run_shell(quoted(CIFRA_PROGRAM) + " check --list-rules >/dev/full", root() / "full.log");
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.err, HasSubstr("could not be written"));
}

TEST_F(Usage, HelpAndVersionEndWell) {
    EXPECT_EQ(cifra({"--help"}).exit_code, 0);
    auto const version = cifra({"--version"});
    EXPECT_EQ(version.exit_code, 0);
    EXPECT_THAT(version.out, StartsWith("cifra "));
}

TEST_F(Usage, AFolderThatIsNotThereIsNamed) {
    for (std::string const command : {"check", "verify"}) {
        auto const refused = cifra({command, "editions/nowhere"}, "LC_ALL=C.UTF-8");
        EXPECT_EQ(refused.exit_code, 1) << command;
        EXPECT_THAT(refused.err, HasSubstr("editions/nowhere")) << command;
    }
}

TEST_F(Usage, AFileInPlaceOfAFolderIsRefused) {
    auto const refused = cifra({"check", (edition() / "edition.toml").string()}, "LC_ALL=C.UTF-8");
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.err, HasSubstr("edition.toml"));
}

}  // namespace
}  // namespace cifra::cli
