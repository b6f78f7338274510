#include "seed_inventory.hpp"

#include "base/file.hpp"

#include <gmock/gmock.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::filesystem::path const SOURCE = CIFRA_SOURCE_DIR;
std::filesystem::path const PROGRAMME = SOURCE / "programmes/corett";

PreparedEdition edition() {
    return read_edition(SOURCE / "editions/corett-2019").value();
}
std::vector<InventoryEntry> inventory() {
    return read_inventory(SOURCE / "tests/data/seed_inventory.csv");
}

/// Everything that the edition lacks, one line each.
std::string all_missing(PreparedEdition const& of) {
    std::string all;
    for (auto const& entry : inventory()) {
        auto const absent = missing(entry, of, PROGRAMME);
        if (!absent.empty()) all += "line " + std::to_string(entry.line) + ": " + absent + "\n";
    }
    return all;
}

TEST(SeedInventory, FindsEveryHeadingNumberAndNoteOfThePublicationInTheEdition) {
    EXPECT_GT(inventory().size(), 200U);
    EXPECT_EQ(all_missing(edition()), "");
}

TEST(SeedInventory, NoticesAFigureThatIsGone) {
    auto broken = edition();
    auto& observations = broken.edition.observations;
    auto const gone = std::find_if(observations.begin(), observations.end(), [](auto const& o) { return o.obs_value; });
    auto const key = to_string(gone->key);
    observations.erase(gone);
    EXPECT_THAT(all_missing(broken), HasSubstr("no figure " + key));
}

TEST(SeedInventory, NoticesAFigureThatChanged) {
    auto broken = edition();
    auto& observations = broken.edition.observations;
    auto const changed = std::find_if(observations.begin(), observations.end(),
                                      [](auto const& o) { return o.obs_value && o.obs_value->units == 894; });
    ASSERT_NE(changed, observations.end());
    ++changed->obs_value->units;
    EXPECT_THAT(all_missing(broken), HasSubstr("is not 894"));
}

TEST(SeedInventory, NoticesAFootnoteThatIsGone) {
    auto broken = edition();
    for (auto& observation : broken.edition.observations) {
        if (observation.missing_reason != programme::MissingReason::not_reported) continue;
        observation.obs_value = base::Decimal{7, 0};
        observation.obs_status = "A";
    }
    EXPECT_THAT(all_missing(broken), HasSubstr("is not marked as missing, partial or provisional"));
}

TEST(SeedInventory, NoticesAPrintedShareThatIsGone) {
    auto broken = edition();
    broken.edition.printed_shares.erase(broken.edition.printed_shares.begin());
    EXPECT_THAT(all_missing(broken), HasSubstr("no printed share 55%"));
}

TEST(SeedInventory, NoticesATextThatIsGoneOrLostANumberInOneLanguage) {
    auto broken = edition();
    auto& texts = broken.edition.texts;
    auto const find = [&](char const* id) {
        return std::find_if(texts.begin(), texts.end(), [&](auto const& text) { return text.id == id; });
    };
    ASSERT_NE(find("event_mexico"), texts.end());
    find("event_mexico")->markdown.es = "Sin números.";
    texts.erase(find("event_honduras"));
    EXPECT_THAT(all_missing(broken), HasSubstr("the text event_mexico does not give 2030 in es"));
    EXPECT_THAT(all_missing(broken), HasSubstr("no text event_honduras"));
}

TEST(SeedInventory, NoticesANumberAndAHeadingThatItDoesNotListItself) {
    std::vector<InventoryEntry> const entries{{"number", "28,044,414", "cell:x", 2},
                                              {"heading", "MEDICAL ASSISTANCE", "cell:y", 3}};
    EXPECT_THAT(
        unlisted("28,044,414 (12%)\n\n**MEDICAL\nASSISTANCE**\n| SLAVERY |\nHOUSING\u00B9\nWords stay.\n", entries),
        ElementsAre("12", "| SLAVERY |", "HOUSING\u00B9"));
}

TEST(SeedInventory, ListsEveryNumberAndHeadingOfThePublication) {
    auto const file = SOURCE / "../shared/seed/corett-2019.txt";
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "the publication's text does not lie beside the project: " << file;
    auto const seed = base::read_text(file).value();
    EXPECT_GT(seed.size(), 10000U);
    EXPECT_THAT(unlisted(seed, inventory()), IsEmpty());
}

}  // namespace
}  // namespace cifra::collect
