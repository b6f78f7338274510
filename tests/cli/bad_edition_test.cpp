// What an analyst may get wrong in an edition: each mistake is refused with its place and what to do, nothing is
// written, and the bundle that stood there stays whole.
#include "workplace.hpp"

#include <gmock/gmock.h>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class BadEdition : public Workplace {
protected:
    fs::path figures() const { return edition() / "figures/DF_ASSISTANCE.csv"; }
    void append(fs::path const& file, std::string const& text) const { spill(file, slurp(file) + text); }
    int lines(fs::path const& file) const {
        auto const text = slurp(file);
        return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    }
};

TEST_F(BadEdition, TheCopyThatTheOtherTestsDamageIsAccepted) {
    EXPECT_EQ(cifra({"check", edition().string()}).exit_code, 0);
    EXPECT_EQ(publish().exit_code, 0);
}

TEST_F(BadEdition, BrokenUtf8) {
    change(figures(), 4, ",999,", ",\xC3\x28,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4", .says = {"UTF-8"}});
}

TEST_F(BadEdition, BrokenUtf8InAText) {
    auto const text = edition() / "texts/coalition_introduction.es.md";
    append(text, "\xFF\n");
    expect_refused({.place = "texts/coalition_introduction.es.md:" + std::to_string(lines(text)), .says = {"UTF-8"}});
}

TEST_F(BadEdition, AMissingColumn) {
    auto text = slurp(figures());
    change(figures(), 1, ",OBS_VALUE,", ",NOTHING,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:1", .says = {"OBS_VALUE"}});
}

TEST_F(BadEdition, AnUnknownColumn) {
    change(figures(), 1, ",SERVICE,", ",SERVICES,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:1", .says = {"SERVICES", "SERVICE"}});
}

TEST_F(BadEdition, ALineThatIsTooShort) {
    change(figures(), 4, ",2019,", ",");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4", .says = {"fields"}});
}

TEST_F(BadEdition, AnUnknownCode) {
    change(figures(), 4, "Y_GE18", "Y_GE81");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4", .says = {"Y_GE81", "did you mean 'Y_GE18'?"}});
}

TEST_F(BadEdition, AnUnknownIndicator) {
    change(figures(), 4, "VICTIMS_ASSISTED", "VICTIMS_ASISTED");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4", .says = {"did you mean 'VICTIMS_ASSISTED'?"}});
}

TEST_F(BadEdition, AnUnknownArea) {
    change(figures(), 3, "MEX", "MXE");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:3", .says = {"did you mean 'MEX'?"}});
}

TEST_F(BadEdition, TheSameObservationTwice) {
    append(figures(), line(figures(), 4) + "\n");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:" + std::to_string(lines(figures())), .says = {"4"}});
}

TEST_F(BadEdition, ANumberWithSeparators) {
    for (std::string const number : {"\"1,999\"", "1 999", "1.999.000", "1'999"}) {
        change(figures(), 4, ",999,", "," + number + ",");
        expect_refused({.place = "figures/DF_ASSISTANCE.csv:4", .says = {"separator"}});
        change(figures(), 4, "," + number + ",", ",999,");
    }
}

TEST_F(BadEdition, ANegativeCount) {
    change(figures(), 4, ",999,", ",-999,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4", .says = {"negative"}});
}

TEST_F(BadEdition, AHugeCount) {
    for (std::string const number : {"9999999999999999", "99999999999999999999999999999999"}) {
        change(figures(), 4, ",999,", "," + number + ",");
        expect_refused({.place = "figures/DF_ASSISTANCE.csv:4", .says = {"large"}});
        change(figures(), 4, "," + number + ",", ",999,");
    }
}

TEST_F(BadEdition, AFractionOfAPerson) {
    change(figures(), 4, ",999,", ",999.5,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4"});
}

TEST_F(BadEdition, WordsForANumber) {
    change(figures(), 4, ",999,", ",many,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4"});
}

TEST_F(BadEdition, AValueThatIsSaidToBeMissing) {
    change(figures(), 4, ",999,A,F,,", ",999,A,F,picture,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4"});
}

TEST_F(BadEdition, NoValueAndNoReason) {
    change(figures(), 4, ",999,", ",,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4", .says = {"MISSING_REASON"}});
}

TEST_F(BadEdition, AnUnknownStatus) {
    change(figures(), 4, ",999,A,", ",999,?,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4"});
}

TEST_F(BadEdition, AnEmptyFile) {
    spill(figures(), "");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv", .says = {"empty"}});
}

TEST_F(BadEdition, AQuotationMarkThatIsNeverClosed) {
    change(figures(), 4, ",999,", ",\"999,");
    expect_refused({.place = "figures/DF_ASSISTANCE.csv:4", .says = {"never closed"}});
}

TEST_F(BadEdition, EveryMistakeIsNamedAtOnce) {
    change(figures(), 4, "Y_GE18", "Y_GE81");
    change(figures(), 5, ",215,", ",-215,");
    auto const refused = cifra({"check", edition().string()}, "LC_ALL=C.UTF-8");
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.err, HasSubstr("DF_ASSISTANCE.csv:4"));
    EXPECT_THAT(refused.err, HasSubstr("DF_ASSISTANCE.csv:5"));
}

