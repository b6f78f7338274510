#pragma once

#include "collect/reading_findings.hpp"
#include "collect/return_layout.hpp"

#include <optional>
#include <string>

namespace cifra::collect {

/// The cells of one row, any of them null when it is empty or its column is not there.
struct AnswerCells {
    SheetCell const* figure = nullptr;
    SheetCell const* reason = nullptr;
    SheetCell const* status = nullptr;
    SheetCell const* used = nullptr;
    SheetCell const* note = nullptr;
};

/// Where the cells of a row stand.
struct AnswerSpots {
    Spot figure;
    Spot reason;
    Spot status;
    Spot used;
    Spot note;
};

/// What became of a row.
enum class AnswerState {
    read,
    empty_with_reason,
    in_finding,
    left_empty,  ///< A row that may stay empty, or whose answer stands in other rows.
};

/// One row as it was read.
struct Answer {
    AnswerState state = AnswerState::in_finding;
    std::optional<restricted::Observation> observation;
};

/// Reads the rows of one return.
class AnswerReader {
public:
    AnswerReader(ReturnLayout const& layout, base::Language language, ReadingFindings& findings,
                 ReadingPlaces const& places)
        : m_layout(layout), m_language(language), m_findings(findings), m_places(places) {}

    /// Reads one row. A wrong figure or reason makes it nothing; a wrong status, definition or note is left out of an
    /// observation that stands.
    /// \param answered_above  a named row of the same block has a figure
    Answer read(PlacedRow const& placed, AnswerCells const& cells, AnswerSpots const& spots, bool answered_above);

private:
    struct Words;
    Answer without_figure(PlacedRow const& placed, Words const& words, AnswerSpots const& spots, bool answered_above);
    Words read_words(PlacedRow const& placed, AnswerCells const& cells, AnswerSpots const& spots);
    void complain(PlacedRow const& placed, Spot const& spot, Complaint complaint);
    restricted::Observation observation(PlacedRow const& placed, Words const& words, Spot const& figure) const;

    ReturnLayout const& m_layout;
    base::Language m_language;
    ReadingFindings& m_findings;
    ReadingPlaces const& m_places;
};

/// "Victims assisted, Women": a row as findings name it.
base::LocalText row_name(PlacedRow const& placed);

}  // namespace cifra::collect
