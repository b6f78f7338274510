#include "collect/read_edition.hpp"

#include "base/text.hpp"
#include "islands_folder.hpp"

#include <gmock/gmock.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using base::Language;
using islands::IslandsFolder;
using testing::HasSubstr;
using testing::Not;

/// What reading says, with the edition's folder cut off each line.
std::string problems(IslandsFolder const& folder, Language language = Language::en) {
    auto const edition = read_edition(folder.edition());
    if (edition) return "";
    return base::replace_all(to_string(edition.error(), language), folder.edition().string() + "/", "");
}

TEST(ReadEdition, ReadsEveryFile) {
    IslandsFolder const folder;
    auto const read = read_edition(folder.edition());
    ASSERT_TRUE(read) << to_string(read.error(), Language::en);
    EXPECT_EQ(read->programme.id, "islands");
    auto const& edition = read->edition;
    EXPECT_EQ(edition.id, "isles-2019");
    EXPECT_EQ(edition.programme_path, "../islands");
    EXPECT_EQ(edition.observations.size(), 2U);
    EXPECT_EQ(edition.printed_shares.size(), 1U);
    EXPECT_EQ(edition.wordings.size(), 1U);
    EXPECT_EQ(edition.settlements.size(), 1U);
    EXPECT_EQ(edition.texts.size(), 1U);
    EXPECT_EQ(edition.policy.threshold, 5);
    EXPECT_EQ(edition.policy.decisions.size(), 1U);
}

TEST(ReadEdition, KeepsPlacesThatDoNotDependOnWhereTheFolderLies) {
    IslandsFolder const folder;
    auto const edition = read_edition(folder.edition()).value().edition;
    EXPECT_EQ(base::to_string(edition.observations.at(0).where), "figures/DF_RESCUE.csv:2");
    EXPECT_EQ(base::to_string(edition.printed_shares.at(0).where), "printed.csv:2");
    EXPECT_EQ(base::to_string(edition.texts.at(0).where), "texts/storm.en.md:1");
    EXPECT_EQ(edition.wordings.at(0).where.file, "audit.toml");
    EXPECT_EQ(edition.policy.decisions.at(0).where.file, "protection.toml");
}

TEST(ReadEdition, NamesTheWholePathInAProblem) {
    IslandsFolder const folder;
    folder.change("edition/figures/DF_RESCUE.csv", ",10,", ",x,");
    auto const read = read_edition(folder.edition());
    ASSERT_FALSE(read);
    EXPECT_EQ(base::to_string(read.error().where), (folder.edition() / "figures/DF_RESCUE.csv").string() + ":2");
}

TEST(ReadEdition, SortsObservationsOfAllFilesByKey) {
    IslandsFolder const folder;
    folder.write("edition/figures/A_first.csv",
                 islands::RESCUE_HEADER + islands::with(islands::rescued("2,A,F,,,"), ",ALT,", ",BAJ,"));
    auto const observations = read_edition(folder.edition()).value().edition.observations;
    EXPECT_TRUE(std::is_sorted(observations.begin(), observations.end(),
                               [](auto const& a, auto const& b) { return a.key < b.key; }));
    EXPECT_EQ(observations.size(), 3U);
}

TEST(ReadEdition, NamesBothFilesOfAFigureThatStandsTwice) {
    IslandsFolder const folder;
    folder.write("edition/figures/copy.csv", islands::RESCUE_HEADER + islands::rescued("10,A,F,,,"));
    EXPECT_EQ(problems(folder),
              "figures/copy.csv:2: the figure DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019 already stands at "
              "figures/DF_RESCUE.csv:2; remove one of the two rows\n");
}

