#pragma once

#include "sdmx/json_components.hpp"
#include "sdmx/json_message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cifra::sdmx {

/// A place among values, rows or releases; NONE: there is none.
using Place = std::uint32_t;
inline constexpr Place NONE = UINT32_MAX;

/// One distinct value of a component.
struct CubeValue {
    std::vector<std::string> codes;  ///< One, or several at once ("P", "U"); empty: a text.
    base::LocalText text{};          ///< In both languages; empty: codes.
    auto operator<=>(CubeValue const&) const = default;
};

/// A dimension or an attribute of every row, by its distinct values.
struct CubeColumn {
    std::string id;
    Attribute const* attribute = nullptr;  ///< Null: a dimension.
    std::vector<CubeValue> values;         ///< A dimension's in the order of its code list, years ascending; an
                                           ///< attribute's in order of first use.
    std::vector<Place> places;             ///< One a row, into `values`; NONE: it has no value.

    std::string const& code(Place row) const { return values[places[row]].codes.front(); }
};

/// A figure, and the releases that said it.
struct DatedObservation {
    MessageObservation observation;
    Place from = 0;      ///< Place of the first release that said it.
    Place until = NONE;  ///< Of the first that did no longer; NONE: it still stands.
};

/// Everything that was ever published of one dataflow, in columns: what a query reads. Rows are sorted by key in the
/// order of the dimensions, TIME_PERIOD last, then by release.
struct Cube {
    programme::Dataflow const* dataflow = nullptr;
    std::vector<CubeColumn> dimensions;  ///< In key order.
    std::vector<CubeColumn> attributes;  ///< In message order.
    std::vector<std::optional<base::Decimal>> obs_values;
    std::vector<Place> from;
    std::vector<Place> until;

    std::size_t rows() const { return obs_values.size(); }
    CubeColumn const* dimension(std::string_view id) const;
    CubeColumn const* attribute(std::string_view id) const;
    /// True where two rows speak of the same figure. \param without_time  Of the same series.
    bool same_key(Place a, Place b, bool without_time = false) const;
};

/// Puts figures into columns. \param dataflow  Of the programme; stays where it is.
/// \param observations  Of this dataflow, any order; of one key, times that do not overlap.
/// \param with_definition  The attribute DEFINITION is in use.
Cube make_cube(programme::Programme const& programme, programme::Dataflow const& dataflow,
               std::vector<DatedObservation> observations, bool with_definition);

}  // namespace cifra::sdmx
