#pragma once

#include "publish/edition_view.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cifra::publish {

/// A table with figures that stood only in pictures of the source.
struct PictureTable {
    programme::Indicator const* indicator = nullptr;
    programme::Breakdown const* breakdown = nullptr;
    std::int64_t rows = 0;  ///< So many of its figures.
};
std::vector<PictureTable> tables_in_pictures(release::ReleasedEdition const& edition);

/// What the audit found, in a sentence.
std::string findings_summary(EditionView const& view, base::Language language);

/// What a decision speaks of, in words: a figure's place or a text's title.
std::string decision_subject(release::ReleasedEdition const& edition, std::string const& subject,
                             base::Language language);

/// A figure of which an earlier release said something else.
struct ChangedFigure {
    std::string subject;  ///< Its place in words.
    std::string year;
    std::string change;
};

/// What changed since the releases before, as the pages tell it.
struct ChangedFigures {
    std::string introduction;            ///< Empty: there is nothing to tell.
    std::vector<ChangedFigure> figures;  ///< At most as many as the pages have room for.
};
ChangedFigures changed_figures(release::ReleasedEdition const& edition, base::Language language);

/// Edition, date, structures, and the checksum of the data file.
std::string version_line(release::ReleasedEdition const& edition, base::Language language);

/// A sentence to cite the edition by.
std::string citation_line(release::ReleasedEdition const& edition, base::Language language);

}  // namespace cifra::publish
