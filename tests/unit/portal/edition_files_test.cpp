#include "portal/edition_files.hpp"
#include "publish/bundle_pictures.hpp"
#include "publish/write_bundle.hpp"
#include "published.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace cifra::portal {
namespace {

using testing::Contains;
using testing::ElementsAreArray;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr char const* FILES = "/edition/corett-2019/1/files/";

std::string_view header(http::Response const& response, std::string_view name) {
    for (auto const& each : response.headers)
        if (each.name == name) return each.value;
    return {};
}

/// The catalogue of the 2019 edition and its files.
class EditionFilesOf2019 : public testing::Test {
protected:
    std::shared_ptr<Catalogue const> const m_catalogue = published::catalogue({published::corett_2019()});
    LoadedEdition const& edition() const { return m_catalogue->current(); }
    EditionFiles const& files() const { return m_catalogue->files(); }
};

TEST_F(EditionFilesOf2019, AreThoseThatArePublishedByteForByte) {
    auto const bundle = publish::make_bundle(edition().edition, {});
    ASSERT_TRUE(bundle);
    std::vector<std::string> names;
    for (auto const& file : *bundle) {
        names.push_back(file.name);
        auto const read = files().read(edition(), file.name);
        ASSERT_TRUE(read && *read) << file.name;
        EXPECT_TRUE(**read == file.bytes) << file.name;
    }
    names.emplace_back("manifest.json");
    std::sort(names.begin(), names.end());
    auto const list = files().list(edition());
    ASSERT_TRUE(list);
    std::vector<std::string> listed;
    for (auto const& file : *list) listed.push_back(file.name);
    EXPECT_EQ(listed, names);
    std::erase_if(names, [](std::string const& name) {
        return name.starts_with(publish::PAGES_FOLDER) || name.starts_with(publish::CARDS_FOLDER);
    });
    EXPECT_EQ(edition_file_names(edition().edition), names);
}

TEST_F(EditionFilesOf2019, NamesNothingOutsideTheBundle) {
    for (auto const* const name : {"../corett-2019.1/data.csv", "pages/../data.csv", "pages/none.svg", "", "earlier"}) {
        auto const read = files().read(edition(), name);
        ASSERT_TRUE(read) << name;
        EXPECT_FALSE(*read) << name;
    }
}

TEST_F(EditionFilesOf2019, AreTheSameForManyWhoAskAtOnce) {
    std::vector<std::string> read(4);
    std::vector<std::thread> readers;
    for (auto& each : read)
        readers.emplace_back([this, &each] { each = files().read(edition(), "data.json")->value_or(""); });
    for (auto& reader : readers) reader.join();
    EXPECT_NE(read.front(), "");
    for (auto const& each : read) EXPECT_EQ(each, read.front());
}

TEST(EditionFileNames, HoldWhatEarlierReleasesAddToTheBundle) {
    auto const editions = published::corett_years(2);
    auto const bundle = publish::make_bundle(editions.back(), {{base::Language::en, base::Language::es}, false});
    ASSERT_TRUE(bundle);
    std::vector<std::string> names{"manifest.json"};
    for (auto const& file : *bundle)
        if (!file.name.starts_with("pages/") && !file.name.starts_with("cards/")) names.push_back(file.name);
    std::sort(names.begin(), names.end());
    EXPECT_THAT(edition_file_names(editions.back()), ElementsAreArray(names));
    EXPECT_THAT(names, Contains("earlier/corett-2019.1.csv"));
}

TEST(EditionFileAddress, IsOfOneReleaseAndKeepsFolders) {
    release::ReleaseEntry const entry{"corett-2019", 2, "corett", "2019", {}, {}, {}};
    EXPECT_EQ(edition_file_address(entry, "pages/infographic.en.1.svg"),
              "/edition/corett-2019/2/files/pages/infographic.en.1.svg");
}

TEST(EditionFileRoutes, SendEachKindAsItIsMeant) {
    auto const portal = published::portal({published::corett_2019()});
    auto const csv = published::get(*portal, std::string(FILES) + "data.csv");
    EXPECT_EQ(csv.status, 200);
    EXPECT_EQ(csv.content_type, "text/csv; charset=utf-8");
    EXPECT_EQ(header(csv, "Content-Disposition"), "attachment; filename=\"corett-2019.1.data.csv\"");
    EXPECT_EQ(csv.last_modified, "2020-06-01T00:00:00Z");
    auto const page = published::get(*portal, std::string(FILES) + "audit.es.html");
    EXPECT_EQ(page.content_type, "text/html; charset=utf-8");
    EXPECT_THAT(page.policy, HasSubstr("style-src 'unsafe-inline'"));
    EXPECT_THAT(page.policy, HasSubstr("default-src 'none'"));
    EXPECT_THAT(page.policy, testing::Not(HasSubstr("script-src")));
    EXPECT_THAT(page.headers, IsEmpty());
}

TEST(EditionFileRoutes, LeadToTheNewestVersion) {
    auto edition = published::corett_2019();
    auto second = edition;
    second.version = 2;
    second.replaced = {release::earlier_release(edition)};
    auto const portal = published::portal({edition, second});
    auto const response = published::get(*portal, "/edition/corett-2019/files/data.csv");
    EXPECT_EQ(response.status, 303);
    EXPECT_EQ(header(response, "Location"), "/edition/corett-2019/2/files/data.csv");
}

TEST(EditionFileRoutes, KnowNothingElse) {
    auto const portal = published::portal({published::corett_2019()});
    for (auto const* const target :
         {"/edition/corett-2019/2/files/data.csv", "/edition/corett-2019/01/files/data.csv",
          "/edition/corett-2019/99999999999/files/data.csv", "/edition/corett-2018/1/files/data.csv",
          "/edition/corett-2019/1/files/restricted.db", "/edition/none/files/data.csv"})
        EXPECT_EQ(published::get(*portal, target).status, 404) << target;
}

}  // namespace
}  // namespace cifra::portal
