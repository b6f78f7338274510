#pragma once

#include "figure/scene.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::figure {

/// Part of a structure element: another element, a piece of a page's content, or a link's place.
struct PdfKid {
    enum class Kind { element, content, link } kind = Kind::element;
    std::size_t index = 0;  ///< Of the element, of the content on its page, or of the link.
    std::size_t page = 0;   ///< Of contents and links.
};

/// An element of the structure tree, in the terms of ISO 32000-1, 14.8.4.
struct PdfElement {
    std::string type;  ///< "H1", "TD", ...
    std::size_t parent = 0;
    std::string alt;
    std::string language;
    std::string id;
    Scope scope = Scope::none;
    int columns = 1;  ///< That a TH or TD spans.
    std::vector<PdfKid> kids;
};

inline constexpr std::size_t PDF_ARTIFACT = static_cast<std::size_t>(-1);

/// A rectangle that leads somewhere; y downwards from the top of the page.
struct PdfLink {
    std::size_t page = 0;
    Rect area;
    std::string target;
    std::string words;
    std::size_t element = 0;
};

/// A place on a page, as links and bookmarks lead to.
struct PdfPlace {
    std::size_t page = 0;
    Point at;
};

/// What the pages hold, noted while they are drawn.
struct PdfStructure {
    std::vector<PdfElement> elements;                ///< The first is the Document.
    std::vector<std::vector<std::size_t>> contents;  ///< Per page, in drawing order: the element, or PDF_ARTIFACT.
    std::vector<PdfLink> links;
    std::map<std::string, PdfPlace> places;  ///< Where ids stand.
};

}  // namespace cifra::figure
