#pragma once

#include "figure/chart.hpp"
#include "figure/edition_source.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cifra::figure {

/// Something that stands on a page, with the notes that it calls for in reading order.
struct Piece {
    base::LocalText name;  ///< For messages: its title.
    std::vector<std::string> notes;
    /// Draws it at the origin, tightly where that saves a page. Its height does not depend on the numbers of the notes.
    std::function<base::Result<Drawing>(NoteNumbers const&, bool tight)> draw;
    /// What of it stands in a height, and the rest; nothing where not even a first part does. Empty: it stays whole.
    std::function<std::optional<std::pair<Piece, Piece>>(double height)> split{};
    bool whole = true;  ///< False for a part of something that was split.
    /// Draws it with its rows so many points apart from each other, where a page has room; empty: it does not stretch.
    std::function<base::Result<Drawing>(NoteNumbers const&, double loose)> stretch{};
    std::size_t rows = 0;  ///< That stretching moves apart.

    /// As measured, in points: loosely and tightly drawn.
    struct Heights {
        std::optional<double> loose, tight;
    };
    std::shared_ptr<Heights> heights = std::make_shared<Heights>();  ///< Known to all copies of a piece.
};

/// The pieces of a chapter, set in one of several ways.
struct Variant {
    std::vector<Piece> pieces;
    bool tight = false;
};

/// A section: what opens it, and its pieces in reading order.
struct Chapter {
    std::string section_name;
    std::string headline;  ///< Its message, for the table of contents.
    std::string id;        ///< Of its section; its heading has chapter_place(id). Empty: goes on with a section.
    Piece opening;         ///< From the top of a page to where the pieces begin, in page coordinates.
    std::optional<Piece> inside{};  ///< The same for a page that already holds something; nothing: it begins a page.
    std::vector<Variant> variants;  ///< The same contents; the fewest pages win, then the fullest, then the first.
};

/// Where links to a section lead.
std::string chapter_place(std::string const& section_id);

/// A piece with its place in a plan.
struct PlacedPiece {
    Piece piece;
    double height = 0;
    bool tight = false;
    bool opens = false;  ///< The opening of a chapter: something of it follows on the page.
};

/// What is decided for one page.
struct Sheet {
    std::string section_name;
    Chapter const* opens = nullptr;  ///< Its opening stands at the top.
    bool tight = false;              ///< The opening.
    double top = 0;                  ///< Where the pieces begin.
    std::vector<PlacedPiece> pieces;
    std::vector<std::string> marks;      ///< Ids of the notes called for, in reading order.
    std::vector<std::string> notes;      ///< Those at its foot.
    std::optional<std::size_t> goes_on;  ///< Notes of an earlier sheet go on here, with that sheet's numbers.
};

/// What pages are planned with.
struct PlanContext {
    Fonts const& fonts;
    std::string running_head;
    std::string foot;  ///< The source, at the foot of each page.
    int first_number = 1;
};

/// Chapters on pages: as many pieces on a page as fit over the notes that they call for; texts and tables are split;
/// pages of one chapter that nothing follows are about equally full. Nothing overlaps. Where even one piece and its
/// notes need more than a page, the notes go on over the next one.
struct Plan {
    std::vector<Sheet> sheets;
    std::vector<std::size_t> starts;  ///< The sheet on which each chapter begins.
};

/// \error bad_input  a piece or a note alone needs more than a page (it is named)
base::Result<Plan> plan_pages(std::vector<Chapter> const& chapters, EditionSource const& source, Fonts const& fonts);

/// Where the pieces of a page begin that no opening stands on.
inline constexpr double LATER_PAGE_TOP = 84;
inline constexpr double LEAST_GAP = 10;  ///< Between pieces.
inline constexpr double GAP_OVER_NOTES = 10;

/// True for ids that the edition has a note for.
bool is_note(EditionSource const& source, std::string const& id);

}  // namespace cifra::figure
