#include "publish/page_section.hpp"

#include "language/count.hpp"
#include "publish/page_figure.hpp"
#include "publish/page_headline.hpp"
#include "publish/page_series.hpp"
#include "publish/page_table.hpp"
#include "publish/page_template.hpp"
#include "publish/page_texts.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"
#include "release/section_subtitle.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

using programme::Indicator;

constexpr int TEXT_HEADING = 3;

Data key_figures(PageContext& page, programme::Section const& section, bool with_definition) {
    auto figures = data_list();
    for (auto const& id : section.indicators) {
        auto const* indicator = page.programme().indicator(id);
        if (indicator == nullptr || !indicator->key_figure) continue;
        auto const total = page.regional_total(*indicator);
        auto const* row = page.edition().find(total);
        if (row == nullptr || !row->obs_value) continue;
        Data figure;
        figure.set("anchor", page.anchor(total));
        figure.set("value", figure_text(row, page.language).text);
        figure.set("noun", page.in(indicator->noun));
        figure.set("refs", page.notes.references(page.notes.of_cell(total), page.in(indicator->name)));
        figure.set("coverage", coverage_strip(page.edition(), total, page.language));
        set_optional(figure, "definition", with_definition ? page.in(indicator->definition) : "");
        figures << figure;
    }
    return figures;
}

/// The tables of the section's indicators; those of which nothing can be shown are folded and come last.
void add_tables(PageContext& page, programme::Section const& section, Data& data) {
    auto indicators = data_list();
    auto folded = data_list();
    for (auto const& id : section.indicators) {
        auto const* indicator = page.programme().indicator(id);
        if (indicator == nullptr) continue;
        bool const coalition = page.edition().find(page.regional_total(*indicator)) != nullptr;
        std::string tables = series_blocks(page, *indicator);
        for (auto const* breakdown : release::charts_of(page.edition(), *indicator)) {
            if (breakdown->by_area && !coalition) continue;  // stands in the table of the members' figures
            bool const fold = nothing_shown(page, *indicator, *breakdown);
            auto const named = named_codes_table(page, *indicator, *breakdown);
            tables += named;
            if (fold && !named.empty()) continue;  // what it stands for is shown
            auto const table = breakdown_table(page, *indicator, *breakdown, fold ? Titled::no : Titled::yes);
            if (table.empty()) continue;
            if (!fold) tables += table;
            Data item;
            item.set("summary", page.in(release::chart_title(page.edition(), *indicator, *breakdown)));
            item.set("table", table);
            if (fold) folded << item;
        }
        Data item;
        item.set("tables", tables);
        set_optional(item, "definition", indicator->key_figure || tables.empty() ? "" : page.in(indicator->definition));
        if (!tables.empty()) indicators << item;
    }
    data.set("indicators", indicators);
    data.set("has_folded", folded.is_non_empty_list());
    data.set("folded", folded);
    data.set("folded_title", page.w("folded"));
    data.set("folded_words", page.w("folded_words"));
}

void add_notes(PageContext& page, programme::Section const& section, Data& data) {
    set_optional(data, "notes", page.notes.list_of_section());
    data.set("notes_title", word("notes_on", page.language,
                                 {{"title", release::inside_sentence(page.in(section.title), page.programme())}}));
}

}  // namespace

std::string figure_section(PageContext& page, programme::Section const& section) {
    page.notes.begin_section(section.id);
    auto const has_definition =
        std::any_of(page.edition().texts.begin(), page.edition().texts.end(),
                    [&](auto const& text) { return text.section == section.id && text.role == "definition"; });
    Data data;
    data.set("id", section.id);
    data.set("title", page.in(section.title));
    set_optional(data, "headline", release::section_headline(page.edition(), section, page.language));
    set_optional(data, "subtitle", release::section_subtitle(page.edition(), section, page.language));
    auto const figures = key_figures(page, section, !has_definition);
    auto const leads = texts_of(page, section.id, TEXT_HEADING, is_lead);
    data.set("has_front", figures.is_non_empty_list() || leads.is_non_empty_list());
    data.set("has_figures", figures.is_non_empty_list());
    data.set("figures", figures);
    data.set("leads", leads);
    add_tables(page, section, data);
    data.set("members_figures", members_table(page, section));
    data.set("other_figures", other_figures_table(page, section));
    set_texts(data, texts_of(page, section.id, TEXT_HEADING, [](auto const& text) { return !is_lead(text); }));
    add_notes(page, section, data);
    return render("section.mustache", data);
}

std::string coalition_section(PageContext& page, programme::Section const& section) {
    page.notes.begin_section(section.id);
    Data data;
    data.set("id", section.id);
    data.set("title", page.in(section.title));
    set_optional(data, "headline", release::typed_headline(page.edition(), section, page.language));
    auto const texts = texts_of(page, section.id, TEXT_HEADING, [](auto const&) { return true; });
    set_optional(data, "purpose", texts.is_non_empty_list() ? "" : page.in(page.programme().purpose));
    set_texts(data, texts);
    auto members = data_list();
    for (auto const& member : page.programme().members) {
        auto const official = member.body.official;
        bool const foreign = official != page.language;
        Data item;
        item.set("name", page.in(member.name));
        item.set("body", member.body.name.in(official));
        set_optional(item, "lang", foreign ? base::code_of(official) : "");
        set_optional(item, "rendering", foreign ? page.in(member.body.name) : "");
        members << item;
    }
    data.set("members", members);
    data.set("members_title", word("members_title", page.language,
                                   {{"count", language::capitalised(release::member_count(
                                                  page.programme().members.size(), page.language))}}));
    data.set("head_country", page.w("head_country"));
    data.set("head_body", page.w("head_body"));
    data.set("organs_title", page.w("organs"));
    data.set("organs_words", page.w("organs_sub"));
    data.set("chair", page.in(page.programme().chair));
    data.set("secretariat", page.in(page.programme().secretariat));
    return render("coalition.mustache", data);
}

std::string events_section(PageContext& page, programme::Section const& section) {
    page.notes.begin_section(section.id);
    Data data;
    data.set("id", section.id);
    data.set("title", page.in(section.title));
    set_optional(data, "headline", release::typed_headline(page.edition(), section, page.language));
    set_optional(data, "subtitle", page.w("events_sub"));
    auto const texts = texts_of(page, section.id, TEXT_HEADING, [](auto const& text) { return text.ref_area.empty(); });
    auto events = data_list();
    for (auto const& member : page.programme().members) {
        auto const of_member =
            texts_of(page, section.id, TEXT_HEADING, [&](auto const& text) { return text.ref_area == member.code; });
        for (auto const& text : of_member.list_value()) events << text;
    }
    set_texts(data, texts);
    data.set("events", events);
    return render("events.mustache", data);
}

}  // namespace cifra::publish
