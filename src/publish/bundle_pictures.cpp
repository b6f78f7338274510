#include "publish/bundle_pictures.hpp"

#include "figure/card.hpp"
#include "figure/png_pages.hpp"
#include "figure/svg_page.hpp"

#include <fmt/format.h>

namespace cifra::publish {
namespace {

using base::Language;

constexpr double PAGE_DPI = 144;
constexpr char const* SVG = "svg";
constexpr char const* PNG = "png";

/// A page that becomes a picture, under the name of its SVG and of its PNG.
struct Picture {
    figure::PngPage source;
    std::string svg_name;
    std::string png_name;
    figure::SvgPageSettings settings;
};

std::string page_title(figure::Document const& document, std::size_t number) {
    return fmt::format(fmt::runtime(document.language == Language::en ? "{}, page {} of {}" : "{}, página {} de {}"),
                       document.title, number, document.pages.size());
}

void list_pages(figure::Document const& document, std::vector<Picture>& pictures) {
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        pictures.push_back(
            {{&document.pages[i], PAGE_DPI},
             page_picture(document.language, i + 1, SVG),
             page_picture(document.language, i + 1, PNG),
             {page_title(document, i + 1), figure::headings_of(document.pages[i].root), document.language, 0}});
}

void list_cards(std::vector<figure::Card> const& cards, Language language, std::vector<Picture>& pictures) {
    for (auto const& card : cards)
        pictures.push_back({{&card.page, figure::CARD_DPI},
                            card_picture(card.name, language, SVG),
                            card_picture(card.name, language, PNG),
                            {card.title, card.description, language, figure::CARD_DPI / 72}});
}

}  // namespace

std::string page_picture(Language language, std::size_t number, std::string const& extension) {
    return fmt::format("{}infographic.{}.{}.{}", PAGES_FOLDER, code_of(language), number, extension);
}

std::string card_picture(std::string const& name, Language language, std::string const& extension) {
    return fmt::format("{}{}.{}.{}", CARDS_FOLDER, name, code_of(language), extension);
}

base::Result<std::vector<BundleFile>> picture_files(EditionView const& view, figure::Document const& document,
                                                    figure::Fonts const& fonts, bool png) {
    CIFRA_TRY(auto const cards, figure::cards(fonts, view.edition, view.notes, document.language));
    std::vector<Picture> pictures;
    list_pages(document, pictures);
    list_cards(cards, document.language, pictures);

    figure::UsedCharacters used;
    for (auto const& picture : pictures) used.add(picture.source.page->root);
    CIFRA_TRY(auto const embedded, figure::web_fonts(fonts, used));
    std::vector<BundleFile> files;
    for (auto const& picture : pictures)
        files.push_back({picture.svg_name, figure::write_svg(*picture.source.page, embedded, picture.settings)});
    if (!png) return files;

    std::vector<figure::PngPage> sources;
    for (auto const& picture : pictures) sources.push_back(picture.source);
    CIFRA_TRY(auto drawn, figure::write_pngs(sources, [] { return figure::Fonts::load(); }));
    for (std::size_t i = 0; i < drawn.size(); ++i) files.push_back({pictures[i].png_name, std::move(drawn[i])});
    return files;
}

}  // namespace cifra::publish
