#pragma once

#include "programme/obs_status.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cifra::collect {

/// Something that an officer chooses from a list, in words.
struct Choice {
    base::LocalText words;    ///< As the list and the glossary write it.
    base::LocalText meaning;  ///< One sentence of the glossary.
    char letter = 'A';        ///< Of CL_OBS_STATUS.
};

/// Why there is no figure: the choice and the reason that it stands for.
struct ReasonChoice {
    Choice choice;
    programme::MissingReason reason = programme::MissingReason::not_reported;
    std::string code;  ///< For those who fill by program: "not_compiled".
};

/// The reasons that an area can give, in the order of the list.
std::vector<ReasonChoice> const& reason_choices();

/// What can be said of a figure, in the order of the list; the first stands for none said.
std::vector<Choice> const& status_choices();

/// A word as people write it, for comparison: trimmed (also of U+00A0), inner blanks single, lower case, without the
/// Spanish accents.
std::string folded(std::string_view text);

}  // namespace cifra::collect
