#include "portal/country_page.hpp"

#include "portal/address.hpp"
#include "portal/chart_picture.hpp"
#include "portal/country_figures.hpp"
#include "portal/country_words.hpp"
#include "portal/error_page.hpp"
#include "portal/frame_words.hpp"
#include "portal/key_list.hpp"
#include "portal/nearest.hpp"
#include "portal/page.hpp"
#include "publish/page_figure.hpp"
#include "publish/page_texts.hpp"
#include "release/coverage_matrix.hpp"

namespace cifra::portal {
namespace {

constexpr int TEXT_HEADING = 3;

/// The national body: its official name, marked with its language, and what it means where that is another one.
void put_body(Data& data, Asked const& asked, programme::Member const& member) {
    auto const official = member.body.official;
    bool const foreign = official != asked.language;
    data.set("body", member.body.name.in(official));
    set_optional(data, "body_lang", foreign ? base::code_of(official) : "");
    auto const& here = asked.in(member.body.name);
    set_optional(data, "rendering", foreign && here != member.body.name.in(official) ? here : "");
}

std::string reported_of_all(Asked const& asked, std::vector<release::CoverageTheme> const& themes, std::size_t member) {
    std::size_t some = 0;
    std::size_t all = 0;
    for (auto const& theme : themes)
        for (auto const& row : theme.rows) {
            ++all;
            if (release::reports(row.members[member])) ++some;
        }
    if (all == 0) return "–";
    return country_words().in(asked.language, "of", {{"some", std::to_string(some)}, {"all", std::to_string(all)}});
}

Data coverage_of(Asked const& asked, std::size_t member) {
    auto themes = data_list();
    for (auto const& theme : release::coverage_matrix(asked.current().edition)) {
        auto rows = data_list();
        for (auto const& row : theme.rows) {
            Data item;
            item.set("label", asked.in(row.label));
            item.set("mark", publish::reporting_mark(row.members[member], ""));
            item.set("word", publish::reporting_word(row.members[member], asked.language));
            rows << item;
        }
        Data item;
        item.set("theme", asked.in(theme.title));
        item.set("rows", rows);
        themes << item;
    }
    return themes;
}

http::Response page_of(Asked const& asked, std::size_t number) {
    auto const& current = asked.current();
    auto const& member = asked.programme().members[number];
    publish::NoteNumbers notes(current.view.notes, asked.language);
    notes.begin_section("notes");
    Data data;
    data.set("w", country_words().data(asked.language));
    data.set("name", asked.in(member.name));
    put_body(data, asked, member);
    data.set("figures_title",
             country_words().in(asked.language, "in_figures", {{"year", current.edition.time_period}}));
    set_optional(data, "figures", country_key_list(asked, member));
    data.set("table", country_table(asked, member, notes));
    auto const singles = country_singles(asked, member);
    data.set("has_singles", Data{singles.is_non_empty_list()});
    data.set("singles", singles);
    auto const coverage = coverage_of(asked, number);
    data.set("has_coverage", Data{coverage.is_non_empty_list()});
    data.set("coverage", coverage);
    data.set("coverage_words",
             country_words().in(asked.language, "coverage_words", {{"year", current.edition.time_period}}));
    publish::set_texts(data, publish::text_items(current.edition, asked.language, TEXT_HEADING,
                                                 [&](auto const& text) { return text.ref_area == member.code; }));
    set_optional(data, "notes", notes.list_of_section());
    auto const title = asked.in(member.name);
    Page page{"country", title, title + ": " + member.body.name.in(asked.language), {}, {}};
    page.main = render("country.mustache", data);
    page.path = {{address(asked, "/"), frame_words().in(asked.language, "home")},
                 {address(asked, "/country"), frame_words().in(asked.language, "countries")}};
    return page_response(asked, page);
}

}  // namespace

http::Response country_list_page(Asked const& asked) {
    auto const themes = release::coverage_matrix(asked.current().edition);
    auto rows = data_list();
    auto const& members = asked.programme().members;
    for (std::size_t i = 0; i < members.size(); ++i) {
        Data row;
        row.set("name", asked.in(members[i].name));
        row.set("address", country_address(asked, members[i].code));
        put_body(row, asked, members[i]);
        row.set("reported", reported_of_all(asked, themes, i));
        rows << row;
    }
    Data data;
    data.set("w", country_words().data(asked.language));
    data.set("head_reports",
             country_words().in(asked.language, "head_reports", {{"year", asked.current().edition.time_period}}));
    data.set("rows", rows);
    Page page{"countries",
              country_words().in(asked.language, "title"),
              country_words().in(asked.language, "subtitle"),
              render("country_list.mustache", data),
              {{address(asked, "/"), frame_words().in(asked.language, "home")}}};
    return page_response(asked, page);
}

http::Response country_page(Asked const& asked) {
    std::vector<Named> known;
    auto const& members = asked.programme().members;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].code == asked.value("code")) return page_of(asked, i);
        known.push_back({members[i].code, {country_address(asked, members[i].code), asked.in(members[i].name)}});
    }
    return near_page(asked, asked.value("code"), known);
}

}  // namespace cifra::portal
