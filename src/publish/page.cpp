#include "publish/page.hpp"

#include "base/assert.hpp"
#include "language/count.hpp"
#include "language/number.hpp"
#include "publish/page_about.hpp"
#include "publish/page_chart.hpp"
#include "publish/page_context.hpp"
#include "publish/page_figure.hpp"
#include "publish/page_frame.hpp"
#include "publish/page_headline.hpp"
#include "publish/page_matrix.hpp"
#include "publish/page_section.hpp"
#include "publish/page_template.hpp"
#include "release/edition_layout.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

using programme::Section;

constexpr char const* COALITION = "coalition";
constexpr char const* EVENTS = "events";
constexpr char const* ABOUT = "about";
constexpr char const* MATRIX = "coverage";

bool has_texts(PageContext const& page, std::string const& section) {
    return std::any_of(page.edition().texts.begin(), page.edition().texts.end(),
                       [&](auto const& text) { return text.section == section; });
}

Section const* section_of(programme::Programme const& programme, std::string const& id) {
    for (auto const& section : programme.sections)
        if (section.id == id) return &section;
    return nullptr;
}

/// A section of the programme, or one that every page has.
Section standing_section(programme::Programme const& programme, std::string const& id) {
    if (auto const* section = section_of(programme, id)) return *section;
    auto const key = "section_" + id;
    return {id, {word(key, base::Language::en), word(key, base::Language::es)}, {}};
}

/// The sections in the order of the edition's layout; else the coalition, the areas of work, who reports what, events,
/// about.
std::vector<Section> sections_of(PageContext const& page) {
    std::vector<std::string> ids = {COALITION};
    for (auto const& section : page.programme().sections) {
        bool const standing = section.id == COALITION || section.id == EVENTS || section.id == ABOUT;
        if (!standing && (!section.indicators.empty() || has_texts(page, section.id))) ids.push_back(section.id);
    }
    ids.emplace_back(MATRIX);
    if (has_texts(page, EVENTS)) ids.emplace_back(EVENTS);
    ids.emplace_back(ABOUT);
    std::vector<Section> sections;
    for (auto const& id : release::in_layout_order(page.edition(), ids))
        sections.push_back(standing_section(page.programme(), id));
    return sections;
}

std::string section_html(PageContext& page, Section const& section) {
    if (section.id == COALITION) return coalition_section(page, section);
    if (section.id == EVENTS) return events_section(page, section);
    if (section.id == ABOUT) return about_section(page, section);
    if (section.id == MATRIX) {
        page.notes.begin_section(section.id);
        return coverage_matrix(page);
    }
    return figure_section(page, section);
}

Data cover_figures(PageContext const& page) {
    auto figures = data_list();
    for (auto const* section : release::sections_in_order(page.edition()))
        for (auto const& id : section->indicators) {
            auto const* indicator = page.programme().indicator(id);
            if (indicator == nullptr || !indicator->key_figure) continue;
            auto const total = page.regional_total(*indicator);
            auto const* row = page.edition().find(total);
            if (row == nullptr || !row->obs_value) continue;
            Data figure;
            figure.set("value", figure_text(row, *indicator, page.language).text);
            figure.set("noun", page.in(indicator->noun));
            figure.set("section", section->id);
            figure.set("section_title", page.in(section->title));
            figure.set("coverage", coverage_strip(page.edition(), total, page.language));
            figures << figure;
        }
    return figures;
}

std::string cover(PageContext const& page, std::vector<Section> const& sections) {
    Data data;
    data.set("w", words_data(page.language));
    data.set("headline", edition_headline(page.edition(), page.language));
    data.set("title", page.in(page.edition().title));
    auto contents = data_list();
    for (auto const& section : sections) {
        Data item;
        item.set("id", section.id);
        item.set("words", page.in(section.title));
        contents << item;
    }
    data.set("contents", contents);
    auto const figures = cover_figures(page);
    auto const count = static_cast<std::int64_t>(figures.list_value().size());
    data.set("has_figures", figures.is_non_empty_list());
    data.set("figures", figures);
    data.set("figures_title",
             word("year_in_figures", page.language,
                  {{"count", language::count_in_words(count, page.language, language::Gender::feminine)}}));
    data.set("legend", mark_legend(page.language));
    return render("cover.mustache", data);
}

}  // namespace

base::Result<std::string> infographic_html(EditionView const& view, base::Language language,
                                           std::vector<base::Language> const& published) {
    CIFRA_TRY(auto const fonts, figure::Fonts::load());
    CIFRA_TRY(auto page, numbered_page(view, language, {published}, fonts));
    return std::move(page.html);
}

base::Result<NumberedPage> numbered_page(EditionView const& view, base::Language language,
                                         BundleSettings const& settings, figure::Fonts const& fonts) {
    PageContext page{view, language, NoteNumbers(view.notes, language), {}, {}, fonts, {}, settings.png};
    page.charts = figure::edition_charts({view.edition, view.notes, language}, fonts);
    auto const sections = sections_of(page);
    std::vector<std::string> bodies;
    std::vector<Section> shown;
    for (auto const& section : sections) {
        auto html = section_html(page, section);
        if (html.empty()) continue;
        bodies.push_back(std::move(html));
        shown.push_back(section);
    }
    PageFrame frame{"infographic",
                    view.edition.title.in(language) + " – " + view.edition.programme.short_name.in(language),
                    edition_headline(view.edition, language), cover(page, shown)};
    for (auto const& body : bodies) frame.main += body;
    frame.style = chart_style();
    return NumberedPage{page_html(frame, view.edition, language, settings.languages), page.notes.order()};
}

}  // namespace cifra::publish
