#pragma once

#include "figure/edition_charts.hpp"
#include "publish/edition_view.hpp"
#include "publish/page_notes.hpp"
#include "publish/page_words.hpp"

#include <set>
#include <string>

namespace cifra::publish {

/// What the parts of a page share while it is written from top to bottom.
struct PageContext {
    EditionView const& view;
    base::Language language;
    NoteNumbers notes;
    std::set<std::string> ids;    ///< Figures that already have their anchor; each stands in one place.
    std::set<std::string> shown;  ///< Figures (to_string of the key) that stand in some table or text of figures.
    figure::Fonts const& fonts;
    std::vector<figure::EditionChart> charts;  ///< In the page's language.
    bool png = true;                           ///< The bundle holds pictures as PNG.

    release::ReleasedEdition const& edition() const { return view.edition; }
    programme::Programme const& programme() const { return view.edition.programme; }
    std::string const& in(base::LocalText const& text) const { return text.in(language); }
    std::string const& w(std::string_view key) const { return word(key, language); }
    programme::CellKey regional_total(programme::Indicator const& indicator) const {
        return programme().total_key(indicator, programme().region, edition().time_period);
    }
    /// The anchor of a figure where it first stands, as an attribute with a blank before it; empty later on.
    std::string anchor(programme::CellKey const& key);
};

/// The address of a figure on the page: the spelling of its key.
std::string figure_id(programme::CellKey const& key);

}  // namespace cifra::publish