TEST(ReadEdition, CollectsTheProblemsOfAllFiles) {
    IslandsFolder const folder;
    folder.change("edition/figures/DF_RESCUE.csv", ",10,", ",\"1,000\",");
    folder.change("edition/printed.csv", "100%", "100");
    folder.change("edition/audit.toml", "two_names", "two_name");
    folder.change("edition/protection.toml", "2020-01-02", "yesterday");
    folder.change("edition/texts/storm.es.md", "order", "orden");
    folder.change("islands/protection.toml", "5", "0");
    auto const all = problems(folder);
    for (char const* part : {"figures/DF_RESCUE.csv:2: OBS_VALUE has separators",
                             "printed.csv:2: '100' is not a share",
                             "audit.toml:3:8: 'two_name' is not a kind of wording; did you mean 'two_names'?",
                             "protection.toml:3:8: 'yesterday' is not a date",
                             "texts/storm.es.md:5:1: the key 'orden' does not belong here; did you mean 'order'?",
                             "islands/protection.toml:1:13: 'threshold' must lie between"})
        EXPECT_THAT(all, HasSubstr(part));
    EXPECT_THAT(all, Not(HasSubstr("has no Spanish version"))) << "a broken file is not an absent language";
}

TEST(ReadEdition, NamesTheLanguageThatIsAbsent) {
    IslandsFolder const folder;
    std::filesystem::remove(folder.path("edition/texts/storm.es.md"));
    EXPECT_EQ(problems(folder), "texts/storm.en.md:1: the text has no Spanish version; write texts/storm.es.md\n");
    EXPECT_EQ(problems(folder, Language::es),
              "texts/storm.en.md:1: el texto no tiene versión en español; escriba texts/storm.es.md\n");
}

TEST(ReadEdition, SuggestsTheNearestFigureForACellThatTheEditionLacks) {
    IslandsFolder const folder;
    folder.change("edition/printed.csv", "A.ALT.", "A.CAL.");
    folder.change("edition/audit.toml", "A.ALT.", "A.CAL.");
    EXPECT_EQ(problems(folder),
              "audit.toml:1:1: the edition has no figure DF_RESCUE/A.CAL.PEOPLE_RESCUED._T._T.2019; did you mean "
              "'DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019'?\n"
              "printed.csv:2: the edition has no figure DF_RESCUE/A.CAL.PEOPLE_RESCUED._T._T.2019; did you mean "
              "'DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019'?\n");
}

TEST(ReadEdition, RefusesTextsDecisionsAndSettlementsAboutWhatTheEditionLacks) {
    IslandsFolder const folder;
    folder.change("edition/texts/storm.en.md", "RESCUED._T._T.", "RESCUED.F._T.");
    folder.change("edition/texts/storm.es.md", "RESCUED._T._T.", "RESCUED.F._T.");
    folder.change("edition/protection.toml", "text:storm", "text:strom");
    folder.change("edition/audit.toml", "wording:names", "wording:nmaes");
    EXPECT_EQ(problems(folder, Language::es),
              "audit.toml:8:1: la edición no tiene la expresión «nmaes»; ¿quiso decir «names»?\n"
              "protection.toml:2:11: la edición no tiene el texto «strom»; ¿quiso decir «storm»?\n"
              "texts/storm.en.md:1: la edición no tiene la cifra DF_RESCUE/A.ALT.PEOPLE_RESCUED.F._T.2019; ¿quiso "
              "decir «DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019»?\n");
    folder.change("edition/protection.toml", "text:strom", "DF_RESCUE/A.ALT.PEOPLE_RESCUED.M._T.2019");
    EXPECT_THAT(problems(folder),
                HasSubstr("protection.toml:2:11: the edition has no figure DF_RESCUE/A.ALT.PEOPLE_RESCUED.M._T.2019"));
    folder.change("edition/audit.toml", "wording:nmaes", "share:DF_RESCUE/A.ALT.PEOPLE_RESCUED.M._T.2019");
    EXPECT_THAT(problems(folder),
                HasSubstr("audit.toml:8:1: the edition has no figure DF_RESCUE/A.ALT.PEOPLE_RESCUED.M._T.2019"));
}

