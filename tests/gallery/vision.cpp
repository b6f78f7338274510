#include "chart_kinds.hpp"
#include "collect/read_edition.hpp"
#include "colour_vision.hpp"
#include "consolidate/build_tables.hpp"
#include "figure/infographic.hpp"
#include "figure/png.hpp"
#include "protect/protect.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace cifra::figure {
namespace {

constexpr double DPI = 96;
constexpr double EDGE = 18;

base::Result<void> write_page(Page const& page, std::string const& name, Fonts const& fonts,
                              std::filesystem::path const& folder) {
    for (auto const vision : test::VISIONS) {
        CIFRA_TRY(auto const png, write_png(page, fonts, DPI, test::seen(LIGHT, vision)));
        std::ofstream(folder / (name + "." + test::name_of(vision) + ".png"), std::ios::binary) << png;
    }
    return {};
}

base::Result<void> write_pages(std::filesystem::path const& edition, Fonts const& fonts,
                               std::filesystem::path const& folder) {
    CIFRA_TRY(auto const prepared, collect::read_edition(edition));
    auto const tables = consolidate::build_tables(prepared.programme, prepared.edition);
    CIFRA_TRY(auto const released, protect::protect(prepared.programme, tables));
    CIFRA_TRY(auto const document, infographic(fonts, released, release::make_notes(released), base::Language::en));
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        CIFRA_CHECK(write_page(document.pages[page], "page-" + std::to_string(page + 1), fonts, folder));
    return {};
}

base::Result<void> write_charts(Fonts const& fonts, std::filesystem::path const& folder) {
    auto const numbers = test::numbers();
    for (auto const& kind : test::chart_samples()) {
        CIFRA_TRY(auto drawing, kind.draw(kind.width, {fonts, base::Language::en, numbers}));
        Page page;
        page.width = drawing.width + 2 * EDGE;
        page.height = drawing.height + 2 * EDGE;
        drawing.node.offset = {EDGE, EDGE};
        page.root.children.push_back(std::move(drawing.node));
        CIFRA_CHECK(write_page(page, "chart-" + kind.id, fonts, folder));
    }
    return {};
}

base::Result<void> write_all(std::filesystem::path const& edition, std::filesystem::path const& folder) {
    CIFRA_TRY(auto const fonts, Fonts::load());
    CIFRA_CHECK(write_pages(edition, fonts, folder));
    return write_charts(fonts, folder);
}

}  // namespace
}  // namespace cifra::figure

/// Draws the infographic's pages as FOLDER/page-N.VISION.png and every kind of chart as FOLDER/chart-KIND.VISION.png:
/// in full colour, as three kinds of colour blindness see them, and in grey.
int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: gallery_vision EDITION FOLDER\n";
        return 2;
    }
    auto const written = cifra::figure::write_all(argv[1], argv[2]);
    if (written) return 0;
    std::cerr << cifra::base::to_string(written.error(), cifra::base::Language::en) << '\n';
    return 1;
}
