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

base::Result<void> write_pages(std::filesystem::path const& edition, std::filesystem::path const& folder) {
    CIFRA_TRY(auto const fonts, Fonts::load());
    CIFRA_TRY(auto const prepared, collect::read_edition(edition));
    auto const tables = consolidate::build_tables(prepared.programme, prepared.edition);
    CIFRA_TRY(auto const released, protect::protect(prepared.programme, tables));
    CIFRA_TRY(auto const document, infographic(fonts, released, release::make_notes(released), base::Language::en));
    for (auto const vision : test::VISIONS)
        for (std::size_t page = 0; page < document.pages.size(); ++page) {
            CIFRA_TRY(auto const png, write_png(document.pages[page], fonts, DPI, test::seen(LIGHT, vision)));
            auto const name = std::string("page-") + std::to_string(page + 1) + "." + test::name_of(vision) + ".png";
            std::ofstream(folder / name, std::ios::binary) << png;
        }
    return {};
}

}  // namespace
}  // namespace cifra::figure

/// Draws the infographic's pages as FOLDER/page-N.VISION.png: in full colour, as three kinds of colour blindness see
/// them, and in grey.
int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: gallery_vision EDITION FOLDER\n";
        return 2;
    }
    auto const written = cifra::figure::write_pages(argv[1], argv[2]);
    if (written) return 0;
    std::cerr << cifra::base::to_string(written.error(), cifra::base::Language::en) << '\n';
    return 1;
}