TEST(ReadEdition, RefusesDecisionsFromTheFuture) {
    IslandsFolder const folder;
    folder.change("edition/audit.toml", "2020-02-29", "2099-01-01");
    folder.change("edition/protection.toml", "2020-01-02", "2020-03-02");
    EXPECT_EQ(
        problems(folder),
        "audit.toml:8:1: this decision is dated 2099-01-01, after the edition was prepared on 2020-03-01; correct "
        "its date, or 'prepared' in edition.toml\n"
        "protection.toml:2:11: this decision is dated 2020-03-02, after the edition was prepared on 2020-03-01; "
        "correct its date, or 'prepared' in edition.toml\n");
    folder.change("edition/audit.toml", "2099-01-01", "2020-03-01");
    folder.change("edition/protection.toml", "2020-03-02", "2020-03-01");
    EXPECT_EQ(problems(folder), "") << "the day itself is not the future";
}

TEST(ReadEdition, SaysWhichFolderOrFileDoesNotExist) {
    IslandsFolder const folder;
    auto const nowhere = read_edition(folder.path("nowhere"));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, base::ErrorCode::not_found);
    EXPECT_THAT(to_string(nowhere.error(), Language::es),
                HasSubstr("nowhere: no existe esa carpeta; indique la carpeta de una edición"));
    std::filesystem::remove(folder.path("edition/printed.csv"));
    std::filesystem::remove_all(folder.path("edition/texts"));
    auto const text = problems(folder);
    EXPECT_THAT(text, HasSubstr("printed.csv: the file does not exist"));
    EXPECT_THAT(text, HasSubstr("texts: there is no such folder; make it"));
    std::filesystem::remove(folder.path("edition/edition.toml"));
    EXPECT_THAT(problems(folder), HasSubstr("this is no edition: it has no edition.toml"));
}

TEST(ReadEdition, SaysThatItsProgrammeDoesNotExist) {
    IslandsFolder const folder;
    folder.change("edition/edition.toml", "../islands", "../island");
    EXPECT_EQ(problems(folder), folder.path("island").string() +
                                    ": there is no such folder of a programme; correct 'programme' in edition.toml\n");
}

TEST(ReadEdition, PassesOnTheProblemsOfItsProgramme) {
    IslandsFolder const folder;
    folder.change("islands/members.toml", "\"ALT\"", "\"alt\"");
    EXPECT_EQ(problems(folder), folder.path("islands/members.toml").string() +
                                    ":3:8: 'alt' is not written as an identifier; write three capital letters\n");
}

TEST(ReadEdition, RefusesAFileInTextsThatIsNoText) {
    IslandsFolder const folder;
    folder.write("edition/texts/notes.txt", "x");
    folder.write("edition/texts/.hidden", "x");
    std::filesystem::create_directory(folder.path("edition/texts/more"));
    auto const all = problems(folder);
    EXPECT_THAT(all, HasSubstr("texts/notes.txt: the name of the file is not ID.en.md or ID.es.md"));
    EXPECT_THAT(all, HasSubstr("texts/more: the file cannot be read: it is a folder"));
    EXPECT_THAT(all, Not(HasSubstr(".hidden")));
}

TEST(ReadEdition, NamesLineAndColumnOfBrokenUtf8InAnyFile) {
    for (char const* name :
         {"edition/edition.toml", "edition/figures/DF_RESCUE.csv", "edition/printed.csv", "edition/audit.toml",
          "edition/protection.toml", "edition/texts/storm.es.md", "islands/members.toml", "islands/protection.toml"}) {
        IslandsFolder const folder;
        folder.write(name, "# ok\nab\xF1\n");
        auto const read = read_edition(folder.edition());
        ASSERT_FALSE(read) << name;
        EXPECT_THAT(to_string(read.error(), Language::en),
                    HasSubstr(folder.path(name).string() + ":2:3: the file is not UTF-8 here; save it as UTF-8"))
            << name;
    }
}

TEST(ReadEdition, ReadsTheEditionThatTheProjectShips) {
    auto const read = read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019");
    ASSERT_TRUE(read) << to_string(read.error(), Language::en);
    EXPECT_EQ(read->programme.members.size(), 9U);
    EXPECT_EQ(read->edition.printed_shares.size(), 27U);
    EXPECT_EQ(read->edition.policy.threshold, 10);
    for (auto const& observation : read->edition.observations)
        EXPECT_EQ(observation.obs_value.has_value(), !observation.missing_reason.has_value())
            << to_string(observation.key);
}

}  // namespace
}  // namespace cifra::collect
