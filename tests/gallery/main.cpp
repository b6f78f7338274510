// Makes docs/gallery.md and its pictures; scripts/gallery runs it.
#include "base/file.hpp"
#include "figure/png_pages.hpp"
#include "gallery.hpp"
#include "unit/figure/released_edition.hpp"

#include <filesystem>
#include <iostream>

namespace cifra::figure::test {
namespace {

base::Result<void> write_gallery(std::filesystem::path const& docs) {
    CIFRA_TRY(auto const fonts, Fonts::load());
    CIFRA_TRY(auto const gallery, make_gallery(fonts, edition_2019()));
    std::vector<PngPage> pages;
    std::vector<std::string> names;
    for (auto const* pictures : {&gallery.pages, &gallery.cards, &gallery.charts})
        for (auto const& picture : *pictures) {
            pages.push_back({&picture.page, picture.dpi});
            names.push_back(file_of(picture));
        }
    CIFRA_TRY(auto const drawn, write_pngs(pages, [] { return Fonts::load(); }));
    std::filesystem::remove_all(docs / "gallery");
    std::filesystem::create_directories(docs / "gallery");
    for (std::size_t i = 0; i < drawn.size(); ++i) CIFRA_CHECK(base::write_file(docs / "gallery" / names[i], drawn[i]));
    return base::write_file(docs / "gallery.md", gallery_markdown(gallery));
}

}  // namespace
}  // namespace cifra::figure::test

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: gallery FOLDER\nWrites FOLDER/gallery.md and FOLDER/gallery/*.png.\n";
        return 2;
    }
    auto const written = cifra::figure::test::write_gallery(argv[1]);
    if (written) return 0;
    std::cerr << cifra::base::to_string(written.error(), cifra::base::Language::en) << '\n';
    return 1;
}
