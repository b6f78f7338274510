#pragma once

#include "figure/chart.hpp"
#include "figure/edition_source.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cifra::figure {

/// Something that stands on a page as a whole, with the notes that it calls for in reading order.
struct Piece {
    base::LocalText name;  ///< For messages: its title.
    std::vector<std::string> notes;
    /// Draws it at the origin, tightly where that saves a page. Its height does not depend on the numbers of the notes.
    std::function<base::Result<Drawing>(NoteNumbers const&, bool tight)> draw;
};

/// The parts of a section in reading order.
struct Flow {
    std::string section_name;
    std::string running_head;
    Piece opening;  ///< From the top of the first page to where the pieces begin, in page coordinates.
    std::vector<Piece> pieces;
    std::vector<std::vector<Piece>> wider{};  ///< The same with more room, where that fits on one page: the best first.
};

/// Fills pages with a flow: as many pieces on a page as fit over the notes that they call for; numbers of notes begin
/// again on each page; later pages carry the section's name. Nothing overlaps. Where even one piece and its notes need
/// more than a page, the notes go on over the next one.
/// \param first_number  Of the first page.
/// \error bad_input  a piece or a note alone needs more than a page (it is named)
base::Result<std::vector<Page>> fill_pages(Flow const& flow, EditionSource const& source, Fonts const& fonts,
                                           int first_number);

/// Running head, page number, section bar: the marks that stand on every inner page.
base::Result<Node> page_frame(std::string const& running_head, std::string const& section_name, int number,
                              Fonts const& fonts);

}  // namespace cifra::figure
