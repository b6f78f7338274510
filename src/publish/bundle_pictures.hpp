#pragma once

#include "figure/font.hpp"
#include "publish/edition_view.hpp"
#include "publish/write_bundle.hpp"

namespace cifra::publish {

/// Folders of a bundle that hold pictures.
inline constexpr char const* PAGES_FOLDER = "pages/";
inline constexpr char const* CARDS_FOLDER = "cards/";

/// "pages/infographic.en.1.svg"
/// \param number     From 1.
/// \param extension  "svg" or "png".
std::string page_picture(base::Language language, std::size_t number, std::string const& extension);
/// "cards/victims-identified.en.svg"
std::string card_picture(std::string const& name, base::Language language, std::string const& extension);

/// The infographic's pages and a card for each key figure, each as SVG and, if wanted, as PNG.
/// \param document  The infographic in one language.
/// \param png       Pictures in pixels too: 144 dpi, cards 1080 × 1080.
/// \returns         The files in no particular order.
/// \error           as figure::cards, figure::web_fonts, figure::write_pngs
base::Result<std::vector<BundleFile>> picture_files(EditionView const& view, figure::Document const& document,
                                                    figure::Fonts const& fonts, bool png);

}  // namespace cifra::publish
