#pragma once

#include "figure/font.hpp"

#include <functional>

namespace cifra::figure {

/// A page to become a picture.
struct PngPage {
    Page const* page = nullptr;  ///< Not null; must outlive the drawing.
    double dpi = 144;            ///< Pixels per inch, 36 to 600.
};

/// Pages as PNG, drawn side by side by several threads, each with fonts of its own. Order and bytes are the same for
/// any number of threads.
/// \param load     Fonts for a thread; called by each of them.
/// \param threads  At most so many, at least one; 0: as many as the machine has processors.
/// \returns        A picture a page, in their order.
/// \error          as write_png and `load`: of the first page that has one
base::Result<std::vector<std::string>> write_pngs(std::vector<PngPage> const& pages,
                                                  std::function<base::Result<Fonts>()> const& load,
                                                  unsigned threads = 0);

}  // namespace cifra::figure
