#include "figure/cover_map.hpp"

#include "figure/chart_parts.hpp"
#include "language/list.hpp"

#include <fmt/format.h>

namespace cifra::figure {
namespace {

using base::Result;

constexpr Style CREDIT{8, 11, Weight::regular, Ink::band_text, 0};
constexpr Style NAME{9, 11.5, Weight::semibold, Ink::on_band, 0};
constexpr double CREDIT_GAP = 12;
constexpr double LEAST_HEIGHT = 96;  ///< A lower map shows nothing.

MapStyle style_of_band() {
    MapStyle style;
    style.other_land = Ink::band_land;
    style.inset_land = Ink::band_land;
    style.inset_sea = Ink::band_sea;
    style.border = {Ink::band, 0.75, 0, 0, false};
    style.frame = {Ink::band_line, 0.75, 0, 0, false};
    style.leader = {Ink::band_line, 0.5, 0, 0, false};
    style.name = NAME;
    return style;
}

MapContent content_of(EditionSource const& source) {
    MapContent content;
    for (auto const& member : source.programme().members) {
        content.looks[member.code] = {Ink::on_band, Ink::band, Pattern::none};
        content.names[member.code] = member.name.in(source.language);
    }
    return content;
}

std::string words_under(EditionSource const& source) {
    auto const& programme = source.programme();
    auto const white =
        fmt::format(fmt::runtime(say(source.language, "White: countries of {}.", "En blanco: países de la {}.")),
                    programme.short_name.in(source.language));
    return white + " " + programme.map->credit.in(source.language) + " " + programme.disclaimer.in(source.language);
}

std::string alt_of(EditionSource const& source) {
    std::vector<std::string> names;
    for (auto const& member : source.programme().members) names.push_back(member.name_in_sentence.in(source.language));
    return say(source.language, "Map of the region, where the countries of the coalition stand out: ",
               "Mapa de la región, donde se destacan los países de la coalición: ") +
           language::list_and(names, source.language) + ".";
}

}  // namespace

Result<std::optional<CoverMap>> cover_map(EditionSource const& source, Box const& room, Box const& band,
                                          Fonts const& fonts) {
    std::optional<CoverMap> none;
    if (source.programme().map == nullptr) return none;
    CIFRA_TRY(auto const words, set_text(fonts, words_under(source), CREDIT, room.width(), Fit::ragged));
    double const credit_top = room.bottom - words.height;
    Box const place{room.left, room.top, room.right, credit_top - CREDIT_GAP};
    if (place.height() < LEAST_HEIGHT) return none;
    MapPlane const plane(*source.programme().map);
    CIFRA_TRY(auto picture,
              draw_map(plane, side_by_side(plane, place, band), content_of(source), style_of_band(), fonts));
    CoverMap map;
    map.land = std::move(picture.ground);
    map.figure = node_of(Role::figure, std::move(picture.shapes));
    map.figure.alt = alt_of(source);
    map.figure.children.push_back(artifact(std::move(picture.names)));
    map.credit = node_of(Role::paragraph, placed(words, {room.left, credit_top}));
    return map;
}

}  // namespace cifra::figure
