#include "portal/message_picture.hpp"

#include "figure/card.hpp"
#include "figure/png.hpp"
#include "portal/drawing_fonts.hpp"
#include "portal/error_page.hpp"
#include "publish/page_figure.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

std::vector<figure::CardName> names_of(Asked const& asked) {
    auto const& current = asked.current();
    return figure::card_names({current.edition, current.view.notes, asked.language});
}

bool stands_in(programme::Section const& section, programme::Indicator const& indicator) {
    return std::find(section.indicators.begin(), section.indicators.end(), indicator.id) != section.indicators.end();
}

}  // namespace

void put_picture(Asked const& asked, programme::Section const* section, Page& page) {
    auto const& edition = asked.current().edition;
    for (auto const& card : names_of(asked)) {
        if (section != nullptr && !stands_in(*section, *card.indicator)) continue;
        auto const* total =
            edition.find(edition.programme.total_key(*card.indicator, edition.programme.region, edition.time_period));
        page.picture = address(asked, "/og/" + card.name + ".png");
        page.picture_words = asked.in(card.indicator->name) + ": " + publish::figure_text(total, asked.language).text;
        return;
    }
}

http::Response message_picture(Asked const& asked) {
    auto const names = names_of(asked);
    auto const& name = asked.value("name");
    if (std::none_of(names.begin(), names.end(), [&](auto const& card) { return card.name == name; }))
        return not_found_page(asked);
    auto const& current = asked.current();
    auto const cards = figure::cards(drawing_fonts(), current.edition, current.view.notes, asked.language);
    if (!cards) return broken_page(asked);
    auto const card = std::find_if(cards->begin(), cards->end(), [&](auto const& each) { return each.name == name; });
    if (card == cards->end()) return not_found_page(asked);
    auto picture = figure::write_png(card->page, drawing_fonts(), figure::CARD_DPI);
    if (!picture) return broken_page(asked);
    http::Response response;
    response.content_type = "image/png";
    response.body = std::move(*picture);
    response.last_modified = current.entry.released_at;
    return response;
}

}  // namespace cifra::portal