TEST_F(BadEdition, AShareOfAFigureThatDoesNotExist) {
    change(edition() / "printed.csv", 2, ".OWN.", ".OWM.");
    expect_refused({.place = "printed.csv:2", .says = {"OWN"}});
}

TEST_F(BadEdition, ATextWithoutOneOfItsLanguages) {
    fs::remove(edition() / "texts/coalition_introduction.es.md");
    expect_refused({.place = "coalition_introduction", .says = {"es"}});
}

TEST_F(BadEdition, ATextWithoutFrontMatter) {
    spill(edition() / "texts/coalition_introduction.en.md", "Just a text.\n");
    expect_refused({.place = "texts/coalition_introduction.en.md:1"});
}

TEST_F(BadEdition, ATextWithRawHtml) {
    append(edition() / "texts/coalition_introduction.en.md", "\n<script>alert(1)</script>\n");
    expect_refused({.place = "texts/coalition_introduction.en.md:", .says = {"HTML"}});
}

TEST_F(BadEdition, AMisspeltKey) {
    change(edition() / "edition.toml", 5, "time_period", "time_priod");
    expect_refused({.place = "edition.toml:5", .says = {"did you mean 'time_period'?"}});
}

TEST_F(BadEdition, ABrokenProgramme) {
    append(programme() / "members.toml", "[[member]\n");
    expect_refused({.place = "members.toml:" + std::to_string(lines(programme() / "members.toml"))});
}

TEST_F(BadEdition, AProgrammeThatIsNotThere) {
    change(edition() / "edition.toml", 4, "../../programmes/corett", "../../programmes/coret");
    expect_refused({.place = "coret"});
}

TEST_F(BadEdition, AFolderWithoutAnEdition) {
    fs::remove(edition() / "edition.toml");
    expect_refused({.place = "edition", .says = {"this is no edition: it has no edition.toml"}});
}

TEST_F(BadEdition, AFindingThatNobodySettledStopsRelease) {
    auto const decisions = edition() / "audit.toml";
    auto const text = slurp(decisions);
    spill(decisions, text.substr(0, text.find("[[settlement]]")));
    auto const checked = cifra({"check", edition().string()}, "LC_ALL=C.UTF-8");
    EXPECT_EQ(checked.exit_code, 3);
    EXPECT_THAT(checked.out, HasSubstr("872 / 1,652"));
    auto const published = publish("LC_ALL=C.UTF-8");
    EXPECT_EQ(published.exit_code, 3);
    EXPECT_THAT(published.err, HasSubstr("audit.toml"));
    EXPECT_THAT(published.err, HasSubstr((edition() / "figures/DF_IDENTIFICATION.csv").generic_string() + ":"));
    EXPECT_THAT(published.err, HasSubstr("see its computation with 'cifra check"));
    expect_old_bundle_whole();
}

TEST_F(BadEdition, AFindingAboutAWithheldFigureStopsReleaseWithoutItsValue) {
    auto const table = edition() / "figures/DF_IDENTIFICATION.csv";
    auto const rows = slurp(table);
    auto const at = rows.find("FORCED_MARRIAGE,2019,14,A,F");
    ASSERT_NE(at, std::string::npos);
    auto const number =
        1 + static_cast<int>(std::count(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    change(table, number, ",2019,14,", ",2019,7,");
    for (std::string const language : {"C.UTF-8", "es_MX.UTF-8"}) {
        auto const published = publish("LC_ALL=" + language);
        EXPECT_EQ(published.exit_code, 3);
        EXPECT_THAT(published.err, HasSubstr(table.generic_string() + ":" + std::to_string(number)));
        for (char const* const told : {"0.42", "0,42", " 7 ", "1,652", "1652", "1193", "1,193"})
            EXPECT_THAT(published.err, Not(HasSubstr(told)));
        EXPECT_EQ(published.out, "");
    }
    expect_old_bundle_whole();
}

TEST_F(BadEdition, ADecisionAboutFiguresThatChangedSinceHoldsNoLonger) {
    change(edition() / "figures/DF_PREVENTION.csv", 4, ",1658944,", ",1658945,");
    EXPECT_EQ(cifra({"check", edition().string()}).exit_code, 3);
    EXPECT_EQ(publish().exit_code, 3);
    expect_old_bundle_whole();
}

TEST_F(BadEdition, WithoutTheOfficersDecisionsPublishingWouldDisclose) {
    auto const figure = std::string(",2,A,F,,,");
    spill(edition() / "protection.toml", "");
    auto const refused = publish("LC_ALL=C.UTF-8");
    EXPECT_EQ(refused.exit_code, 4) << refused.err;
    EXPECT_THAT(refused.err, HasSubstr("protection.toml"));
    EXPECT_THAT(refused.err, HasSubstr((edition() / "texts/event_panama.en.md").generic_string() + ":"));
    EXPECT_THAT(refused.err, Not(HasSubstr(figure)));
    expect_old_bundle_whole();
}

}  // namespace
}  // namespace cifra::cli
