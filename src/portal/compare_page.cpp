#include "portal/compare_page.hpp"

#include "portal/compare_rows.hpp"
#include "portal/compare_words.hpp"
#include "portal/edition_parts.hpp"
#include "portal/error_page.hpp"
#include "portal/frame_words.hpp"
#include "portal/page.hpp"
#include "portal/plain_markdown.hpp"
#include "portal/release_list.hpp"
#include "portal/withdrawn.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

constexpr std::size_t MOST_OF_A_NAME = 60;

std::string name_of(release::ReleaseEntry const& entry) {
    return entry.edition + "." + std::to_string(entry.version);
}

release::ReleaseEntry const* entry_named(Asked const& asked, std::string const& name) {
    auto const& all = asked.catalogue.releases();
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& entry) { return name_of(entry) == name; });
    return found == all.end() ? nullptr : &*found;
}

/// What is compared.
struct Choice {
    release::ReleaseEntry const* a = nullptr;
    release::ReleaseEntry const* b = nullptr;
    std::string ref_area;
    std::string unknown{};        ///< A name that no release has; else empty.
    std::string unknown_place{};  ///< Likewise of a place.

    bool is_known() const { return unknown.empty() && unknown_place.empty(); }
};

/// A parameter of the form; empty where it is not given.
std::string chosen(Asked const& asked, char const* name) {
    auto const* parameter = asked.request.parameter(name);
    return parameter == nullptr ? std::string{} : parameter->value;
}

Choice choice_of(Asked const& asked) {
    auto const a = chosen(asked, "a");
    auto const b = chosen(asked, "b");
    auto const area = chosen(asked, "area");
    Choice choice{nullptr, &asked.current().entry, area.empty() ? asked.programme().region : area};
    if (!b.empty()) choice.b = entry_named(asked, b);
    if (choice.b == nullptr) return {nullptr, nullptr, choice.ref_area, b};
    choice.a = a.empty() ? release_before(asked.catalogue, *choice.b) : entry_named(asked, a);
    if (choice.a == nullptr) choice.unknown = a;  // empty where none was named
    bool const known =
        choice.ref_area == asked.programme().region || asked.programme().member(choice.ref_area) != nullptr;
    if (!known) choice.unknown_place = area;
    return choice;
}

std::string words_of(Asked const& asked, release::ReleaseEntry const& entry) {
    return compare_words().in(asked.language, "option",
                              {{"edition", edition_name(asked, entry)}, {"version", std::to_string(entry.version)}});
}

Data releases(Asked const& asked, release::ReleaseEntry const* chosen) {
    auto list = data_list();
    auto const all = offered_releases(asked.catalogue);
    for (auto entry = all.rbegin(); entry != all.rend(); ++entry) {
        Data item;
        item.set("name", name_of(*entry));
        item.set("words", words_of(asked, *entry));
        item.set("chosen", Data{chosen != nullptr && name_of(*chosen) == name_of(*entry)});
        list << item;
    }
    return list;
}

Data places(Asked const& asked, std::string const& chosen) {
    auto list = data_list();
    auto const add = [&](std::string const& code, std::string const& words) {
        Data item;
        item.set("code", code);
        item.set("words", words);
        item.set("chosen", Data{code == chosen});
        list << item;
    };
    add(asked.programme().region, asked.in(asked.programme().region_name));
    for (auto const& member : asked.programme().members) add(member.code, asked.in(member.name));
    return list;
}

/// Sets the tables. \returns false where one of the two cannot be read
bool put_comparison(Data& data, Asked const& asked, Choice const& choice) {
    auto const a = asked.catalogue.edition(choice.a->edition, choice.a->version);
    auto const b = asked.catalogue.edition(choice.b->edition, choice.b->version);
    if (!a || !b) return false;
    auto const pairs = compare_editions((*a)->edition, (*b)->edition, choice.ref_area);
    auto const tables = compared_tables(asked, pairs);
    data.set("name_a", words_of(asked, *choice.a));
    data.set("name_b", words_of(asked, *choice.b));
    data.set("summary", comparison_summary(asked, pairs));
    data.set("has_tables", Data{tables.is_non_empty_list()});
    data.set("tables", tables);
    data.set("other_year", Data{choice.a->time_period != choice.b->time_period});
    return true;
}

/// Which name there is none of; empty where all are known.
std::string unknown_words(Asked const& asked, Choice const& choice) {
    auto const& name = choice.unknown.empty() ? choice.unknown_place : choice.unknown;
    if (name.empty()) return {};
    return compare_words().in(asked.language, choice.unknown.empty() ? "unknown_place" : "unknown",
                              {{"name", shortened(name, MOST_OF_A_NAME)}});
}

}  // namespace

http::Response compare_page(Asked const& asked) {
    auto const choice = choice_of(asked);
    for (auto const* const entry : {choice.a, choice.b})
        if (entry != nullptr)
            if (auto gone = in_place_of_withdrawn(asked, *entry)) return *gone;
    Data data;
    data.set("w", compare_words().data(asked.language));
    data.set("releases_a", releases(asked, choice.a));
    data.set("releases_b", releases(asked, choice.b));
    data.set("places", places(asked, choice.ref_area));
    bool const compared = choice.is_known() && choice.a != nullptr && choice.b != nullptr;
    data.set("compared", Data{compared});
    data.set("alone", Data{!compared && choice.is_known()});
    set_optional(data, "unknown", unknown_words(asked, choice));
    if (compared && !put_comparison(data, asked, choice)) return broken_page(asked);
    Page page{"compare",
              compare_words().in(asked.language, "title"),
              compare_words().in(asked.language, "subtitle"),
              render("compare.mustache", data),
              {{address(asked, "/"), frame_words().in(asked.language, "home")},
               {address(asked, "/edition"), frame_words().in(asked.language, "editions")}}};
    page.for_search = asked.request.query.empty();
    return page_response(asked, page, choice.is_known() ? 200 : 404);
}

}  // namespace cifra::portal
