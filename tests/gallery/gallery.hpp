#pragma once

#include "figure/font.hpp"
#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::figure::test {

/// A picture of docs/gallery/, not drawn yet.
struct GalleryPicture {
    std::string name;  ///< "page-1"; its file is "page-1.en.png".
    base::Language language = base::Language::en;
    std::string alt;
    Page page;
    double dpi = 72;
};

/// What the gallery shows: pictures of one name in both languages stand beside each other.
struct Gallery {
    std::vector<GalleryPicture> pages;
    std::vector<GalleryPicture> cards;
    std::vector<GalleryPicture> charts;
};

/// Pages and cards of an edition, and every kind of chart from invented figures.
base::Result<Gallery> make_gallery(Fonts const& fonts, release::ReleasedEdition const& edition);

/// "page-1.en.png"
std::string file_of(GalleryPicture const& picture);

/// docs/gallery.md
std::string gallery_markdown(Gallery const& gallery);

}  // namespace cifra::figure::test
