#include "release/edition_json_programme.hpp"

#include "../sdmx/islands_programme.hpp"
#include "base/file.hpp"
#include "release/read_bundle_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace cifra::release {
namespace {

using programme::TomlValue;
using Kind = TomlValue::Kind;

bool says_nothing(TomlValue const& value) {
    return (value.kind == Kind::text && value.text.empty()) || (value.kind == Kind::flag && !value.flag) ||
           (value.kind == Kind::list && value.items.empty());
}

/// The paths of a TOML table that a JSON table lacks or gives otherwise; it may say more.
void missing(TomlValue const& toml, TomlValue const& json, std::string const& path, std::vector<std::string>& found) {
    if (toml.kind != json.kind || toml.text != json.text || toml.flag != json.flag || toml.integer != json.integer ||
        (toml.kind == Kind::list && toml.items.size() != json.items.size())) {
        found.push_back(path);
        return;
    }
    for (std::size_t i = 0; toml.kind == Kind::list && i < toml.items.size(); ++i)
        missing(toml.items[i], json.items[i], path + "[" + std::to_string(i) + "]", found);
    if (toml.kind != Kind::table) return;
    for (auto const& entry : toml.items) {
        auto const other =
            std::find_if(json.items.begin(), json.items.end(), [&](auto const& e) { return e.key == entry.key; });
        if (other != json.items.end())
            missing(entry, *other, path + "." + entry.key, found);
        else if (!says_nothing(entry))
            found.push_back(path + "." + entry.key);
    }
}

std::vector<std::string> lost(TomlValue const& toml, nlohmann::json const& json) {
    std::vector<std::string> found;
    missing(toml, parse_json(json.dump(), "json").value(), "", found);
    return found;
}

TEST(ProgrammeJson, CarriesEveryKeyOfEveryProgramme) {
    std::filesystem::path const root = CIFRA_SOURCE_DIR;
    int programmes = 0;
    for (auto const& folder : {root / "programmes" / "corett", root / "tests" / "data" / "programme_three"}) {
        auto const json = programme_json(programme::read_programme(folder).value());
        for (char const* const file : {"programme", "members", "codelists", "indicators"}) {
            auto const text = base::read_text(folder / (std::string(file) + ".toml")).value();
            EXPECT_THAT(lost(programme::parse_toml(text, file).value(), json[file]), testing::IsEmpty())
                << folder << " " << file;
        }
        ++programmes;
    }
    EXPECT_EQ(programmes, 2);
}

TEST(ProgrammeJson, WouldShowAKeyThatIsForgotten) {
    auto json = programme_json(islands::programme());
    auto const toml = programme::parse_toml(islands::CODE_LISTS, "codelists.toml").value();
    EXPECT_THAT(lost(toml, json["codelists"]), testing::IsEmpty());
    json["codelists"]["codelist"][0]["code"][1].erase("brief");
    EXPECT_THAT(lost(toml, json["codelists"]), testing::ElementsAre(".codelist[0].code[1].brief"));
}

}  // namespace
}  // namespace cifra::release
