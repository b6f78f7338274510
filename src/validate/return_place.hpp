#pragma once

#include "audit/finding.hpp"
#include "restricted/national_return.hpp"

#include <string>
#include <vector>

namespace cifra::validate {

/// Where a figure or a finding of reading stands in the file of a return: found by the spelling of a cell's key
/// (FindingOperand::cell), or by the id of the finding.
class ReturnPlaces {
public:
    /// \param held  Must outlive the places.
    explicit ReturnPlaces(restricted::NationalReturn const& held);

    /// The places that a finding speaks of, in the order of its operands; none when no figure of it was submitted.
    std::vector<base::Where> of(audit::Finding const& finding) const;
    /// `return XAA/2031, sheet "Rescue", cells D14 to D18` in both languages; the return alone when no place is known.
    base::LocalText in_words(audit::Finding const& finding) const;

private:
    restricted::NationalReturn const& m_held;
    std::vector<std::pair<std::string, base::Where>> m_places;  ///< Sorted by text.
};

/// The id of a finding of reading: what is wrong and its place without the file's name, "reading:number:Rescue!D14",
/// "reading:number:12:3" or "reading:identity" of the whole file, so that it stays when the file is renamed.
std::string reading_id(restricted::ReadingFinding const& found);

/// "return XAA/2031" / "informe XAA/2031"
base::LocalText return_name(restricted::NationalReturn const& held);

}  // namespace cifra::validate
