#include "house_rules.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>
#include <algorithm>

namespace cifra::architecture {
namespace {

void add(std::vector<std::string>& words, toml::node_view<toml::node> node) {
    if (auto const text = node.value<std::string>(); text && !text->empty()) words.push_back(*text);
}

/// Values of a key of every table in an array of tables.
void add_each(std::vector<std::string>& words, toml::table& file, char const* array, char const* key) {
    auto* const entries = file[array].as_array();
    if (entries == nullptr) return;
    for (auto& entry : *entries) add(words, toml::node_view<toml::node>(entry)[key]);
}

/// Ids of the sections that hold indicators. The others, and those that are roles of texts, are words of the file
/// format.
void add_sections(std::vector<std::string>& words, toml::table& programme) {
    auto* const sections = programme["section"].as_array();
    if (sections == nullptr) return;
    for (auto& section : *sections) {
        auto const view = toml::node_view<toml::node>(section);
        auto const* const indicators = view["indicators"].as_array();
        bool const is_role = view["id"].value_or(std::string()) == "reparation";
        if (indicators != nullptr && !indicators->empty() && !is_role) add(words, view["id"]);
    }
}

Violations words_in(std::string const& path, std::string const& text, std::vector<std::string> const& words) {
    Violations found;
    for (auto const& word : words)
        for (auto const at : places_of(text, word))
            found.push_back(fmt::format("{}:{}: '{}' belongs to one programme", path, line_of(text, at), word));
    return found;
}

}  // namespace

ProgrammeWords words_of_programme(std::filesystem::path const& folder) {
    ProgrammeWords found;
    auto members = toml::parse_file((folder / "members.toml").string());
    auto programme = toml::parse_file((folder / "programme.toml").string());
    auto indicators = toml::parse_file((folder / "indicators.toml").string());
    add_each(found.codes, members, "member", "code");
    if (auto* const entries = members["member"].as_array())
        for (auto& entry : *entries)
            for (char const* language : {"en", "es"})
                add(found.names, toml::node_view<toml::node>(entry)["name"][language]);
    add(found.names, programme["region"]["code"]);
    add(found.names, programme["id"]);
    std::sort(found.names.begin(), found.names.end());
    found.names.erase(std::unique(found.names.begin(), found.names.end()), found.names.end());
    add_sections(found.literals, programme);
    add_each(found.literals, indicators, "dataflow", "id");
    add_each(found.literals, indicators, "indicator", "id");
    return found;
}

Violations known_programmes(Sources const& sources, ProgrammeWords const& words) {
    Violations found;
    for (auto const& file : sources) {
        for (auto& violation : words_in(file.path, file.text, words.codes)) found.push_back(std::move(violation));
        for (auto& violation : words_in(file.path, file.code, words.names)) found.push_back(std::move(violation));
        for (auto const& literal : words.literals) {
            auto const offset = file.code.find('"' + literal + '"');
            if (offset != std::string::npos)
                found.push_back(fmt::format("{}:{}: the id '{}' belongs to one programme", file.path,
                                            line_of(file.code, offset), literal));
        }
    }
    return found;
}

Violations known_programmes_in_assets(std::filesystem::path const& folder, ProgrammeWords const& words) {
    Violations found;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        for (auto const* list : {&words.codes, &words.names})
            for (auto& violation : words_in(entry.path().filename().string(), slurp(entry.path()), *list))
                found.push_back(std::move(violation));
    }
    return found;
}

}  // namespace cifra::architecture
