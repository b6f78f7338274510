#pragma once

#include "base/random.hpp"
#include "programme/programme.hpp"
#include "random_return.hpp"

#include <array>
#include <string>

namespace cifra::property {

/// What people do to a return, one at a time.
inline constexpr std::array RETURN_ERRORS = {
    "factor_of_ten",    ///< A figure with a zero, or two or three, too many.
    "transposition",    ///< Two neighbouring digits of a figure exchanged.
    "wrong_unit",       ///< Every figure of an indicator in thousands.
    "exchanged_cells",  ///< Two figures of a table in each other's place.
    "unanswered",       ///< A cell left empty.
    "off_by_one",       ///< A figure one too large.
    "stale_figure",     ///< One figure of last year left standing.
    "copied_return",    ///< All of last year's figures handed in again.
    "above_base",       ///< A service for more persons than were helped.
    "wrong_product",    ///< An amount that does not follow from its factors.
};

/// Makes one error of a kind in a return; false when this return offers no place for it, and is then as it was.
bool plant_error(std::string const& kind, programme::Programme const& programme, RandomReturns& returns,
                 base::Random& random);

}  // namespace cifra::property
