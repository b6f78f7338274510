#include "portal/area_indicators.hpp"

#include "portal/address.hpp"
#include "portal/area_words.hpp"
#include "portal/chart_picture.hpp"
#include "publish/page_figure.hpp"
#include "release/headline.hpp"
#include "release/single_figures.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

Data card_of(Asked const& asked, ChartPicture const& picture) {
    Data card;
    card.set("title", picture.series.title);
    card.set("subtitle", picture.series.subtitle + " " + asked.in(asked.programme().region_name) + ", " +
                             asked.current().edition.time_period + ".");
    card.set("svg", picture.svg);
    card.set("address", indicator_address(asked, picture.indicator->id, "breakdown=" + picture.breakdown->id));
    return card;
}

Data indicator_of(Asked const& asked, programme::Indicator const& indicator, std::string const& page_headline) {
    auto const& edition = asked.current().edition;
    Data item;
    item.set("id", indicator.id);
    item.set("name", asked.in(indicator.name));
    auto const headlines = release::indicator_headlines(edition, indicator, asked.language);
    bool const said = headlines.empty() || headlines.front() == page_headline;
    set_optional(item, "headline", said ? "" : headlines.front());
    set_optional(item, "definition", asked.in(indicator.definition));
    item.set("address", indicator_address(asked, indicator.id));
    item.set("open", area_words().in(asked.language, "open_view"));
    auto cards = data_list();
    for (auto const& picture : chart_pictures(asked, indicator, CARD_WIDTH, indicator.id + "-"))
        if (!picture.svg.empty()) cards << card_of(asked, picture);
    item.set("has_cards", Data{cards.is_non_empty_list()});
    item.set("cards", cards);
    return item;
}

/// More rows than these, and the figures that a view of their country shows are left to it.
constexpr std::size_t MOST_ROWS = 12;

/// Views show totals, and tables of the coalition or of one country.
bool stands_in_view(Asked const& asked, programme::CellKey key, bool of_countries) {
    auto const* indicator = asked.programme().indicator(key.indicator);
    if (indicator == nullptr || !has_regional_total(asked, *indicator)) return false;
    if (key == key.total()) return true;
    auto const& region = asked.programme().region;
    if (!of_countries && key.ref_area != region) return false;
    key.ref_area = region;
    return !publish::tables_of(asked.programme(), key).empty();
}

std::vector<release::SingleFigure> singles_of(Asked const& asked, programme::Section const& section,
                                              bool without_countries) {
    auto const& edition = asked.current().edition;
    auto figures = release::member_figures(edition, section);
    auto const further = release::further_figures(edition, section, [&](programme::CellKey const& key) {
        return stands_in_view(asked, key, without_countries) ||
               std::any_of(figures.begin(), figures.end(), [&](auto const& each) { return each.figure->key == key; });
    });
    figures.insert(figures.end(), further.begin(), further.end());
    return figures;
}

}  // namespace

Data area_indicators(Asked const& asked, programme::Section const& section) {
    auto list = data_list();
    auto const headline = release::section_headline(asked.current().edition, section, asked.language);
    for (auto const& id : section.indicators)
        if (auto const* indicator = asked.programme().indicator(id)) list << indicator_of(asked, *indicator, headline);
    return list;
}

Data single_figures(Asked const& asked, programme::Section const& section) {
    auto figures = singles_of(asked, section, false);
    if (figures.size() > MOST_ROWS) figures = singles_of(asked, section, true);
    auto rows = data_list();
    for (auto const& single : figures) {
        auto const words = publish::figure_text(single.figure, asked.language);
        Data row;
        row.set("area", asked.in(asked.programme().area_name(single.figure->key.ref_area)));
        auto const place = release::place_words(asked.programme(), single, asked.language);
        auto const& name = asked.in(single.indicator->name);
        row.set("what", place == name ? name : name + ": " + place);
        row.set("value", words.text);
        row.set("shown", Data{words.shown});
        row.set("mark", words.mark);
        row.set("address", figure_address(asked, single.figure->key));
        rows << row;
    }
    return rows;
}

}  // namespace cifra::portal
