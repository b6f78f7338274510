#pragma once

#include "figure/series.hpp"

#include <string>
#include <vector>

namespace cifra::figure {

/// A text on the edition itself: paragraphs, then a list.
struct ColophonText {
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<std::string> items{};
};

/// What the last pages say of the edition besides its own texts: findings, method, protection, version. In the
/// document's language; made by whoever knows them.
struct Colophon {
    std::vector<ColophonText> texts;
    std::vector<TableSeries> tables;
    std::string citation;  ///< A sentence to cite the edition by.
    std::string version;   ///< Edition, date, structure, checksum.
};

}  // namespace cifra::figure
