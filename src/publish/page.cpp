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
#include "publish/page_series.hpp"
#include "publish/page_template.hpp"
#include "release/edition_layout.hpp"
#include "release/page_sections.hpp"

namespace cifra::publish {
namespace {

using programme::Section;

std::string section_html(PageContext& page, Section const& section) {
    if (section.id == release::COALITION_SECTION) return coalition_section(page, section);
    if (section.id == release::EVENTS_SECTION) return events_section(page, section);
    if (section.id == release::ABOUT_SECTION) return about_section(page, section);
    if (section.id == release::COVERAGE_SECTION) {
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
            figure.set("value", figure_text(row, page.language).text);
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
    auto const sections = release::page_sections(view.edition);
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
    frame.style = chart_style() + series_style(view.edition);
    return NumberedPage{page_html(frame, view.edition, language, settings.languages), page.notes.order()};
}

}  // namespace cifra::publish
