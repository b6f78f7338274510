#pragma once

#include "collect/reading_findings.hpp"
#include "collect/template_choices.hpp"
#include "programme/programme.hpp"

#include <optional>
#include <string>

namespace cifra::collect {

/// A reason as it was read, or what is wrong with it; neither when the cell is empty.
struct ReasonReading {
    std::optional<ReasonChoice const*> value;
    std::optional<Complaint> complaint;
};

/// A text, code or letters as read, likewise.
struct WordReading {
    std::optional<std::string> value;
    std::optional<Complaint> complaint;

    bool empty() const { return !value && !complaint; }
};

/// Reads why there is no figure: in words of either language, by code or by letter. An unknown word gets the nearest.
ReasonReading read_reason_cell(SheetCell const* cell);

/// Reads the status of a figure: words of either language or letters; several separated by semicolons.
/// \returns letters of CL_OBS_STATUS, none for a final figure
WordReading read_status_cell(SheetCell const* cell);

/// Reads which definition was used: words of either language, or the code.
WordReading read_definition_cell(SheetCell const* cell, std::vector<programme::Code> const& definitions);

/// Reads a text of at most `longest` bytes in which nothing is hidden: no control characters, no signs that change the
/// direction of writing.
WordReading read_text_cell(SheetCell const* cell, std::size_t longest);

}  // namespace cifra::collect
